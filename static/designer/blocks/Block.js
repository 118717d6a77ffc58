/* One block of the list. It is drawn anew only when its own element, its place or its state changes. */

import { html, useComputed } from "../vendor/designer.js";
import { hiddenBy } from "../document/channels.js";
import { inWords } from "../document/conditions.js";
import { kindName, summary } from "../document/labels.js";
import { childrenOf, idOf, isContainer } from "../document/tree.js";
import { entriesOf } from "../document/variables.js";
import { Icon } from "../icons.js";
import { branches, canChange, channel, doc, editing, enabledChannels, registry, selected, selection } from "../store.js";
import * as actions from "./actions.js";
import { samples } from "./context.js";
import { errorsByBlock } from "./faults.js";
import { peopleByBlock } from "./together.js";
import { focusBlock } from "./focus.js";
import { grab } from "./drag.js";
import { IconButton, openAddMenu, section } from "./ui.js";
import { Words } from "./Words.js";

/** @typedef {import("../document/tree.js").Element_} Element_ */

/** @param {{elements: readonly Element_[], parent: string | null, label: string, horizontal?: boolean}} props */
export function BlockList({ elements, parent, label, horizontal = false }) {
  const shown = actions.visible(elements);
  return html`
    <ol class=${`cd-list ${horizontal ? "cd-list-across" : ""}`} role="list" aria-label=${label} data-parent=${parent ?? ""}>
      ${shown.map((element, index) => html`
        <${BlockItem} key=${idOf(element)} element=${element} index=${index} count=${shown.length} first=${parent === null && index === 0} />`)}
    </ol>`;
}

/** @param {{element: Element_, index: number, count: number, first: boolean}} props */
function BlockItem({ element, index, count, first }) {
  const id = idOf(element);
  const isSelected = useComputed(() => selected.value.includes(id));
  const isFocusable = useComputed(() => selection.value === id || (first && selection.value === null));
  const isEdited = useComputed(() => editing.value === id);
  const hidden = useComputed(() => hiddenBy(element, channel.value, registry.value.elements.find((one) => one.type === element.type)));
  const faults = useComputed(() => errorsByBlock.value.get(id) ?? null);
  const here = useComputed(() => peopleByBlock.value.get(id) ?? null);
  const container = isContainer(element);
  const names = ["cd-item", `cd-item-${element.type}`];
  if (container) names.push("cd-item-container");
  if (isSelected.value) names.push("cd-selected");
  if (isEdited.value) names.push("cd-editing");
  if (hidden.value) names.push("cd-unable");
  if (faults.value) names.push("cd-faulty");
  const style = element.type === "column" && element.width ? `flex:0 1 ${columnWidth(element.width)}` : undefined;
  return html`
    <li role="listitem" class=${names.join(" ")} data-item=${id} style=${here.value ? `${style ?? ""};--cd-here:${here.value.color}` : style} data-here=${here.value ? "" : undefined}>
      <${Banners} element=${element} id=${id} />
      <div class="cd-block" data-id=${id} role="group" aria-roledescription="block" tabIndex=${isFocusable.value ? 0 : -1}
        aria-label=${`${summary(element)}, ${index + 1} of ${count}`} data-kind=${element.type}
        onClick=${(/** @type {MouseEvent} */ event) => clicked(event, id)} onFocus=${(/** @type {FocusEvent} */ event) => focused(event, id)}>
        <span class="cd-grip" title="Drag to move" aria-hidden="true" onPointerDown=${(/** @type {PointerEvent} */ event) => grab(event, { id })}><${Icon} name="grip" size=${14} /></span>
        <div class="cd-block-body">
          <${Badges} element=${element} />
          ${faults.value && html`<p class="cd-fault"><${Icon} name="error" size=${13} /> ${faults.value[0].message}${faults.value.length > 1 ? ` (and ${faults.value.length - 1} more)` : ""}</p>`}
          ${container && element.type !== "list-item" ? html`<${Heading} element=${element} />` : html`<${Words} element=${element} edited=${isEdited.value} />`}
        </div>
        ${canChange.value && html`<${Tools} id=${id} index=${index} count=${count} active=${isFocusable.value} kind=${kindName(element).toLowerCase()} />`}
      </div>
      ${container && html`<${Inside} element=${element} />`}
      ${here.value && html`<span class="cd-here" style=${{ background: here.value.color }}>${here.value.name}</span>`}
    </li>`;
}

/** @param {string} width */
function columnWidth(width) {
  return /^\d+(\.\d+)?(%|px)$/.test(width) ? width : "auto";
}

/** The blocks that a block holds. @param {{element: Element_}} props */
function Inside({ element }) {
  const below = childrenOf(element);
  if (element.type === "list-item" && !below.length) return null;
  return html`
    <div class="cd-inside">
      <${BlockList} elements=${below} parent=${idOf(element)} label=${`In ${kindName(element).toLowerCase()}`} horizontal=${element.type === "columns"} />
      ${!below.length && html`<button type="button" class="cd-inside-empty" onClick=${(/** @type {MouseEvent} */ event) => {
        openAddMenu(/** @type {Element} */ (event.currentTarget), { slot: { parent: idOf(element), index: 0 } });
      }}>Empty: add a block or drop one here</button>`}
    </div>`;
}

