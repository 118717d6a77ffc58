/* The message in the inbox, as Courier's widget draws it. */

import { html } from "../vendor/designer.js";
import { Card, Part } from "./Card.js";
import { actionPath, partsOf } from "./text_parts.js";

/** @param {{answer: any}} props */
export function InboxCard({ answer }) {
  const body = answer?.body || answer?.preview || "";
  return html`<${Card} channel="inbox" answer=${answer}>
    <article class="cp-inbox"><span class="cp-unread" title="unread"></span>
      <div><p class="cp-inbox-title" dir="auto">${answer?.title || html`<i class="cp-missing">No title</i>`}</p>
        <p class="cp-inbox-body" dir="auto">${partsOf(body, answer?.blocks).map((part, i) => html`<${Part} key=${i} path=${part.path}>${part.text}<//>`)}</p>
        ${(answer?.actions ?? []).length > 0 && html`<p class="cp-inbox-actions">${answer.actions.map((/** @type {any} */ action, /** @type {number} */ i) => html`
          <${Part} key=${i} path=${actionPath(action, answer.blocks)}><span class="cp-inbox-action" title=${action.href ?? "This address may not be followed"}>${action.content}</span><//>`)}</p>`}
      </div><time>now</time></article>
  <//>`;
}
