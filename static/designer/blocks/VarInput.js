/* An input or text area for an author's string: `{{` opens the variables. */

import { html, useId, useRef, useState } from "../vendor/designer.js";
import { choicesFor, VariableMenu } from "./VariableMenu.js";

/** @param {{value: string, onInput: (value: string) => void, block: string | null, lines?: number, label?: string,
 *   [attribute: string]: any}} props */
export function VarInput({ value, onInput, block, lines = 0, label, class: name = "", ...attributes }) {
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  const menu = useId();
  const [open, setOpen] = useState(/** @type {{from: number, query: string, active: number} | null} */ (null));
  const choices = open ? choicesFor(block, open.query) : [];

  const look = () => {
    const node = /** @type {HTMLInputElement} */ (field.current);
    const before = node.value.slice(0, node.selectionStart ?? 0);
    const match = /\{\{\{?\s*([^{}\n]*)$/.exec(before);
    setOpen(match ? { from: match.index, query: match[1], active: 0 } : null);
  };
  /** @param {import("./VariableMenu.js").Choice} choice */
  const pick = (choice) => {
    const node = /** @type {HTMLInputElement} */ (field.current);
    const end = node.selectionStart ?? node.value.length;
    const rest = node.value.slice(end).replace(/^\}{1,3}/, "");
    const from = open?.from ?? end;
    const next = node.value.slice(0, from) + choice.insert + rest;
    onInput(next);
    setOpen(null);
    requestAnimationFrame(() => node.setSelectionRange(from + choice.insert.length, from + choice.insert.length));
  };
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (!open || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && choices.length) setOpen({ ...open, active: (open.active + step + choices.length) % choices.length });
    else if ((event.key === "Enter" || event.key === "Tab") && choices[open.active]) pick(choices[open.active]);
    else if (event.key === "Escape") setOpen(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const common = {
    ...attributes,
    ref: field,
    class: `cd-input ${name}`,
    value,
    "aria-label": label,
    "aria-autocomplete": "list",
    "aria-controls": open ? menu : undefined,
    "aria-activedescendant": open && choices.length ? `${menu}-${open.active}` : undefined,
    autocomplete: "off",
    spellcheck: false,
    onInput: (/** @type {any} */ event) => { onInput(event.target.value); look(); },
    onKeyDown: key,
    onBlur: () => setOpen(null),
  };
  const box = open && field.current?.getBoundingClientRect();
  return html`
    ${lines ? html`<textarea ...${common} rows=${lines}></textarea>`
      : html`<input type="text" role="combobox" aria-expanded=${Boolean(open)} ...${common} />`}
    ${box && html`<${VariableMenu} id=${menu} choices=${choices} active=${open.active} place=${box} onPick=${pick}
      onActive=${(/** @type {number} */ active) => setOpen({ ...open, active })} />`}`;
}
