/* The locales that a document is translated to. */

import { walk } from "./tree.js";

/** @param {import("./tree.js").Doc} doc @returns {string[]} sorted */
export function localesOf(doc) {
  /** @type {Set<string>} */
  const found = new Set();
  walk(doc, (element) => {
    if (element.locales && typeof element.locales === "object") Object.keys(element.locales).forEach((one) => found.add(one));
  });
  return [...found].sort();
}
