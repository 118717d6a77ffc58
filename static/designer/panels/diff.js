/* What changed between two documents. Elements are matched by name, by sameness and by likeness. */

import { isContainer } from "../document/tree.js";
import { childrenOf, flat, labelOf, shortened, typeName, wordsOf } from "./elements.js";

/** @typedef {import("./elements.js").Element_} Element_ */
/** @typedef {ReturnType<typeof flat>[number] & {own: string, whole: string, twin: Entry | null}} Entry */
/** @typedef {{
 *   kind: "added" | "removed" | "changed" | "moved", type: string, label: string,
 *   before: string | null, after: string | null, fields: string[], says: string,
 * }} Change `before` and `after` are paths. */

// What the server adds, and what says nothing to a reader.
const SILENT = new Set(["id", "checksum"]);
const ALIKE = 0.45;

/** All changes from `before` to `after`, in the order of reading.
 * @param {{elements?: Element_[]}} before
 * @param {{elements?: Element_[]}} after
 * @returns {Change[]} */
export function compare(before, after) {
  const [old, fresh] = [entries(before), entries(after)];
  match(old, fresh);
  const moved = movedOnes(old, fresh);
  /** @type {(Change & {order: number})[]} */
  const found = [];
  const oldByPath = new Map(old.map((entry) => [entry.path, entry]));
  const freshByPath = new Map(fresh.map((entry) => [entry.path, entry]));
  old.forEach((entry, index) => {
    const above = oldByPath.get(entry.parent);
    if (entry.twin || (above && !above.twin)) return;
    found.push({ ...gone(entry), order: index });
  });
  fresh.forEach((entry, index) => {
    if (!entry.twin) {
      const above = freshByPath.get(entry.parent);
      if (!above || above.twin) found.push({ ...come(entry), order: index });
      return;
    }
    if (moved.has(entry)) found.push({ ...wandered(entry), order: index });
    const fields = changedFields(entry.twin.node, entry.node);
    if (fields.length) found.push({ ...altered(entry, fields), order: index });
  });
  found.sort((a, b) => a.order - b.order);
  return found.map(({ order, ...change }) => change);
}

/** @param {{elements?: Element_[]}} content @returns {Entry[]} */
function entries(content) {
  return flat(content).map((entry) => ({
    ...entry, own: stable(ownFields(entry.node)), whole: stable(entry.node), twin: null,
  }));
}

/** @param {Element_} node */
function ownFields(node) {
  const inner = new Set(childrenOf(node));
  const own = inner.size || isContainer(node)
    ? { ...node, elements: runsOf(node, inner) }
    : node;
  return Object.fromEntries(
    Object.entries(own).filter(([key, value]) => !SILENT.has(key) && value !== undefined),
  );
}

/** @param {Element_} node @param {Set<Element_>} inner */
function runsOf(node, inner) {
  const runs = (node.elements ?? []).filter((/** @type {Element_} */ one) => !inner.has(one));
  return runs.length ? runs : undefined;
}

/** JSON with its keys in order, without what is silent.
 * @param {any} value @returns {string} */
function stable(value) {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const keys = Object.keys(value).filter((key) => !SILENT.has(key)).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${stable(value[key])}`).join()}}`;
}

/** @param {Entry} a @param {Entry} b */
function pair(a, b) {
  a.twin = b;
  b.twin = a;
}

/** @param {Entry[]} old @param {Entry[]} fresh */
function match(old, fresh) {
  for (const key of ["ref", "id"]) byName(old, fresh, key);
  bySequence(free(old), free(fresh));
  byKey(free(old), free(fresh), (entry) => entry.whole);
  byChildren(old, fresh);
  byLikeness(free(old), free(fresh));
  byChildren(old, fresh);
}

/** @param {Entry[]} list */
const free = (list) => list.filter((entry) => !entry.twin);

/** @param {Entry[]} old @param {Entry[]} fresh @param {string} key */
function byName(old, fresh, key) {
  const named = free(fresh).filter((entry) => typeof entry.node[key] === "string" && entry.node[key]);
  const known = new Map(named.map((entry) => [`${entry.node.type} ${entry.node[key]}`, entry]));
  for (const entry of free(old)) {
    const twin = known.get(`${entry.node.type} ${entry.node[key]}`);
    if (twin && !twin.twin) pair(entry, twin);
  }
}

