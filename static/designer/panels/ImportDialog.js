/* HTML, Markdown, MJML or Elemental become blocks: instead of those that are there, or after them. */

import * as api from "../api.js";
import { html, useState } from "../vendor/designer.js";
import { dispatch, doc, tab, toast } from "../store.js";
import { adopt, adoptDoc } from "../document/tree.js";
import { Modal } from "./Modal.js";
import { Choice, Problem } from "./parts.js";

const FORMATS = [
  { value: "html", label: "HTML" }, { value: "markdown", label: "Markdown" }, { value: "mjml", label: "MJML" }, { value: "elemental", label: "Elemental" },
];
const ENDINGS = /** @type {Record<string, string>} */ ({ html: "html", htm: "html", md: "markdown", markdown: "markdown", mjml: "mjml", json: "elemental" });

/** @param {{onClose: () => void}} props */
export function ImportDialog({ onClose }) {
  const [format, setFormat] = useState("html");
  const [text, setText] = useState("");
  const [made, setMade] = useState(/** @type {{elements: any[], warnings: any[]} | null} */ (null));
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const pick = async (/** @type {any} */ event) => {
    const [file] = event.target.files;
    if (!file) return;
    setText(await file.text());
    setMade(null);
    setFormat(ENDINGS[file.name.split(".").pop()?.toLowerCase() ?? ""] ?? format);
  };
  const convert = async () => {
    setBusy(true);
    setProblem("");
    try {
      setMade(await api.post("import", { format, text }));
    } catch (error) {
      setProblem(/** @type {Error} */ (error).message);
    } finally {
      setBusy(false);
    }
  };
  const take = (/** @type {boolean} */ instead) => {
    if (!made) return;
    if (instead) dispatch({ type: "replaceAll", doc: adoptDoc({ ...doc.value, elements: made.elements }) }, { label: "Imported", select: null });
    else {
      const end = doc.value.elements.length;
      const ops = made.elements.map((element, i) => /** @type {any} */ ({ type: "insert", parent: null, index: end + i, element: adopt(element, true) }));
      dispatch({ type: "batch", ops }, { label: "Imported" });
    }
    tab.value = "design";
    toast(`${made.elements.length} ${made.elements.length === 1 ? "block" : "blocks"} imported`);
    onClose();
  };
  const footer = made ? html`<button type="button" class="cp-button" onClick=${() => setMade(null)}>Back</button>
      <button type="button" class="cp-button" disabled=${!made.elements.length} onClick=${() => take(false)}>Add to the end</button>
      <button type="button" class="cp-button cp-primary" disabled=${!made.elements.length} onClick=${() => take(true)}>Replace the document</button>`
    : html`<button type="button" class="cp-button" onClick=${onClose}>Cancel</button><button type="button" class="cp-button cp-primary" disabled=${!text.trim() || busy} onClick=${convert}>${busy ? "Reading…" : "Read"}</button>`;
  return html`<${Modal} title="Import" onClose=${onClose} footer=${footer} wide>
    ${problem && html`<${Problem} text=${problem} />`}
    ${!made && html`<div class="cp-form"><div class="cp-inline"><${Choice} label="Format" value=${format} onChange=${setFormat} options=${FORMATS} />
        <label class="cp-inline"><span class="cp-sr">File</span><input type="file" accept=".html,.htm,.md,.markdown,.mjml,.json" onChange=${pick} /></label></div>
      <label class="cp-field"><span>Paste it here</span><textarea class="cp-mono" rows="14" spellcheck=${false} value=${text} onInput=${(/** @type {any} */ event) => setText(event.target.value)}></textarea></label></div>`}
    ${made && html`<div class="cp-form"><p role="status">${made.elements.length} ${made.elements.length === 1 ? "block" : "blocks"} found.</p>
      ${made.warnings.length > 0 && html`<ul class="cp-findings cp-warning">${made.warnings.map((/** @type {any} */ one, /** @type {number} */ i) => html`<li key=${i} class="cp-note cp-warn">${typeof one === "string" ? one : one.message}</li>`)}</ul>`}
      <pre class="cp-json" tabindex="0">${JSON.stringify(made.elements, null, 2)}</pre></div>`}
  <//>`;
}
