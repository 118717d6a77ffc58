/* The page: header, form, preview. */

import { html } from "../vendor/designer.js";
import * as api from "../api.js";
import { Modal } from "../panels/Modal.js";
import { Icon, ago } from "../panels/parts.js";
import { readable } from "./keys.js";
import { PreviewPane } from "./PreviewPane.js";
import { Snippets } from "./Snippets.js";
import { Advanced, Basics, InApp, MailFooter, MailHeader } from "./sections.js";
import * as store from "./store.js";

const page = document.getElementById("designer");
const canAdd = page?.dataset.canAdd === "true";
const canDelete = page?.dataset.canDelete === "true";

export function App() {
  return html`<div class="cb-app">
    <${Header} />
    <${Notices} />
    <main class="cb-body">
      <form class="cb-form" aria-label="Brand" onSubmit=${submit} noValidate>
        <${Basics} /><${MailHeader} /><${MailFooter} /><${Snippets} /><${InApp} /><${Advanced} />
      </form>
      <aside class="cb-side" aria-label="Preview"><${PreviewPane} /></aside>
    </main>
    ${store.dialog.value === "delete" && html`<${DeleteDialog} />`}
    ${store.dialog.value === "conflict" && html`<${ConflictDialog} />`}
    <div class="cd-hidden" role="status" aria-live="polite">${store.announcement.value}</div>
  </div>`;
}

/** @param {Event} event */
function submit(event) {
  event.preventDefault();
  void store.save();
}

function Header() {
  const { isDefault, usedBy } = store.about.value;
  return html`<header class="cb-header">
    <a class="cp-plain" href=${api.places.list} aria-label="Back to the brands" title="Brands"><${Icon} name="arrow_back" /></a>
    <h1>${store.brand.value.name || "Nameless"}</h1>
    ${isDefault && html`<span class="cp-tag cp-good">default</span>`}
    <span class="cp-quiet">${usedBy === 1 ? "1 template" : `${usedBy} templates`}</span>
    <${SaveState} />
    <span class="cp-space"></span>
    <${Tool} name="undo" label=${`Undo (${readable("z")})`} off=${!store.past.value.length} act=${store.undo} />
    <${Tool} name="redo" label=${`Redo (${readable("shift+z")})`} off=${!store.future.value.length} act=${store.redo} />
    ${api.canChange && !isDefault && html`<button type="button" class="cp-button" onClick=${() => store.act("default")}>Make the default</button>`}
    ${canAdd && html`<${Tool} name="content_copy" label="Duplicate" off=${store.dirty.value} act=${() => store.act("copy")} />`}
    ${canDelete && html`<${Tool} name="delete" label=${isDefault ? "The default brand cannot be deleted" : "Delete"} off=${isDefault} act=${() => { store.dialog.value = "delete"; }} />`}
    <button type="button" class="cp-button cp-primary" disabled=${!store.dirty.value || store.saving.value || !api.canChange}
      title=${readable("s")} onClick=${() => store.save()}>Save</button>
  </header>`;
}

/** @param {{name: string, label: string, off: boolean, act: () => void}} props */
function Tool({ name, label, off, act }) {
  return html`<button type="button" class="cp-plain" aria-label=${label} title=${label} disabled=${off} onClick=${act}><${Icon} name=${name} /></button>`;
}

function SaveState() {
  if (!api.canChange) return html`<span class="cb-state">You may look, and not change.</span>`;
  if (store.saving.value) return html`<span class="cb-state">Saving…</span>`;
  if (store.dirty.value) return html`<span class="cb-state cp-warn">Not saved yet</span>`;
  return html`<span class="cb-state" title=${store.about.value.savedAt}>Saved ${ago(store.about.value.savedAt)}; live</span>`;
}

function Notices() {
  const problem = store.problem.value;
  if (!problem) return html`<div></div>`;
  return html`<p class="cp-problem cb-notice" role="alert"><${Icon} name="error" /> <span>Not done: ${problem.text}</span>
    <button type="button" class="cp-plain" aria-label="Dismiss" onClick=${() => { store.problem.value = null; }}><${Icon} name="close" /></button></p>`;
}

function DeleteDialog() {
  const { usedBy, defaultName } = store.about.value;
  const close = () => { store.dialog.value = null; };
  const footer = html`<button type="button" class="cp-button" onClick=${close}>Keep it</button>
    <button type="button" class="cp-button cp-danger" onClick=${() => store.remove()}>Delete</button>`;
  return html`<${Modal} title=${`Delete ${store.stored.value.name}?`} onClose=${close} footer=${footer}>
    <p>${usedBy ? `${usedBy === 1 ? "1 template looks" : `${usedBy} templates look`} like this; from then on like ${defaultName}.` : "No template uses it."} This cannot be undone.</p>
  <//>`;
}

function ConflictDialog() {
  const close = () => { store.dialog.value = null; };
  const footer = html`<button type="button" class="cp-button" onClick=${close}>Not now</button>
    <button type="button" class="cp-button" onClick=${() => store.settle("theirs")}>Load theirs</button>
    <button type="button" class="cp-button cp-primary" onClick=${() => store.settle("mine")}>Save mine over it</button>`;
  return html`<${Modal} title="Somebody else saved this brand" onClose=${close} footer=${footer}>
    <p>Your changes are not saved. Load what is stored now, which drops them, or save yours over it.</p><//>`;
}
