/* What a variable's chip says: the name, what stands there without a value, how it is written. */

import { html, useLayoutEffect, useRef } from "../vendor/designer.js";
import { compose, FORMATS, pieces, simple } from "../document/chips.js";
import { entriesOf, isKnown, valueOf } from "../document/variables.js";
import { doc } from "../store.js";
import { knownNames, samples, variablesAt } from "./context.js";
import { placeStyle } from "./VariableMenu.js";

/** @param {{chip: import("./prose.js").ChipAt, block: string | null, onChange: (source: string | null) => void, onClose: () => void}} props */
export function ChipPopover({ chip, block, onChange, onClose }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const [piece] = pieces(chip.source);
  const inner = piece?.kind === "chip" ? piece.inner : "";
  const raw = piece?.kind === "chip" && piece.raw;
  const form = simple(inner);
  useLayoutEffect(() => {
    box.current?.querySelector("input")?.focus();
    const outside = (/** @type {Event} */ event) => {
      if (!box.current?.contains(/** @type {any} */ (event.target))) onClose();
    };
    document.addEventListener("mousedown", outside, true);
    return () => document.removeEventListener("mousedown", outside, true);
  }, [chip.pos]);
  const key = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" && !(event.key === "Enter" && /** @type {any} */ (event.target).tagName === "INPUT")) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  const set = (/** @type {any} */ change) => form && onChange(compose({ ...form, ...change }, raw));
  return html`
    <div class="cd-popover cd-chip-popover" role="dialog" aria-label="Variable" ref=${box} style=${placeStyle(chip.place)} onKeyDown=${key}>
      ${form ? html`<${SimpleForm} form=${form} block=${block} set=${set} />` : html`
        <label class="cd-field"><span>Expression</span>
          <input class="cd-input cd-code" value=${inner} onChange=${(/** @type {any} */ event) => {
            const text = event.target.value.replace(/[{}\n]/g, "").trim();
            if (text) onChange(raw ? `{{{${text}}}}` : `{{${text}}}`);
          }} /></label>`}
      <div class="cd-popover-foot">
        <button type="button" class="cd-button cd-small cd-danger" onClick=${() => { onChange(null); onClose(); }}>Remove</button>
        <button type="button" class="cd-button cd-small" onClick=${onClose}>Done</button>
      </div>
    </div>`;
}

/** @param {{form: import("../document/chips.js").Simple, block: string | null, set: (change: any) => void}} props */
function SimpleForm({ form, block, set }) {
  const format = FORMATS.find((one) => one.kind === form.format.kind);
  const [sample] = samples.value;
  const value = valueOf(form.path, sample, block ? entriesOf(doc.value, block, sample)[0] : undefined);
  return html`
    <label class="cd-field"><span>Variable</span>
      <input class="cd-input" list="cd-variable-names" value=${form.path} spellcheck=${false} onChange=${(/** @type {any} */ event) => {
        const path = event.target.value.replace(/[^\w.$@[\]-]/g, "");
        if (path) set({ path });
      }} /></label>
    <datalist id="cd-variable-names">${variablesAt(block).map((one) => html`<option key=${one.name} value=${one.name} />`)}</datalist>
    <p class="cd-note">${value !== undefined ? html`In the sample: <b>${typeof value === "object" ? JSON.stringify(value) : String(value)}</b>`
      : isKnown(form.path, knownNames.value) ? "Without a value in this sample" : "Not in any sample data"}</p>
    <label class="cd-field"><span>Fallback</span>
      <input class="cd-input" value=${form.fallback ?? ""} placeholder="nothing" onInput=${(/** @type {any} */ event) => (
        set({ fallback: event.target.value === "" ? null : event.target.value }))} /></label>
    <label class="cd-field"><span>Format</span>
      <select class="cd-input" value=${form.format.kind} onChange=${(/** @type {any} */ event) => {
        const wanted = FORMATS.find((one) => one.kind === event.target.value);
        set({ format: { kind: wanted?.kind ?? "", argument: wanted?.argument ?? "" } });
      }}>
        <option value="">As it is</option>
        ${FORMATS.map((one) => html`<option key=${one.kind} value=${one.kind}>${one.label}</option>`)}
      </select></label>
    ${format && format.argument !== "" && html`
      <label class="cd-field"><span>Pattern</span>
        <input class="cd-input cd-code" list="cd-format-presets" value=${form.format.argument} onChange=${(/** @type {any} */ event) => (
          set({ format: { kind: format.kind, argument: event.target.value || format.argument } }))} /></label>
      <datalist id="cd-format-presets">${format.presets.map(([label, argument]) => html`<option key=${argument} value=${argument}>${label}</option>`)}</datalist>`}`;
}
