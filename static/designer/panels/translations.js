/* Which strings of a document are translated, and which translations are older than their source.

   A translation stands in the element's `locales.<locale>` under its own field's name. Beside it
   `_sourceHash` keeps, per field, the hash of the source that was translated. */

import { flat, shortened, typeName } from "./elements.js";

/** @typedef {import("./elements.js").Element_} Element_ */
/** @typedef {"done" | "missing" | "stale" | "unmarked"} State unmarked: translated, of which source is unknown */
/** @typedef {{key: string, path: string, node: Element_, field: string, label: string, source: string}} Row
 *   `field` is a name, or a way below one: `elements.0.content`, `raw.title`. An address may be
 *   translated and need not. */

const HASH = "_sourceHash";
const FIELDS = /** @type {Record<string, string[]>} */ ({
  meta: ["title"], text: ["content"], action: ["content", "href"], image: ["src", "href", "alt_text"],
  quote: ["content"], html: ["content"],
});
const FIELD_NAMES = /** @type {Record<string, string>} */ ({
  content: "", title: "", href: " · link", src: " · picture", alt_text: " · alternative text",
});

/** Every translatable string of a document, in reading order. One that is made of variables alone has no
 * words to translate, and is left out unless somebody did.
 * @param {{elements?: Element_[]}} content
 * @returns {Row[]} */
export function rowsOf(content) {
  const rows = flat(content).flatMap(({ node, path }) => fieldsOf(node).map((field) => ({
    key: `${path}.${field}`, path, node, field, source: String(at(node, field)),
    label: `${typeName(node)}${FIELD_NAMES[field.split(".").pop() ?? ""] ?? ` · ${field}`}`,
  })));
  return rows.filter((row) => hasWords(row.source) || Object.keys(row.node.locales ?? {}).some((locale) => (
    translationOf(row.node, row.field, locale) !== undefined)));
}

/** @param {string} text */
function hasWords(text) {
  return /\p{L}/u.test(text.replace(/\{\{\{?[^{}]*\}?\}\}/g, ""));
}

/** Must it be translated? An address is mostly the same in all languages.
 * @param {Row} row */
export function isWanted(row) {
  return !/(^|\.)(href|src)$/.test(row.field);
}

/** @param {Element_} node @returns {string[]} */
function fieldsOf(node) {
  const fields = [...(FIELDS[node.type] ?? [])];
  if (node.type === "channel" && node.raw) fields.push("raw.subject", "raw.title", "raw.text");
  if (["text", "list-item"].includes(node.type) && Array.isArray(node.elements)) {
    node.elements.forEach((run, index) => {
      if (["string", "link"].includes(run?.type)) fields.push(`elements.${index}.content`);
      if (run?.type === "link") fields.push(`elements.${index}.href`);
    });
  }
  return fields.filter((field) => typeof at(node, field) === "string" && at(node, field) !== "");
}

/** @param {any} holder @param {string} field @returns {any} */
function at(holder, field) {
  return field.split(".").reduce((value, step) => value?.[step], holder);
}

/** What `node` says of `field` in `locale`; undefined where it says nothing.
 * @param {Element_} node @param {string} field @param {string} locale @returns {string | undefined} */
export function translationOf(node, field, locale) {
  const found = at(node.locales?.[locale], field);
  return typeof found === "string" ? found : undefined;
}

/** @param {Row} row @param {string} locale @returns {State} */
export function stateOf(row, locale) {
  const translated = translationOf(row.node, row.field, locale);
  // A field below another one is copied with it: the same words are no translation yet.
  const copied = row.field.includes(".") && hashOf(row, locale) === undefined && translated === row.source;
  if (translated === undefined || translated === "" || copied) return "missing";
  const known = hashOf(row, locale);
  if (known === undefined) return "unmarked";
  return known === sourceHash(row.source) ? "done" : "stale";
}

/** @param {Row} row @param {string} locale @returns {string | undefined} */
function hashOf(row, locale) {
  const known = row.node.locales?.[locale]?.[HASH];
  return typeof known === "string" ? known : known?.[row.field];
}