/** The longest common sequence of equal nodes: what stayed where it was.
 * @param {Entry[]} old @param {Entry[]} fresh */
function bySequence(old, fresh) {
  const width = fresh.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      longest[i * width + j] = old[i].whole === fresh[j].whole
        ? longest[(i + 1) * width + j + 1] + 1
        : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  for (let i = 0, j = 0; i < old.length && j < fresh.length;) {
    if (old[i].whole === fresh[j].whole) pair(old[i++], fresh[j++]);
    else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) i++;
    else j++;
  }
}

/** @param {Entry[]} old @param {Entry[]} fresh @param {(entry: Entry) => string} key */
function byKey(old, fresh, key) {
  /** @type {Map<string, Entry[]>} */
  const known = new Map();
  for (const entry of fresh) known.set(key(entry), [...(known.get(key(entry)) ?? []), entry]);
  for (const entry of old) {
    const twin = known.get(key(entry))?.shift();
    if (twin) pair(entry, twin);
  }
}

/** A container is the one that most of its children are in now. Deepest first.
 * @param {Entry[]} old @param {Entry[]} fresh */
function byChildren(old, fresh) {
  const freshByPath = new Map(fresh.map((entry) => [entry.path, entry]));
  for (const entry of free(old).reverse()) {
    /** @type {Map<Entry, number>} */
    const votes = new Map();
    for (const child of old) {
      const home = child.parent === entry.path && child.twin && freshByPath.get(child.twin.parent);
      if (home && !home.twin && home.node.type === entry.node.type) {
        votes.set(home, (votes.get(home) ?? 0) + 1);
      }
    }
    const best = [...votes].sort((a, b) => b[1] - a[1])[0];
    if (best) pair(entry, best[0]);
  }
}

/** @param {Entry[]} old @param {Entry[]} fresh */
function byLikeness(old, fresh) {
  const pairs = old.flatMap((a) => fresh
    .filter((b) => a.node.type === b.node.type)
    .map((b) => ({ a, b, score: likeness(a, b) })));
  pairs.sort((x, y) => y.score - x.score);
  for (const { a, b, score } of pairs) {
    if (score >= ALIKE && !a.twin && !b.twin) pair(a, b);
  }
}

/** From 0 to 1.5: words, other fields, and standing at the same place.
 * @param {Entry} a @param {Entry} b */
function likeness(a, b) {
  const place = a.path === b.path ? 0.3 : a.parent === b.parent ? 0.05 : 0;
  const [x, y] = [wordsOf(a.node), wordsOf(b.node)];
  const rest = sameShare(ownFields(a.node), ownFields(b.node));
  return x || y ? dice(x, y) * 0.8 + rest * 0.3 + place : rest + place;
}

/** @param {Element_} a @param {Element_} b */
function sameShare(a, b) {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.filter((key) => stable(a[key]) === stable(b[key])).length / (keys.length || 1);
}

/** Sørensen–Dice likeness of two texts, over pairs of letters.
 * @param {string} a @param {string} b */
export function dice(a, b) {
  if (a === b) return 1;
  const [x, y] = [bigrams(a.toLowerCase()), bigrams(b.toLowerCase())];
  const total = a.length + b.length - 2;
  if (total <= 0) return 0;
  let common = 0;
  for (const [two, count] of x) common += Math.min(count, y.get(two) ?? 0);
  return (2 * common) / total;
}

/** @param {string} text */
function bigrams(text) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (let i = 0; i < text.length - 1; i++) {
    const two = text.slice(i, i + 2);
    found.set(two, (found.get(two) ?? 0) + 1);
  }
  return found;
}

/** Those that changed their parent, or their order among those that stayed with it.
 * @param {Entry[]} old @param {Entry[]} fresh @returns {Set<Entry>} */
