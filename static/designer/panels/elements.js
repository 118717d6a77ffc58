/* What panels must know of Elemental: which nodes hold others, and how people call things. */

/** @typedef {Record<string, any>} Element_ */

const RUNS = new Set(["string", "link", "img"]);

/** The nodes below `node`; the runs of a text are a part of the text itself.
 * @param {Element_} node
 * @returns {Element_[]} */
export function childrenOf(node) {
  const all = Array.isArray(node.elements) ? node.elements : [];
  return all.some((one) => one && RUNS.has(one.type)) ? [] : all;
}

/** All nodes in reading order, with where they stand.
 * @param {{elements?: Element_[]}} content
 * @returns {{node: Element_, path: string, parent: string, position: number, depth: number}[]} */
export function flat(content) {
  /** @type {ReturnType<typeof flat>} */
  const found = [];
  /** @param {Element_[]} nodes @param {string} parent @param {number} depth */
  const visit = (nodes, parent, depth) => {
    nodes.forEach((node, position) => {
      if (!node || typeof node !== "object") return;
      const path = `${parent}.elements[${position}]`;
      found.push({ node, path, parent, position, depth });
      visit(childrenOf(node), path, depth + 1);
    });
  };
  visit(Array.isArray(content?.elements) ? content.elements : [], "content", 0);
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
  if (Array.isArray(node.elements) && childrenOf(node).length === 0) {
    return node.elements.map((run) => run?.content ?? run?.alt_text ?? "").join("");
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
