/* The left of the page: blocks, bricks, variables. */

import { html } from "../vendor/designer.js";
import { registry } from "../store.js";

export function Palette() {
  return html`<ul>${registry.value.elements.map((one) => html`<li key=${one.type}>${one.label}</li>`)}</ul>`;
}