function movedOnes(old, fresh) {
  const oldByPath = new Map(old.map((entry) => [entry.path, entry]));
  const home = (/** @type {Entry} */ entry) => oldByPath.get(entry.parent)?.twin?.path ?? "content";
  /** @type {Map<string, Entry[]>} */
  const families = new Map();
  /** @type {Set<Entry>} */
  const moved = new Set();
  for (const entry of fresh) {
    if (!entry.twin) continue;
    const root = entry.twin.parent === "content";
    if ((root ? "content" : home(entry.twin)) !== entry.parent) moved.add(entry);
    else families.set(entry.parent, [...(families.get(entry.parent) ?? []), entry]);
  }
  for (const family of families.values()) {
    const stays = increasing(family.map((entry) => /** @type {Entry} */ (entry.twin).position));
    family.forEach((entry, index) => stays.has(index) || moved.add(entry));
  }
  return moved;
}

/** The indices of a longest increasing subsequence.
 * @param {number[]} numbers @returns {Set<number>} */
function increasing(numbers) {
  const length = numbers.map(() => 1);
  const before = numbers.map(() => -1);
  let best = -1;
  numbers.forEach((number, i) => {
    for (let j = 0; j < i; j++) {
      if (numbers[j] < number && length[j] + 1 > length[i]) [length[i], before[i]] = [length[j] + 1, j];
    }
    if (best < 0 || length[i] > length[best]) best = i;
  });
  const found = new Set();
  for (; best >= 0; best = before[best]) found.add(best);
  return found;
}

/** @param {Element_} a @param {Element_} b @returns {string[]} */
function changedFields(a, b) {
  const [x, y] = [ownFields(a), ownFields(b)];
  const keys = [...new Set([...Object.keys(x), ...Object.keys(y)])];
  return keys.filter((key) => stable(x[key]) !== stable(y[key]));
}

/** @param {Entry} entry @returns {Change} */
function gone({ node, path }) {
  const label = labelOf(node);
  return { kind: "removed", type: node.type, label, before: path, after: null, fields: [], says: `${label} removed` };
}

/** @param {Entry} entry @returns {Change} */
function come({ node, path }) {
  const label = labelOf(node);
  return { kind: "added", type: node.type, label, before: null, after: path, fields: [], says: `${label} added` };
}

/** @param {Entry} entry @returns {Change} */
function wandered(entry) {
  const old = /** @type {Entry} */ (entry.twin);
  const label = labelOf(entry.node);
  const way = old.parent === entry.parent || (old.depth === entry.depth && entry.depth === 0)
    ? `${old.position + 1} → ${entry.position + 1}`
    : `to position ${entry.position + 1} ${entry.parent === "content" ? "of the document" : "of another block"}`;
  return {
    kind: "moved", type: entry.node.type, label, before: old.path, after: entry.path, fields: [],
    says: `${label} moved ${way}`,
  };
}

const FIELDS = /** @type {Record<string, string>} */ ({
  content: "text", elements: "text", href: "link", src: "picture", alt_text: "alternative text",
  if: "condition", loop: "repetition", locales: "translations", channels: "channels",
  background_color: "background", text_style: "style", title: "title", ref: "name",
});

/** @param {Entry} entry @param {string[]} fields @returns {Change} */
function altered(entry, fields) {
  const old = /** @type {Entry} */ (entry.twin);
  const names = fields.map((field) => fieldName(entry.node, field));
  const [field] = fields;
  const [was, is] = [old.node[field], entry.node[field]];
  const short = fields.length === 1 && [was, is].every((value) => ["string", "number", "boolean"].includes(typeof value));
  const says = short
    ? `${typeName(entry.node)} ${names[0]}: “${shortened(String(was), 40)}” → “${shortened(String(is), 40)}”`
    : `${labelOf(entry.node)}: ${names.join(", ")} changed`;
  return {
    kind: "changed", type: entry.node.type, label: labelOf(entry.node), before: old.path,
    after: entry.path, fields, says,
  };
}

/** @param {Element_} node @param {string} field */
function fieldName(node, field) {
  if (field === "content" && node.type === "action") return "label";
  return FIELDS[field] ?? field.replaceAll("_", " ");
}

/** One line for a list: “3 added, 1 changed”.
 * @param {Change[]} changes */
export function summary(changes) {
  const counts = new Map();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const order = ["added", "removed", "changed", "moved"];
  return order.filter((kind) => counts.has(kind)).map((kind) => `${counts.get(kind)} ${kind}`).join(", ") || "no changes";
}
