/* The top of the page: which template, is it saved, who else is here, and what is done with it. */

import { html, useLayoutEffect, useRef, useState } from "../vendor/designer.js";
import { places } from "../api.js";
import { localesOf } from "../document/localeNames.js";
import { Icon } from "../icons.js";
import { saveNow } from "../saving.js";
import * as store from "../store.js";
import { changeCount } from "./changes.js";
import { IconButton } from "./ui.js";

/** @type {[typeof store.tab.value, string][]} */
const TABS = [["design", "Design"], ["data", "Data"], ["translations", "Translations"], ["versions", "Versions"], ["code", "Code"]];

export function HeaderBar() {
  const { canChange } = store;
  return html`
    <header class="cd-header">
      <a class="cd-back" href=${places.list} title="Back to all templates"><${Icon} name="back" /><span>Templates</span></a>
      <span class="cd-header-line" aria-hidden="true"></span>
      <${Name} />
      <${State} />
      <span class="cd-space"></span>
      <${People} />
      ${canChange.value && html`
        <${IconButton} icon="undo" label="Undo" keys="Ctrl+Z" disabled=${!store.canUndo.value} onClick=${store.undo} />
        <${IconButton} icon="redo" label="Redo" keys="Ctrl+Shift+Z" disabled=${!store.canRedo.value} onClick=${store.redo} />`}
      <button type="button" class="cd-button cd-quiet" title="Find a command (Ctrl+K)" aria-label="Find a command" onClick=${() => { store.dialog.value = "palette"; }}>
        <${Icon} name="search" size=${14} /><kbd>Ctrl K</kbd></button>
    </header>
    <div class="cd-bar">
      <nav class="cd-tabs" role="tablist" aria-label="Parts of the template" onKeyDown=${tabKey}>
        ${TABS.map(([name, label]) => html`
          <button type="button" role="tab" key=${name} id=${`cd-tab-${name}`} aria-selected=${store.tab.value === name} tabIndex=${store.tab.value === name ? 0 : -1}
            onClick=${() => { store.tab.value = name; }}>${label}</button>`)}
      </nav>
      <span class="cd-space"></span>
      <${BrandSwitch} />
      <${LocaleSwitch} />
      ${canChange.value && html`
        <button type="button" class="cd-button" onClick=${() => { store.dialog.value = "test"; }}><${Icon} name="send" size=${14} /> Test send</button>
        <button type="button" class="cd-button cd-primary" onClick=${() => { store.dialog.value = "publish"; }}>Publish</button>`}
    </div>`;
}

/** @param {KeyboardEvent} event */
function tabKey(event) {
  const at = TABS.findIndex(([name]) => name === store.tab.value);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: TABS.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const [name] = TABS[(to + TABS.length) % TABS.length];
  store.tab.value = name;
  document.getElementById(`cd-tab-${name}`)?.focus();
}

function Name() {
  const name = store.template.value.name ?? "";
  const [text, setText] = useState(/** @type {string | null} */ (null));
  const done = () => {
    if (text !== null && text.trim() && text.trim() !== name) store.setAbout({ name: text.trim() }, "Name changed");
    setText(null);
  };
  return html`
    <input class="cd-name" aria-label="Name of the template" maxlength="256" value=${text ?? name} size=${Math.min(40, Math.max(8, (text ?? name).length))} disabled=${!store.canChange.value}
      onInput=${(/** @type {any} */ event) => setText(event.target.value)} onBlur=${done}
      onKeyDown=${(/** @type {any} */ event) => {
        if (event.key === "Enter") event.target.blur();
        if (event.key === "Escape") { setText(null); event.target.value = name; event.target.blur(); }
      }} />`;
}

const SAVE_WORDS = /** @type {Record<string, [string, string]>} */ ({
  loading: ["cloud", "Loading"], saved: ["check", "Saved"], saving: ["cloud", "Saving…"], dirty: ["cloud", "Not saved yet"],
  offline: ["cloud_off", "Offline: kept in this browser"], refused: ["error", "Not saved"], conflict: ["error", "Somebody else saved too"],
});