/** Eight hexadecimal digits that stand for a text (FNV-1a over UTF-16 units).
 * @param {string} text */
export function sourceHash(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** The element's `locales` after `field` is translated; an empty text takes the translation away.
 * @param {Element_} node @param {string} field @param {string} locale @param {string} text
 * @returns {Record<string, any> | undefined} */
export function withTranslation(node, field, locale, text) {
  const [top, ...below] = field.split(".");
  const old = node.locales?.[locale] ?? {};
  const hashes = { ...marks(node, old) };
  /** @type {Record<string, any>} */
  const entry = { ...old };
  if (text !== "") {
    entry[top] = below.length ? placed(old[top] ?? node[top], below, text) : text;
    hashes[field] = sourceHash(String(at(node, field)));
  } else {
    delete hashes[field];
    if (!below.length) delete entry[top];
    else if (Object.keys(hashes).some((key) => key.startsWith(`${top}.`))) {
      entry[top] = placed(old[top] ?? node[top], below, at(node, field));
    } else delete entry[top];
  }
  if (Object.keys(hashes).length) entry[HASH] = hashes;
  else delete entry[HASH];
  const locales = { ...node.locales, [locale]: entry };
  if (Object.keys(entry).length === 0) delete locales[locale];
  return Object.keys(locales).length ? locales : undefined;
}

/** One hash for a whole element stands for all that is translated of it.
 * @param {Element_} node @param {Record<string, any>} entry @returns {Record<string, string>} */
function marks(node, entry) {
  const known = entry[HASH];
  if (known && typeof known === "object") return known;
  if (typeof known !== "string") return {};
  const fields = fieldsOf(node).filter((field) => typeof at(entry, field) === "string");
  return Object.fromEntries(fields.map((field) => [field, known]));
}

/** A copy of `holder` with `text` at the way `below`.
 * @param {any} holder @param {string[]} below @param {string} text @returns {any} */
function placed(holder, [step, ...below], text) {
  const copy = Array.isArray(holder) ? [...holder] : { ...holder };
  copy[/** @type {any} */ (step)] = below.length ? placed(copy[/** @type {any} */ (step)], below, text) : text;
  return copy;
}

/** All locales that some element has something in, sorted.
 * @param {{elements?: Element_[]}} content @returns {string[]} */
export function localesOf(content) {
  const found = new Set(flat(content).flatMap(({ node }) => Object.keys(node.locales ?? {})));
  return [...found].sort();
}

/** How far a locale is: strings translated and current, of all. An address counts once it is translated.
 * @param {Row[]} rows @param {string} locale */
export function progressOf(rows, locale) {
  /** @type {Record<State, number>} */
  const counts = { done: 0, missing: 0, stale: 0, unmarked: 0 };
  for (const row of rows) {
    const state = stateOf(row, locale);
    if (state !== "missing" || isWanted(row)) counts[state]++;
  }
  const ready = counts.done + counts.unmarked;
  return { ...counts, ready, total: ready + counts.missing + counts.stale };
}

const RTL = /^(ar|arc|ckb|dv|fa|ha-arab|he|iw|ji|khw|ks|ku-arab|nqo|ps|sd|syr|ug|ur|yi)\b/i;

/** @param {string} locale */
export function isRightToLeft(locale) {
  // "eu-fr" of Courier's own documents is a region before a language.
  return RTL.test(locale) || /[-_](Arab|Hebr|Thaa|Syrc|Nkoo|Adlm)\b/i.test(locale);
}

/** A locale as a tag: “pt_BR” and “pt-BR” are fine, “” and “x y” are not.
 * @param {string} text */
export function isLocale(text) {
  return /^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,3}$/.test(text);
}

/** The places of an element's field, as the person who translates it reads it.
 * @param {Row} row */
export function noteOf(row) {
  return `${row.label} (${shortened(row.path.replace(/^content\./, ""), 60)})`;
}
