/* Two versions of a document with one ancestor become one. Where both changed the same words of an
   element, or one changed what the other deleted, a person chooses; until then nothing is lost. */

import { ABOUT } from "./about.js";
import { align } from "./align.js";
import { same } from "./equal.js";
import { ID, adopt, childrenOf, idOf, indexOf, plain } from "./tree.js";

/** @typedef {import("./tree.js").Doc} Doc */
/** @typedef {import("./tree.js").Element_} Element_ */
/** @typedef {"mine" | "theirs" | "both"} Choice */
/** @typedef {{doc: Doc, about: Record<string, any>}} Side */
/** @typedef {{id: string, what: "block" | "about", fields: string[], choice: Choice,
 *   base: any, mine: any, theirs: any}} Conflict */
/** @typedef {{doc: Doc, theirs: Doc, about: Record<string, any>, conflicts: Conflict[], taken: number}} Met */
/** @typedef {{own: Record<string, any>, parent: string | null, order: string[]}} Node_ */
/** @typedef {Map<string | null, Node_>} Nodes */

// What an element says stands in any of these; they are one thing.
const WORDS = ["content", "elements", "format"];

/** Args: the ancestor and the two versions; `choices` by conflict id, "mine" unless named (a block that
 * one side deleted and the other changed is kept unless named).
 * Returns the merged document; their document with our ids; the merged rest; what both changed; and how
 * many of their changes are in it.
 * @param {{base: Side, mine: Side, theirs: Side}} sides @param {Record<string, Choice>} [choices]
 * @returns {Met} */
export function merge(sides, choices = {}) {
  const mine = related(sides.base.doc, sides.mine.doc) ? sides.mine.doc : align(sides.base.doc, sides.mine.doc);
  const theirs = align(sides.base.doc, sides.theirs.doc);
  const [was, here, there] = [sides.base.doc, mine, theirs].map(nodesOf);
  /** @type {Conflict[]} */
  const conflicts = [];
  /** @type {Map<string | null, Record<string, any>>} */
  const kept = new Map();
  /** @type {Map<string, Element_>} */
  const copies = new Map();
  for (const id of new Set([...here.keys(), ...there.keys(), ...was.keys()])) {
    const [b, m, t] = [was.get(id), here.get(id), there.get(id)];
    const { own, conflict } = element(id, b, m, t, choices);
    if (conflict) conflicts.push({ ...conflict, ...shown(id, sides.base.doc, mine, theirs) });
    if (own) kept.set(id, own);
    if (conflict && conflict.choice === "both" && m && t) copies.set(String(id), copyOf(theirs, String(id)));
  }
  const about = mergedAbout(sides, choices, conflicts);
  const doc = built({ was, here, there, kept, copies, before: mine });
  return { doc: same(doc, theirs) ? theirs : doc, theirs, about, conflicts, taken: taken(was, there, sides) };
}

/** Do two documents come from one page, so that ids say which element is which?
 * @param {Doc} one @param {Doc} other */
function related(one, other) {
  const ids = indexOf(other);
  return !one.elements.length || [...indexOf(one).keys()].some((id) => ids.has(id));
}

/** @param {Doc} doc @returns {Nodes} */
function nodesOf(doc) {
  /** @type {Nodes} */
  const nodes = new Map();
  const { elements, ...rest } = doc;
  nodes.set(null, { own: rest, parent: null, order: elements.map(idOf) });
  for (const [id, place] of indexOf(doc)) {
    const below = childrenOf(place.element);
    nodes.set(id, { own: ownOf(place.element, below), parent: place.parent, order: below.map(idOf) });
  }
  return nodes;
}

/** An element's fields without the blocks below it.
 * @param {Element_} element @param {Element_[]} below */
function ownOf(element, below) {
  if (!Array.isArray(element.elements) || (!below.length && element.type === "text")) return { ...element };
  const held = new Set(below);
  const runs = element.elements.filter((/** @type {Element_} */ one) => !held.has(one));
  const { elements, ...rest } = element;
  return runs.length || element.type === "list-item" ? { ...rest, elements: runs } : { ...rest };
}

