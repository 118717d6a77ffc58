/* Translations to a file and back. */

import { html, useState } from "../vendor/designer.js";
import { canChange, dispatch, toast } from "../store.js";
import { idOf } from "../document/tree.js";
import { assign, read, unitsOf, write } from "./exchange.js";
import { Modal } from "./Modal.js";
import { Choice, download, Problem } from "./parts.js";
import { isLocale, withTranslation } from "./translations.js";

/** @typedef {import("./translations.js").Row} Row */

const FORMATS = /** @type {Record<string, {label: string, ending: string, type: string}>} */ ({
  csv: { label: "CSV", ending: "csv", type: "text/csv" },
  xliff: { label: "XLIFF 1.2", ending: "xlf", type: "application/xliff+xml" },
  json: { label: "JSON", ending: "json", type: "application/json" },
});
const LARGEST = 5_000_000;

/** @param {{rows: Row[], locales: string[], name: string, onClose: () => void, addLocale: (locale: string) => void}} props */
export function ExchangeDialog({ rows, locales, name, onClose, addLocale }) {
  const [format, setFormat] = useState("csv");
  const [problem, setProblem] = useState("");
  const [met, setMet] = useState(/** @type {ReturnType<typeof assign> | null} */ (null));
  const save = () => {
    const { ending, type } = FORMATS[format];
    const text = write(/** @type {any} */ (format), unitsOf(rows, locales), { name, sourceLocale: "en" });
    download(`${name.replace(/[^\w.-]+/g, "-") || "template"}-translations.${ending}`, text, type);
  };
  const open = async (/** @type {any} */ event) => {
    const [file] = event.target.files;
    setProblem("");
    setMet(null);
    if (!file) return;
    try {
      if (file.size > LARGEST) throw new Error("the file is larger than 5 MB");
      const units = read(await file.text());
      const bad = units.find((unit) => !isLocale(unit.locale));
      if (bad) throw new Error(`“${bad.locale}” is not a locale`);
      setMet(assign(rows, units));
    } catch (error) {
      setProblem(/** @type {Error} */ (error).message);
    }
  };
  const take = () => {
    if (!met) return;
    apply(met.found);
    for (const { unit } of met.found) addLocale(unit.locale);
    toast(`${met.found.length} ${met.found.length === 1 ? "translation" : "translations"} imported`);
    onClose();
  };
  const places = met && [...new Set(met.found.map(({ unit }) => unit.locale))].join(", ");
  return html`<${Modal} title="Import and export translations" onClose=${onClose} footer=${met && html`<button type="button" class="cp-button" onClick=${onClose}>Cancel</button>
    <button type="button" class="cp-button cp-primary" disabled=${!met.found.length} onClick=${take}>Import ${met.found.length}</button>`}>
    <section class="cp-form"><h3>Export</h3>
      <div class="cp-inline"><${Choice} label="Format" value=${format} onChange=${setFormat} options=${Object.entries(FORMATS).map(([value, one]) => ({ value, label: one.label }))} />
        <button type="button" class="cp-button" disabled=${!locales.length} onClick=${save}>Download</button></div>
      ${!locales.length && html`<p class="cp-quiet">Add a locale first.</p>`}</section>
    ${canChange.value && html`<section class="cp-form"><h3>Import</h3>
      <label class="cp-field"><span>A CSV, XLIFF 1.2 or JSON file</span><input type="file" accept=".csv,.xlf,.xliff,.xml,.json,text/csv" onChange=${open} /></label>
      ${problem && html`<${Problem} text=${problem} />`}
      ${met && html`<p role="status">${met.found.length ? `${met.found.length} strings in ${places}.` : "No string of this file is in the template."}</p>`}
      ${met && met.lost.length > 0 && html`<details><summary>${met.lost.length} that no string of the template fits</summary><ul>${met.lost.slice(0, 50).map((unit) => html`<li key=${unit.locale + unit.key}>${unit.locale}: ${unit.source || unit.key}</li>`)}</ul></details>`}</section>`}
  <//>`;
}

/** All as one step. Several strings of one element follow on one another.
 * @param {{row: Row, unit: import("./exchange.js").Unit}[]} found */
function apply(found) {
  /** @type {Map<string, {node: any, locales: any}>} */
  const elements = new Map();
  for (const { row, unit } of found) {
    const id = idOf(row.node);
    const known = elements.get(id) ?? { node: row.node, locales: row.node.locales };
    known.locales = withTranslation({ ...known.node, locales: known.locales }, row.field, unit.locale, unit.target);
    elements.set(id, known);
  }
  const ops = [...elements].map(([id, { locales }]) => /** @type {any} */ ({ type: "update", id, fields: { locales } }));
  dispatch({ type: "batch", ops }, { label: "Translations imported" });
}

