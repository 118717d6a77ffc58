/* Where a block may stand. The registry's `children` decide. */

import { childrenOf, find, idOf, isContainer, isWithin, listOf, placeOf } from "./tree.js";

/** @typedef {import("./tree.js").Doc} Doc */
/** @typedef {import("./tree.js").Element_} Element_ */
/** @typedef {{parent: string | null, index: number}} Slot */
/** @typedef {{type: string, children: string[], palette: boolean}[]} Types */

// Elements that stand in one kind of parent alone.
const ONLY_IN = /** @type {Record<string, string>} */ ({ column: "columns", "list-item": "list" });

/** @param {Types} types @param {string | null} parentType null: the document itself
 * @param {string} type @param {boolean} [sections] does the document have channel sections? */
export function accepts(types, parentType, type, sections = false) {
  if (ONLY_IN[type] || (parentType && ["columns", "list"].includes(parentType))) return ONLY_IN[type] === parentType;
  if (parentType === null) return sections ? type === "channel" : true;
  if (type === "channel" || type === "meta") return parentType === "channel" && type === "meta";
  const parent = types.find((one) => one.type === parentType);
  return Boolean(parent?.children.includes(type));
}

/** @param {Doc} doc */
export function hasSections(doc) {
  return doc.elements.some((one) => one.type === "channel");
}

/** @param {Doc} doc @param {Types} types @param {string | null} parent @param {string} type */
export function mayStandIn(doc, types, parent, type) {
  return accepts(types, parent === null ? null : find(doc, parent)?.type ?? "", type, hasSections(doc));
}

/** Every place that a block could be moved to, in reading order, its own included. Indices count without it.
 * @param {Doc} doc @param {Types} types @param {string} id @returns {Slot[]} */
export function slotsFor(doc, types, id) {
  const element = find(doc, id);
  /** @type {Slot[]} */
  const slots = [];
  if (!element) return slots;
  /** @param {string | null} parent */
  const visit = (parent) => {
    const fits = mayStandIn(doc, types, parent, element.type);
    const list = listOf(doc, parent).filter((one) => idOf(one) !== id);
    list.forEach((one, index) => {
      // Nothing stands above a title.
      if (fits && one.type !== "meta") slots.push({ parent, index });
      if (isContainer(one)) visit(idOf(one));
    });
    if (fits) slots.push({ parent, index: list.length });
  };
  visit(null);
  return slots;
}

/** The next place above or below, whatever the level. null at the end.
 * @param {Doc} doc @param {Types} types @param {string} id @param {1 | -1} step @returns {Slot | null} */
export function nextSlot(doc, types, id, step) {
  const place = placeOf(doc, id);
  const slots = slotsFor(doc, types, id);
  const at = slots.findIndex((slot) => slot.parent === place?.parent && slot.index === place?.index);
  return slots[at + step] ?? null;
}

/** Out of what it stands in, behind it. null where it may not stand there.
 * @param {Doc} doc @param {Types} types @param {string} id @returns {Slot | null} */
export function outSlot(doc, types, id) {
  const type = find(doc, id)?.type;
  for (let up = placeOf(doc, id)?.parent ?? null; up !== null;) {
    const place = /** @type {import("./tree.js").Place} */ (placeOf(doc, up));
    if (mayStandIn(doc, types, place.parent, type)) return { parent: place.parent, index: place.index + 1 };
    up = place.parent;
  }
  return null;
}

/** Into the block before it, else into the one behind it. null where neither takes it.
 * @param {Doc} doc @param {Types} types @param {string} id @returns {Slot | null} */
export function inSlot(doc, types, id) {
  const place = placeOf(doc, id);
  if (!place) return null;
  const list = listOf(doc, place.parent);
  const type = place.element.type;
  for (const [neighbour, last] of /** @type {const} */ ([[list[place.index - 1], true], [list[place.index + 1], false]])) {
    const found = neighbour && insideOf(doc, types, neighbour, type, last);
    if (found) return found;
  }
  return null;
}

/** The nearest place inside a container, at its end or its beginning.
 * @param {Doc} doc @param {Types} types @param {Element_} container @param {string} type @param {boolean} last
 * @returns {Slot | null} */
function insideOf(doc, types, container, type, last) {
  if (!isContainer(container)) return null;
  const below = childrenOf(container);
  if (mayStandIn(doc, types, idOf(container), type)) return { parent: idOf(container), index: last ? below.length : 0 };
  for (const one of last ? [...below].reverse() : below) {
    const found = insideOf(doc, types, one, type, last);
    if (found) return found;
  }
  return null;
}

/** Where a new block goes: into an empty container that is selected, else behind what is selected.
 * @param {Doc} doc @param {Types} types @param {string | null} selected @param {string} type @param {string} [section] the section that is shown
 * @returns {Slot | null} null where the type fits nowhere near */
export function slotForNew(doc, types, selected, type, section) {
  const element = find(doc, selected);
  if (element && isContainer(element) && element.type !== type) {
    const empty = insideOf(doc, types, element, type, true);
    if (empty && (!childrenOf(element).length || element.type === "channel" || ONLY_IN[type])) return empty;
  }
  for (let id = selected; id; ) {
    const place = /** @type {import("./tree.js").Place} */ (placeOf(doc, id));
    if (mayStandIn(doc, types, place.parent, type)) return { parent: place.parent, index: place.index + 1 };
    id = place.parent;
  }
  const parent = section ?? (hasSections(doc) ? idOf(doc.elements[0]) : null);
  if (!mayStandIn(doc, types, parent, type)) return null;
  return { parent, index: listOf(doc, parent).length };
}

/** Those of `ids` that do not stand in another of them, in reading order.
 * @param {Doc} doc @param {readonly string[]} ids */
export function topmost(doc, ids) {
  return ids.filter((id) => !ids.some((other) => other !== id && isWithin(doc, id, other)));
}
