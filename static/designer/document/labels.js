/* What people call things. */

import { runsOf } from "./richtext.js";
import { childrenOf } from "./tree.js";

/** @typedef {import("./tree.js").Element_} Element_ */

const NAMES = /** @type {Record<string, string>} */ ({
  text: "Text", action: "Button", image: "Image", divider: "Divider", quote: "Quote", html: "HTML", group: "Group",
  columns: "Columns", column: "Column", list: "List", "list-item": "List item", channel: "Channel", meta: "Title",
  comment: "Note", jsonnet: "JSON",
});

/** @param {Element_} element */
export function kindName(element) {
  if (element.type === "text") {
    if (/^h[1-3]$/.test(element.text_style ?? "")) return "Heading";
    if (element.text_style === "subtext") return "Small print";
    return element.format === "markdown" ? "Markdown" : "Text";
  }
  if (element.type === "action" && element.style === "link") return "Link";
  if (element.type === "divider" && element.color === "transparent") return "Spacer";
  return NAMES[element.type] ?? String(element.type ?? "Block");
}

/** The words of a block itself, in one line.
 * @param {Element_} element @returns {string} */
export function wordsOf(element) {
  const runs = runsOf(element);
  if (runs) return runs.map((run) => run.content ?? run.alt_text ?? "").join("").replace(/\s+/g, " ").trim();
  const text = element.content ?? element.title ?? element.comment ?? element.alt_text ?? element.src ?? element.channel ?? "";
  return (typeof text === "string" ? text : "").replace(/\s+/g, " ").trim();
}

/** A block in a few words, to be heard.
 * @param {Element_} element @param {number} [most] */
export function summary(element, most = 60) {
  const words = wordsOf(element);
  const below = childrenOf(element).length;
  const held = below ? `${below} ${below === 1 ? "block" : "blocks"}` : "";
  const text = words || held || "empty";
  return `${kindName(element)}: ${text.length > most ? `${text.slice(0, most - 1)}…` : text}`;
}