/** @param {{element: Element_}} props */
function Heading({ element }) {
  const name = element.type === "channel" ? `Only on ${element.channel === "default" ? "all other channels" : element.channel}` : kindName(element);
  return html`<span class="cd-container-name">${name}</span>`;
}

/** What a block depends on. @param {{element: Element_, id: string}} props */
function Banners({ element, id }) {
  if (!element.if && !element.loop) return null;
  const held = branches.value.get(id);
  const open = (/** @type {string} */ name) => () => {
    actions.leave();
    section.value = name;
    focusBlock(id);
  };
  return html`
    ${element.loop && html`
      <button type="button" tabIndex=${-1} class="cd-banner cd-banner-loop" onClick=${open("repeat")}><${Icon} name="repeat" size=${13} /> <b>For each</b> entry of ${element.loop.replace(/^data\./, "")}
        <span class="cd-banner-note">sample: ${countOf(id)}</span></button>`}
    ${element.if && html`
      <button type="button" tabIndex=${-1} class="cd-banner cd-banner-if" onClick=${open("condition")}><${Icon} name="condition" size=${13} /> <b>If</b> ${inWords(element.if, registry.value.operators)}
        ${held !== undefined && html`<span class="cd-banner-note">preview: ${held ? "shown" : "hidden"}</span>`}</button>`}`;
}

/** @param {string} id */
function countOf(id) {
  return samples.value.length ? entriesOf(doc.peek(), id, samples.value[0]).length : "none";
}

/** @param {{element: Element_}} props */
function Badges({ element }) {
  const some = Array.isArray(element.channels) && element.channels.length > 0;
  if (!some && !element.ref && !element.locales) return null;
  const labels = registry.value.channels;
  const name = (/** @type {string} */ key) => labels.find((one) => one.key === key)?.label ?? key;
  const off = some ? enabledChannels.value.filter((key) => !element.channels.includes(key)) : [];
  const text = !some ? "" : off.length && off.length < element.channels.length ? `all but ${off.map(name).join(", ")}` : `only ${element.channels.map(name).join(", ")}`;
  return html`
    <span class="cd-badges">
      ${some && html`<span class="cd-badge" title="Channels">${text}</span>`}
      ${element.variant && html`<span class="cd-badge cd-badge-variant" title="This block has another version on other channels">own version</span>`}
      ${element.ref && html`<span class="cd-badge cd-badge-ref" title="Name for conditions">${element.ref}</span>`}
      ${element.locales && html`<span class="cd-badge" title="Translated"><${Icon} name="translate" size=${11} /> ${Object.keys(element.locales).join(" ")}</span>`}
    </span>`;
}

/** @param {{id: string, index: number, count: number, active: boolean, kind: string}} props */
function Tools({ id, index, count, active, kind }) {
  const tab = active ? 0 : -1;
  const on = (/** @type {() => void} */ act) => (/** @type {MouseEvent} */ event) => {
    event.stopPropagation();
    if (!selected.value.includes(id)) select(id, "one");
    act();
  };
  return html`
    <div class="cd-tools" role="toolbar" aria-label=${`Actions for ${kind}`}>
      <${IconButton} icon="up" label="Move up" keys="Alt+↑" disabled=${index === 0} tabIndex=${tab} onClick=${on(() => actions.moveBy(-1))} />
      <${IconButton} icon="down" label="Move down" keys="Alt+↓" disabled=${index === count - 1} tabIndex=${tab} onClick=${on(() => actions.moveBy(1))} />
      <${IconButton} icon="copy" label="Duplicate" keys="Ctrl+D" tabIndex=${tab} onClick=${on(actions.duplicateChosen)} />
      <${IconButton} icon="trash" label="Delete" keys="Delete" tabIndex=${tab} class="cd-danger" onClick=${on(actions.removeChosen)} />
    </div>`;
}

/** Selects a block alone, adds it, or all up to it.
 * @param {string} id @param {"one" | "toggle" | "range"} how */
export function select(id, how) {
  const now = selected.value;
  if (how === "toggle") {
    const next = now.includes(id) ? now.filter((one) => one !== id) : [...now, id];
    selected.value = next;
    selection.value = next.includes(id) ? id : next[0] ?? null;
  } else if (how === "range" && selection.value) {
    selected.value = between(selection.value, id);
  } else {
    selection.value = id;
    selected.value = [id];
  }
  if (editing.value !== id) editing.value = null;
}

/** All blocks from one to the other as they stand on the page. @param {string} one @param {string} other */
function between(one, other) {
  const all = [...document.querySelectorAll(".cd-block")].map((node) => /** @type {HTMLElement} */ (node).dataset.id ?? "");
  const [from, to] = [all.indexOf(one), all.indexOf(other)].sort((a, b) => a - b);
  return all.slice(from, to + 1);
}

/** @param {MouseEvent} event @param {string} id */
function clicked(event, id) {
  const target = /** @type {Element} */ (event.target);
  if (target.closest(".cd-tools, .cd-text-editor")) return;
  const how = event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "toggle" : "one";
  if (how === "one" && target.closest("[data-words]") && canChange.value) return actions.edit(id, { x: event.clientX, y: event.clientY });
  select(id, how);
}

/** @param {FocusEvent} event @param {string} id */
function focused(event, id) {
  if (event.target !== event.currentTarget || selected.value.includes(id)) return;
  select(id, "one");
}
