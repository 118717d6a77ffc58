/* The middle of the page: channels, subject, the blocks, and below them what the selected block is made of. */

import { html, useEffect, useRef } from "../vendor/designer.js";
import { hiddenBy, shownOn } from "../document/channels.js";
import { idOf } from "../document/tree.js";
import { Icon } from "../icons.js";
import { canChange, channel, doc, editing, registry } from "../store.js";
import { add } from "./actions.js";
import { AddMenu } from "./AddMenu.js";
import { BlockList } from "./Block.js";
import { ChannelTabs } from "./ChannelTabs.js";
import { Inspector } from "./Inspector.js";
import { listKey, pasted, copied } from "./listKeys.js";
import { SubjectRows } from "./SubjectRows.js";
import { preload } from "./TextEditor.js";
import { addMenu, openAddMenu } from "./ui.js";

export function Editor() {
  const { section, elements } = shownOn(doc.value, channel.value);
  const scroll = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    const idle = window.requestIdleCallback ?? ((/** @type {() => void} */ run) => setTimeout(run, 200));
    idle(() => void preload());
    const node = /** @type {HTMLElement} */ (scroll.current);
    const outside = (/** @type {MouseEvent} */ event) => {
      const target = /** @type {Element} */ (event.target);
      if (editing.peek() && !target.closest(".cd-editing, .cd-subject, .cd-menu, .cd-popover, .cd-inspector")) editing.value = null;
    };
    document.addEventListener("mousedown", outside);
    document.addEventListener("copy", copied);
    document.addEventListener("cut", copied);
    document.addEventListener("paste", pasted);
    node.addEventListener("keydown", listKey);
    return () => {
      document.removeEventListener("mousedown", outside);
      document.removeEventListener("copy", copied);
      document.removeEventListener("cut", copied);
      document.removeEventListener("paste", pasted);
      node.removeEventListener("keydown", listKey);
    };
  }, []);
  const blocks = elements.filter((one) => one.type !== "meta");
  const unable = countUnable(elements);
  return html`
    <${ChannelTabs} />
    <div class="cd-scroll" ref=${scroll}>
      <${SubjectRows} elements=${elements} section=${section ? idOf(section) : null} />
      <${BlockList} elements=${elements} parent=${section ? idOf(section) : null} label="Blocks" />
      ${blocks.length === 0 && html`<${Beginning} />`}
      ${unable > 0 && html`<p class="cd-note cd-unable-note"><${Icon} name="eye_off" size=${13} /> ${unable === 1 ? "One block is" : `${unable} blocks are`} pale: this channel has no such thing and leaves it out.</p>`}
      ${canChange.value && blocks.length > 0 && html`
        <button type="button" class="cd-add" onClick=${(/** @type {MouseEvent} */ event) => openAddMenu(/** @type {Element} */ (event.currentTarget), { slot: end(section, elements) })}>
          <${Icon} name="plus" /> Add block <kbd>/</kbd></button>`}
    </div>
    <${Inspector} />
    ${addMenu.value && html`<${AddMenu} ...${addMenu.value} />`}`;
}

/** @param {any} section @param {readonly any[]} elements */
function end(section, elements) {
  return doc.value.elements.length && !section && doc.value.elements[0].type === "channel" ? null
    : { parent: section ? idOf(section) : null, index: elements.length };
}

/** @param {readonly any[]} elements */
function countUnable(elements) {
  const kinds = registry.value.elements;
  return elements.filter((one) => hiddenBy(one, channel.value, kinds.find((kind) => kind.type === one.type)) === "unable").length;
}

const STARTERS = [
  { label: "Heading and text", icon: "title", elements: [{ type: "text", content: "Hello {{name}}", text_style: "h1" }, { type: "text", content: "" }] },
  { label: "Text and button", icon: "smart_button", elements: [{ type: "text", content: "" }, { type: "action", content: "Open", href: "https://", style: "button" }] },
  { label: "One line of text", icon: "notes", elements: [{ type: "text", content: "" }] },
];

/** An empty document says how to begin. */
function Beginning() {
  if (!canChange.value) return html`<p class="cd-note">There are no blocks yet.</p>`;
  return html`
    <div class="cd-beginning" data-list-empty="">
      <p class="cd-beginning-title">Nothing here yet</p>
      <p>Press <kbd>/</kbd> for all blocks, drag one from the left, or begin with</p>
      <div class="cd-starters">
        ${STARTERS.map((one) => html`
          <button type="button" class="cd-starter" key=${one.label} onClick=${() => add(one.elements, { edit: one.elements.length === 1 })}>
            <${Icon} name=${one.icon} size=${20} />${one.label}</button>`)}
      </div>
    </div>`;
}

