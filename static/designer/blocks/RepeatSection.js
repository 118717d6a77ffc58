/* Repeating a block for each entry of a list. */

import { html } from "../vendor/designer.js";
import { find, idOf, listOf, placeOf } from "../document/tree.js";
import { valueOf, entriesOf } from "../document/variables.js";
import { Icon } from "../icons.js";
import { dispatch, doc } from "../store.js";
import { update } from "./actions.js";
import { samples, variablesAt } from "./context.js";
import { focusBlock } from "./focus.js";

/** @param {{element: Record<string, any>, id: string}} props */
export function RepeatSection({ element, id }) {
  const parent = placeOf(doc.value, id)?.parent ?? null;
  const lists = variablesAt(parent).filter((one) => one.kind === "list");
  const set = (/** @type {string} */ name, /** @type {string | null} */ merge = null) => update(id, { loop: name ? named(name) : undefined }, "Repetition changed", merge);
  if (!element.loop) {
    return html`
      <div class="cd-section-empty"><p>This block is shown once.${lists.length === 0 ? " The sample data has no list to repeat it over." : ""}</p>
        ${lists.map((one) => html`<button type="button" class="cd-button" key=${one.name} onClick=${() => set(one.name)}><${Icon} name="repeat" size=${14} /> For each of ${one.name} <small>${one.example}</small></button>`)}
        <button type="button" class="cd-button cd-quiet" onClick=${() => set("items")}>Another list…</button></div>`;
  }
  const [sample] = samples.value;
  const count = sample ? entriesOf(doc.value, id, sample).length : null;
  const known = sample ? Array.isArray(valueOf(element.loop, sample)) || element.loop.startsWith("$.item") : true;
  return html`
    <div class="cd-fields">
      <label class="cd-field cd-field-wide"><span class="cd-field-label">For each entry of</span>
        <input class="cd-input" list="cd-lists" value=${element.loop.replace(/^data\./, "")} spellcheck=${false} onInput=${(/** @type {any} */ event) => set(event.target.value.trim(), `loop:${id}`)} /></label>
      <datalist id="cd-lists">${lists.map((one) => html`<option key=${one.name} value=${one.name}>${one.example}</option>`)}</datalist>
    </div>
    <p class="cd-note">${count === null ? "There is no sample data to count in." : known ? html`<b>${count}</b> ${count === 1 ? "entry" : "entries"} in this sample.` : "This sample has no such list."}
      Inside, an entry is <code>{{$.item}}</code>, its number <code>{{$.index}}</code>.</p>
    <div class="cd-section-foot"><${EmptyState} element=${element} id=${id} />
      <button type="button" class="cd-button cd-small cd-quiet cd-danger" onClick=${() => set("")}>Show once</button></div>`;
}

/** @param {string} name */
function named(name) {
  return /^(\$|profile|tenant|brand|refs|data)\b/.test(name) ? name : `data.${name}`;
}

/** Adds a text that is shown where the list is empty. @param {{element: Record<string, any>, id: string}} props */
function EmptyState({ element, id }) {
  const place = placeOf(doc.value, id);
  if (!place) return null;
  const condition = { property: element.loop, operator: "is_empty" };
  const there = listOf(doc.value, place.parent).find((one) => one.if?.[0]?.conditions?.[0]?.operator === "is_empty" && one.if[0].conditions[0].property === element.loop);
  if (there) return html`<button type="button" class="cd-link" onClick=${() => focusBlock(idOf(there))}>There is a text for the empty list</button>`;
  const add = () => {
    const text = { type: "text", content: "There is nothing here.", if: [{ logical_operator: "and", conditions: [condition] }] };
    dispatch({ type: "insert", parent: place.parent, index: place.index + 1, element: text }, { label: "Text for the empty list added" });
    const added = listOf(doc.value, place.parent)[place.index + 1];
    if (find(doc.value, idOf(added))) focusBlock(idOf(added));
  };
  return html`<button type="button" class="cd-button cd-small" onClick=${add}><${Icon} name="plus" size=${13} /> Text where the list is empty</button>`;
}
