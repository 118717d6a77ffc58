/* What a program is sent. */

import { html } from "../vendor/designer.js";
import { Card } from "./Card.js";

/** @param {{answer: any}} props */
export function WebhookCard({ answer }) {
  const extra = answer?.bytes ? `${answer.bytes} bytes` : "";
  return html`<${Card} channel="webhook" answer=${answer} extra=${extra}>
    <pre class="cp-json" tabindex="0" aria-label="JSON that is sent">${JSON.stringify(answer?.payload ?? {}, null, 2)}</pre>
  <//>`;
}
