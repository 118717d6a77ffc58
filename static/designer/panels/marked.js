/* A document whose changed elements stand in coloured frames, for the two sides of a comparison. */

import { childrenOf } from "./elements.js";

/** @typedef {import("./diff.js").Change} Change */

export const COLOURS = { added: "#15803d", removed: "#c81e1e", changed: "#b45309", moved: "#6d28d9" };
// Nodes that may stand only where they stand: a frame around one would be another document.
const UNFRAMED = new Set(["meta", "channel", "column", "list-item", "comment"]);

/** `content` with a frame around what `changes` say of it.
 * @param {{elements?: any[]}} content
 * @param {Change[]} changes
 * @param {"before" | "after"} side */
export function marked(content, changes, side) {
  const kinds = new Map();
  for (const change of changes) {
    const path = change[side];
    if (path && !(change.kind === "moved" && kinds.has(path))) kinds.set(path, change.kind);
  }
  /** @param {any} node @param {string} path @returns {any} */
  const visit = (node, path) => {
    const children = new Set(childrenOf(node));
    const inner = children.size ? {
      ...node,
      elements: node.elements.map((/** @type {any} */ child, /** @type {number} */ i) => (
        children.has(child) ? visit(child, `${path}.elements[${i}]`) : child
      )),
    } : node;
    const kind = kinds.get(path);
    return kind && !UNFRAMED.has(node.type) ? framed(inner, kind) : inner;
  };
  const elements = (content?.elements ?? []).map((node, i) => visit(node, `content.elements[${i}]`));
  return { ...content, elements };
}

/** @param {any} node @param {keyof typeof COLOURS} kind */
function framed(node, kind) {
  const color = COLOURS[kind];
  return { type: "group", elements: [node], border: `3px solid ${color}`, padding: "4px" };
}
