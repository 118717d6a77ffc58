/* How a character is replaced in a document, as changes of its elements. */

import { idOf, walk } from "../document/tree.js";

const FIELDS = ["content", "title"];

/** The ops that put `replacement` for `character` wherever the document says it to `channel`.
 * @param {any} document @param {string} character @param {string} replacement
 * @param {{channel: string, locale: string}} where
 * @returns {any[]} */
export function replacing(document, character, replacement, where) {
  /** @type {any[]} */
  const ops = [];
  walk(document, (element) => {
    if (element.channels?.length && !element.channels.includes(where.channel)) return;
    if (element.type === "channel" && element.channel !== where.channel) return;
    const fields = changed(element, character, replacement, where.locale);
    if (Object.keys(fields).length) ops.push({ type: "update", id: idOf(element), fields });
  });
  return ops;
}

/** @param {any} element @param {string} character @param {string} replacement @param {string} locale */
function changed(element, character, replacement, locale) {
  /** @type {Record<string, any>} */
  const fields = {};
  const translated = (locale && element.locales?.[locale]) || {};
  /** @type {Record<string, any>} */
  const inLocale = {};
  for (const field of FIELDS) {
    if (typeof translated[field] === "string") swap(translated, field, inLocale);
    else swap(element, field, fields);
  }
  if (Array.isArray(element.elements)) {
    const runs = element.elements.map((/** @type {any} */ run) => (
      ["string", "link"].includes(run?.type) && run.content?.includes(character)
        ? { ...run, content: run.content.replaceAll(character, replacement) } : run));
    if (runs.some((/** @type {any} */ run, /** @type {number} */ i) => run !== element.elements[i])) fields.elements = runs;
  }
  if (Object.keys(inLocale).length) {
    fields.locales = { ...element.locales, [locale]: { ...translated, ...inLocale } };
  }
  return fields;

  /** @param {any} from @param {string} field @param {any} into */
  function swap(from, field, into) {
    const text = from[field];
    if (typeof text === "string" && text.includes(character)) into[field] = text.replaceAll(character, replacement);
  }
}
