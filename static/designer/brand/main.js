/* The brand editor: reads the state and draws the page. */

import { html, render } from "../vendor/designer.js";
import * as api from "../api.js";
import { App } from "./App.js";
import { watchPreview } from "./asking.js";
import { listenForKeys } from "./keys.js";
import { dirty, open } from "./store.js";

const root = /** @type {HTMLElement} */ (document.getElementById("designer"));

async function main() {
  open(await api.get("state"));
  listenForKeys();
  watchPreview();
  addEventListener("beforeunload", (event) => dirty.peek() && event.preventDefault());
  render(html`<${App} />`, root);
  root.dataset.ready = "true";
}

main().catch((error) => {
  root.textContent = `The editor could not start: ${error.message}. Reload the page to try again.`;
  throw error;
});
