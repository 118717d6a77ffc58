/* Fields that write one place of the brand each. What is wrong with it stands below, and is read out. */

import { html, useId } from "../vendor/designer.js";
import { canChange } from "../api.js";
import { Icon } from "../panels/parts.js";
import { colourOf, findings } from "./contrast.js";
import { valueAt } from "./settings.js";
import { brand, previewProblem, problem, set } from "./store.js";

/** What the server says is wrong at a place.
 * @param {string} path */
export function faultAt(path) {
  const found = [problem.value, previewProblem.value].find((one) => one?.path === path);
  // The message begins with the path, which stands here already.
  return found ? found.text.replace(`${path}: `, "") : "";
}

/** @param {{label: string, hint?: any, error?: string, children: (ids: {id: string, described: string}) => any}} props */
export function Labelled({ label, hint, error, children }) {
  const id = useId();
  return html`<div class="cb-field" data-wrong=${Boolean(error)}>
    <label for=${id}>${label}</label>
    ${children({ id, described: `${id}-hint` })}
    <small id=${`${id}-hint`} aria-live="polite">${error ? html`<span class="cp-bad"><${Icon} name="error" /> ${error}</span>` : hint}</small>
  </div>`;
}

/** @param {{path: string, label: string, hint?: any, placeholder?: string, type?: string, rows?: number, disabled?: boolean, mono?: boolean}} props */
export function TextField({ path, label, hint, placeholder = "", type = "text", rows = 0, disabled = false, mono = false }) {
  const value = valueAt(brand.value.settings, path) ?? "";
  const own = { value: typeof value === "string" ? value : JSON.stringify(value), disabled: disabled || !canChange, placeholder };
  const onInput = (/** @type {any} */ event) => set(path, event.currentTarget.value, label);
  return html`<${Labelled} label=${label} hint=${hint} error=${faultAt(`settings.${path}`)}>${(/** @type {any} */ ids) => (rows
    ? html`<textarea id=${ids.id} aria-describedby=${ids.described} class=${mono ? "cb-mono" : ""} rows=${rows} spellcheck=${!mono} ...${own} onInput=${onInput} />`
    : html`<input id=${ids.id} aria-describedby=${ids.described} type=${type} spellcheck="false" autocomplete="off" ...${own} onInput=${onInput} />`)}<//>`;
}

/** @param {{path: string, label: string, hint?: any, disabled?: boolean}} props */
export function Switch({ path, label, hint, disabled = false }) {
  const id = useId();
  const on = valueAt(brand.value.settings, path) === true;
  return html`<div class="cb-switch">
    <input id=${id} type="checkbox" role="switch" checked=${on} disabled=${disabled || !canChange} aria-describedby=${`${id}-hint`}
      onChange=${(/** @type {any} */ event) => set(path, event.currentTarget.checked, label)} />
    <label for=${id}>${label}</label>
    <small id=${`${id}-hint`}>${hint}</small>
  </div>`;
}

/** @param {{path: string, label: string, options: [value: string, label: string][], hint?: any}} props */
export function Select({ path, label, options, hint }) {
  const value = valueAt(brand.value.settings, path) ?? "";
  return html`<${Labelled} label=${label} hint=${hint} error=${faultAt(`settings.${path}`)}>${(/** @type {any} */ ids) => html`
    <select id=${ids.id} aria-describedby=${ids.described} disabled=${!canChange}
      onChange=${(/** @type {any} */ event) => set(path, event.currentTarget.value, label)}>
      ${options.map(([key, text]) => html`<option key=${key} value=${key} selected=${key === value}>${text}</option>`)}
    </select>`}<//>`;
}

/** A colour: picked or written, with what can be read on it.
 * @param {{path: string, label: string, uses?: string, hint?: any, disabled?: boolean}} props */
export function ColourField({ path, label, uses = "", hint, disabled = false }) {
  const given = valueAt(brand.value.settings, path);
  const value = typeof given === "string" ? given : "";
  const colour = colourOf(value);
  const hex = colour && `#${[colour.r, colour.g, colour.b].map((one) => Math.round(one).toString(16).padStart(2, "0")).join("")}`;
  const error = faultAt(`settings.${path}`) || (value && !colour && !value.includes("{") ? "is no colour; wants such as #2563eb" : "");
  const off = disabled || !canChange;
  const onInput = (/** @type {any} */ event) => set(path, event.currentTarget.value.trim(), label);
  return html`<${Labelled} label=${label} hint=${hint} error=${error}>${(/** @type {any} */ ids) => html`
    <span class="cb-colour">
      <input type="color" aria-label=${`${label}: pick`} value=${hex || "#808080"} data-none=${!hex} disabled=${off} onInput=${onInput} />
      <input id=${ids.id} aria-describedby=${ids.described} type="text" value=${value} placeholder="none" spellcheck="false" autocomplete="off" disabled=${off} onInput=${onInput} />
    </span>
    <${Contrast} name=${uses} value=${value} />`}<//>`;
}

/** @param {{name: string, value: string}} props */
function Contrast({ name, value }) {
  const found = findings(name, value);
  if (!found.length) return null;
  return html`<ul class="cb-contrast" aria-label="Contrast">${found.map((one) => html`<li key=${one.what} data-good=${one.good}>
    <span class="cb-sample" aria-hidden="true" style=${{ background: one.ground, color: one.ink }}>Aa</span>
    <span>${one.what}</span>
    <b>${one.ratio.toFixed(2)}</b>
    ${one.good
      ? html`<${Icon} name="check" /><span class="cp-sr">enough contrast</span>`
      : html`<${Icon} name="warning" /><span class="cb-low">low contrast: wants 4.5</span>`}
  </li>`)}</ul>`;
}
