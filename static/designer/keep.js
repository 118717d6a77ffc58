/* Unsaved changes in this browser, one entry per page. An entry whose page is gone may be claimed. */

import { places } from "./api.js";

/** @typedef {{revision: number, base: {content: any, about: any}, mine: {content: any, about: any}}} Kept */

const PREFIX = `courier-designer:${places.template}:`;
const OWN = `${PREFIX}${Math.random().toString(36).slice(2)}`;

/** Held while this page lives, so that no other page takes its changes for left behind. */
const alive = navigator.locks?.request(OWN, () => new Promise(() => {}));
void alive?.catch(() => {});

/** @param {Kept} kept @returns {boolean} false when the browser has no room */
export function write(kept) {
  try {
    localStorage.setItem(OWN, JSON.stringify({ ...kept, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

/** What was written is saved now. */
export function forget() {
  try {
    localStorage.removeItem(OWN);
  } catch {
    // Without storage there is nothing to forget.
  }
}

/** Hands over, oldest first, what pages left behind that are gone; each is handed over once.
 * @param {(kept: Kept) => void} take */
export async function claim(take) {
  for (const key of left()) {
    if (!(await free(key))) continue;
    const kept = read(key);
    if (kept?.mine?.content) take(kept);
    localStorage.removeItem(key);
  }
}

/** @returns {string[]} */
function left() {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) && key !== OWN);
    return keys.sort((one, other) => (read(one)?.at ?? 0) - (read(other)?.at ?? 0));
  } catch {
    return [];
  }
}

/** @param {string} key */
function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} key */
async function free(key) {
  if (!navigator.locks) return true;
  return navigator.locks.request(key, { ifAvailable: true }, (lock) => lock !== null);
}
