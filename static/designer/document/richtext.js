/* The text of a block as TipTap edits it, and back. A block without formatting keeps its string; one with
   formatting has runs. Only called for a text that is really edited. */

import { pieces } from "./chips.js";

/** @typedef {{type: string, text?: string, attrs?: any, marks?: {type: string, attrs?: any}[]}} Inline */
/** @typedef {{type: "doc", content: {type: "paragraph", content?: Inline[]}[]}} Prose */
/** @typedef {Record<string, any>} Run */

/** Elemental's flags and TipTap's marks. */
const FLAGS = /** @type {const} */ ({ bold: "bold", italic: "italic", underline: "underline", strikethrough: "strike" });
const OWN = new Set(["type", "content", "href", ...Object.keys(FLAGS)]);

/** A string as prose.
 * @param {string} source @returns {Prose} */
export function fromString(source) {
  return prose(inlines(source, []));
}

/** Runs as prose.
 * @param {Run[]} runs @returns {Prose} */
export function fromRuns(runs) {
  return prose(runs.flatMap((run) => {
    if (run.type === "img") return [{ type: "picture", attrs: { run } }];
    return inlines(String(run.content ?? ""), marksOf(run));
  }));
}

/** @param {Inline[]} content @returns {Prose} */
function prose(content) {
  return { type: "doc", content: [{ type: "paragraph", ...(content.length ? { content } : {}) }] };
}

/** @param {string} source @param {{type: string, attrs?: any}[]} marks @returns {Inline[]} */
export function inlines(source, marks) {
  const own = marks.length ? { marks } : {};
  return pieces(source).flatMap((piece) => {
    if (piece.kind === "chip") return [{ type: "chip", attrs: { source: piece.source }, ...own }];
    return piece.source.split("\n").flatMap((line, at) => [
      ...(at ? [{ type: "hardBreak", ...own }] : []),
      ...(line ? [{ type: "text", text: line, ...own }] : []),
    ]);
  });
}

/** @param {Run} run */
function marksOf(run) {
  /** @type {{type: string, attrs?: any}[]} */
  const marks = [];
  for (const [flag, mark] of Object.entries(FLAGS)) {
    if (run[flag] === true || run[flag] === "true") marks.push({ type: mark });
  }
  if (run.type === "link") marks.push({ type: "link", attrs: { href: String(run.href ?? "") } });
  const rest = Object.fromEntries(Object.entries(run).filter(([key]) => !OWN.has(key)));
  if (Object.keys(rest).length) marks.push({ type: "more", attrs: { fields: JSON.stringify(rest) } });
  return marks;
}

/** What prose says: its string, and its runs if it has formatting.
 * @param {Prose} doc @returns {{text: string, runs: Run[] | null}} */
export function written(doc) {
  /** @type {Run[]} */
  const runs = [];
  let last = "";
  doc.content.forEach((paragraph, at) => {
    const nodes = [...(at ? [/** @type {Inline} */ ({ type: "hardBreak" })] : []), ...(paragraph.content ?? [])];
    for (const node of nodes) {
      if (node.type === "picture") {
        runs.push(node.attrs.run);
        last = "";
        continue;
      }
      const base = runOf(node.marks ?? []);
      const key = JSON.stringify(base);
      const text = node.type === "chip" ? node.attrs.source : node.type === "hardBreak" ? "\n" : node.text;
      if (last === key) runs[runs.length - 1].content += text;
      else runs.push({ ...base, content: text, ...rest(base) });
      last = key;
    }
  });
  const formatted = runs.some((run) => run.type !== "string" || Object.keys(run).length > 2);
  return { text: runs.map((run) => run.content ?? "").join(""), runs: formatted ? runs : null };
}

/** So that `content` follows `type`.
 * @param {Run} base */
function rest({ type, ...fields }) {
  return fields;
}

/** @param {{type: string, attrs?: any}[]} marks @returns {Run} */
function runOf(marks) {
  const names = new Set(marks.map((mark) => mark.type));
  const link = marks.find((mark) => mark.type === "link");
  const more = marks.find((mark) => mark.type === "more");
  /** @type {Run} */
  const run = link ? { type: "link", href: link.attrs.href } : { type: "string" };
  for (const [flag, mark] of Object.entries(FLAGS)) if (names.has(mark)) run[flag] = true;
  return more ? { ...run, ...JSON.parse(more.attrs.fields) } : run;
}

/** How an element holds its words.
 * @param {Record<string, any>} element @param {string} field the one that is written in place
 * @returns {Prose} */
export function proseOf(element, field) {
  if (field !== "content") return fromString(String(element[field] ?? ""));
  const runs = runsOf(element);
  return runs ? fromRuns(runs) : fromString(String(element.content ?? ""));
}

/** The runs of a text or list item; null where it has a string.
 * @param {Record<string, any>} element @returns {Run[] | null} */
export function runsOf(element) {
  if (!["text", "list-item"].includes(element.type) || !Array.isArray(element.elements)) return null;
  const runs = element.elements.filter((one) => ["string", "link", "img"].includes(one?.type));
  return runs.length || element.content === undefined ? runs : null;
}

/** The fields that say the new words of an element. What has runs keeps runs; what had a string keeps it as
 * long as there is no formatting.
 * @param {Record<string, any>} element @param {string} field @param {Prose} doc @returns {Record<string, any>} */
export function fieldsFor(element, field, doc) {
  const { text, runs } = written(doc);
  if (field !== "content") return { [field]: text };
  const before = runsOf(element);
  if (!runs && !before) return { content: text };
  const below = (element.elements ?? []).filter((/** @type {any} */ one) => !["string", "link", "img"].includes(one?.type));
  const now = runs ?? (text ? [{ type: "string", content: text }] : [{ type: "string", content: "" }]);
  return { content: undefined, elements: Object.freeze([...now, ...below]) };
}

/** May its words be formatted? Only runs hold formatting.
 * @param {Record<string, any>} element @param {string} field */
export function takesFormatting(element, field) {
  return field === "content" && ["text", "list-item"].includes(element.type) && element.format !== "markdown";
}
