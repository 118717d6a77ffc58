/* Every command, found by typing; and the sheet of shortcuts. */

import { html, useEffect, useId, useMemo, useRef, useState } from "../vendor/designer.js";
import { COMMANDS, SHEET } from "../commands.js";
import { Icon } from "../icons.js";
import { readable } from "../keys.js";
import { Modal } from "../panels/Modal.js";
import { bricks, canChange, registry } from "../store.js";
import * as actions from "./actions.js";
import { addable } from "./AddMenu.js";

/** @param {{onClose: () => void}} props */
export function CommandPalette({ onClose }) {
  const id = useId();
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const all = useMemo(() => [
    ...COMMANDS.filter((one) => one.name !== "palette" && (canChange.value || one.reads)).map((one) => ({ ...one, key: one.name })),
    ...(canChange.value ? addable(registry.value, bricks.value) : []).map((item) => ({
      key: `add:${item.key}`, label: `Add: ${item.label}`, group: "Add", run: () => actions.add(item.elements), keys: undefined, possible: undefined,
    })),
  ], []);
  const wanted = query.trim().toLowerCase();
  const shown = all.filter((one) => one.label.toLowerCase().includes(wanted) && (one.possible?.() ?? true));
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active, query]);
  const run = (/** @type {{run: () => void}} */ command) => {
    onClose();
    // The dialog gives the focus back first.
    requestAnimationFrame(() => command.run());
  };
  const key = (/** @type {KeyboardEvent} */ event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown.length) setActive((active + step + shown.length) % shown.length);
    else if (event.key === "Enter" && shown[active]) run(shown[active]);
    else return;
    event.preventDefault();
  };
  return html`
    <${Modal} title="Find a command" onClose=${onClose}>
      <div class="cd-commands">
        <div class="cd-menu-search"><${Icon} name="search" size=${14} />
          <input type="text" autofocus role="combobox" aria-label="Command" aria-expanded="true" aria-controls=${id} aria-autocomplete="list" aria-activedescendant=${shown.length ? `${id}-${active}` : undefined}
            placeholder="What do you want to do?" value=${query} onInput=${(/** @type {any} */ event) => { setQuery(event.target.value); setActive(0); }} onKeyDown=${key} /></div>
        <ul id=${id} role="listbox" aria-label="Commands" ref=${list}>
          ${shown.length === 0 && html`<li class="cd-menu-none">No such command</li>`}
          ${shown.map((one, index) => html`
            <li key=${one.key} id=${`${id}-${index}`} role="option" aria-selected=${index === active} class="cd-menu-item" onMouseMove=${() => index !== active && setActive(index)} onClick=${() => run(one)}>
              <span class="cd-menu-label">${one.label}</span><span class="cd-menu-note">${one.group}</span>${one.keys && html`<kbd>${readable(one.keys[0])}</kbd>`}
            </li>`)}
        </ul>
      </div>
    <//>`;
}

/** @param {{onClose: () => void}} props */
export function Shortcuts({ onClose }) {
  return html`
    <${Modal} title="Keyboard shortcuts" wide onClose=${onClose}>
      <div class="cd-shortcuts">
        ${Object.entries(SHEET).map(([title, rows]) => html`
          <section key=${title}><h3>${title}</h3>
            <dl>${rows.map(([keys, what]) => html`<div key=${keys}><dt>${keys.split(" or ").map((one, at) => html`${at ? " or " : ""}<kbd>${readable(one)}</kbd>`)}</dt><dd>${what}</dd></div>`)}</dl></section>`)}
      </div>
    <//>`;
}
