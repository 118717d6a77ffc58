/* Keys of the block list, while a block has the focus and is not written in. */

import { pressed } from "../keys.js";
import { childrenOf, find, idOf, placeOf } from "../document/tree.js";
import { canChange, doc, selected, selection } from "../store.js";
import * as actions from "./actions.js";
import { select } from "./Block.js";
import { blockNode, focusBlock } from "./focus.js";
import { openAddMenu } from "./ui.js";

/** @type {Record<string, (id: string) => void>} */
const GO = {
  ArrowDown: (id) => go(id, 1),
  ArrowUp: (id) => go(id, -1),
  ArrowLeft: (id) => focus(placeOf(doc.value, id)?.parent ?? null),
  ArrowRight: (id) => focus(firstChild(id)),
  Home: () => focus(all()[0] ?? null),
  End: () => focus(all().at(-1) ?? null),
  "Shift+ArrowDown": (id) => extend(id, 1),
  "Shift+ArrowUp": (id) => extend(id, -1),
};

/** @type {Record<string, (id: string) => void>} */
const CHANGE = {
  Enter: (id) => actions.edit(id),
  F2: (id) => actions.edit(id),
  Delete: actions.removeChosen,
  Backspace: actions.removeChosen,
  "Mod+D": actions.duplicateChosen,
  "Mod+G": actions.groupChosen,
  "Alt+ArrowUp": () => actions.moveBy(-1),
  "Alt+ArrowDown": () => actions.moveBy(1),
  "Alt+Shift+ArrowUp": () => actions.moveAcross(-1),
  "Alt+Shift+ArrowDown": () => actions.moveAcross(1),
  "Alt+Shift+ArrowLeft": actions.moveOut,
  "Alt+Shift+ArrowRight": actions.moveIn,
  "/": (id) => openAddMenu(/** @type {Element} */ (blockNode(id))),
};

/** @param {KeyboardEvent} event */
export function listKey(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const block = /** @type {HTMLElement | null} */ (target.closest(".cd-block"));
  const id = block?.dataset.id;
  if (!id || event.defaultPrevented || target.closest(".cd-text-editor")) return;
  const keys = pressed(event);
  if (target !== block) {
    // On one of the block's buttons its own keys come first.
    if (keys === "Escape") return void block.focus();
    if (!keys.startsWith("Alt+")) return;
  }
  const act = GO[keys] ?? (canChange.value ? CHANGE[keys] : undefined) ?? (keys === "Mod+A" ? everything : keys === "Escape" ? collapse : undefined);
  if (!act) return;
  event.preventDefault();
  act(id);
}

/** All blocks as they stand on the page. */
function all() {
  return [...document.querySelectorAll(".cd-scroll .cd-block")].map((node) => /** @type {HTMLElement} */ (node).dataset.id ?? "");
}

/** @param {string} id @param {1 | -1} step */
function go(id, step) {
  const list = all();
  focus(list[list.indexOf(id) + step] ?? null);
}

/** @param {string | null} id */
function focus(id) {
  if (!id) return;
  select(id, "one");
  focusBlock(id);
}

/** @param {string} id */
function firstChild(id) {
  const element = find(doc.value, id);
  const [first] = element ? actions.visible(childrenOf(element)) : [];
  return first ? idOf(first) : null;
}

/** The selection grows or shrinks at its end. @param {string} id @param {1 | -1} step */
function extend(id, step) {
  const list = all();
  const now = selected.value.filter((one) => list.includes(one)).sort((a, b) => list.indexOf(a) - list.indexOf(b));
  const from = selection.value ?? id;
  const edge = now[0] === from ? now[now.length - 1] : now[0];
  const next = list[list.indexOf(now.length > 1 ? edge : from) + step];
  if (!next) return;
  select(next, "range");
}

/** Siblings first, then all. @param {string} id */
function everything(id) {
  const parent = placeOf(doc.value, id)?.parent ?? null;
  const siblings = all().filter((one) => placeOf(doc.value, one)?.parent === parent);
  selected.value = selected.value.length >= siblings.length ? all() : siblings;
}

/** @param {string} id */
function collapse(id) {
  select(id, "one");
}

/** Is it a block that has the focus, and no text? */
function onBlock() {
  return document.activeElement?.classList.contains("cd-block") && !String(getSelection() ?? "");
}

/** @param {ClipboardEvent} event */
export function copied(event) {
  if (!onBlock()) return;
  event.preventDefault();
  actions.copyChosen(event.clipboardData);
  if (event.type === "cut" && canChange.value) actions.removeChosen();
}

/** @param {ClipboardEvent} event */
export function pasted(event) {
  if (!onBlock() || !canChange.value) return;
  event.preventDefault();
  actions.pasteText(event.clipboardData?.getData("text/plain") ?? "");
}
