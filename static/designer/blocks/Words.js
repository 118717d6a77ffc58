/* What a block says, as it looks in the list; its text editor while it is written in. */

import { html } from "../vendor/designer.js";
import { localized } from "../document/locales.js";
import { runsOf } from "../document/richtext.js";
import { childrenOf, find, idOf, listOf, placeOf } from "../document/tree.js";
import { addMenu, openAddMenu } from "./ui.js";
import { Icon } from "../icons.js";
import { dispatch, doc, editing, locale } from "../store.js";
import * as actions from "./actions.js";
import { ChipText, RunsText } from "./ChipText.js";
import { knownNames } from "./context.js";
import { blockNode } from "./focus.js";
import { TextEditor } from "./TextEditor.js";

/** @typedef {Record<string, any>} Element_ */

/** @type {Record<string, (element: Element_) => any>} */
const SHOWN = {
  image: Picture,
  divider: Line,
  html: Code,
  jsonnet: Code,
};

/** @param {{element: Element_, edited: boolean}} props */
export function Words({ element, edited }) {
  const shown = localized(element, locale.value);
  const field = actions.inlineField(element);
  if (!field) return (SHOWN[element.type] ?? Unknown)(shown);
  const style = { class: `cd-words cd-words-${element.type} cd-style-${shown.text_style ?? "text"} ${element.type === "action" ? `cd-action-${shown.style ?? "button"}` : ""} ${shown.format === "markdown" ? "cd-markdown" : ""}`, style: looks(shown) };
  if (edited) {
    return html`<div ...${style}><${TextEditor} id=${idOf(element)} element=${element} field=${field} multiline=${["text", "quote", "comment"].includes(element.type) && !/^h/.test(shown.text_style ?? "")}
      onKey=${(/** @type {KeyboardEvent} */ event, /** @type {any} */ state) => key(event, state, idOf(element))} /></div>`;
  }
  const runs = field === "content" ? runsOf(shown) : null;
  const text = String(shown[field] ?? "");
  const empty = runs ? !runs.some((run) => run.content || run.type === "img") : !text;
  return html`
    <div ...${style} data-words="" dir="auto">
      ${empty ? html`<span class="cd-placeholder">${placeholder(element)}</span>`
        : runs ? html`<${RunsText} runs=${runs} known=${knownNames.value} />` : html`<${ChipText} source=${text} known=${knownNames.value} />`}
      ${element.type === "action" && html`<span class="cd-href"><${ChipText} source=${String(shown.href ?? "")} known=${knownNames.value} /></span>`}
    </div>`;
}

const PLACEHOLDERS = /** @type {Record<string, string>} */ ({
  action: "Label", quote: "A quotation", "list-item": "A point", comment: "A note for those who edit",
});

/** @param {Element_} element */
function placeholder(element) {
  if (element.type === "text") return "Write, {{ for a variable, / for a block";
  return PLACEHOLDERS[element.type] ?? "Write";
}

/** @param {Element_} shown */
function looks(shown) {
  const on = (/** @type {any} */ flag) => flag === true || flag === "true";
  return {
    textAlign: ["center", "right"].includes(shown.align) ? shown.align : undefined,
    fontWeight: on(shown.bold) ? 700 : undefined,
    fontStyle: on(shown.italic) ? "italic" : undefined,
    textDecoration: [on(shown.underline) && "underline", on(shown.strikethrough) && "line-through"].filter(Boolean).join(" ") || undefined,
  };
}

/** @param {Element_} shown */
function Picture(shown) {
  return html`
    <div class="cd-picture">
      <span class="cd-picture-icon"><${Icon} name="image" size=${20} /></span>
      <span class="cd-picture-words"><span>${shown.alt_text ? html`<${ChipText} source=${shown.alt_text} known=${knownNames.value} />` : html`<em>no description</em>`}</span>
        <span class="cd-href"><${ChipText} source=${String(shown.src ?? "")} known=${knownNames.value} /></span></span>
    </div>`;
}

/** @param {Element_} shown */
function Line(shown) {
  if (shown.color === "transparent") return html`<div class="cd-spacer">space ${shown.padding ?? ""}</div>`;
  return html`<div class="cd-divider"><hr style=${{ borderColor: shown.color }} /></div>`;
}

