/* Translations as CSV (RFC 4180): one line a string, one column a locale. */

import { ExchangeFault } from "./exchange_fault.js";

/** @typedef {import("./exchange.js").Unit} Unit */

const HEAD = ["key", "note", "source"];

/** @param {Unit[]} units */
export function writeCsv(units) {
  const locales = [...new Set(units.map((unit) => unit.locale))];
  /** @type {Map<string, string[]>} */
  const lines = new Map();
  for (const unit of units) {
    const line = lines.get(unit.key) ?? [unit.key, unit.note, unit.source, ...locales.map(() => "")];
    line[HEAD.length + locales.indexOf(unit.locale)] = unit.target;
    lines.set(unit.key, line);
  }
  const all = [[...HEAD, ...locales], ...lines.values()];
  return all.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

// A spreadsheet would run these as a formula; the quote in front is taken away by `readCsv`.
const FORMULA = /^'*[=+\-@\t\r]/;

/** @param {string} text */
function cell(text) {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {string} text @returns {Unit[]} @throws {ExchangeFault} */
export function readCsv(text) {
  const [head, ...lines] = cells(text);
  const names = (head ?? []).map((name) => name.trim());
  const [key, source] = [names.indexOf("key"), names.indexOf("source")];
  const locales = names.map((name, index) => ({ name, index })).filter(({ name }) => name && ![...HEAD, "state"].includes(name));
  if (key < 0 || !locales.length) {
    throw new ExchangeFault("the first line must name the columns: key, source, and a column for each locale");
  }
  return lines.flatMap((line) => locales.map(({ name, index }) => ({
    key: plain(line[key]), source: source < 0 ? "" : plain(line[source]), target: plain(line[index]),
    locale: name, note: "", state: "",
  })));
}

/** @param {string | undefined} text */
function plain(text = "") {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** @param {string} text @returns {string[][]} */
function cells(text) {
  const separator = mostUsed(text);
  const pattern = new RegExp(`("(?:[^"]|"")*"|[^${separator}"\\r\\n]*)(${separator}|\\r\\n|\\r|\\n|$)`, "y");
  /** @type {string[][]} */
  const found = [];
  /** @type {string[]} */
  let line = [];
  while (pattern.lastIndex < text.length) {
    const from = pattern.lastIndex;
    const next = pattern.exec(text);
    if (!next) throw new ExchangeFault(`line ${found.length + 1}: a quotation mark is not closed, or stands alone`);
    line.push(next[1].startsWith('"') ? next[1].slice(1, -1).replaceAll('""', '"') : next[1]);
    if (next[2] !== separator || pattern.lastIndex >= text.length) {
      if (next[2] === separator) line.push("");
      if (line.some((one) => one !== "")) found.push(line);
      line = [];
    }
    if (pattern.lastIndex === from) break;
  }
  return found;
}

/** Spreadsheets of some countries write semicolons.
 * @param {string} text */
function mostUsed(text) {
  const head = text.split(/\r|\n/, 1)[0];
  const counts = [",", ";", "\t"].map((one) => ({ one, count: head.split(one).length }));
  return counts.sort((a, b) => b.count - a.count)[0].one;
}
