/* Where the others are who have this template open. */

import { computed } from "../vendor/designer.js";
import { idAt } from "../document/tree.js";
import { doc, people } from "../store.js";

/** The first of the others at each block.
 * @type {import("../vendor/designer.js").ReadonlySignal<ReadonlyMap<string, {name: string, color: string}>>} */
export const peopleByBlock = computed(() => {
  const found = new Map();
  for (const one of people.value) {
    const id = !one.me && one.at ? idAt(doc.peek(), one.at) : null;
    if (id && !found.has(id)) found.set(id, one);
  }
  return found;
});
