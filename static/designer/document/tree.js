/* The document is Elemental JSON: frozen plain objects. Each element carries a client id under a
   symbol, which object spread keeps and JSON.stringify drops. */

/** @typedef {{type?: any, elements?: any, [key: string]: any}} Element_ */
/** @typedef {{version?: string, elements: Element_[], [key: string]: any}} Doc */
/** @typedef {{element: Element_, parent: string | null, index: number, depth: number}} Place */

export const ID = Symbol("id");

const CONTAINERS = new Set(["channel", "group", "columns", "column", "list", "list-item"]);
const RUNS = new Set(["string", "link", "img"]);

let last = 0;

/** A client id that no element of this page has. */
export function freshId() {
  last += 1;
  return `e${last}`;
}

/** @param {Element_} element @returns {string} */
export function idOf(element) {
  return /** @type {any} */ (element)[ID];
}

/** May other blocks stand in it?
 * @param {Element_} element */
export function isContainer(element) {
  return CONTAINERS.has(element.type);
}

/** The blocks below an element. The runs of a text are a part of the text itself.
 * @param {{type?: any, elements?: any}} element @returns {Element_[]} */
export function childrenOf(element) {
  if (element.type !== undefined && !CONTAINERS.has(element.type)) return [];
  const all = Array.isArray(element.elements) ? element.elements : [];
  if (element.type !== "list-item") return all;
  return all.filter((/** @type {any} */ one) => !RUNS.has(one?.type));
}

/** Gives an element and all below it ids, and freezes them. An element that is frozen already is kept.
 * @param {Element_} element @param {boolean} [renew] new ids even where there are some (a copy)
 * @returns {Element_} */
export function adopt(element, renew = false) {
  if (!element || typeof element !== "object") return element;
  if (!renew && Object.isFrozen(element) && idOf(element)) return element;
  const own = /** @type {any} */ ({ ...element });
  own[ID] = (!renew && own[ID]) || freshId();
  if (CONTAINERS.has(own.type) && Array.isArray(own.elements)) {
    own.elements = Object.freeze(
      own.elements.map((/** @type {any} */ one) => (RUNS.has(one?.type) ? one : adopt(one, renew))),
    );
  }
  return Object.freeze(own);
}

/** A whole document, with ids.
 * @param {any} content @returns {Doc} */
export function adoptDoc(content) {
  const elements = Array.isArray(content?.elements) ? content.elements : [];
  return Object.freeze({
    version: "2022-01-01",
    ...content,
    elements: /** @type {any} */ (Object.freeze(elements.map((/** @type {any} */ one) => adopt(one)))),
  });
}

/** Plain JSON without ids, which nobody else holds.
 * @param {any} value @returns {any} */
export function plain(value) {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** @type {WeakMap<object, Map<string, Place>>} */
const indexes = new WeakMap();

/** Every element's place, by id, in reading order.
 * @param {Doc} doc @returns {Map<string, Place>} */
export function indexOf(doc) {
  const known = indexes.get(doc);
  if (known) return known;
  /** @type {Map<string, Place>} */
  const index = new Map();
  /** @param {Element_[]} elements @param {string | null} parent @param {number} depth */
  const visit = (elements, parent, depth) => {
    elements.forEach((element, position) => {
      const id = idOf(element);
      index.set(id, { element, parent, index: position, depth });
      visit(childrenOf(element), id, depth + 1);
    });
  };
  visit(doc.elements, null, 0);
  indexes.set(doc, index);
  return index;
}

/** @param {Doc} doc @param {string | null} id @returns {Element_ | null} */
export function find(doc, id) {
  return (id && indexOf(doc).get(id)?.element) || null;
}

/** @param {Doc} doc @param {string} id @returns {Place | null} */
export function placeOf(doc, id) {
  return indexOf(doc).get(id) ?? null;
}

/** The list that an element stands in.
 * @param {Doc} doc @param {string | null} parent @returns {Element_[]} */
export function listOf(doc, parent) {
  if (parent === null) return doc.elements;
  const element = find(doc, parent);
  return element ? childrenOf(element) : [];
}

/** From the outermost to the element's own parent.
 * @param {Doc} doc @param {string} id @returns {Element_[]} */
export function ancestorsOf(doc, id) {
  /** @type {Element_[]} */
  const found = [];
  for (let place = placeOf(doc, id); place?.parent; place = placeOf(doc, place.parent)) {
    const parent = find(doc, place.parent);
    if (parent) found.unshift(parent);
  }
  return found;
}

/** As the server names it: `content.elements[2].elements[0]`.
 * @param {Doc} doc @param {string} id @returns {string} */
export function pathOf(doc, id) {
  const place = placeOf(doc, id);
  if (!place) return "";
  const above = place.parent === null ? "content" : pathOf(doc, place.parent);
  return `${above}.elements[${rawIndex(doc, place)}]`;
}

/** A list item's runs stand in the same list as the blocks below it.
 * @param {Doc} doc @param {Place} place */
function rawIndex(doc, place) {
  const parent = find(doc, place.parent);
  if (parent?.type !== "list-item") return place.index;
  return parent.elements.indexOf(place.element);
}

/** The element that a path of the server points to or into, and the rest of the path.
 * @param {Doc} doc @param {string} path @returns {string | null} */
export function idAt(doc, path) {
  let node = /** @type {any} */ (doc);
  let id = null;
  for (const step of path.replace(/^content/, "").matchAll(/\.elements\[(\d+)\]|\.locales\b.*|\./g)) {
    if (step[1] === undefined) break;
    const next = Array.isArray(node?.elements) ? node.elements[Number(step[1])] : undefined;
    if (!next || typeof next !== "object" || !(/** @type {any} */ (next)[ID])) break;
    node = next;
    id = idOf(next);
  }
  return id;
}

/** Every element in reading order.
 * @param {{elements?: any}} doc
 * @param {(element: Element_, depth: number, parent: Element_ | null) => void} visit */
export function walk(doc, visit) {
  /** @param {Element_[]} elements @param {number} depth @param {Element_ | null} parent */
  const down = (elements, depth, parent) => {
    for (const element of elements) {
      visit(element, depth, parent);
      down(childrenOf(element), depth + 1, element);
    }
  };
  down(childrenOf(doc), 0, null);
}

/** Is `id` the element `outer` itself, or somewhere below it?
 * @param {Doc} doc @param {string} id @param {string} outer */
export function isWithin(doc, id, outer) {
  return id === outer || ancestorsOf(doc, id).some((one) => idOf(one) === outer);
}
