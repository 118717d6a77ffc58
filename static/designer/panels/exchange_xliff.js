/* Translations as XLIFF 1.2: a <file> for each locale. The reader knows no entity but XML's own
   five and character references, so nothing can be expanded or fetched. */

import { ExchangeFault } from "./exchange_fault.js";

/** @typedef {import("./exchange.js").Unit} Unit */

const STATES = /** @type {Record<string, string>} */ ({
  done: "translated", unmarked: "translated", stale: "needs-review-translation", missing: "needs-translation",
});

/** @param {Unit[]} units @param {{name: string, sourceLocale: string}} document */
export function writeXliff(units, { name, sourceLocale }) {
  const locales = [...new Set(units.map((unit) => unit.locale))];
  const files = locales.map((locale) => [
    `  <file original="${escaped(name)}" datatype="plaintext" source-language="${escaped(sourceLocale)}" target-language="${escaped(locale)}">`,
    "    <body>",
    ...units.filter((unit) => unit.locale === locale).map(unitText),
    "    </body>",
    "  </file>",
  ].join("\n"));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n${files.join("\n")}\n</xliff>\n`;
}

/** @param {Unit} unit */
function unitText(unit) {
  const target = unit.target === "" ? "" : `<target state="${STATES[unit.state] ?? "translated"}">${escaped(unit.target)}</target>`;
  return `      <trans-unit id="${escaped(unit.key)}" xml:space="preserve"><source>${escaped(unit.source)}</source>${target}<note>${escaped(unit.note)}</note></trans-unit>`;
}

/** @param {string} text */
function escaped(text) {
  return text
    // What XML 1.0 cannot hold at all.
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"\r\t\n]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[one] ?? `&#${one.charCodeAt(0)};`);
}

/** @param {string} text @returns {Unit[]} @throws {ExchangeFault} */
export function readXliff(text) {
  const root = readXml(text);
  const xliff = root.children.find((child) => child.name === "xliff");
  if (!xliff) throw new ExchangeFault("this XML is not XLIFF");
  if (xliff.attributes.version?.startsWith("2")) throw new ExchangeFault("this is XLIFF 2; please save it as XLIFF 1.2");
  return all(xliff, "file").flatMap((file) => {
    const locale = file.attributes["target-language"];
    if (!locale) throw new ExchangeFault("a <file> has no target-language");
    return all(file, "trans-unit").map((unit) => ({
      key: unit.attributes.id ?? "", source: words(child(unit, "source")), target: words(child(unit, "target")),
      locale, note: "", state: "",
    }));
  });
}

/** @typedef {{name: string, attributes: Record<string, string>, children: Node_[], text: string}} Node_ */

/** @param {Node_} node @param {string} name @returns {Node_[]} */
function all(node, name) {
  return node.children.flatMap((one) => (one.name === name ? [one] : all(one, name)));
}

/** @param {Node_} node @param {string} name */
const child = (node, name) => node.children.find((one) => one.name === name);

/** The text of a node; marks inside it (<g>, <mrk>) leave their words.
 * @param {Node_ | undefined} node @returns {string} */
function words(node) {
  if (!node) return "";
  return node.name === "#text" ? node.text : node.children.map(words).join("");
}

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const DEEPEST = 100;

/** @param {string} text @returns {Node_} */
function readXml(text) {
  /** @type {Node_[]} */
  const open = [{ name: "#root", attributes: {}, children: [], text: "" }];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const next = TOKEN.exec(text);
    if (!next) throw new ExchangeFault(`this is not well-formed XML: look at line ${text.slice(0, from).split("\n").length}`);
    const [, cdata, closing, opening, attributes, alone, plain] = next;
    const top = open[open.length - 1];
    if (closing) {
      if (open.length === 1 || top.name !== local(closing)) throw new ExchangeFault(`</${closing}> closes what is not open`);
      open.pop();
    } else if (opening) {
      const node = { name: local(opening), attributes: attributesOf(attributes), children: [], text: "" };
      top.children.push(node);
      if (!alone) open.push(node);
      if (open.length > DEEPEST) throw new ExchangeFault("this XML is nested too deeply");
    } else if (cdata !== undefined || plain !== undefined) {
      top.children.push({ name: "#text", attributes: {}, children: [], text: cdata ?? unescaped(plain) });
    }
  }
  if (open.length > 1) throw new ExchangeFault(`<${open[open.length - 1].name}> is not closed`);
  return open[0];
}

/** @param {string} name */
const local = (name) => name.replace(/^.*:/, "");

/** @param {string} text */
function attributesOf(text) {
  /** @type {Record<string, string>} */
  const found = Object.create(null);
  for (const [, name, one, other] of text.matchAll(ATTRIBUTE)) found[name] = unescaped(one ?? other);
  return found;
}

const ENTITIES = /** @type {Record<string, string>} */ ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" });

/** @param {string} text */
function unescaped(text) {
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
