/* When a block is shown: a form for Courier's structured conditions; a formula as text. */

import { html } from "../vendor/designer.js";
import { hintOf, isStructured, newGroup, typedValue } from "../document/conditions.js";
import { canonicalName, entriesOf, valueOf } from "../document/variables.js";
import { Icon } from "../icons.js";
import { branches, doc, registry } from "../store.js";
import { update } from "./actions.js";
import { samples, variablesAt } from "./context.js";
import { IconButton } from "./ui.js";
import { VarInput } from "./VarInput.js";

/** @typedef {import("../document/conditions.js").Group} Group */
/** @typedef {import("../document/conditions.js").Condition} Condition */

/** @param {{element: Record<string, any>, id: string}} props */
export function ConditionSection({ element, id }) {
  const value = element.if;
  const set = (/** @type {any} */ next, /** @type {string | null} */ merge = null) => update(id, { if: next }, "Condition changed", merge);
  if (value === undefined || value === null || value === "") {
    return html`
      <div class="cd-section-empty"><p>This block is always shown.</p>
        <button type="button" class="cd-button" onClick=${() => set([newGroup()])}><${Icon} name="condition" /> Show it only if…</button>
        <button type="button" class="cd-button cd-quiet" onClick=${() => set("data.")}>Write a formula</button></div>`;
  }
  return html`
    ${isStructured(value) ? html`<${Groups} groups=${value} id=${id} set=${set} />` : html`<${Formula} value=${value} id=${id} set=${set} />`}
    <div class="cd-section-foot">
      <${Hint} value=${value} id=${id} />
      <${Branch} id=${id} />
      <button type="button" class="cd-button cd-small cd-quiet cd-danger" onClick=${() => set(undefined)}>Always show</button>
    </div>`;
}

/** @param {{groups: Group[], id: string, set: (next: any, merge?: string | null) => void}} props */
function Groups({ groups, id, set }) {
  const put = (/** @type {number} */ at, /** @type {Group | null} */ group, /** @type {string | null} */ merge = null) => {
    const next = groups.flatMap((one, index) => (index === at ? (group ? [group] : []) : [one]));
    set(next.length ? next : undefined, merge);
  };
  return html`
    <div class="cd-groups">
      ${groups.map((group, at) => html`
        ${at > 0 && html`<span class="cd-or">or</span>`}
        <${GroupForm} key=${at} group=${group} id=${id} put=${(/** @type {Group | null} */ next, /** @type {string | null} */ merge) => put(at, next, merge && `${merge}:${at}`)} />`)}
      <button type="button" class="cd-button cd-small cd-quiet" onClick=${() => set([...groups, newGroup()])}><${Icon} name="plus" size=${13} /> Or if…</button>
    </div>`;
}

/** @param {{group: Group, id: string, put: (next: Group | null, merge?: string | null) => void}} props */
function GroupForm({ group, id, put }) {
  const { conditions } = group;
  const change = (/** @type {number} */ at, /** @type {Condition | null} */ one, /** @type {string | null} */ merge = null) => {
    const next = conditions.flatMap((old, index) => (index === at ? (one ? [one] : []) : [old]));
    put(next.length ? { ...group, conditions: next } : null, merge);
  };
  return html`
    <div class="cd-group-form" role="group" aria-label="Conditions">
      ${conditions.map((one, at) => html`
        <div class="cd-condition" key=${at}>
          ${at === 0 ? html`<span class="cd-joint">if</span>` : at === 1 ? html`
            <select class="cd-joint cd-input" aria-label="How the conditions are joined" value=${group.logical_operator} onChange=${(/** @type {any} */ event) => put({ ...group, logical_operator: event.target.value })}>
              <option value="and">and</option><option value="or">or</option></select>` : html`<span class="cd-joint">${group.logical_operator}</span>`}
          <${ConditionForm} condition=${one} id=${id} change=${(/** @type {Condition} */ next, /** @type {string | null} */ merge) => change(at, next, merge && `${merge}:${at}`)} />
          <${IconButton} icon="close" label="Remove this condition" onClick=${() => change(at, null)} />
        </div>`)}
      <button type="button" class="cd-button cd-small cd-quiet" onClick=${() => put({ ...group, conditions: [...conditions, newGroup().conditions[0]] })}><${Icon} name="plus" size=${13} /> And…</button>
    </div>`;
}

