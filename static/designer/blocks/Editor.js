/* The middle of the page: what the template says, block by block. */

import { html } from "../vendor/designer.js";
import { doc } from "../store.js";

export function Editor() {
  return html`<pre>${JSON.stringify(doc.value, null, 1)}</pre>`;
}