function State() {
  const number = store.published.value?.number;
  const count = changeCount.value;
  const changes = count === null ? "never published" : count === 0 ? "no changes" : `${count} ${count === 1 ? "change" : "changes"}`;
  const state = store.saveState.value;
  const [icon, words] = SAVE_WORDS[state];
  const urgent = ["offline", "refused", "conflict"].includes(state);
  return html`
    <span class="cd-state">
      ${number && html`<span class="cd-pill cd-pill-live" title="What is sent now">v${number} published</span>`}
      ${store.template.value.archived && html`<span class="cd-pill cd-pill-warn">archived</span>`}
      <span class=${`cd-pill ${count ? "cd-pill-draft" : ""}`}>Draft · ${changes}</span>
      ${store.canChange.value ? html`
        <span class=${`cd-save cd-save-${state}`} data-save=${state} title=${store.saveProblem.value || lastSaved()}><${Icon} name=${icon} size=${14} /> ${words}
          ${urgent && store.saveProblem.value && html`<span class="cd-save-why">${store.saveProblem.value}</span>`}
          ${state === "conflict" ? html`<button type="button" class="cd-link" onClick=${() => { store.dialog.value = "conflict"; }}>Merge</button>`
            : urgent && html`<button type="button" class="cd-link" onClick=${() => void saveNow()}>Try now</button>`}</span>` : html`<span class="cd-pill">read only</span>`}
    </span>`;
}

function lastSaved() {
  const { savedAt, savedBy, revision } = store.draft.value;
  return savedAt ? `Revision ${revision}, saved ${new Date(savedAt).toLocaleString()}${savedBy ? ` by ${savedBy}` : ""}` : "";
}

function People() {
  const others = store.people.value.filter((one) => !one.me);
  if (!others.length) return null;
  return html`
    <ul class="cd-people" aria-label="Also here">
      ${others.slice(0, 5).map((one) => html`<li key=${one.name} style=${{ background: one.color }} title=${`${one.name} is here${one.at ? ", editing" : ""}`}>${one.initials}<span class="cd-hidden">${one.name}</span></li>`)}
      ${others.length > 5 && html`<li class="cd-people-more">+${others.length - 5}</li>`}
    </ul>`;
}

function BrandSwitch() {
  const { brands, template, canChange } = store;
  if (!brands.value.length) return null;
  const first = brands.value.find((one) => one.is_default);
  return html`
    <label class="cd-switch"><${Icon} name="palette" size=${14} /><span class="cd-hidden">Brand</span>
      <select value=${template.value.brand ?? ""} disabled=${!canChange.value} onChange=${(/** @type {any} */ event) => store.setAbout({ brand: event.target.value }, "Brand changed")}>
        <option value="">${first ? `${first.name} (default)` : "No brand"}</option>
        ${brands.value.map((one) => html`<option key=${one.id} value=${one.id}>${one.name}</option>`)}
      </select></label>`;
}

function LocaleSwitch() {
  const found = localesOf(store.doc.value);
  const { locale } = store;
  const [asking, setAsking] = useState(false);
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  useLayoutEffect(() => input.current?.focus(), [asking]);
  const all = locale.value && !found.includes(locale.value) ? [...found, locale.value].sort() : found;
  const set = (/** @type {string} */ name) => {
    const clean = name.trim().replace(/[^\w-]/g, "").slice(0, 35);
    if (clean) locale.value = clean;
    setAsking(false);
  };
  if (asking) {
    return html`
      <label class="cd-switch"><${Icon} name="globe" size=${14} /><span class="cd-hidden">New locale</span>
        <input class="cd-input cd-locale-new" ref=${input} placeholder="fr, pt-BR…" onBlur=${() => setAsking(false)}
          onKeyDown=${(/** @type {any} */ event) => { if (event.key === "Enter") set(event.target.value); if (event.key === "Escape") setAsking(false); }} /></label>`;
  }
  return html`
    <label class=${`cd-switch ${locale.value ? "cd-switch-on" : ""}`}><${Icon} name="globe" size=${14} /><span class="cd-hidden">Locale</span>
      <select value=${locale.value} onChange=${(/** @type {any} */ event) => (event.target.value === "+" ? setAsking(true) : (locale.value = event.target.value))}>
        <option value="">Source text</option>
        ${all.map((one) => html`<option key=${one} value=${one}>${one}</option>`)}
        ${store.canChange.value && html`<option value="+">Another…</option>`}
      </select></label>`;
}
