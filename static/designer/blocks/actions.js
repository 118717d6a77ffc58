/* What can be done with blocks, by key, button or mouse; each says what it did. */

import { wordsOf, kindName } from "../document/labels.js";
import * as channels from "../document/channels.js";
import { apply } from "../document/ops.js";
import * as places from "../document/places.js";
import { adopt, childrenOf, find, idOf, listOf, placeOf, plain } from "../document/tree.js";
import * as store from "../store.js";
import { focusBlock } from "./focus.js";
import { section } from "./ui.js";

/** @typedef {import("../document/places.js").Slot} Slot */
/** @typedef {import("../document/tree.js").Element_} Element_ */

const types = () => store.registry.value.elements;

/** Moves a block to a place; indices count without it.
 * @param {string} id @param {Slot | null} slot @param {string} otherwise what is said when there is no such place */
export function moveTo(id, slot, otherwise = "It cannot be moved there") {
  const place = placeOf(store.doc.value, id);
  if (!slot || !place) return store.say(otherwise);
  if (slot.parent === place.parent && slot.index === place.index) return;
  const op = /** @type {const} */ ({ type: "move", id, parent: slot.parent, index: slot.index });
  if (!store.dispatch(op, { label: "Block moved", select: id })) return;
  focusBlock(id);
  store.say(position("Block moved to", id));
}

/** Moves several blocks to a place, in their order. @param {string[]} ids @param {Slot} slot
 * @param {string} dragged the one of them that the place's index does not count */
export function moveAllTo(ids, slot, dragged) {
  const list = listOf(store.doc.value, slot.parent).map(idOf).filter((id) => id !== dragged);
  // They follow the last block before the place that does not move itself.
  let anchor = list.slice(0, slot.index).findLast((id) => !ids.includes(id));
  let doc = store.doc.value;
  /** @type {import("../document/ops.js").Op[]} */
  const ops = [];
  for (const id of ids) {
    const others = listOf(doc, slot.parent).map(idOf).filter((one) => one !== id);
    const op = /** @type {const} */ ({ type: "move", id, parent: slot.parent, index: anchor ? others.indexOf(anchor) + 1 : firstIndex(doc, slot.parent) });
    ops.push(op);
    doc = apply(doc, op).doc;
    anchor = id;
  }
  if (!store.dispatch({ type: "batch", ops }, { label: "Blocks moved" })) return;
  focusBlock(ids[0]);
  store.say(position(`${ids.length} blocks moved to`, ids[0]));
}

/** Below a title. @param {import("../document/tree.js").Doc} doc @param {string | null} parent */
function firstIndex(doc, parent) {
  const list = listOf(doc, parent);
  const at = list.findIndex((one) => one.type !== "meta");
  return at < 0 ? list.length : at;
}

/** @param {string} words @param {string} id */
function position(words, id) {
  const place = placeOf(store.doc.value, id);
  if (!place) return words;
  const list = visible(listOf(store.doc.value, place.parent)).map(idOf);
  const inside = place.parent === null ? "" : ` in ${kindName(/** @type {Element_} */ (find(store.doc.value, place.parent))).toLowerCase()}`;
  return `${words} position ${list.indexOf(id) + 1} of ${list.length}${inside}`;
}

/** Those of a list that the editor shows. @param {readonly Element_[]} elements @returns {Element_[]} */
export function visible(elements) {
  return elements.filter((one) => one.type !== "meta" && channels.isFor(one, store.channel.value));
}

/** Up or down among its neighbours; all selected blocks go together.
 * @param {1 | -1} step */
export function moveBy(step) {
  const ids = chosen();
  const [first] = ids;
  const place = first ? placeOf(store.doc.value, first) : null;
  if (!place) return;
  const all = listOf(store.doc.value, place.parent).map(idOf);
  const list = visible(listOf(store.doc.value, place.parent)).map(idOf);
  const together = list.filter((id) => ids.includes(id));
  const [top, bottom] = [together[0], together[together.length - 1]];
  const neighbour = list[list.indexOf(step < 0 ? top : bottom) + step];
  if (!neighbour) return store.say(step < 0 ? "It is the first already" : "It is the last already");
  // Of several the neighbour goes to their other side; one goes itself.
  const [id, index] = together.length === 1 ? [first, all.indexOf(neighbour)] : [neighbour, all.indexOf(step < 0 ? bottom : top)];
  const op = /** @type {const} */ ({ type: "move", id, parent: place.parent, index });
  if (!store.dispatch(op, { label: together.length > 1 ? "Blocks moved" : "Block moved" })) return;
  focusBlock(store.selection.value);
  store.say(position(together.length > 1 ? "Blocks moved to" : "Block moved to", first));
}

