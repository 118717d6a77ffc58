/* Changes of the document. `apply` never changes what it is given; what did not change is the same object. */

import { same } from "./equal.js";
import { ID, adopt, childrenOf, find, idOf, isContainer, isWithin, listOf, placeOf } from "./tree.js";

/** @typedef {import("./tree.js").Doc} Doc */
/** @typedef {import("./tree.js").Element_} Element_ */
/** @typedef {{type: "insert", parent: string | null, index: number, element: Element_}
 *   | {type: "remove", id: string}
 *   | {type: "move", id: string, parent: string | null, index: number}
 *   | {type: "update", id: string | null, fields: Record<string, any>, order?: string[]}
 *   | {type: "replaceAll", doc: Doc}
 *   | {type: "batch", ops: Op[]}} Op */

/** The document after a change, and the change that takes it back. An op that names an element which
 * is not there any more, or would put one into itself, changes nothing: `doc` is then the same object.
 * `update` with a field of undefined removes the field. A move's index counts without the moved one.
 * @param {Doc} doc @param {Op} op @returns {{doc: Doc, inverse: Op}} */
export function apply(doc, op) {
  switch (op.type) {
    case "insert": return insert(doc, op);
    case "remove": return remove(doc, op);
    case "move": return move(doc, op);
    case "update": return update(doc, op);
    case "replaceAll": return { doc: op.doc, inverse: { type: "replaceAll", doc } };
    case "batch": return batch(doc, op);
  }
}

/** @param {Doc} doc @returns {{doc: Doc, inverse: Op}} */
const nothing = (doc) => ({ doc, inverse: { type: "batch", ops: [] } });

/** @param {Doc} doc @param {Extract<Op, {type: "insert"}>} op */
function insert(doc, { parent, index, element }) {
  const into = parent === null ? null : find(doc, parent);
  if (parent !== null && !(into && isContainer(into))) return nothing(doc);
  const own = adopt(element, placeOf(doc, idOf(element)) !== null);
  const list = [...listOf(doc, parent)];
  list.splice(clamp(index, list.length), 0, own);
  const inverse = /** @type {Op} */ ({ type: "remove", id: idOf(own) });
  return { doc: withList(doc, parent, list), inverse };
}

/** @param {Doc} doc @param {Extract<Op, {type: "remove"}>} op */
function remove(doc, { id }) {
  const place = placeOf(doc, id);
  if (!place) return nothing(doc);
  const list = listOf(doc, place.parent).filter((one) => idOf(one) !== id);
  const inverse = /** @type {Op} */ ({
    type: "insert", parent: place.parent, index: place.index, element: place.element,
  });
  return { doc: withList(doc, place.parent, list), inverse };
}

/** @param {Doc} doc @param {Extract<Op, {type: "move"}>} op */
function move(doc, { id, parent, index }) {
  const place = placeOf(doc, id);
  const into = parent === null ? null : find(doc, parent);
  const possible = parent === null || (into && isContainer(into) && !isWithin(doc, parent, id));
  if (!place || !possible) return nothing(doc);
  const without = remove(doc, { type: "remove", id }).doc;
  const moved = insert(without, { type: "insert", parent, index, element: place.element }).doc;
  const inverse = /** @type {Op} */ ({ type: "move", id, parent: place.parent, index: place.index });
  return { doc: moved, inverse };
}

/** @param {Doc} doc @param {Extract<Op, {type: "update"}>} op */
function update(doc, { id, fields, order }) {
  const element = id === null ? doc : find(doc, id);
  if (!element) return nothing(doc);
  const names = Object.keys(fields);
  if (names.every((name) => same(element[name], fields[name]))) return nothing(doc);
  const before = Object.fromEntries(names.map((name) => [name, element[name]]));
  const changed = ordered({ ...element, ...fields }, order);
  const inverse = /** @type {Op} */ ({
    type: "update", id, fields: before, order: Object.keys(element),
  });
  return { doc: id === null ? /** @type {any} */ (Object.freeze(changed)) : replaced(doc, id, changed), inverse };
}

/** Without undefined fields, and in the order that an undo wants back.
 * @param {any} element @param {string[]} [order] */
function ordered(element, order = []) {
  const own = /** @type {any} */ ({});
  if (element[ID]) own[ID] = element[ID];
  for (const name of new Set([...order, ...Object.keys(element)])) {
    if (element[name] !== undefined) own[name] = element[name];
  }
  return own;
}

/** @param {Doc} doc @param {Extract<Op, {type: "batch"}>} op */
function batch(doc, { ops }) {
  /** @type {Op[]} */
  const inverses = [];
  let now = doc;
  for (const op of ops) {
    const step = apply(now, op);
    now = step.doc;
    inverses.unshift(step.inverse);
  }
  return { doc: now, inverse: /** @type {Op} */ ({ type: "batch", ops: inverses }) };
}

/** @param {Doc} doc @param {string | null} parent @param {Element_[]} list @returns {Doc} */
function withList(doc, parent, list) {
  if (parent === null) return Object.freeze({ ...doc, elements: /** @type {any} */ (Object.freeze(list)) });
  const element = /** @type {Element_} */ (find(doc, parent));
  const shown = new Set(childrenOf(element));
  const runs = (element.elements ?? []).filter((/** @type {Element_} */ one) => !shown.has(one));
  return replaced(doc, parent, { ...element, elements: Object.freeze([...runs, ...list]) });
}

/** @param {Doc} doc @param {string} id @param {Element_} element @returns {Doc} */
function replaced(doc, id, element) {
  const place = /** @type {import("./tree.js").Place} */ (placeOf(doc, id));
  const own = adopt(element);
  const list = listOf(doc, place.parent).map((one) => (idOf(one) === id ? own : one));
  return withList(doc, place.parent, list);
}

/** @param {number} index @param {number} most */
function clamp(index, most) {
  return Math.max(0, Math.min(index, most));
}
