/* Snippets: texts with Handlebars that templates of this brand use by name. */

import { html, useEffect, useRef, useState } from "../vendor/designer.js";
import { canChange } from "../api.js";
import { Icon } from "../panels/parts.js";
import { Labelled, faultAt } from "./fields.js";
import { about, brand, change, preview, say } from "./store.js";

export function Snippets() {
  const snippets = brand.value.snippets;
  const fresh = useRef(-1);
  // As the page began: one that is open stays so when its last snippet goes.
  const [open] = useState(snippets.length > 0);
  const add = () => {
    fresh.current = snippets.length;
    change({ snippets: [...snippets, { name: unused(snippets), value: "" }] }, "Snippet added");
  };
  /** @param {number} place */
  const remove = (place) => {
    const { name } = snippets[place];
    change({ snippets: snippets.filter((_, at) => at !== place) }, `Snippet ${name} removed`);
    say(`Snippet ${name} removed`);
    document.getElementById("cb-add-snippet")?.focus();
  };
  /** @param {number} place @param {Partial<import("./store.js").Snippet>} fields @param {string} key */
  const edit = (place, fields, key) => change(
    { snippets: snippets.map((one, at) => (at === place ? { ...one, ...fields } : one)) },
    "Snippet", `snippets.${place}.${key}`,
  );
  const taken = preview.value?.inherited ?? [];
  return html`<details class="cb-section" open=${open}><summary><h2>Snippets</h2></summary>
    <p class="cb-note">Texts that templates use by name. ${taken.length > 0 && html`From ${about.value.defaultName}: ${taken.map((/** @type {string} */ name) => html`<code key=${name}>${`{{>${name}}}`}</code> `)}`}</p>
    ${snippets.map((one, place) => html`<${Snippet} key=${place} snippet=${one} place=${place} fresh=${fresh.current === place}
      onEdit=${edit} onRemove=${() => remove(place)} />`)}
    <button type="button" id="cb-add-snippet" class="cp-button" disabled=${!canChange} onClick=${add}><${Icon} name="add" /> Add a snippet</button>
  </details>`;
}

/** @param {any} props */
function Snippet({ snippet, place, fresh, onEdit, onRemove }) {
  const name = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => { if (fresh) name.current?.select(); }, []);
  const fault = (/** @type {string} */ path) => faultAt(path) || preview.value?.errors.find((/** @type {any} */ one) => one.path === path)?.message;
  return html`<fieldset class="cb-snippet"><legend class="cp-sr">Snippet ${snippet.name}</legend>
    <div class="cb-snippet-head">
      <${Labelled} label="Name" error=${fault(`snippets[${place}].name`)} hint=${html`Use it as <code>${`{{>${snippet.name || "name"}}}`}</code>`}>${(/** @type {any} */ ids) => html`
        <input id=${ids.id} ref=${name} aria-describedby=${ids.described} class="cb-mono" value=${snippet.name} maxlength="64" spellcheck="false" disabled=${!canChange}
          onInput=${(/** @type {any} */ event) => onEdit(place, { name: event.currentTarget.value.trim() }, "name")} />`}<//>
      <button type="button" class="cp-plain" aria-label=${`Remove snippet ${snippet.name}`} title="Remove" disabled=${!canChange} onClick=${onRemove}><${Icon} name="delete" /></button>
    </div>
    <${Labelled} label="Text" error=${fault(`snippets[${place}].value`)} hint="Handlebars, as in templates.">${(/** @type {any} */ ids) => html`
      <textarea id=${ids.id} aria-describedby=${ids.described} class="cb-mono" rows="3" spellcheck="false" value=${snippet.value} disabled=${!canChange}
        onInput=${(/** @type {any} */ event) => onEdit(place, { value: event.currentTarget.value }, "value")} />`}<//>
  </fieldset>`;
}

/** @param {{name: string}[]} snippets */
function unused(snippets) {
  const names = new Set(snippets.map((one) => one.name));
  for (let n = 1; ; n += 1) if (!names.has(`snippet_${n}`)) return `snippet_${n}`;
}
