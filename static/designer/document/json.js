/* JSON that comes back as it was: a browser's numbers cannot hold every integer of a document. */

/** JSON with what is newer than the checker knows: numbers kept as they are written.
 * @type {any} */
const json = JSON;

/** The number that a text is; one too large to be exact stays the text, and is written as such.
 * @param {string} source @returns {any} */
export function exactNumber(source) {
  const value = Number(source);
  return Number.isInteger(value) && !Number.isSafeInteger(value) && json.rawJSON ? json.rawJSON(source) : value;
}

/** As JSON.parse, with integers of any size. @param {string} text @returns {any} */
export function parseExactly(text) {
  return json.parse(text, (/** @type {string} */ _, /** @type {any} */ value, /** @type {any} */ context) => (
    typeof value === "number" && context?.source ? exactNumber(context.source) : value));
}
