/* Dragging blocks, and new ones from the palette, with the pointer. A line shows where the block would go. */

import { mayStandIn } from "../document/places.js";
import { find, idOf, isWithin, listOf } from "../document/tree.js";
import { kindName } from "../document/labels.js";
import { canChange, doc, registry, say, selected } from "../store.js";
import * as actions from "./actions.js";

/** @typedef {import("../document/places.js").Slot} Slot */
/** @typedef {{id: string} | {elements: any[], label: string}} Load a block of the document, or new ones */

const BEGIN_PX = 4;
const EDGE_PX = 7;
const SCROLL_PX = 48;

/** Begins to watch the pointer; the drag begins once it has moved a little.
 * @param {PointerEvent} event @param {Load} load @param {() => void} [started] */
export function grab(event, load, started) {
  if (event.button !== 0 || !canChange.value) return;
  event.preventDefault();
  const from = { x: event.clientX, y: event.clientY };
  /** @type {ReturnType<typeof begin> | null} */
  let drag = null;
  const move = (/** @type {PointerEvent} */ now) => {
    if (!drag && Math.hypot(now.clientX - from.x, now.clientY - from.y) < BEGIN_PX) return;
    if (!drag) started?.();
    drag ??= begin(load);
    drag.to(now.clientX, now.clientY);
  };
  const end = (/** @type {boolean} */ dropped) => () => {
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", up);
    removeEventListener("pointercancel", cancel);
    removeEventListener("keydown", key, true);
    drag?.end(dropped);
  };
  const up = end(true);
  const cancel = end(false);
  const key = (/** @type {KeyboardEvent} */ pressed) => {
    if (pressed.key !== "Escape") return;
    pressed.preventDefault();
    pressed.stopPropagation();
    cancel();
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", up);
  addEventListener("pointercancel", cancel);
  addEventListener("keydown", key, true);
}

/** @param {Load} load */
function begin(load) {
  const id = "id" in load ? load.id : null;
  const type = id ? /** @type {any} */ (find(doc.value, id)).type : /** @type {any} */ (load).elements[0].type;
  const line = document.createElement("div");
  line.className = "cd-drop-line";
  const ghost = document.createElement("div");
  ghost.className = "cd-ghost";
  ghost.textContent = id ? kindName(/** @type {any} */ (find(doc.value, id))) : /** @type {any} */ (load).label;
  const root = /** @type {HTMLElement} */ (document.getElementById("designer"));
  root.append(line, ghost);
  root.dataset.dragging = "true";
  const scroller = /** @type {HTMLElement} */ (document.querySelector(".cd-scroll"));
  /** @type {Slot | null} */
  let slot = null;
  let at = { x: 0, y: 0 };
  const timer = setInterval(() => {
    const box = scroller.getBoundingClientRect();
    if (at.x < box.left || at.x > box.right) return;
    if (at.y < box.top + SCROLL_PX) scroller.scrollTop -= 12;
    else if (at.y > box.bottom - SCROLL_PX) scroller.scrollTop += 12;
  }, 16);
  return {
    /** @param {number} x @param {number} y */
    to(x, y) {
      at = { x, y };
      ghost.style.transform = `translate(${x + 12}px, ${y + 10}px)`;
      const found = slotAt(x, y, type, id);
      slot = found?.slot ?? null;
      line.hidden = !found;
      if (found) Object.assign(line.style, found.line);
    },
    /** @param {boolean} dropped */
    end(dropped) {
      clearInterval(timer);
      line.remove();
      ghost.remove();
      delete root.dataset.dragging;
      if (!dropped) say("Nothing was moved");
      else if (slot) drop(load, slot);
    },
  };
}

/** @param {Load} load @param {Slot} slot */
function drop(load, slot) {
  if (!("id" in load)) return actions.add(load.elements, { slot });
  const together = selected.value.includes(load.id) ? actions.chosen() : [load.id];
  const fit = together.every((id) => {
    const element = find(doc.value, id);
    return element && mayStandIn(doc.value, registry.value.elements, slot.parent, element.type) && !(slot.parent && isWithin(doc.value, slot.parent, id));
  });
  if (together.length > 1 && fit) actions.moveAllTo(together, slot, load.id);
  else actions.moveTo(load.id, slot);
}

/** The place below the pointer, and the line that shows it. Indices count without the dragged block.
 * @param {number} x @param {number} y @param {string} type @param {string | null} id
 * @returns {{slot: Slot, line: Record<string, string>} | null} */
function slotAt(x, y, type, id) {
  for (const list of listsAt(x, y)) {
    const parent = list.dataset.parent || null;
    if (!mayStandIn(doc.value, registry.value.elements, parent, type)) continue;
    if (id && parent && isWithin(doc.value, parent, id)) continue;
    return inList(list, parent, x, y, id);
  }
  return null;
}

/** The lists below the pointer, innermost first. Near its edge a container gives way to what it stands in.
 * @param {number} x @param {number} y @returns {HTMLElement[]} */
function listsAt(x, y) {
  /** @type {HTMLElement[]} */
  const found = [];
  const scroller = document.querySelector(".cd-scroll")?.getBoundingClientRect();
  if (!scroller || x < scroller.left || x > scroller.right || y < scroller.top || y > scroller.bottom) return found;
  for (const list of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".cd-scroll .cd-list"))) {
    const holder = list.closest(".cd-item") ?? list;
    const box = holder.getBoundingClientRect();
    const edge = list.dataset.parent ? EDGE_PX : -10_000;
    const across = list.dataset.parent ? 0 : -10_000;
    if (y > box.top + edge && y < box.bottom - edge && x > box.left + across && x < box.right - across) found.unshift(list);
  }
  return found.sort((one, other) => Number(one.contains(other)) - Number(other.contains(one)));
}

