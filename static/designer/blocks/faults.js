/* What the server finds wrong, by the block it stands in. */

import { computed } from "../vendor/designer.js";
import { idAt } from "../document/tree.js";
import { doc, draft, preview } from "../store.js";

/** The newest answer counts: the preview's while there is one, else the last save's.
 * @type {import("../vendor/designer.js").ReadonlySignal<ReadonlyMap<string, {path: string, message: string}[]>>} */
export const errorsByBlock = computed(() => {
  const errors = preview.value?.errors ?? draft.value.errors;
  const found = new Map();
  for (const error of errors) {
    const id = idAt(doc.peek(), error.path);
    if (id) found.set(id, [...(found.get(id) ?? []), error]);
  }
  return found;
});