/** To the next place above or below, in or out of what holds blocks.
 * @param {1 | -1} step */
export function moveAcross(step) {
  const [id] = chosen();
  if (id) moveTo(id, places.nextSlot(store.doc.value, types(), id, step), "There is no further place for it");
}

export function moveOut() {
  const [id] = chosen();
  if (id) moveTo(id, places.outSlot(store.doc.value, types(), id), "It stands in nothing that it could leave");
}

export function moveIn() {
  const [id] = chosen();
  if (id) moveTo(id, places.inSlot(store.doc.value, types(), id), "No block beside it can hold it");
}

/** The selected blocks, without those inside others. */
export function chosen() {
  return places.topmost(store.doc.value, store.selected.value);
}

/** Deletes the selected blocks; a message offers to undo it. */
export function removeChosen() {
  const ids = chosen();
  const [first] = ids;
  const place = first && placeOf(store.doc.value, first);
  if (!place) return;
  const name = ids.length > 1 ? `${ids.length} blocks` : kindName(place.element);
  const next = neighbour(ids);
  const ops = ids.map((id) => /** @type {const} */ ({ type: "remove", id }));
  if (!store.dispatch({ type: "batch", ops }, { label: `${name} deleted`, select: next })) return;
  focusBlock(next);
  store.toast(`${name} deleted`, { action: "Undo", run: () => { store.undo(); focusBlock(first); } });
}

/** What is selected once `ids` are gone. @param {string[]} ids @returns {string | null} */
function neighbour(ids) {
  const place = /** @type {import("../document/tree.js").Place} */ (placeOf(store.doc.value, ids[0]));
  const list = listOf(store.doc.value, place.parent).map(idOf).filter((id) => !ids.includes(id) || id === ids[0]);
  const at = list.indexOf(ids[0]);
  return list[at + 1] ?? list[at - 1] ?? place.parent;
}

/** Copies the selected blocks, each behind itself. */
export function duplicateChosen() {
  const ids = chosen();
  const copies = ids.map((id) => {
    const place = /** @type {import("../document/tree.js").Place} */ (placeOf(store.doc.value, id));
    return { place, copy: copyOf(place.element) };
  });
  if (!copies.length) return;
  const last = Math.max(...copies.map(({ place }) => place.index));
  const ops = copies.map(({ place, copy }, at) => /** @type {const} */ ({
    type: "insert", parent: place.parent, index: (copies.length > 1 ? last : place.index) + 1 + at, element: copy,
  }));
  const [first] = copies;
  if (!store.dispatch({ type: "batch", ops }, { label: "Block duplicated", select: idOf(first.copy) })) return;
  store.selected.value = copies.map(({ copy }) => idOf(copy));
  focusBlock(idOf(first.copy));
  store.say(position("Block duplicated to", idOf(first.copy)));
}

/** Puts the selected blocks into a group, where the first of them is. */
export function groupChosen() {
  const [first, ...more] = chosen();
  const place = first && placeOf(store.doc.value, first);
  if (!place) return;
  const ids = [first, ...more].filter((id) => placeOf(store.doc.value, id)?.parent === place.parent);
  const elements = ids.map((id) => /** @type {Element_} */ (find(store.doc.value, id)));
  const fits = places.mayStandIn(store.doc.value, types(), place.parent, "group")
    && elements.every((one) => places.accepts(types(), "group", one.type));
  if (!fits) return store.say("These blocks cannot stand in a group");
  const group = adopt({ type: "group", elements });
  const removals = ids.map((id) => /** @type {const} */ ({ type: "remove", id }));
  const insert = /** @type {const} */ ({ type: "insert", parent: place.parent, index: place.index, element: group });
  store.dispatch({ type: "batch", ops: [...removals, insert] }, { label: "Blocks grouped", select: idOf(group) });
  focusBlock(idOf(group));
  store.say(`${ids.length === 1 ? "Block" : `${ids.length} blocks`} put into a group`);
}

/** A copy with ids of its own; a name that others refer to stays with the original.
 * @param {Element_} element */
function copyOf(element) {
  const copy = plain(element);
  const strip = (/** @type {any} */ one) => {
    for (const name of ["ref", "id", "variant"]) delete one[name];
    childrenOf(one).forEach(strip);
  };
  strip(copy);
  return adopt(copy, true);
}

