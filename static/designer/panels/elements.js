/* What panels must know of Elemental: all nodes with their paths, and how people call things. */

import { childrenOf } from "../document/tree.js";

/** @typedef {Record<string, any>} Element_ */

export { childrenOf };

/** All nodes in reading order, with where they stand.
 * @param {{elements?: Element_[]}} content
 * @returns {{node: Element_, path: string, parent: string, position: number, depth: number}[]} */
export function flat(content) {
  /** @type {ReturnType<typeof flat>} */
  const found = [];
  /** @param {any} holder @param {string} parent @param {number} depth */
  const visit = (holder, parent, depth) => {
    childrenOf(holder).forEach((node, position) => {
      if (!node || typeof node !== "object") return;
      // A list item's runs stand in the same list as the lists below it.
      const path = `${parent}.elements[${holder.elements.indexOf(node)}]`;
      found.push({ node, path, parent, position, depth });
      visit(node, path, depth + 1);
    });
  };
  visit({ elements: content?.elements }, "content", 0);
  return found;
}

const NAMES = /** @type {Record<string, string>} */ ({
  meta: "Title", text: "Text", action: "Button", image: "Image", divider: "Divider",
  quote: "Quote", html: "HTML", group: "Group", columns: "Columns", column: "Column",
  list: "List", "list-item": "List item", channel: "Channel", comment: "Comment",
  jsonnet: "Jsonnet",
});

/** What people call a type.
 * @param {Element_} node */
export function typeName(node) {
  if (node.type === "text" && /^h[1-6]$/.test(node.text_style ?? "")) return "Heading";
  return NAMES[node.type] ?? String(node.type ?? "Block");
}

/** The words that a node shows, without its children's.
 * @param {Element_} node
 * @returns {string} */
export function wordsOf(node) {
  for (const key of ["content", "title", "alt_text", "comment", "channel", "src"]) {
    if (typeof node[key] === "string" && node[key]) return node[key];
  }
  if (Array.isArray(node.elements)) {
    const inner = new Set(childrenOf(node));
    const runs = node.elements.filter((/** @type {any} */ one) => !inner.has(one));
    return runs.map((/** @type {any} */ run) => run?.content ?? run?.alt_text ?? "").join("");
  }
  return "";
}

/** A node as a sentence names it: Text “Free gift”.
 * @param {Element_} node */
export function labelOf(node) {
  const words = shortened(wordsOf(node).replace(/\s+/g, " ").trim(), 40);
  return words ? `${typeName(node)} “${words}”` : typeName(node);
}

/** @param {string} text @param {number} most */
export function shortened(text, most) {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}
