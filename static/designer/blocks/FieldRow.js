/* One input of the inspector, as the registry describes it. */

import { html } from "../vendor/designer.js";
import { inLocale, isOverridden, localized } from "../document/locales.js";
import { enabledChannels, locale } from "../store.js";
import { update } from "./actions.js";
import { IconButton } from "./ui.js";
import { VarInput } from "./VarInput.js";

/** @typedef {{field: any, value: any, id: string, set: (value: any, merge?: boolean) => void}} Props */

/** @type {Record<string, (props: Props) => any>} */
const INPUTS = {
  text: Words, richtext: Words, url: Words, size: Words, padding: Words, number: Numbers, code: Code, color: Colour, select: Choice, toggle: Toggle,
};

/** @param {{field: any, element: Record<string, any>, id: string}} props */
export function FieldRow({ field, element, id }) {
  const language = field.translatable ? locale.value : "";
  const value = localized(element, language)[field.key];
  const own = isOverridden(element, language, field.key);
  const Input = INPUTS[field.kind] ?? Words;
  const set = (/** @type {any} */ next, merge = false) => {
    const clean = next === "" && !field.required ? undefined : next;
    update(id, inLocale(element, language, { [field.key]: clean }), `${field.label} changed`, merge ? `${field.key}:${id}:${language}` : null);
  };
  const channels = field.channels.filter((/** @type {string} */ one) => enabledChannels.value.includes(one));
  const elsewhere = field.channels.length > 0 && channels.length === 0;
  const wide = ["code"].includes(field.kind) || ["href", "src"].includes(field.key);
  return html`
    <div class=${`cd-field cd-field-${field.kind} ${wide ? "cd-field-wide" : ""} ${elsewhere ? "cd-field-idle" : ""}`} title=${elsewhere ? "No enabled channel shows this" : field.help}>
      <span class="cd-field-label" id=${`cd-label-${field.key}`}>${field.label}
        ${field.channels.length === 1 && html`<small>${field.channels[0]}</small>`}
        ${language && html`<small class=${own ? "cd-own" : ""}>${own ? language : "as source"}</small>`}
        ${own && html`<${IconButton} icon="undo" label=${`Use the source text for ${field.label}`} onClick=${() => set(undefined)} />`}</span>
      <${Input} field=${field} value=${value} id=${id} set=${set} />
      ${field.required && (value === undefined || value === "") && html`<span class="cd-fault">needed</span>`}
    </div>`;
}

/** @param {Props} props */
function Words({ field, value, id, set }) {
  return html`<${VarInput} block=${id} label=${field.label} value=${typeof value === "string" ? value : value ?? ""} placeholder=${field.placeholder}
    onInput=${(/** @type {string} */ text) => set(text, true)} />`;
}

/** @param {Props} props */
function Code({ field, value, id, set }) {
  const text = typeof value === "string" ? value : JSON.stringify(value ?? "", null, 2);
  return html`<${VarInput} block=${id} lines=${8} class="cd-code" label=${field.label} value=${text} onInput=${(/** @type {string} */ now) => set(now, true)} />`;
}

/** @param {Props} props */
function Numbers({ field, value, set }) {
  return html`<input class="cd-input" type="number" aria-label=${field.label} value=${value ?? ""} placeholder=${field.placeholder}
    onInput=${(/** @type {any} */ event) => set(event.target.value === "" ? undefined : Number(event.target.value), true)} />`;
}

/** @param {Props} props */
function Colour({ field, value, set }) {
  const hex = /^#[0-9a-f]{6}$/i.test(value ?? "") ? value : /^#[0-9a-f]{3}$/i.test(value ?? "") ? value.replace(/[0-9a-f]/gi, "$&$&") : "#000000";
  return html`
    <span class="cd-colour">
      <input type="color" aria-label=${`${field.label}: choose`} value=${hex} class=${value ? "" : "cd-colour-none"} onInput=${(/** @type {any} */ event) => set(event.target.value, true)} />
      <input class="cd-input" type="text" aria-label=${field.label} value=${value ?? ""} placeholder="none" spellcheck=${false} onInput=${(/** @type {any} */ event) => set(event.target.value.trim(), true)} />
    </span>`;
}

/** @param {Props} props */
function Choice({ field, value, set }) {
  const known = field.options.some((/** @type {any} */ one) => one.value === value);
  return html`
    <select class="cd-input" aria-label=${field.label} value=${value ?? ""} onChange=${(/** @type {any} */ event) => set(event.target.value || undefined)}>
      ${!field.required && html`<option value="">–</option>`}
      ${value !== undefined && !known && html`<option value=${value}>${value}</option>`}
      ${field.options.map((/** @type {any} */ one) => html`<option key=${one.value} value=${one.value}>${one.label}</option>`)}
    </select>`;
}

/** @param {Props} props */
function Toggle({ field, value, set }) {
  const on = value === true || value === "true";
  return html`<label class="cd-toggle"><input type="checkbox" role="switch" aria-label=${field.label} checked=${on}
    onChange=${(/** @type {any} */ event) => set(event.target.checked ? true : undefined)} /><span aria-hidden="true"></span></label>`;
}
