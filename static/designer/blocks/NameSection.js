/* The name that later conditions may refer to, and the translations of a block. */

import { html, useState } from "../vendor/designer.js";
import { walk } from "../document/tree.js";
import { Icon } from "../icons.js";
import { doc, locale, tab } from "../store.js";
import { update } from "./actions.js";
import { IconButton } from "./ui.js";

/** @param {{element: Record<string, any>, id: string}} props */
export function NameSection({ element, id }) {
  const [problem, setProblem] = useState("");
  const set = (/** @type {string} */ text) => {
    const name = text.trim();
    if (name && !/^[A-Za-z_][\w-]*$/.test(name)) return setProblem("Letters, digits, _ and - only, beginning with a letter");
    if (name && name !== element.ref && taken(name)) return setProblem("Another block has this name");
    setProblem("");
    update(id, { ref: name || undefined }, "Name changed");
  };
  const locales = Object.keys(element.locales ?? {}).sort();
  return html`
    <div class="cd-fields">
      <label class="cd-field"><span class="cd-field-label">Name</span>
        <input class="cd-input" value=${element.ref ?? ""} placeholder="none" spellcheck=${false} onChange=${(/** @type {any} */ event) => set(event.target.value)} />
        ${problem && html`<span class="cd-fault" role="alert">${problem}</span>`}</label>
      <p class="cd-note">Blocks further down can ask whether this one was shown: <code>refs.${element.ref || "name"}.visible</code></p>
    </div>
    ${locales.length > 0 && html`
      <p class="cd-field-label">Translations</p>
      <ul class="cd-variants">${locales.map((one) => html`
        <li key=${one}><span class="cd-badge"><${Icon} name="globe" size=${11} /> ${one}</span>
          <span class="cd-note">${Object.keys(element.locales[one]).filter((key) => !key.startsWith("_")).join(", ")}</span>
          <button type="button" class="cd-link" onClick=${() => { locale.value = one; }}>Edit</button>
          <${IconButton} icon="trash" label=${`Delete the ${one} translation`} class="cd-danger" onClick=${() => {
            const { [one]: _, ...rest } = element.locales;
            update(id, { locales: Object.keys(rest).length ? rest : undefined }, "Translation deleted");
          }} /></li>`)}</ul>`}
    <button type="button" class="cd-link" onClick=${() => { tab.value = "translations"; }}>All translations</button>`;
}

/** @param {string} name */
function taken(name) {
  let found = false;
  walk(doc.value, (element) => { if (element.ref === name) found = true; });
  return found;
}
