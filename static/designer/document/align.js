/* Which element of one document is which of another, when they were read apart: the other document
   gets the ids of the one. */

import { written } from "./equal.js";
import { ID, adopt, childrenOf, idOf, walk } from "./tree.js";

/** @typedef {import("./tree.js").Doc} Doc */
/** @typedef {import("./tree.js").Element_} Element_ */

/** `other` with `reference`'s ids where the elements are the same: by `id`, by `ref`, by what they
 * say, by their type and place. The rest keep ids of their own.
 * @param {Doc} reference @param {Doc} other @returns {Doc} */
export function align(reference, other) {
  /** @type {Map<string, string>} */
  const same = new Map();
  const taken = new Set();
  /** @param {Element_} ours @param {Element_} theirs */
  const pair = (ours, theirs) => {
    if (same.has(idOf(theirs)) || taken.has(idOf(ours)) || ours.type !== theirs.type) return;
    same.set(idOf(theirs), idOf(ours));
    taken.add(idOf(ours));
  };
  for (const name of [idOf, ofKey("id"), ofKey("ref")]) named(reference, other, name, pair);
  lists(reference, other, pair, (ours, theirs) => same.get(idOf(theirs)) === idOf(ours));
  elsewhere(reference, other, pair, (one) => taken.has(idOf(one)), (one) => same.has(idOf(one)));
  return renamed(other, same);
}

/** @param {string} key @returns {(element: Element_) => any} */
const ofKey = (key) => (element) => element[key];

/** @param {Doc} reference @param {Doc} other @param {(element: Element_) => any} name @param {(ours: Element_, theirs: Element_) => void} pair */
function named(reference, other, name, pair) {
  const ours = unique(reference, name);
  const theirs = unique(other, name);
  for (const [key, element] of ours) {
    const met = theirs.get(key);
    if (met) pair(element, met);
  }
}

/** Elements by what `read` says of them, where it says it of one alone.
 * @param {Doc} doc @param {(element: Element_) => any} read @returns {Map<any, Element_>} */
function unique(doc, read) {
  /** @type {Map<any, Element_ | null>} */
  const found = new Map();
  walk(doc, (element) => {
    const name = read(element);
    if (name) found.set(name, found.has(name) ? null : element);
  });
  return /** @type {Map<any, Element_>} */ (new Map([...found].filter(([, element]) => element)));
}

/** Pairs what stands in the lists of two elements that belong together, and goes down.
 * @param {{elements?: any}} reference @param {{elements?: any}} other
 * @param {(ours: Element_, theirs: Element_) => void} pair
 * @param {(ours: Element_, theirs: Element_) => boolean} paired */
function lists(reference, other, pair, paired) {
  const ours = childrenOf(reference);
  const theirs = childrenOf(other);
  const anchors = common(ours.map(written), theirs.map(written));
  let [from, start] = [0, 0];
  for (const [i, j] of [...anchors, [ours.length, theirs.length]]) {
    const [left, right] = [ours.slice(from, i), theirs.slice(start, j)];
    const kinds = (/** @type {Element_} */ one) => String(one.type);
    for (const [k, l] of common(left.map(kinds), right.map(kinds))) pair(left[k], right[l]);
    if (i < ours.length) pair(ours[i], theirs[j]);
    [from, start] = [i + 1, j + 1];
  }
  for (const one of ours) {
    const met = theirs.find((other_) => paired(one, other_));
    if (met) lists(one, met, pair, paired);
  }
}

/** Elements that were moved to another list, by what they say.
 * @param {Doc} reference @param {Doc} other @param {(ours: Element_, theirs: Element_) => void} pair
 * @param {(one: Element_) => boolean} usedHere @param {(one: Element_) => boolean} usedThere */
function elsewhere(reference, other, pair, usedHere, usedThere) {
  /** @type {Map<string, Element_[]>} */
  const free = new Map();
  walk(reference, (element) => {
    if (!usedHere(element)) free.set(written(element), [...(free.get(written(element)) ?? []), element]);
  });
  walk(other, (element) => {
    const met = usedThere(element) ? undefined : free.get(written(element))?.shift();
    if (!met) return;
    pair(met, element);
    lists(met, element, pair, () => false);
  });
}

/** The places of the longest common sequence of two lists.
 * @param {string[]} ours @param {string[]} theirs @returns {[number, number][]} */
export function common(ours, theirs) {
  const length = Array.from({ length: ours.length + 1 }, () => new Uint16Array(theirs.length + 1));
  for (let i = ours.length - 1; i >= 0; i -= 1) {
    for (let j = theirs.length - 1; j >= 0; j -= 1) {
      length[i][j] = ours[i] === theirs[j]
        ? length[i + 1][j + 1] + 1
        : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  /** @type {[number, number][]} */
  const found = [];
  for (let i = 0, j = 0; i < ours.length && j < theirs.length;) {
    if (ours[i] === theirs[j]) found.push([i++, j++]);
    else if (length[i + 1][j] >= length[i][j + 1]) i += 1;
    else j += 1;
  }
  return found;
}

/** @param {Doc} doc @param {Map<string, string>} same @returns {Doc} */
function renamed(doc, same) {
  /** @param {Element_} element @returns {Element_} */
  const own = (element) => {
    const below = new Set(childrenOf(element));
    const elements = below.size
      ? element.elements.map((/** @type {Element_} */ one) => (below.has(one) ? own(one) : one))
      : element.elements;
    const copy = /** @type {any} */ ({ ...element });
    if (below.size) copy.elements = Object.freeze(elements);
    copy[ID] = same.get(idOf(element)) ?? idOf(element);
    return adopt(Object.freeze(copy));
  };
  return Object.freeze({ ...doc, elements: /** @type {any} */ (Object.freeze(doc.elements.map(own))) });
}
