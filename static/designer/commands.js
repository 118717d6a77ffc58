/* Everything that can be done without a mouse, in one list: keys, command palette and shortcut sheet read it. */

import * as actions from "./blocks/actions.js";
import { saveNow } from "./saving.js";
import * as store from "./store.js";

/** @typedef {{name: string, label: string, group: string, keys?: string[], everywhere?: boolean, reads?: boolean,
 *   possible?: () => boolean, run: () => void}} Command `reads`: also for those who may only look */

/** @param {typeof store.tab.value} name */
const show = (name) => () => { store.tab.value = name; };
/** @param {string} name */
const open = (name) => () => { store.dialog.value = name; };
const chosen = () => store.selected.value.length > 0;

/** @type {Command[]} */
export const COMMANDS = [
  { name: "undo", label: "Undo", group: "Edit", keys: ["Mod+Z"], everywhere: true, possible: () => store.canUndo.value, run: store.undo },
  { name: "redo", label: "Redo", group: "Edit", keys: ["Mod+Shift+Z", "Mod+Y"], everywhere: true, possible: () => store.canRedo.value, run: store.redo },
  { name: "save", label: "Save now", group: "Draft", keys: ["Mod+S"], everywhere: true, run: () => void saveNow().then(() => { if (store.saveState.value === "saved") store.say("Saved"); }) },
  { name: "test", label: "Send a test", group: "Draft", run: open("test") },
  { name: "publish", label: "Publish", group: "Draft", run: open("publish") },
  { name: "duplicate", label: "Duplicate the block", group: "Block", keys: ["Mod+D"], possible: chosen, run: actions.duplicateChosen },
  { name: "delete", label: "Delete the block", group: "Block", keys: ["Delete"], possible: chosen, run: actions.removeChosen },
  { name: "up", label: "Move the block up", group: "Block", keys: ["Alt+ArrowUp"], possible: chosen, run: () => actions.moveBy(-1) },
  { name: "down", label: "Move the block down", group: "Block", keys: ["Alt+ArrowDown"], possible: chosen, run: () => actions.moveBy(1) },
  { name: "in", label: "Move the block into its neighbour", group: "Block", keys: ["Alt+Shift+ArrowRight"], possible: chosen, run: actions.moveIn },
  { name: "out", label: "Move the block out", group: "Block", keys: ["Alt+Shift+ArrowLeft"], possible: chosen, run: actions.moveOut },
  { name: "group", label: "Put the blocks into a group", group: "Block", keys: ["Mod+G"], possible: chosen, run: actions.groupChosen },
  { name: "palette", label: "Find a command", group: "Help", keys: ["Mod+K"], everywhere: true, reads: true, run: open("palette") },
  { name: "shortcuts", label: "Keyboard shortcuts", group: "Help", keys: ["?"], reads: true, run: open("shortcuts") },
  { name: "design", label: "Show the design", group: "Show", reads: true, run: show("design") },
  { name: "data", label: "Show sample data", group: "Show", reads: true, run: show("data") },
  { name: "translations", label: "Show translations", group: "Show", reads: true, run: show("translations") },
  { name: "versions", label: "Show versions", group: "Show", reads: true, run: show("versions") },
  { name: "code", label: "Show the code", group: "Show", reads: true, run: show("code") },
];

/** The shortcuts by what they are about.
 * @type {Record<string, [string, string][]>} */
export const SHEET = {
  "Go": [
    ["ArrowUp or ArrowDown", "The block above or below"], ["ArrowLeft", "What the block stands in"], ["ArrowRight", "The first block inside"],
    ["Home or End", "The first or last block"], ["Shift+ArrowUp or Shift+ArrowDown", "Select more blocks"], ["Mod+A", "Select all blocks beside it, then all"],
  ],
  "Write": [
    ["Enter", "Write in the block"], ["Escape", "Back to the block"], ["{{", "Choose a variable"], ["/", "Add a block"], ["Mod+Enter", "Done; a new text below"],
    ["Mod+B or Mod+I or Mod+U", "Bold, italic, underlined"], ["Tab or Shift+Tab", "A point of a list further in or out"],
  ],
  "Arrange": [
    ["Alt+ArrowUp or Alt+ArrowDown", "Move among its neighbours"], ["Alt+Shift+ArrowUp or Alt+Shift+ArrowDown", "Move to the next place, in and out of groups and columns"],
    ["Alt+Shift+ArrowRight or Alt+Shift+ArrowLeft", "Into the neighbour, or out"], ["Mod+D", "Duplicate"], ["Mod+G", "Put into a group"],
    ["Delete", "Delete"], ["Mod+C or Mod+X or Mod+V", "Copy, cut, paste blocks"],
  ],
  "Page": [
    ["Mod+Z or Mod+Shift+Z", "Undo, redo"], ["Mod+S", "Save now"], ["Mod+K", "Find a command"], ["?", "This sheet"],
  ],
};