/** @param {HTMLElement} list @param {string | null} parent @param {number} x @param {number} y @param {string | null} id */
function inList(list, parent, x, y, id) {
  const across = list.classList.contains("cd-list-across");
  const items = /** @type {HTMLElement[]} */ ([...list.children]).filter((item) => item.dataset.item !== id);
  const boxes = items.map((item) => item.getBoundingClientRect());
  let index = boxes.findIndex((box) => (across ? x < box.left + box.width / 2 : y < box.top + box.height / 2));
  if (index < 0) index = items.length;
  const before = items[index - 1]?.dataset.item;
  return { slot: { parent, index: realIndex(parent, before, id) }, line: lineAt(list, boxes, index, across) };
}

/** Blocks that this channel does not show are in the document's list all the same.
 * @param {string | null} parent @param {string | undefined} before @param {string | null} id */
function realIndex(parent, before, id) {
  if (before === undefined) return firstShown(parent);
  const list = listOf(doc.value, parent).map(idOf).filter((one) => one !== id);
  return list.indexOf(before) + 1;
}

/** A title stays on top. @param {string | null} parent */
function firstShown(parent) {
  const list = listOf(doc.value, parent);
  return list.findIndex((one) => one.type !== "meta") < 0 ? list.length : list.findIndex((one) => one.type !== "meta");
}

/** @param {HTMLElement} list @param {DOMRect[]} boxes @param {number} index @param {boolean} across */
function lineAt(list, boxes, index, across) {
  const own = list.getBoundingClientRect();
  const [before, after] = [boxes[index - 1], boxes[index]];
  if (across) {
    const left = before && after ? (before.right + after.left) / 2 : after ? after.left - 3 : before ? before.right + 3 : own.left;
    return { left: `${left - 1}px`, top: `${own.top}px`, width: "2px", height: `${own.height}px` };
  }
  const top = before && after ? (before.bottom + after.top) / 2 : after ? after.top - 3 : before ? before.bottom + 3 : own.top + 4;
  return { left: `${own.left}px`, top: `${top - 1}px`, width: `${own.width}px`, height: "2px" };
}

