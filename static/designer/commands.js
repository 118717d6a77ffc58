/* Everything that can be done without a mouse, in one list: keys, command palette and shortcut sheet read it. */

import { saveNow } from "./saving.js";
import * as store from "./store.js";

/** @typedef {{name: string, label: string, group: string, keys?: string[], everywhere?: boolean,
 *   possible?: () => boolean, run: () => void}} Command */

/** @param {typeof store.tab.value} name */
const show = (name) => () => { store.tab.value = name; };
/** @param {string} name */
const open = (name) => () => { store.dialog.value = name; };

/** @type {Command[]} */
export const COMMANDS = [
  { name: "undo", label: "Undo", group: "Edit", keys: ["Mod+Z"], everywhere: true, possible: () => store.canUndo.value, run: store.undo },
  { name: "redo", label: "Redo", group: "Edit", keys: ["Mod+Shift+Z", "Mod+Y"], everywhere: true, possible: () => store.canRedo.value, run: store.redo },
  { name: "save", label: "Save now", group: "Draft", keys: ["Mod+S"], everywhere: true, run: () => void saveNow().then(() => store.say("Saved")) },
  { name: "test", label: "Send a test", group: "Draft", run: open("test") },
  { name: "publish", label: "Publish", group: "Draft", run: open("publish") },
  { name: "palette", label: "Find a command", group: "Help", keys: ["Mod+K"], everywhere: true, run: open("palette") },
  { name: "shortcuts", label: "Keyboard shortcuts", group: "Help", keys: ["?"], run: open("shortcuts") },
  { name: "design", label: "Show the design", group: "Show", run: show("design") },
  { name: "data", label: "Show sample data", group: "Show", run: show("data") },
  { name: "translations", label: "Show translations", group: "Show", run: show("translations") },
  { name: "versions", label: "Show versions", group: "Show", run: show("versions") },
  { name: "code", label: "Show the code", group: "Show", run: show("code") },
];
