/* Which variables there are, as far as the sample data tells, and which the document uses. */

import { namesIn, pieces } from "./chips.js";
import { conditionNames } from "./conditions.js";
import { ancestorsOf, find, walk } from "./tree.js";

/** @typedef {import("./tree.js").Doc} Doc */
/** @typedef {import("./tree.js").Element_} Element_ */
/** @typedef {{name: string, kind: "text" | "number" | "boolean" | "list" | "object" | "empty", example: string,
 *   group: "data" | "profile" | "tenant" | "brand" | "urls" | "item"}} Variable */

const MOST_DEPTH = 6;
const MOST = 400;
/** The first step of a name that is looked up elsewhere than in `data`. */
export const ROOTS = ["profile", "tenant", "brand", "urls", "refs"];

/** Every variable of the samples, those of `data` first and without its name in front.
 * @param {any[]} samples {data, profile, tenant} each @param {any} [brand] @returns {Variable[]} */
export function knownVariables(samples, brand) {
  /** @type {Map<string, Variable>} */
  const found = new Map();
  for (const sample of samples) collect(found, sample?.data ?? {}, "", "data", 0);
  for (const root of /** @type {const} */ (["profile", "tenant"])) {
    for (const sample of samples) collect(found, sample?.[root] ?? {}, root, root, 0);
  }
  if (brand) collect(found, { id: brand.id, name: brand.name }, "brand", "brand", 0);
  for (const name of ["urls.unsubscribe", "urls.preferences"]) {
    found.set(name, { name, kind: "text", example: "https://…", group: "urls" });
  }
  return [...found.values()].slice(0, MOST);
}

/** What an element inside a repetition knows besides: the entry and its number.
 * @param {Doc} doc @param {string} id @param {any[]} samples @returns {Variable[]} */
export function itemVariables(doc, id, samples) {
  const loop = innermostLoop(doc, id);
  if (!loop) return [];
  /** @type {Map<string, Variable>} */
  const found = new Map();
  for (const entry of samples.flatMap((sample) => entriesOf(doc, id, sample).slice(0, 3))) {
    collect(found, { $: { item: entry } }, "", "item", 0);
  }
  found.delete("$");
  found.set("$.item", found.get("$.item") ?? { name: "$.item", kind: "text", example: "", group: "item" });
  found.set("$.index", { name: "$.index", kind: "number", example: "0", group: "item" });
  return [...found.values()].sort((one, other) => Number(one.name === "$.index") - Number(other.name === "$.index"));
}

/** The loop that an element stands in, its own included.
 * @param {Doc} doc @param {string} id @returns {string | null} */
function innermostLoop(doc, id) {
  const chain = [...ancestorsOf(doc, id), find(doc, id)];
  const looped = chain.findLast((one) => one?.loop);
  return looped ? looped.loop : null;
}

/** The entries of the innermost list that an element is repeated over.
 * @param {Doc} doc @param {string} id @param {any} sample @returns {any[]} */
export function entriesOf(doc, id, sample) {
  /** @type {any} */
  let item;
  /** @type {any[]} */
  let entries = [];
  for (const one of [...ancestorsOf(doc, id), find(doc, id)]) {
    if (!one?.loop) continue;
    const list = valueOf(one.loop, sample, item);
    entries = Array.isArray(list) ? list : [];
    [item] = entries;
  }
  return entries;
}

/** @param {Map<string, Variable>} found @param {any} value @param {string} name @param {Variable["group"]} group @param {number} depth */
function collect(found, value, name, group, depth) {
  if (depth > MOST_DEPTH || found.size > MOST) return;
  const known = found.get(name);
  if (name && (!known || known.kind === "empty")) {
    found.set(name, { name, kind: kindOf(value), example: exampleOf(value), group });
  }
  if (!value || typeof value !== "object" || Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (/^[\w$@-]+$/.test(key)) collect(found, inner, name ? `${name}.${key}` : key, group, depth + 1);
  }
}

