/* All strings of the template in all its languages, as one grid. */

import { html, useMemo, useState } from "../vendor/designer.js";
import { canChange, doc, locale, template, toast } from "../store.js";
import { ExchangeDialog } from "./ExchangeDialog.js";
import { Empty, Icon } from "./parts.js";
import { TranslationGrid } from "./TranslationGrid.js";
import { LocalePreview } from "./LocalePreview.js";
import { isLocale, isRightToLeft, isWanted, localesOf, progressOf, rowsOf, stateOf } from "./translations.js";

/** Locales that were added and have no string yet. They live as long as the page. @type {Set<string>} */
const added = new Set();

export function TranslationsTab() {
  const [, redraw] = useState(0);
  const [only, setOnly] = useState("all");
  const [exchange, setExchange] = useState(false);
  const [shown, setShown] = useState(/** @type {string | null} */ (null));
  const rows = useMemo(() => rowsOf(doc.value), [doc.value]);
  const locales = [...new Set([...localesOf(doc.value), ...added])].sort();
  const add = (/** @type {string} */ one) => {
    added.add(one);
    redraw((/** @type {number} */ n) => n + 1);
  };
  const listed = only === "all" ? rows : rows.filter((row) => (
    (only !== "missing" || isWanted(row)) && locales.some((one) => stateOf(row, one) === only)));
  if (!rows.length) return html`<${Empty} icon="translate" title="Nothing to translate yet">Write some text in the Design tab first.<//>`;
  return html`<div class="cp-translations">
    <div class="cp-bar"><h2>Translations</h2>
      ${canChange.value && html`<${AddLocale} known=${locales} add=${add} />`}
      <label class="cp-inline">Show <select value=${only} onChange=${(/** @type {any} */ event) => setOnly(event.target.value)}>
        <option value="all">all strings</option><option value="missing">missing</option><option value="stale">out of date</option></select></label>
      <span class="cp-space"></span>
      <button type="button" class="cp-button" disabled=${!locales.length && !canChange.value} onClick=${() => setExchange(true)}><${Icon} name="swap_horiz" />Import / export</button></div>
    ${locales.length > 0 && html`<ul class="cp-progress" aria-label="Progress">${locales.map((one) => html`<${Progress} key=${one} locale=${one} rows=${rows}
      shown=${shown === one} show=${() => setShown(shown === one ? null : one)} />`)}</ul>`}
    <div class="cp-translations-body" data-preview=${shown !== null}>
      ${locales.length === 0
        ? html`<${Empty} icon="language" title="One language so far">Add a locale, such as de or fr-CA, to begin.<//>`
        : listed.length ? html`<${TranslationGrid} rows=${listed} locales=${locales} />`
          : html`<${Empty} icon="check_circle" title=${only === "stale" ? "Nothing is out of date" : "Nothing is missing"}>All strings are there.<//>`}
      ${shown !== null && html`<${LocalePreview} locale=${shown} onClose=${() => setShown(null)} />`}
    </div>
    ${exchange && html`<${ExchangeDialog} rows=${rows} locales=${locales} name=${template.value.name} onClose=${() => setExchange(false)} addLocale=${add} />`}
  </div>`;
}

/** @param {{known: string[], add: (locale: string) => void}} props */
function AddLocale({ known, add }) {
  const [text, setText] = useState("");
  const bad = text !== "" && !isLocale(text);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!text || bad) return;
    if (known.includes(text)) toast(`${text} is there already`);
    else add(text);
    setText("");
  };
  return html`<form class="cp-inline" onSubmit=${submit}><label class="cp-inline">Add a locale
      <input class="cp-short" value=${text} placeholder="de" maxlength="35" aria-invalid=${bad} onInput=${(/** @type {any} */ event) => setText(event.target.value.trim())} /></label>
    <button type="submit" class="cp-button" disabled=${!text || bad}>Add</button>
    ${bad && html`<span class="cp-bad" role="alert">Such as de, pt-BR or zh-Hant</span>`}</form>`;
}

/** @param {{locale: string, rows: import("./translations.js").Row[], shown: boolean, show: () => void}} props */
function Progress({ locale: name, rows, shown, show }) {
  const { ready, total, stale, missing } = progressOf(rows, name);
  const rest = [missing && `${missing} missing`, stale && `${stale} out of date`].filter(Boolean).join(", ");
  return html`<li data-complete=${ready === total}><b>${name}</b>${isRightToLeft(name) && html` <small>right to left</small>`}
    <progress max=${total} value=${ready} aria-label=${`${name}: translated`}></progress>
    <span>${ready}/${total}</span> <small>${rest}</small>
    <button type="button" class="cp-link" aria-pressed=${shown} onClick=${show}>${shown ? "Hide preview" : "Preview"}</button>
    <button type="button" class="cp-link" aria-pressed=${locale.value === name} onClick=${() => { locale.value = locale.value === name ? "" : name; }}>${locale.value === name ? "Shown in the designer" : "Show in the designer"}</button></li>`;
}
