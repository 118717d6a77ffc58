/* The top of the page. */

import { html } from "../vendor/designer.js";
import { dialog, saveState, tab, template } from "../store.js";

const TABS = ["design", "data", "translations", "versions", "code"];

export function HeaderBar() {
  return html`
    <header class="cd-header">
      <b>${template.value.name}</b> <span>${saveState.value}</span>
      <button type="button" class="cd-button" onClick=${() => { dialog.value = "test"; }}>Test send</button>
      <button type="button" class="cd-button cd-primary" onClick=${() => { dialog.value = "publish"; }}>Publish</button>
    </header>
    <nav class="cd-tabs" role="tablist">
      ${TABS.map((name) => html`
        <button type="button" role="tab" id=${`cd-tab-${name}`} aria-selected=${tab.value === name}
          onClick=${() => { tab.value = /** @type {any} */ (name); }}>${name}</button>`)}
    </nav>`;
}
