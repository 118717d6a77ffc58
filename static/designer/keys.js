/* Keys that work everywhere on the page. */

import { COMMANDS } from "./commands.js";

const MAC = /Mac|iP(hone|ad)/.test(navigator.platform);

/** A key event as text: "Mod+Shift+Z". Mod is Ctrl, or Command on a Mac.
 * @param {KeyboardEvent} event */
export function pressed(event) {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const mod = MAC ? event.metaKey : event.ctrlKey;
  return [mod && "Mod", event.altKey && "Alt", event.shiftKey && /^([A-Z]|[^ -~]|.{2,})$/.test(key) && "Shift", key]
    .filter(Boolean).join("+");
}

/** As a person reads it.
 * @param {string} keys */
export function readable(keys) {
  return keys.replace("Mod", MAC ? "⌘" : "Ctrl").replace("ArrowUp", "↑").replace("ArrowDown", "↓")
    .replace("ArrowLeft", "←").replace("ArrowRight", "→");
}

/** Is the key not for a text? @param {KeyboardEvent} event */
function outsideText(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  return !target.closest?.("input, textarea, select, [contenteditable]");
}

/** Runs the command that a key means everywhere on the page. @param {KeyboardEvent} event @returns {boolean} */
export function runEverywhere(event) {
  const keys = pressed(event);
  const free = outsideText(event);
  const command = COMMANDS.find((one) => (one.everywhere || (free && one.name === "shortcuts")) && one.keys?.includes(keys));
  if (!command) return false;
  event.preventDefault();
  command.run();
  return true;
}

export function listenForKeys() {
  addEventListener("keydown", (event) => {
    if (!event.defaultPrevented) runEverywhere(event);
  });
}
