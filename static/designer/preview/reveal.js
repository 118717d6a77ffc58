/* Shows a block in the editor. */

import { choose } from "../store.js";
import { blockNode } from "../blocks/focus.js";

/** Selects a block and brings it into view; the focus stays where it is.
 * @param {string | null} id */
export function reveal(id) {
  choose(id);
  if (id) requestAnimationFrame(() => blockNode(id)?.scrollIntoView({ block: "nearest" }));
}
