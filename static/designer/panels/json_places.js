/* Where in a JSON text each value stands, and what is wrong with a text that is not JSON. */

import { exactNumber } from "../document/json.js";

/** @typedef {{from: number, to: number}} Place */

export class JsonFault extends Error {
  /** @param {string} message @param {number} at */
  constructor(message, at) {
    super(message);
    this.at = at;
  }
}

/** The value of `text` and the place of every value in it, by path: `elements[2].href`.
 * @param {string} text
 * @param {string} [root] what the path of the whole is
 * @returns {{value: any, places: Map<string, Place>}}
 * @throws {JsonFault} with the place of the first fault */
export function readJson(text, root = "content") {
  const reader = new Reader(text);
  reader.blank();
  const value = reader.value(root);
  reader.blank();
  if (reader.at < text.length) reader.fail("something follows the end of the document");
  return { value, places: reader.places };
}

/** The line and column of a place, from 1.
 * @param {string} text @param {number} at */
export function lineOf(text, at) {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: before[before.length - 1].length + 1 };
}

/** The nearest place that a path, or what is above it, has.
 * @param {Map<string, Place>} places @param {string} path @returns {Place} */
export function placeOf(places, path) {
  for (let way = path; way; way = way.replace(/(\.[^.[\]]*|\[\d*\])$/, "")) {
    const found = places.get(way);
    if (found) return found;
    if (!/[.[]/.test(way)) break;
  }
  return { from: 0, to: 0 };
}

const LITERALS = /** @type {const} */ ([["true", true], ["false", false], ["null", null]]);
const NUMBER = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const DEEPEST = 200;

class Reader {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
    this.depth = 0;
    /** @type {Map<string, Place>} */
    this.places = new Map();
  }

  /** @param {string} message @returns {never} */
  fail(message) {
    throw new JsonFault(message, this.at);
  }

  blank() {
    while (" \n\r\t".includes(this.text[this.at] || "x")) this.at++;
  }

  /** @param {RegExp} pattern @returns {string | null} */
  take(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return null;
    this.at += found[0].length;
    return found[0];
  }

  /** @param {string} path @returns {any} */
  value(path) {
    const from = this.at;
    if (++this.depth > DEEPEST) this.fail("this is nested too deeply");
    const value = this.anything(path);
    this.depth--;
    this.places.set(path, { from, to: this.at });
    return value;
  }

  /** @param {string} path @returns {any} */
  anything(path) {
    const next = this.text[this.at];
    if (next === "{") return this.object(path);
    if (next === "[") return this.array(path);
    if (next === '"') return this.string();
    for (const [word, value] of LITERALS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    const number = this.take(NUMBER);
    if (number === null) this.fail(next === undefined ? "the document ends too early" : "a value is expected here");
    return exactNumber(number);
  }

  string() {
    const raw = this.take(STRING);
    if (raw === null) this.fail("this string does not end, or holds a character that must be escaped");
    return JSON.parse(raw);
  }

  /** @param {string} path */
  object(path) {
    /** @type {Record<string, any>} */
    const found = {};
    this.list("}", () => {
      if (this.text[this.at] !== '"') this.fail('a "name" is expected here');
      const key = this.string();
      this.blank();
      if (this.text[this.at] !== ":") this.fail('":" is expected here');
      this.at++;
      this.blank();
      const value = this.value(`${path}.${key}`);
      Object.defineProperty(found, key, { value, enumerable: true, writable: true, configurable: true });
    });
    return found;
  }

  /** @param {string} path */
  array(path) {
    /** @type {any[]} */
    const found = [];
    this.list("]", () => found.push(this.value(`${path}[${found.length}]`)));
    return found;
  }

  /** @param {string} end @param {() => void} item */
  list(end, item) {
    this.at++;
    this.blank();
    if (this.text[this.at] === end) {
      this.at++;
      return;
    }
    for (;;) {
      item();
      this.blank();
      const next = this.text[this.at];
      if (next === end) break;
      if (next !== ",") this.fail(next === undefined ? "the document ends too early" : `"," or "${end}" is expected here`);
      this.at++;
      this.blank();
    }
    this.at++;
  }
}
