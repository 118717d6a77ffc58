/* The grid: arrows go through the cells, Enter or a letter writes, Escape leaves it as it was. */

import { html, useLayoutEffect, useRef, useState } from "../vendor/designer.js";
import { canChange, choose, tab } from "../store.js";
import { idOf } from "../document/tree.js";
import { Icon } from "./parts.js";
import { isRightToLeft, stateOf, translationOf } from "./translations.js";
import { translate } from "./translate.js";

/** @typedef {import("./translations.js").Row} Row */

const STATES = /** @type {Record<string, [string, string]>} */ ({
  missing: ["remove", "missing"], stale: ["history", "out of date: its source changed"], done: ["check", "translated"], unmarked: ["check", "translated"],
});

/** @param {{rows: Row[], locales: string[]}} props */
export function TranslationGrid({ rows, locales }) {
  const [place, setPlace] = useState({ row: 0, column: 1 });
  const [editing, setEditing] = useState(/** @type {{first: string | null} | null} */ (null));
  const table = useRef(/** @type {any} */ (null));
  const at = { row: Math.min(place.row, rows.length - 1), column: Math.min(place.column, locales.length) };
  const moved = useRef(false);

  useLayoutEffect(() => {
    if (!moved.current || editing) return;
    moved.current = false;
    table.current.querySelector(`[data-cell="${at.row}.${at.column}"]`)?.focus();
  });
  const go = (/** @type {number} */ row, /** @type {number} */ column) => {
    moved.current = true;
    setEditing(null);
    setPlace({ row: Math.max(0, Math.min(rows.length - 1, row)), column: Math.max(0, Math.min(locales.length, column)) });
  };
  const begin = (/** @type {string | null} */ first) => at.column > 0 && canChange.value && setEditing({ first });
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (editing) return;
    const to = MOVES[event.key]?.(at, rows.length - 1, locales.length);
    if (to) go(to[0], to[1]);
    else if (["Enter", "F2"].includes(event.key)) begin(null);
    else if (["Delete", "Backspace"].includes(event.key) && at.column > 0 && canChange.value) translate(rows[at.row], locales[at.column - 1], "");
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) begin(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** @param {string | null} text @param {0 | 1} down @param {-1 | 0 | 1} right */
  const end = (text, down, right) => {
    const row = rows[at.row];
    const to = locales[at.column - 1];
    if (text !== null && text !== (translationOf(row.node, row.field, to) ?? "")) translate(row, to, text);
    go(at.row + down, at.column + right);
  };
  return html`<div class="cp-grid-box"><table class="cp-grid" role="grid" ref=${table} onKeyDown=${keys} aria-label="Strings by language" aria-rowcount=${rows.length + 1}>
    <thead><tr><th scope="col">Source</th>${locales.map((one) => html`<th scope="col" key=${one}>${one}</th>`)}</tr></thead>
    <tbody>${rows.map((row, i) => html`<tr key=${row.key}>
      <th scope="row" role="gridcell" data-cell=${`${i}.0`} tabindex=${at.row === i && at.column === 0 ? 0 : -1} onFocus=${() => setPlace({ row: i, column: 0 })}>
        <button type="button" class="cp-link cp-grid-label" tabindex="-1" onClick=${() => { tab.value = "design"; choose(idOf(row.node)); }}>${row.label}</button>
        <span class="cp-grid-source" dir="auto">${row.source}</span></th>
      ${locales.map((one, j) => html`<${Cell} key=${one} row=${row} locale=${one} cell=${`${i}.${j + 1}`} here=${at.row === i && at.column === j + 1}
        editing=${at.row === i && at.column === j + 1 ? editing : null} focus=${() => setPlace({ row: i, column: j + 1 })}
        begin=${() => { setPlace({ row: i, column: j + 1 }); if (canChange.value) setEditing({ first: null }); }} end=${end} />`)}
    </tr>`)}</tbody></table></div>`;
}

/** @type {Record<string, (at: {row: number, column: number}, rows: number, columns: number) => [number, number]>} */
const MOVES = {
  ArrowUp: (at) => [at.row - 1, at.column], ArrowDown: (at) => [at.row + 1, at.column],
  ArrowLeft: (at) => [at.row, at.column - 1], ArrowRight: (at) => [at.row, at.column + 1],
  Home: (at) => [at.row, 0], End: (at, _, columns) => [at.row, columns],
  PageUp: (at) => [at.row - 10, at.column], PageDown: (at) => [at.row + 10, at.column],
};

/** @param {{row: Row, locale: string, cell: string, here: boolean, editing: {first: string | null} | null,
 *   focus: () => void, begin: () => void, end: (text: string | null, down: 0 | 1, right: -1 | 0 | 1) => void}} props */
function Cell({ row, locale, cell, here, editing, focus, begin, end }) {
  const state = stateOf(row, locale);
  const text = translationOf(row.node, row.field, locale) ?? "";
  const [icon, says] = STATES[state];
  const direction = isRightToLeft(locale) ? "rtl" : "ltr";
  if (editing) return html`<td role="gridcell" class="cp-grid-editing"><${Writer} text=${editing.first ?? text} direction=${direction} label=${`${row.label}, ${locale}`} end=${end} /></td>`;
  return html`<td role="gridcell" data-cell=${cell} data-state=${state} tabindex=${here ? 0 : -1} lang=${locale} dir=${direction} onFocus=${focus} onDblClick=${begin} onClick=${here ? begin : undefined}>
    <span class="cp-grid-state" title=${says}><${Icon} name=${icon} /><span class="cp-sr">${says}: </span></span>${state === "missing" ? html`<span class="cp-quiet">${row.source}</span>` : text}
    ${state === "stale" && canChange.value && html`<button type="button" class="cp-link cp-grid-fine" tabindex="-1" onClick=${(/** @type {Event} */ event) => { event.stopPropagation(); translate(row, locale, text); }}>still right</button>`}</td>`;
}

/** @param {{text: string, direction: string, label: string, end: (text: string | null, down: 0 | 1, right: -1 | 0 | 1) => void}} props */
function Writer({ text, direction, label, end }) {
  const box = useRef(/** @type {any} */ (null));
  const done = useRef(false);
  useLayoutEffect(() => {
    const area = box.current;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
    grow();
  }, []);
  const grow = () => {
    box.current.style.height = "auto";
    box.current.style.height = `${box.current.scrollHeight}px`;
  };
  /** @param {string | null} value @param {0 | 1} down @param {-1 | 0 | 1} right */
  const close = (value, down, right) => {
    if (done.current) return;
    done.current = true;
    end(value, down, right);
  };
  const keys = (/** @type {KeyboardEvent} */ event) => {
    const value = box.current.value;
    if (event.isComposing) return;
    if (event.key === "Escape") close(null, 0, 0);
    else if (event.key === "Enter" && !event.shiftKey) close(value, 1, 0);
    else if (event.key === "Tab") close(value, 0, event.shiftKey ? -1 : 1);
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<textarea ref=${box} dir=${direction} aria-label=${label} defaultValue=${text} rows="1" onInput=${grow} onKeyDown=${keys} onBlur=${(/** @type {any} */ event) => close(event.target.value, 0, 0)}></textarea>`;
}
