/* All blocks and bricks, to be found by typing. */

import { html, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "../vendor/designer.js";
import { Icon } from "../icons.js";
import { doc, registry, bricks, dispatch, selection, editing } from "../store.js";
import * as places from "../document/places.js";
import { adopt, find, idOf, placeOf, plain } from "../document/tree.js";
import { kindName } from "../document/labels.js";
import * as actions from "./actions.js";
import { focusBlock } from "./focus.js";
import { addMenu } from "./ui.js";
import { placeStyle } from "./VariableMenu.js";

/** @typedef {{key: string, label: string, icon: string, note: string, group: string, elements: any[]}} Item */

const GROUPS = /** @type {Record<string, string>} */ ({ text: "Text", media: "Media", layout: "Layout", advanced: "Advanced", bricks: "My bricks", here: "Here" });

/** What can be added: each variant of each block, and the bricks.
 * @param {{elements: any[]}} known @param {any[]} own @returns {Item[]} */
export function addable(known, own) {
  const blocks = known.elements.filter((one) => one.palette).flatMap((one) => {
    const variants = one.variants.length ? one.variants : [one];
    return variants.map((/** @type {any} */ variant) => ({
      key: `${one.type}:${variant.label}`, label: variant.label, icon: variant.icon, note: one.help, group: one.group, elements: [variant.defaults],
    }));
  });
  const own_ = own.map((one) => ({
    key: `brick:${one.id}`, label: one.name, icon: "brick", note: one.description, group: "bricks", elements: one.elements,
  }));
  return [...blocks, ...own_];
}

/** @param {{place: {left: number, top: number, bottom: number}, slot: import("../document/places.js").Slot | null, replace: string | null}} props */
export function AddMenu({ place, slot, replace }) {
  const id = useId();
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const [origin] = useState(() => replace ?? selection.value);
  const items = useMemo(() => matching(offered(slot, origin), query), [query, registry.value, bricks.value]);

  const close = (/** @type {boolean} */ back) => {
    addMenu.value = null;
    if (!back) return;
    if (replace && find(doc.value, replace)) editing.value = replace;
    else focusBlock(origin);
  };
  // Before the next key comes.
  useLayoutEffect(() => {
    /** @type {HTMLElement} */ (box.current?.querySelector("input")).focus();
    const outside = (/** @type {Event} */ event) => {
      if (!box.current?.contains(/** @type {any} */ (event.target))) close(false);
    };
    document.addEventListener("mousedown", outside, true);
    return () => document.removeEventListener("mousedown", outside, true);
  }, []);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active, query]);

  const pick = (/** @type {Item} */ item) => {
    addMenu.value = null;
    if (replace) replaceBy(replace, item);
    else actions.add(item.elements, { slot });
  };
  const key = (/** @type {KeyboardEvent} */ event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && items.length) setActive((active + step + items.length) % items.length);
    else if (event.key === "Enter" && items[active]) pick(items[active]);
    else if (event.key === "Escape" || (event.key === "Backspace" && !query) || event.key === "Tab") close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  let group = "";
  return html`
    <div class="cd-menu cd-add-menu" ref=${box} style=${placeStyle(place)}>
      <div class="cd-menu-search"><${Icon} name="search" size=${14} />
        <input type="text" role="combobox" aria-label="Add a block" aria-expanded="true" aria-controls=${id} aria-autocomplete="list"
          aria-activedescendant=${items.length ? `${id}-${active}` : undefined} placeholder="Add a block" autocomplete="off" value=${query}
          onInput=${(/** @type {any} */ event) => { setQuery(event.target.value); setActive(0); }} onKeyDown=${key} /></div>
      <ul id=${id} role="listbox" aria-label="Blocks">
        ${items.length === 0 && html`<li class="cd-menu-none">No such block</li>`}
        ${items.map((item, index) => {
          const head = item.group !== group && !query ? GROUPS[item.group] ?? item.group : "";
          ({ group } = item);
          return html`
            ${head && html`<li class="cd-menu-head" role="presentation" key=${`head:${item.group}`}>${head}</li>`}
            <li key=${item.key} id=${`${id}-${index}`} role="option" aria-selected=${index === active} class="cd-menu-item"
              onMouseMove=${() => index !== active && setActive(index)} onMouseDown=${(/** @type {Event} */ event) => { event.preventDefault(); pick(item); }}>
              <span class="cd-menu-icon"><${Icon} name=${item.icon} /></span><span class="cd-menu-label">${item.label}</span><span class="cd-menu-note">${item.note}</span>
            </li>`;
        })}
      </ul>
    </div>`;
}

/** What fits where the block would go: inside lists and columns that is a point or a column.
 * @param {import("../document/places.js").Slot | null} slot @param {string | null} origin @returns {Item[]} */
function offered(slot, origin) {
  const types = registry.value.elements;
  const near = origin ? find(doc.value, origin)?.type : null;
  const parentId = slot?.parent ?? (origin ? placeOf(doc.value, origin)?.parent : null);
  const parent = parentId ? find(doc.value, parentId)?.type : null;
  const only = [near, parent].flatMap((type) => ({ columns: ["column"], list: ["list-item"] })[String(type)] ?? []);
  const here = [...new Set(only)].map((type) => {
    const kind = types.find((one) => one.type === type);
    return { key: `here:${type}`, label: kind?.label ?? type, icon: kind?.icon ?? "plus", note: kind?.help ?? "", group: "here", elements: [kind?.defaults ?? { type, elements: [] }] };
  });
  const all = addable(registry.value, bricks.value).filter((item) => {
    const [first] = item.elements;
    if (!first) return false;
    return slot ? places.mayStandIn(doc.value, types, slot.parent, first.type)
      : places.slotForNew(doc.value, types, origin, first.type, actions.shownSection()) !== null;
  });
  return [...here, ...all];
}

/** @param {Item[]} items @param {string} query */
function matching(items, query) {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return items;
  const rank = (/** @type {Item} */ item) => {
    const label = item.label.toLowerCase();
    if (label.startsWith(wanted)) return 0;
    if (label.includes(wanted)) return 1;
    return item.note.toLowerCase().includes(wanted) || item.elements[0].type.includes(wanted) ? 2 : 3;
  };
  return items.filter((item) => rank(item) < 3).sort((a, b) => rank(a) - rank(b));
}

/** The empty text that `/` was typed in becomes the block. @param {string} id @param {Item} item */
function replaceBy(id, item) {
  const place = placeOf(doc.value, id);
  if (!place) return;
  const fresh = item.elements.map((element) => adopt(plain(element), true));
  const ops = fresh.map((element, step) => /** @type {const} */ ({ type: "insert", parent: place.parent, index: place.index + step, element }));
  const allowed = places.mayStandIn(doc.value, registry.value.elements, place.parent, fresh[0].type);
  if (!allowed) return actions.add(item.elements);
  dispatch({ type: "batch", ops: [{ type: "remove", id }, ...ops] }, { label: `${kindName(fresh[0])} added`, select: idOf(fresh[0]) });
  actions.edit(idOf(fresh[0]));
}
