/* How the person wants to see the preview. Kept for the next visit. */

import { effect, signal } from "../vendor/designer.js";

const KEY = "designer-preview";

/** @returns {any} */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {};
  } catch {
    return {};
  }
}

const before = kept();

export const device = signal(/** @type {"desktop" | "mobile"} */ (before.device === "mobile" ? "mobile" : "desktop"));
/** @typedef {"light" | "own" | "partial" | "full"} Dark own: dark, as the mail itself has it */
export const dark = signal(/** @type {Dark} */ ("light"));
export const plainText = signal(false);

effect(() => {
  try {
    localStorage.setItem(KEY, JSON.stringify({ device: device.value }));
  } catch {
    // Full or forbidden: then the next visit begins as new.
  }
});
