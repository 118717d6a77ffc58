/* What blocks need to know of the sample data, worked out once. */

import { computed } from "../vendor/designer.js";
import { canonicalName, itemVariables, knownVariables, usedNames } from "../document/variables.js";
import { brandId, brands, dataSet, dataSets, doc, preview, template } from "../store.js";

/** The payloads of all data sets, the chosen one first. */
export const samples = computed(() => {
  const chosen = dataSets.value.find((one) => one.id === dataSet.value);
  const others = dataSets.value.filter((one) => one !== chosen);
  return [...(chosen ? [chosen] : []), ...others].map((one) => asSample(one.payload));
});

/** A payload that names none of the roots is data.
 * @param {any} payload */
function asSample(payload) {
  if (!payload || typeof payload !== "object") return {};
  return ["data", "profile", "tenant"].some((root) => root in payload) ? payload : { data: payload };
}

export const currentBrand = computed(() => {
  const id = brandId.value ?? template.value.brand;
  return brands.value.find((one) => one.id === id) ?? brands.value.find((one) => one.is_default) ?? null;
});

export const known = computed(() => knownVariables(samples.value, currentBrand.value));
/** Their names alone. The same set as long as the names are the same. */
export const knownNames = (() => {
  /** @type {ReadonlySet<string>} */
  let last = new Set();
  return computed(() => {
    const now = new Set(known.value.map((one) => one.name));
    if (now.size !== last.size || [...now].some((name) => !last.has(name))) last = now;
    return last;
  });
})();
export const used = computed(() => usedNames(doc.value));
/** What the renderer did not find, by its own word. */
export const missing = computed(() => new Set(
  (preview.value?.variables ?? []).filter((/** @type {any} */ one) => one.missing).map((/** @type {any} */ one) => canonicalName(one.name)),
));

/** All variables at a block: those of its repetition first.
 * @param {string | null} id */
export function variablesAt(id) {
  return [...(id ? itemVariables(doc.peek(), id, samples.peek()) : []), ...known.peek()];
}
