/* What the channels' previews share: a card with a head, and words that lead to their block. */

import { html } from "../vendor/designer.js";
import { doc, registry, selection } from "../store.js";
import { idAt } from "../document/tree.js";
import { Icon } from "../panels/parts.js";
import { reveal } from "./reveal.js";

/** @param {{channel: string, answer: any, extra?: any, children?: any}} props */
export function Card({ channel, answer, extra, children }) {
  const known = registry.value.channels.find((one) => one.key === channel);
  const error = errorOf(answer);
  return html`<section class="cp-card" data-channel=${channel} aria-label=${`${known?.label ?? channel} preview`}>
    <header class="cp-card-head"><${Icon} name=${known?.icon ?? "send"} /><h3>${known?.label ?? channel}</h3>
      <span class="cp-card-extra">${extra}</span></header>
    ${error && html`<p class="cp-problem" role="alert"><${Icon} name="error" />
      <span>${error.message}</span>
      ${error.path && html`<button type="button" class="cp-link" onClick=${() => reveal(idAt(doc.value, error.path ?? ""))}>Show the block</button>`}</p>`}
    ${!error && !answer && html`<div class="cp-skeleton" aria-busy="true"></div>`}
    ${answer && !error && children}
    ${(answer?.warnings ?? []).map((/** @type {string} */ text) => html`<p class="cp-note" key=${text}><${Icon} name="info" /> ${text}</p>`)}
  </section>`;
}

/** @param {any} answer @returns {{message: string, path?: string} | null} */
function errorOf(answer) {
  if (!answer?.error) return null;
  return typeof answer.error === "string" ? { message: answer.error } : answer.error;
}

/** Words that a block wrote: a click selects it.
 * @param {{path: string | null, children?: any}} props */
export function Part({ path, children }) {
  const id = path ? idAt(doc.value, path) : null;
  if (!id) return html`<span>${children}</span>`;
  const on = selection.value === id;
  return html`<span role="button" tabindex="0" class="cp-part" data-path=${path} data-selected=${on} aria-pressed=${on}
    onClick=${() => reveal(id)}
    onKeyDown=${(/** @type {KeyboardEvent} */ event) => ["Enter", " "].includes(event.key) && (event.preventDefault(), reveal(id))}
  >${children}</span>`;
}
