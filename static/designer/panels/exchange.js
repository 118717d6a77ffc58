/* Translations as files: what goes to a translator, and what comes back. */

import { readCsv, writeCsv } from "./exchange_csv.js";
import { ExchangeFault } from "./exchange_fault.js";
import { readXliff, writeXliff } from "./exchange_xliff.js";
import { noteOf, stateOf, translationOf } from "./translations.js";

/** @typedef {{key: string, source: string, target: string, locale: string, note: string, state: string}} Unit */
/** @typedef {import("./translations.js").Row} Row */

/** Every string of a document in the locales named, as a translator gets it.
 * @param {Row[]} rows @param {string[]} locales @returns {Unit[]} */
export function unitsOf(rows, locales) {
  return locales.flatMap((locale) => rows.map((row) => ({
    key: row.key, source: row.source, target: translationOf(row.node, row.field, locale) ?? "",
    locale, note: noteOf(row), state: stateOf(row, locale),
  })));
}

/** The text of a file.
 * @param {"csv" | "json" | "xliff"} format @param {Unit[]} units
 * @param {{name: string, sourceLocale: string}} document */
export function write(format, units, document) {
  if (format === "csv") return writeCsv(units);
  if (format === "xliff") return writeXliff(units, document);
  /** @type {Record<string, Record<string, {source: string, target: string}>>} */
  const locales = {};
  for (const { key, source, target, locale } of units) {
    (locales[locale] ??= {})[key] = { source, target };
  }
  return `${JSON.stringify({ template: document.name, source: document.sourceLocale, locales }, null, 2)}\n`;
}

/** What a file says. The format is told from the text.
 * @param {string} text @returns {Unit[]} @throws {ExchangeFault} */
export function read(text) {
  const start = text.replace(/^\uFEFF/, "").trimStart();
  if (start.startsWith("<")) return readXliff(start);
  if (start.startsWith("{")) return readJsonUnits(start);
  return readCsv(text.replace(/^\uFEFF/, ""));
}

/** @param {string} text @returns {Unit[]} */
function readJsonUnits(text) {
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new ExchangeFault(`this is not JSON: ${/** @type {Error} */ (error).message}`);
  }
  if (!parsed.locales || typeof parsed.locales !== "object") {
    throw new ExchangeFault("the file has no “locales”");
  }
  return Object.entries(parsed.locales).flatMap(([locale, strings]) => (
    Object.entries(strings ?? {}).map(([key, unit]) => {
      const target = typeof unit === "string" ? unit : unit?.target;
      return { key, source: typeof unit?.source === "string" ? unit.source : "", target: String(target ?? ""), locale, note: "", state: "" };
    })
  ));
}

/** Which strings of the document a file's units are for: by key and source, or by the source alone,
 * so that a file survives that blocks were moved meanwhile.
 * @param {Row[]} rows @param {Unit[]} units
 * @returns {{found: {row: Row, unit: Unit}[], lost: Unit[]}} */
export function assign(rows, units) {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  /** @type {{row: Row, unit: Unit}[]} */
  const found = [];
  /** @type {Unit[]} */
  const lost = [];
  for (const unit of units) {
    if (unit.target === "") continue;
    const known = byKey.get(unit.key);
    if (known && (!unit.source || known.source === unit.source)) found.push({ row: known, unit });
    else {
      const same = unit.source ? rows.filter((row) => row.source === unit.source) : [];
      if (same.length) found.push(...same.map((row) => ({ row, unit })));
      else lost.push(unit);
    }
  }
  return { found, lost };
}