/** Adds blocks behind what is selected, and begins to write in the first.
 * @param {any[]} elements plain JSON @param {{label?: string, slot?: Slot | null, edit?: boolean}} [options] */
export function add(elements, { label = "Block added", slot, edit = true } = {}) {
  const fresh = elements.map((element) => adopt(plain(element), true));
  const [first] = fresh;
  if (!first) return;
  const at = slot ?? places.slotForNew(store.doc.value, types(), store.selection.value, first.type, shownSection());
  if (!at) return store.say(`${kindName(first)} cannot stand here`);
  const ops = fresh.map((element, step) => /** @type {const} */ ({ type: "insert", parent: at.parent, index: at.index + step, element }));
  if (!store.dispatch({ type: "batch", ops }, { label, select: idOf(first) })) return;
  store.say(position(`${kindName(first)} added at`, idOf(first)));
  const inline = edit && fresh.length === 1 ? firstWritten(first) : null;
  if (inline) edit_(inline);
  else focusBlock(idOf(first));
}

/** The section of the channel whose tab is open. */
export function shownSection() {
  const { section } = channels.shownOn(store.doc.value, store.channel.value);
  return section ? idOf(section) : undefined;
}

/** The block that is written in first. @param {Element_} element @returns {string | null} */
function firstWritten(element) {
  if (inlineField(element)) return idOf(element);
  for (const below of childrenOf(element)) {
    const found = firstWritten(below);
    if (found) return found;
  }
  return null;
}

/** The field of a block that is written in place. @param {Element_} element @returns {string} "" for none */
export function inlineField(element) {
  const kind = types().find((one) => one.type === element.type);
  return kind?.inline === "elements" ? "content" : kind?.inline ?? "";
}

/** @param {string} id */
function edit_(id) {
  store.choose(id);
  store.editing.value = id;
}

/** Begins to write in a block; one without words shows its fields.
 * @param {string} id @param {{x: number, y: number} | null} [point] where the caret goes */
export function edit(id, point = null) {
  const element = find(store.doc.value, id);
  if (!element || !store.canChange.value) return;
  store.choose(id);
  if (inlineField(element)) {
    caretAt = point;
    store.editing.value = id;
  } else {
    section.value = "content";
    requestAnimationFrame(() => {
      const panel = document.querySelector(".cd-inspector-body");
      /** @type {HTMLElement | null} */ (panel?.querySelector("input, textarea, select, button"))?.focus();
    });
  }
}

/** @type {{x: number, y: number} | null} */
let caretAt = null;

/** Where the mouse began to write, once. */
export function takeCaret() {
  const point = caretAt;
  caretAt = null;
  return point;
}

/** Ends writing, and goes back to the block. */
export function leave() {
  const id = store.editing.value;
  store.editing.value = null;
  focusBlock(id);
}

/** Changes fields of a block. @param {string} id @param {Record<string, any>} fields @param {string} label @param {string | null} [merge] */
export function update(id, fields, label, merge = null) {
  return store.dispatch({ type: "update", id, fields }, { label, merge });
}

/** Blocks as JSON, to paste them somewhere. @param {DataTransfer | null} to */
export function copyChosen(to) {
  const elements = chosen().map((id) => plain(find(store.doc.value, id)));
  to?.setData("text/plain", JSON.stringify({ version: "2022-01-01", elements }, null, 2));
  store.say(elements.length === 1 ? "Block copied" : `${elements.length} blocks copied`);
}

/** Blocks from what was copied: Elemental as blocks, a text as text. @param {string} text */
export function pasteText(text) {
  const elements = elementsIn(text);
  if (elements.length) add(elements.map((one) => plain(copyOf(adopt(one)))), { label: "Blocks pasted", edit: false });
}

/** @param {string} text @returns {any[]} */
function elementsIn(text) {
  try {
    const parsed = JSON.parse(text);
    const found = Array.isArray(parsed) ? parsed : parsed?.elements ?? (parsed?.type ? [parsed] : []);
    if (found.length && found.every((/** @type {any} */ one) => typeof one?.type === "string")) return found;
  } catch {
    // It is a text.
  }
  return text.trim() ? [{ type: "text", content: text.trim().replace(/\r\n?/g, "\n") }] : [];
}

/** @param {string} id */
export function wordsOfBlock(id) {
  const element = find(store.doc.value, id);
  return element ? wordsOf(element) : "";
}