/** @param {Element_} shown */
function Code(shown) {
  const text = typeof shown.content === "string" ? shown.content : JSON.stringify(shown.content);
  return html`<pre class="cd-code-words">${(text ?? "").slice(0, 400)}</pre>`;
}

/** @param {Element_} shown */
function Unknown(shown) {
  return html`<div class="cd-unknown">${shown.type ?? "?"}: this page does not know such a block; it is kept as it is.</div>`;
}

/** Keys that a block takes before its text does.
 * @param {KeyboardEvent} event @param {{empty: boolean, atStart: boolean}} state @param {string} id @returns {boolean} */
function key(event, state, id) {
  const element = find(doc.peek(), id);
  if (!element) return false;
  const mod = event.ctrlKey || event.metaKey;
  if (event.key === "/" && state.empty && element.type === "text") {
    const node = blockNode(id);
    event.preventDefault();
    if (node) openAddMenu(node, { replace: id });
    return addMenu.value !== null;
  }
  if (event.key === "Enter" && !event.shiftKey) {
    if (element.type === "list-item") return nextItem(id, state.empty);
    const ends = mod || element.type === "action" || (element.type === "text" && /^h/.test(element.text_style ?? ""));
    if (!ends) return false;
    if (element.type === "action") actions.leave();
    else actions.add([{ type: "text", content: "" }]);
    return true;
  }
  if (event.key === "Backspace" && state.empty && ["list-item", "text"].includes(element.type)) return backInto(id);
  if (event.key === "Tab" && element.type === "list-item") return indent(id, event.shiftKey);
  return false;
}

/** Enter in a list begins the next point; in an empty one it ends the list. @param {string} id @param {boolean} empty */
function nextItem(id, empty) {
  const place = placeOf(doc.peek(), id);
  if (!place) return false;
  if (empty && childrenOf(place.element).length === 0) {
    actions.leave();
    return true;
  }
  const item = { type: "list-item", elements: [{ type: "string", content: "" }] };
  actions.add([item], { label: "List item added", slot: { parent: place.parent, index: place.index + 1 } });
  return true;
}

/** Backspace in an empty block takes it away; the caret goes to the one before. @param {string} id */
function backInto(id) {
  const place = placeOf(doc.peek(), id);
  const before = place && listOf(doc.peek(), place.parent)[place.index - 1];
  if (!before || before.type !== place.element.type || childrenOf(place.element).length) return false;
  dispatch({ type: "remove", id }, { label: "Empty block deleted", select: idOf(before) });
  editing.value = idOf(before);
  return true;
}

/** Tab makes a point one of the point before; Shift+Tab takes it out again.
 * @param {string} id @param {boolean} out */
function indent(id, out) {
  const place = placeOf(doc.peek(), id);
  const list = place?.parent ? find(doc.peek(), place.parent) : null;
  if (!place || !list) return false;
  if (out) {
    const above = placeOf(doc.peek(), idOf(list));
    const outer = above?.parent ? placeOf(doc.peek(), above.parent) : null;
    if (!outer || outer.element.type !== "list-item") return true;
    moveItem(id, outer.parent, outer.index + 1, childrenOf(list).length === 1 ? idOf(list) : null);
    return true;
  }
  const before = listOf(doc.peek(), place.parent)[place.index - 1];
  if (!before) return true;
  const inner = childrenOf(before).find((one) => one.type === "list");
  if (inner) moveItem(id, idOf(inner), childrenOf(inner).length, null);
  else {
    const fresh = { type: "list", list_type: list.list_type, elements: [place.element] };
    dispatch({ type: "batch", ops: [{ type: "remove", id }, { type: "insert", parent: idOf(before), index: childrenOf(before).length, element: fresh }] }, { label: "Point indented", select: id });
    editing.value = id;
  }
  return true;
}

/** @param {string} id @param {string | null} parent @param {number} index @param {string | null} emptied */
function moveItem(id, parent, index, emptied) {
  const ops = [/** @type {const} */ ({ type: "move", id, parent, index })];
  dispatch({ type: "batch", ops: emptied ? [...ops, { type: "remove", id: emptied }] : ops }, { label: "Point moved", select: id });
  editing.value = id;
}

