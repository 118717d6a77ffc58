/* Which variables the template uses, and which data set has nothing for them. */

import { html, useMemo } from "../vendor/designer.js";
import { preview } from "../store.js";
import { usedNames, valueOf } from "../document/variables.js";
import { Icon } from "./parts.js";

const OUTSIDE = /^(\$\.(item|index)|@|this\b|refs\.|urls\.|brand\.)/;

/** @param {{doc: any, sets: {id: number, name: string, payload: any}[]}} props */
export function UsedVariables({ doc, sets }) {
  const rows = useMemo(() => rowsOf(doc, preview.value?.variables ?? []), [doc, preview.value]);
  return html`<section class="cp-variables" aria-label="Variables"><h3>Variables of the template</h3>
    ${!rows.length ? html`<p class="cp-quiet">The template uses none. Type {{ in a text to add one.</p>` : html`<div class="cp-wide"><table class="cp-table">
      <thead><tr><th scope="col">Variable</th><th scope="col">Used</th>${sets.map((one) => html`<th scope="col" key=${one.id}>${one.name}</th>`)}</tr></thead>
      <tbody>${rows.map(({ name, count }) => html`<tr key=${name}><th scope="row"><code>${name}</code></th><td>${count || ""}</td>
        ${sets.map((one) => html`<${Value} key=${one.id} name=${name} payload=${one.payload} />`)}</tr>`)}</tbody></table></div>`}
  </section>`;
}

/** What the document reads, and what the server saw besides (in helpers, in the brand).
 * @param {any} doc @param {{name: string}[]} seen */
function rowsOf(doc, seen) {
  const used = usedNames(doc);
  for (const { name } of seen) if (!used.has(name.replace(/^(\$\.)?data\./, ""))) used.set(name, 0);
  return [...used].map(([name, count]) => ({ name, count })).sort((a, b) => a.name.localeCompare(b.name));
}

/** @param {{name: string, payload: any}} props */
function Value({ name, payload }) {
  if (OUTSIDE.test(name)) return html`<td class="cp-quiet" title="This comes from where it stands, not from the data">–</td>`;
  const value = valueOf(name, payload);
  if (value === undefined || value === null) return html`<td class="cp-bad"><${Icon} name="close" /> missing</td>`;
  return html`<td title=${JSON.stringify(value).slice(0, 300)}><span class="cp-cell">${Array.isArray(value) ? `${value.length} entries` : typeof value === "object" ? "{…}" : value === "" ? "(empty)" : String(value)}</span></td>`;
}
