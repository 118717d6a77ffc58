/* A list of changes in words. */

import { html } from "../vendor/designer.js";
import { Icon } from "./parts.js";

const ICONS = { added: "add", removed: "remove", changed: "edit", moved: "swap_vert" };

/** @param {{changes: import("./diff.js").Change[], onChoose?: (change: import("./diff.js").Change) => void}} props */
export function ChangeList({ changes, onChoose }) {
  if (!changes.length) return html`<p class="cp-quiet">Nothing changed.</p>`;
  return html`<ul class="cp-changes" aria-label="Changes">${changes.map((change) => html`<li key=${`${change.kind} ${change.before} ${change.after}`} data-kind=${change.kind}>
    <${Icon} name=${ICONS[change.kind]} /><span class="cp-sr">${change.kind}: </span>
    ${onChoose && change.after ? html`<button type="button" class="cp-link" onClick=${() => onChoose(change)}>${change.says}</button>` : html`<span>${change.says}</span>`}
  </li>`)}</ul>`;
}
