/* The left of the page: blocks and bricks to add, and the variables of the sample data. */

import { html, useState } from "../vendor/designer.js";
import { Icon } from "../icons.js";
import { bricks, canChange, registry, say, selection } from "../store.js";
import { isKnown } from "../document/variables.js";
import { add } from "./actions.js";
import { addable } from "./AddMenu.js";
import { BrickActions } from "./Bricks.js";
import { known, knownNames, missing, used } from "./context.js";
import { grab } from "./drag.js";
import { insertAtCaret } from "./TextEditor.js";
import { SIGNS } from "./VariableMenu.js";

export function Palette() {
  return html`
    <div class="cd-palette">
      ${canChange.value && html`<${Blocks} /><${Bricks} />`}
      <${Variables} />
    </div>`;
}

/** @param {{title: string, children?: any, action?: any}} props */
function Part({ title, children, action }) {
  const [open, setOpen] = useState(true);
  return html`
    <section class="cd-part">
      <h2><button type="button" aria-expanded=${open} onClick=${() => setOpen(!open)}><span class="cd-part-arrow"><${Icon} name="chevron" size=${12} /></span>${title}</button>${action}</h2>
      ${open && children}
    </section>`;
}

/** A tile that is clicked or dragged. @param {{item: import("./AddMenu.js").Item}} props */
function Tile({ item }) {
  let dragged = false;
  return html`
    <button type="button" class="cd-tile" title=${item.note} data-add=${item.key}
      onPointerDown=${(/** @type {PointerEvent} */ event) => grab(event, { elements: item.elements, label: item.label }, () => { dragged = true; })}
      onClick=${() => { if (!dragged) add(item.elements); dragged = false; }}><${Icon} name=${item.icon} /><span>${item.label}</span></button>`;
}

function Blocks() {
  const items = addable(registry.value, []);
  return html`<${Part} title="Blocks"><div class="cd-tiles">${items.map((item) => html`<${Tile} key=${item.key} item=${item} />`)}</div><//>`;
}

function Bricks() {
  const items = addable({ elements: [] }, bricks.value);
  return html`
    <${Part} title="My bricks" action=${html`<${BrickActions} />`}>
      ${items.length ? html`<div class="cd-tiles cd-tiles-one">${items.map((item) => html`<${Tile} key=${item.key} item=${item} />`)}</div>`
        : html`<p class="cd-note">Blocks that are kept here can be used in every template. Select some and press +.</p>`}
    <//>`;
}

function Variables() {
  const [query, setQuery] = useState("");
  const counts = used.value;
  const variables = known.value.filter((one) => one.kind !== "object");
  const unknown = [...counts.keys()].filter((name) => !isKnown(name, knownNames.value))
    .map((name) => ({ name, kind: "empty", example: "", group: "unknown" }));
  const shown = [...unknown, ...variables].filter((one) => one.name.toLowerCase().includes(query.toLowerCase()));
  return html`
    <${Part} title="Variables">
      ${variables.length + unknown.length > 8 && html`<input class="cd-input cd-part-search" type="search" aria-label="Find a variable" placeholder="Find" value=${query} onInput=${(/** @type {any} */ event) => setQuery(event.target.value)} />`}
      ${!variables.length && html`<p class="cd-note">Sample data tells the variables: add some under Data.</p>`}
      <ul class="cd-variables">
        ${shown.map((one) => html`<${Variable} key=${one.name} variable=${one} count=${counts.get(one.name) ?? 0} unknown=${one.group === "unknown"} />`)}
      </ul>
    <//>`;
}

/** @param {{variable: any, count: number, unknown: boolean}} props */
function Variable({ variable, count, unknown }) {
  const lost = unknown || (count > 0 && missing.value.has(variable.name));
  const mark = lost ? "missing in the sample" : count ? `used ${count === 1 ? "once" : `${count} times`}` : "not used";
  const take = () => {
    const source = `{{${variable.name}}}`;
    if (insertAtCaret(source)) return;
    if (selection.value) say("Begin to write in a block, then choose the variable");
    void navigator.clipboard?.writeText(source).then(() => say(`${source} copied`), () => {});
  };
  return html`
    <li><button type="button" class=${`cd-variable ${lost ? "cd-variable-lost" : count ? "cd-variable-used" : ""}`} title=${`${variable.name}: ${mark}${variable.example ? ` · ${variable.example}` : ""}`}
      onMouseDown=${(/** @type {Event} */ event) => event.preventDefault()} onClick=${take}>
      <span class=${`cd-var-kind cd-var-${variable.kind}`} aria-hidden="true">${SIGNS[variable.kind] ?? "T"}</span>
      <span class="cd-variable-name">${variable.name}</span><span class="cd-variable-example">${variable.example}</span>
      <span class="cd-variable-mark" aria-label=${mark}>${lost ? html`<${Icon} name="warning" size=${13} />` : count ? html`<${Icon} name="check" size=${13} />` : ""}</span>
    </button></li>`;
}
