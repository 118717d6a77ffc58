/* Keys that work everywhere on the page. */

import { dialog, redo, save, undo } from "./store.js";

const MAC = /Mac|iP(hone|ad)/.test(navigator.platform);

/** @type {Record<string, () => void>} */
const KEYS = { s: () => void save(), z: undo, "shift+z": redo, y: redo };

/** As a person reads it.
 * @param {string} key */
export function readable(key) {
  const [last, shift] = key.split("+").reverse();
  return [MAC ? "⌘" : "Ctrl", shift && "Shift", last.toUpperCase()].filter(Boolean).join("+");
}

export function listenForKeys() {
  addEventListener("keydown", (event) => {
    if (!(MAC ? event.metaKey : event.ctrlKey) || event.altKey || dialog.peek()) return;
    const act = KEYS[`${event.shiftKey ? "shift+" : ""}${event.key.toLowerCase()}`];
    if (!act) return;
    // Fields are written by the page, so that the browser's own undo knows nothing of them.
    event.preventDefault();
    act();
  });
}