/** What becomes of one element, or of the document's own fields (id null).
 * @param {string | null} id @param {Node_ | undefined} b @param {Node_ | undefined} m @param {Node_ | undefined} t
 * @param {Record<string, Choice>} choices
 * @returns {{own: Record<string, any> | null, conflict: {id: string, what: "block", fields: string[], choice: Choice} | null}} */
function element(id, b, m, t, choices) {
  const chosen = choices[String(id)];
  if (b && (!m || !t)) {
    const [left, side] = m ? [m, /** @type {Choice} */ ("mine")] : [t, /** @type {Choice} */ ("theirs")];
    if (!left || same(left.own, b.own)) return { own: null, conflict: null };
    const choice = chosen ?? side;
    const own = choice === side || choice === "both" ? left.own : null;
    return { own, conflict: { id: String(id), what: "block", fields: [], choice } };
  }
  if (!m || !t || !b) return { own: (m ?? t)?.own ?? null, conflict: null };
  const { fields, own } = mergedFields(b.own, m.own, t.own, chosen === "theirs" ? "theirs" : "mine");
  if (!fields.length || id === null) return { own, conflict: null };
  return { own, conflict: { id, what: "block", fields, choice: chosen ?? "mine" } };
}

/** @param {Record<string, any>} b @param {Record<string, any>} m @param {Record<string, any>} t @param {"mine" | "theirs"} choice */
function mergedFields(b, m, t, choice) {
  const own = /** @type {Record<string, any>} */ ({ ...t, ...m });
  /** @type {string[]} */
  const fields = [];
  const single = Object.keys({ ...b, ...t, ...m }).filter((name) => !WORDS.includes(name)).map((name) => [name]);
  for (const names of [...single, WORDS]) {
    const [was, here, there] = [b, m, t].map((one) => names.map((name) => one[name]));
    const theirsOnly = same(was, here);
    const both = !theirsOnly && !same(was, there) && !same(here, there);
    if (both) fields.push(names[0]);
    const from = theirsOnly || (both && choice === "theirs") ? t : m;
    for (const name of names) {
      if (from[name] === undefined) delete own[name];
      else own[name] = from[name];
    }
  }
  return { fields, own };
}

/** @param {string | null} id @param {Doc[]} docs */
function shown(id, ...docs) {
  const [base, mine, theirs] = docs.map((doc) => plain(indexOf(doc).get(String(id))?.element) ?? null);
  return { base, mine, theirs };
}

/** @param {Doc} doc @param {string} id */
function copyOf(doc, id) {
  return adopt(plain(indexOf(doc).get(id)?.element));
}

/** The document from its merged elements.
 * @param {{was: Nodes, here: Nodes, there: Nodes, kept: Map<string | null, Record<string, any>>,
 *   copies: Map<string, Element_>, before: Doc}} parts @returns {Doc} */
function built({ was, here, there, kept, copies, before }) {
  const parents = parentsOf(was, here, there, kept);
  // Whoever is kept needs what it stands in.
  for (const id of [...kept.keys()]) {
    for (let up = parents.get(id) ?? null; up !== null && !kept.has(up); up = parents.get(up) ?? null) {
      kept.set(up, (here.get(up) ?? there.get(up))?.own ?? {});
    }
  }
  /** @type {Map<string | null, string[]>} */
  const below = new Map();
  for (const id of kept.keys()) {
    if (id === null) continue;
    const parent = parents.get(id) ?? null;
    below.set(parent, [...(below.get(parent) ?? []), id]);
  }
  /** @param {string | null} parent @returns {Element_[]} */
  const list = (parent) => {
    const inside = new Set(below.get(parent));
    return ordered(parent, inside, was, here, there).flatMap((id) => {
      const copy = copies.get(id);
      return copy ? [make(id), copy] : [make(id)];
    });
  };
  /** @param {string} id @returns {Element_} */
  const make = (id) => {
    const own = /** @type {any} */ ({ ...kept.get(id) });
    const holds = here.get(id)?.order ?? there.get(id)?.order ?? [];
    const inside = list(id);
    if (inside.length || holds.length) own.elements = [...(own.elements ?? []), ...inside];
    else if (holdsBlocks(own)) own.elements ??= [];
    own[ID] = id;
    const known = indexOf(before).get(id)?.element;
    return known && same(known, own) ? known : adopt(own);
  };
  const doc = Object.freeze({ ...kept.get(null), elements: /** @type {any} */ (Object.freeze(list(null))) });
  return same(doc, before) ? before : doc;
}

