/* What is open in the editor, and small pieces that its parts share. */

import { html, signal } from "../vendor/designer.js";
import { Icon } from "../icons.js";

/** The menu of blocks: where it is drawn, where a new block goes, which empty block it takes the place of.
 * @type {import("../vendor/designer.js").Signal<{place: {left: number, top: number, bottom: number},
 *   slot: import("../document/places.js").Slot | null, replace: string | null} | null>} */
export const addMenu = signal(/** @type {any} */ (null));

/** The open section of the inspector. */
export const section = signal("content");

/** @param {{icon: string, label: string, keys?: string, onClick: (event: MouseEvent) => void, disabled?: boolean, class?: string,
 *   pressed?: boolean, tabIndex?: number}} props */
export function IconButton({ icon, label, keys, onClick, disabled = false, class: name = "", pressed, tabIndex }) {
  return html`
    <button type="button" class=${`cd-icon-button ${name}`} aria-label=${label} title=${keys ? `${label} (${keys})` : label}
      disabled=${disabled} aria-pressed=${pressed} tabIndex=${tabIndex} onClick=${onClick}><${Icon} name=${icon} /></button>`;
}

/** Opens the menu of blocks below a node.
 * @param {Element} node @param {{slot?: import("../document/places.js").Slot | null, replace?: string | null}} [options] */
export function openAddMenu(node, { slot = null, replace = null } = {}) {
  const { left, top, bottom } = node.getBoundingClientRect();
  addMenu.value = { place: { left, top, bottom }, slot, replace };
}