/** @param {any} value @returns {Variable["kind"]} */
function kindOf(value) {
  if (value === null || value === undefined || value === "") return "empty";
  if (Array.isArray(value)) return "list";
  const kind = typeof value;
  return kind === "number" || kind === "boolean" || kind === "object" ? kind : "text";
}

/** @param {any} value */
function exampleOf(value) {
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? "entry" : "entries"}`;
  if (value && typeof value === "object") return "";
  const text = String(value ?? "");
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The value that a name has in a sample.
 * @param {string} name @param {any} sample @param {any} [item] @returns {any} undefined where it has none */
export function valueOf(name, sample, item) {
  const steps = name.split(/[.[\]]+/).filter(Boolean);
  if (steps[0] === "$") {
    if (steps[1] === "item") return walkDown(item, steps.slice(2));
    if (steps[1] === "index") return 0;
    steps.shift();
  }
  const [first, ...rest] = steps;
  if (first === "data") {
    const inner = walkDown(sample?.data, rest);
    if (inner !== undefined || !sample?.data?.data) return inner;
  }
  if (ROOTS.includes(first)) {
    const inner = walkDown(sample?.[first], rest);
    if (inner !== undefined) return inner;
  }
  return walkDown(sample?.data, steps);
}

/** @param {any} value @param {string[]} steps @returns {any} */
function walkDown(value, steps) {
  let now = value;
  for (const step of steps) {
    if (now === null || typeof now !== "object" || !Object.hasOwn(now, step)) return undefined;
    if (Array.isArray(now) && !/^\d+$/.test(step)) return undefined;
    now = now[step];
  }
  return now;
}

/** Without `data.` and `$.` in front, so that two ways to write a name are one.
 * @param {string} name */
export function canonicalName(name) {
  if (/^\$\.(item|index)\b/.test(name)) return name;
  return name.replace(/^\$\./, "").replace(/^data\./, "");
}

/** @type {WeakMap<object, readonly string[]>} */
const read = new WeakMap();

/** The names that one element reads itself, without the blocks below it.
 * @param {Element_} element @returns {readonly string[]} */
export function namesOf(element) {
  const known = read.get(element);
  if (known) return known;
  const names = new Set(conditionNames(element.if));
  if (typeof element.loop === "string" && element.loop) names.add(element.loop);
  for (const text of stringsOf(element)) {
    for (const piece of pieces(text)) {
      if (piece.kind === "chip") for (const name of namesIn(piece.inner)) names.add(name);
    }
  }
  const list = Object.freeze([...names].map(canonicalName));
  read.set(element, list);
  return list;
}

const NOT_WRITTEN = new Set(["type", "if", "loop", "ref", "channels", "comment", "object"]);

/** @param {Element_} element @returns {string[]} */
function stringsOf(element) {
  /** @type {string[]} */
  const found = [];
  /** @param {any} value */
  const down = (value) => {
    if (typeof value === "string") found.push(value);
    else if (Array.isArray(value)) value.forEach(down);
    else if (value && typeof value === "object") Object.values(value).forEach(down);
  };
  for (const [key, value] of Object.entries(element)) {
    if (NOT_WRITTEN.has(key)) continue;
    if (key === "elements") down((Array.isArray(value) ? value : []).filter((one) => RUNS.has(one?.type)));
    else down(value);
  }
  return found;
}

const RUNS = new Set(["string", "link", "img"]);

/** How often the document reads each name.
 * @param {Doc} doc @returns {Map<string, number>} */
export function usedNames(doc) {
  /** @type {Map<string, number>} */
  const used = new Map();
  walk(doc, (element) => {
    for (const name of namesOf(element)) used.set(name, (used.get(name) ?? 0) + 1);
  });
  return used;
}

/** Is a name one that the samples or the place of the element know?
 * @param {string} name @param {ReadonlySet<string>} known */
export function isKnown(name, known) {
  const own = canonicalName(name);
  if (/^(\$\.(item|index)|@|this|refs\.|urls\.|brand\.)/.test(own) || own === "$") return true;
  return known.has(own);
}
