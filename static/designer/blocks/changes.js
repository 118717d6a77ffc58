/* How far the draft is from what is published. */

import { computed } from "../vendor/designer.js";
import { changedAbout } from "../document/about.js";
import { changesBetween } from "../document/merge.js";
import { adoptDoc } from "../document/tree.js";
import { doc, published, template } from "../store.js";

const base = computed(() => (published.value ? adoptDoc(published.value.content) : null));

/** How many blocks and fields differ; null when nothing is published. */
export const changeCount = computed(() => {
  if (!base.value || !published.value) return null;
  const about = Object.fromEntries(Object.keys(published.value).map((name) => [name, published.value?.[name]]));
  const fields = Object.keys(changedAbout(about, template.value)).filter((name) => name in about);
  return changesBetween(base.value, doc.value) + fields.length;
});