/** @param {{condition: Condition, id: string, change: (next: Condition, merge?: string | null) => void}} props */
function ConditionForm({ condition, id, change }) {
  const { operators } = registry.value;
  const variables = variablesAt(id);
  const kind = variables.find((one) => one.name === canonicalName(condition.property))?.kind ?? "text";
  const takes = operators.find((one) => one.key === condition.operator)?.takes_value ?? true;
  const named = (/** @type {string} */ name) => {
    const bare = name.trim();
    return /^(\$|profile|tenant|brand|refs|data|urls)\b/.test(bare) || !bare ? bare : `data.${bare}`;
  };
  return html`
    <input class="cd-input cd-condition-name" aria-label="Variable" list="cd-condition-names" placeholder="variable" value=${condition.property.replace(/^data\./, "")} spellcheck=${false}
      onChange=${(/** @type {any} */ event) => change({ ...condition, property: named(event.target.value) })} />
    <datalist id="cd-condition-names">${variables.map((one) => html`<option key=${one.name} value=${one.name}>${one.example}</option>`)}</datalist>
    <select class="cd-input" aria-label="Comparison" value=${condition.operator} onChange=${(/** @type {any} */ event) => {
      const operator = event.target.value;
      const { value, ...rest } = condition;
      change(operators.find((one) => one.key === operator)?.takes_value ? { ...rest, operator, value: value ?? "" } : { ...rest, operator });
    }}>${operators.map((one) => html`<option key=${one.key} value=${one.key}>${one.label}</option>`)}</select>
    ${takes && (kind === "boolean" ? html`
      <select class="cd-input" aria-label="Value" value=${String(condition.value ?? "")} onChange=${(/** @type {any} */ event) => change({ ...condition, value: typedValue(event.target.value, kind) })}>
        <option value="">choose</option><option value="true">true</option><option value="false">false</option></select>` : html`
      <input class="cd-input cd-condition-value" aria-label="Value" inputmode=${kind === "number" ? "decimal" : undefined} value=${String(condition.value ?? "")}
        onInput=${(/** @type {any} */ event) => change({ ...condition, value: typedValue(event.target.value, kind) }, `condition:${id}`)} />`)}`;
}

/** @param {{value: any, id: string, set: (next: any, merge?: string | null) => void}} props */
function Formula({ value, id, set }) {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return html`
    <label class="cd-field cd-field-wide"><span class="cd-field-label">Formula</span>
      <${VarInput} block=${id} lines=${2} class="cd-code" label="Formula" value=${text} onInput=${(/** @type {string} */ now) => set(now || undefined, `if:${id}`)} /></label>
    <p class="cd-note">Names such as <code>data.order.total</code>, <code>profile.email</code> or <code>refs.name.visible</code> with <code>== != > >= < <= && || !</code> and parentheses.</p>`;
}

/** @param {{value: any, id: string}} props */
function Hint({ value, id }) {
  const [sample] = samples.value;
  const item = sample ? entriesOf(doc.value, id, sample)[0] : undefined;
  const holds = sample ? hintOf(value, (name) => valueOf(name, sample, item)) : null;
  if (holds === null) return html`<span></span>`;
  return html`<span class=${`cd-hint ${holds ? "cd-hint-yes" : "cd-hint-no"}`}><${Icon} name=${holds ? "eye" : "eye_off"} size=${14} /> ${holds ? "Shown" : "Hidden"} with this sample</span>`;
}

/** Shows the preview as if the condition held, or did not. @param {{id: string}} props */
function Branch({ id }) {
  const held = branches.value.get(id);
  const set = (/** @type {string} */ value) => {
    const next = new Map(branches.value);
    if (value === "") next.delete(id);
    else next.set(id, value === "true");
    branches.value = next;
  };
  return html`
    <label class="cd-branch">Preview
      <select class="cd-input" value=${held === undefined ? "" : String(held)} onChange=${(/** @type {any} */ event) => set(event.target.value)}>
        <option value="">as the sample decides</option><option value="true">as if it holds</option><option value="false">as if it does not</option>
      </select></label>`;
}
