/* The list of variables that opens at `{{`, in a text and in an input. */

import { html, useEffect, useRef } from "../vendor/designer.js";
import { registry } from "../store.js";
import { variablesAt } from "./context.js";

/** @typedef {{insert: string, label: string, note: string, kind: string}} Choice */

const MOST = 60;

/** What fits to what was typed behind the braces: beginnings first.
 * @param {string | null} id the block @param {string} query @returns {Choice[]} */
export function choicesFor(id, query) {
  const wanted = query.trim().toLowerCase();
  const variables = variablesAt(id).filter((one) => one.kind !== "object").map((one) => ({
    insert: `{{${one.name}}}`, label: one.name, note: one.example, kind: one.kind,
  }));
  const helpers = registry.peek().helpers.filter((one) => !one.block && wanted).map((one) => ({
    insert: `{{${one.signature}}}`, label: one.signature, note: one.help, kind: "helper",
  }));
  const found = [...ranked(variables, wanted), ...ranked(helpers, wanted)].slice(0, MOST);
  const named = /^[$\w][\w.$@[\]-]*$/.test(query.trim()) && !variables.some((one) => one.label.toLowerCase() === wanted);
  if (named) found.push({ insert: `{{${query.trim()}}}`, label: query.trim(), note: "not in the sample data", kind: "new" });
  return found;
}

/** @param {Choice[]} choices @param {string} wanted */
function ranked(choices, wanted) {
  const score = (/** @type {Choice} */ one) => {
    const label = one.label.toLowerCase();
    if (label.startsWith(wanted)) return 0;
    if (label.split(/[.\s]/).some((part) => part.startsWith(wanted))) return 1;
    return label.includes(wanted) ? 2 : 3;
  };
  return choices.map((one) => ({ one, score: score(one) })).filter(({ score: at }) => at < 3)
    .sort((a, b) => a.score - b.score).map(({ one }) => one);
}

/** @param {{id: string, choices: Choice[], active: number, place: {left: number, top: number, bottom: number},
 *   onPick: (choice: Choice) => void, onActive: (index: number) => void}} props */
export function VariableMenu({ id, choices, active, place, onPick, onActive }) {
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active, choices]);
  return html`
    <ul class="cd-menu cd-variable-menu" id=${id} role="listbox" aria-label="Variables" ref=${list} style=${placeStyle(place)}>
      ${choices.length === 0 && html`<li class="cd-menu-none">No variable of that name</li>`}
      ${choices.map((one, index) => html`
        <li key=${one.label} id=${`${id}-${index}`} role="option" aria-selected=${index === active} class="cd-menu-item"
          onMouseMove=${() => index !== active && onActive(index)}
          onMouseDown=${(/** @type {Event} */ event) => { event.preventDefault(); onPick(one); }}>
          <span class=${`cd-var-kind cd-var-${one.kind}`} aria-hidden="true">${SIGNS[one.kind] ?? "T"}</span>
          <span class="cd-menu-label">${one.label}</span><span class="cd-menu-note">${one.note}</span>
        </li>`)}
    </ul>`;
}

export const SIGNS = /** @type {Record<string, string>} */ ({
  text: "T", number: "1", boolean: "✓", list: "≡", object: "{}", empty: "∅", helper: "ƒ", new: "+",
});

/** Below the caret, or above it where there is no room.
 * @param {{left: number, top: number, bottom: number}} place */
export function placeStyle({ left, top, bottom }) {
  const x = Math.max(8, Math.min(left, innerWidth - 330));
  const below = innerHeight - bottom > 260 || bottom < innerHeight / 2;
  return below ? `left:${x}px;top:${bottom + 4}px` : `left:${x}px;bottom:${innerHeight - top + 4}px`;
}
