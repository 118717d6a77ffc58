/* The designer: reads the state and draws the page. */

import { html, render } from "./vendor/designer.js";
import * as api from "./api.js";
import { App } from "./app.js";
import { start } from "./session.js";

const root = /** @type {HTMLElement} */ (document.getElementById("designer"));

async function main() {
  const state = await api.get("state");
  start(state);
  render(html`<${App} />`, root);
  root.dataset.ready = "true";
}

main().catch((error) => {
  root.textContent = `The designer could not start: ${error.message}. Reload the page to try again.`;
  throw error;
});