/** @param {Element_} own */
const holdsBlocks = (own) => ["group", "columns", "column", "list"].includes(own.type);

/** Whose place an element takes: mine where I moved it, else theirs.
 * @param {Nodes} was @param {Nodes} here @param {Nodes} there @param {Map<string | null, any>} kept */
function parentsOf(was, here, there, kept) {
  /** @type {Map<string | null, string | null>} */
  const parents = new Map();
  const all = new Set([...here.keys(), ...there.keys(), ...kept.keys()]);
  for (const id of all) {
    const [b, m, t] = [was.get(id), here.get(id), there.get(id)];
    const moved = m && (!b || m.parent !== b.parent);
    parents.set(id, (m && (moved || !t) ? m.parent : t?.parent) ?? null);
  }
  // Each of us put one into the other: my order of things holds.
  for (const id of all) {
    const seen = new Set();
    for (let up = /** @type {string | null} */ (id); up !== null; up = parents.get(up) ?? null) {
      if (seen.has(up)) {
        for (const one of seen) parents.set(one, here.get(one)?.parent ?? null);
        break;
      }
      seen.add(up);
    }
  }
  return parents;
}

/** My order if I changed it, else theirs; what only the other side has follows whom it follows there.
 * @param {string | null} parent @param {Set<string>} inside @param {Nodes} was @param {Nodes} here @param {Nodes} there */
function ordered(parent, inside, was, here, there) {
  const [b, m, t] = [was, here, there].map((nodes) => nodes.get(parent)?.order ?? []);
  const stays = (/** @type {string} */ id) => b.includes(id) && m.includes(id) && t.includes(id);
  const mineMoved = !same(m.filter(stays), b.filter(stays));
  const [first, second] = mineMoved ? [m, t] : [t, m];
  const result = first.filter((id) => inside.has(id));
  for (const source of [second, [...inside]]) {
    source.forEach((id, index) => {
      if (!inside.has(id) || result.includes(id)) return;
      const before = source.slice(0, index).findLast((one) => result.includes(one));
      result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
    });
  }
  return result;
}

/** @param {{base: Side, mine: Side, theirs: Side}} sides @param {Record<string, Choice>} choices @param {Conflict[]} conflicts */
function mergedAbout(sides, choices, conflicts) {
  const [b, m, t] = [sides.base.about, sides.mine.about, sides.theirs.about];
  const about = /** @type {Record<string, any>} */ ({});
  for (const name of ABOUT) {
    const theirsOnly = same(b[name], m[name]);
    let value = theirsOnly ? t[name] : m[name];
    if (!theirsOnly && !same(b[name], t[name]) && !same(m[name], t[name])) {
      if (name === "settings") {
        value = mergedFields(b[name] ?? {}, m[name] ?? {}, t[name] ?? {}, "mine").own;
      } else {
        const choice = choices[name] ?? "mine";
        conflicts.push({ id: name, what: "about", fields: [name], choice, base: b[name], mine: m[name], theirs: t[name] });
        value = choice === "theirs" ? t[name] : m[name];
      }
    }
    if (value !== undefined) about[name] = value;
  }
  return about;
}

/** @param {Nodes} was @param {Nodes} there @param {{base: Side, theirs: Side}} sides */
function taken(was, there, sides) {
  return changed(was, there) + ABOUT.filter((name) => !same(sides.base.about[name], sides.theirs.about[name])).length;
}

/** @param {Nodes} was @param {Nodes} now */
function changed(was, now) {
  const ids = new Set([...was.keys(), ...now.keys()]);
  return [...ids].filter((id) => {
    const [b, n] = [was.get(id), now.get(id)];
    return !b || !n || !same(b.own, n.own) || b.parent !== n.parent || !same(b.order.filter((one) => now.has(one)), n.order.filter((one) => was.has(one)));
  }).length;
}

/** How many elements of a document were added, deleted, changed, or hold others in another order.
 * @param {Doc} before @param {Doc} after @returns {number} */
export function changesBetween(before, after) {
  return changed(nodesOf(before), nodesOf(align(before, after)));
}
