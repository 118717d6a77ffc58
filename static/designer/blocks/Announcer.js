/* What is said to those who listen, and the messages that everybody sees for some seconds. */

import { html } from "../vendor/designer.js";
import { announcement, dismiss, toasts } from "../store.js";

export function Announcer() {
  return html`<div class="cd-hidden" role="status" aria-live="polite">${announcement.value}</div>`;
}

export function Toasts() {
  return html`
    <div class="cd-toasts">
      ${toasts.value.map((one) => html`
        <div class="cd-toast" key=${one.id}>
          <span>${one.text}</span>
          ${one.action && html`
            <button type="button" class="cd-toast-action" onClick=${() => { one.run?.(); dismiss(one.id); }}>${one.action}</button>`}
          <button type="button" class="cd-toast-close" aria-label="Dismiss" onClick=${() => dismiss(one.id)}>×</button>
        </div>`)}
    </div>`;
}
