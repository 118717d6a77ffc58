/* What the selected block is made of: its fields, as the registry lists them, and when it is shown. */

import { html } from "../vendor/designer.js";
import { kindName } from "../document/labels.js";
import { ancestorsOf, idOf } from "../document/tree.js";
import { Icon } from "../icons.js";
import { canChange, doc, locale, registry, selected, selectedElement } from "../store.js";
import { ChannelsSection } from "./ChannelsSection.js";
import { ConditionSection } from "./ConditionSection.js";
import { select } from "./Block.js";
import { focusBlock } from "./focus.js";
import { FieldRow } from "./FieldRow.js";
import { RepeatSection } from "./RepeatSection.js";
import { NameSection } from "./NameSection.js";
import { section } from "./ui.js";
import * as actions from "./actions.js";

/** @typedef {Record<string, any>} Element_ */

const CONTENT = new Set(["text", "richtext", "url", "code"]);
const ALSO_CONTENT = new Set(["list_type", "format", "text_style", "style", "disable_tracking", "action_id", "channel"]);

/** @param {any} field */
const isContent = (field) => (CONTENT.has(field.kind) && field.key !== "border" && field.key !== "font_family") || ALSO_CONTENT.has(field.key);

/** @type {{name: string, label: string, has: (element: Element_, kind: any) => boolean, marked: (element: Element_) => boolean, Part: (props: any) => any}[]} */
const SECTIONS = [
  { name: "content", label: "Content", has: (element, kind) => fieldsOf(element, kind, true).length > 0, marked: () => false, Part: (props) => html`<${Fields} ...${props} content=${true} />` },
  { name: "style", label: "Style", has: (element, kind) => fieldsOf(element, kind, false).length > 0, marked: (element) => styled(element), Part: (props) => html`<${Fields} ...${props} content=${false} />` },
  { name: "condition", label: "Show if…", has: () => true, marked: (element) => Boolean(element.if), Part: ConditionSection },
  { name: "repeat", label: "Repeat", has: (element) => element.type !== "channel", marked: (element) => Boolean(element.loop), Part: RepeatSection },
  { name: "channels", label: "Channels", has: (element) => element.type !== "channel", marked: (element) => Boolean(element.channels?.length), Part: ChannelsSection },
  { name: "name", label: "Name", has: () => true, marked: (element) => Boolean(element.ref || element.locales), Part: NameSection },
];

/** @param {Element_} element @param {any} kind @param {boolean} content */
function fieldsOf(element, kind, content) {
  const inline = actions.inlineField(element);
  return (kind?.fields ?? []).filter((/** @type {any} */ field) => isContent(field) === content && field.key !== inline);
}

/** @param {Element_} element */
function styled(element) {
  const kind = registry.value.elements.find((one) => one.type === element.type);
  return fieldsOf(element, kind, false).some((/** @type {any} */ field) => element[field.key] !== undefined);
}

export function Inspector() {
  const element = selectedElement.value;
  if (!element || element.type === "meta") return null;
  const count = selected.value.length;
  const id = idOf(element);
  const kind = registry.value.elements.find((one) => one.type === element.type);
  const open = SECTIONS.filter((one) => one.has(element, kind));
  const now = open.find((one) => one.name === section.value) ?? open[0];
  const key = (/** @type {KeyboardEvent} */ event) => {
    const at = open.indexOf(now);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    section.value = open[(to + open.length) % open.length].name;
    /** @type {HTMLElement | null} */ (document.getElementById(`cd-section-${section.value}`))?.focus();
  };
  return html`
    <section class="cd-inspector" aria-label="Selected block" onKeyDown=${(/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      focusBlock(id);
    }}>
      <div class="cd-inspector-head">
        <${Path} element=${element} id=${id} />
        <div class="cd-section-tabs" role="tablist" aria-label="About this block" onKeyDown=${key}>
          ${open.map((one) => html`
            <button type="button" role="tab" key=${one.name} id=${`cd-section-${one.name}`} aria-selected=${one === now} tabIndex=${one === now ? 0 : -1}
              onClick=${() => { section.value = one.name; }}>${one.label}${one.marked(element) && html`<span class="cd-dot" title="In use"></span>`}</button>`)}
        </div>
      </div>
      <fieldset class="cd-inspector-body" role="tabpanel" aria-labelledby=${`cd-section-${now.name}`} disabled=${!canChange.value}>
        ${count > 1 && html`<p class="cd-note">${count} blocks are selected; this is about the ${kindName(element).toLowerCase()}.</p>`}
        <${now.Part} key=${`${id}:${now.name}`} element=${element} id=${id} kind=${kind} />
      </fieldset>
    </section>`;
}

/** What the block stands in: each part selects that block. @param {{element: Element_, id: string}} props */
function Path({ element, id }) {
  return html`
    <nav class="cd-path" aria-label="Where the block stands">
      ${ancestorsOf(doc.value, id).map((one) => html`
        <button type="button" class="cd-link" key=${idOf(one)} onClick=${() => { select(idOf(one), "one"); focusBlock(idOf(one)); }}>${kindName(one)}</button><span aria-hidden="true">›</span>`)}
      <b>${kindName(element)}</b>${locale.value && html`<span class="cd-pill cd-pill-draft"><${Icon} name="globe" size=${11} /> ${locale.value}</span>`}
    </nav>`;
}

/** @param {{element: Element_, id: string, kind: any, content: boolean}} props */
function Fields({ element, id, kind, content }) {
  const fields = fieldsOf(element, kind, content);
  return html`
    ${content && actions.inlineField(element) && html`<p class="cd-note cd-inspector-hint">The words are written in the block itself: press Enter or click on them.</p>`}
    <div class="cd-fields">${fields.map((/** @type {any} */ field) => html`<${FieldRow} key=${field.key} field=${field} element=${element} id=${id} />`)}</div>`;
}

