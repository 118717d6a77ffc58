/* The document as JSON, both ways: what is valid is the document at once, what is not says where. */

import * as api from "../api.js";
import { html, useEffect, useMemo, useRef, useState } from "../vendor/designer.js";
import { canChange, dispatch, doc, draft, preview } from "../store.js";
import { align } from "../document/align.js";
import { adoptDoc } from "../document/tree.js";
import { CodeEditor } from "./CodeEditor.js";
import { ImportDialog } from "./ImportDialog.js";
import { JsonFault, lineOf, placeOf, readJson } from "./json_places.js";
import { Icon } from "./parts.js";
import { offersAt } from "./schema_complete.js";

const APPLY_MS = 350;

/** @param {any} document */
const written = (document) => JSON.stringify(document, null, 2);

/** @type {any} */
let schema = null;

export function CodeTab() {
  const [text, setText] = useState(() => written(doc.value));
  const [fault, setFault] = useState(/** @type {{message: string, at: number} | null} */ (null));
  const [importing, setImporting] = useState(false);
  const [goTo, setGoTo] = useState(/** @type {{at: number} | null} */ (null));
  const own = useRef(/** @type {any} */ ({ doc: doc.value, timer: 0 })).current;
  const errors = preview.value?.errors ?? draft.value.errors;

  useEffect(() => void loadSchema(), []);
  useEffect(() => {
    // Undo, another person or another tab: not what was just written here.
    if (doc.value === own.doc) return;
    own.doc = doc.value;
    setText(written(doc.value));
    setFault(null);
  }, [doc.value]);
  useEffect(() => () => {
    if (own.timer) own.apply();
  }, []);

  const changed = (/** @type {string} */ next) => {
    setText(next);
    clearTimeout(own.timer);
    own.apply = () => {
      own.timer = 0;
      setFault(take(next, own));
    };
    own.timer = setTimeout(own.apply, APPLY_MS);
  };
  const check = useMemo(() => (/** @type {string} */ now) => marksOf(now, errors), [errors]);
  const line = fault && lineOf(text, fault.at);
  return html`<div class="cp-code-tab">
    <div class="cp-bar"><h2>Code</h2><span class="cp-quiet">Elemental JSON. What is valid is applied while you type; undo takes it back.</span><span class="cp-space"></span>
      ${canChange.value && html`<button type="button" class="cp-button" onClick=${() => setImporting(true)}><${Icon} name="upload" />Import</button>`}
      <a class="cp-button" href=${`${api.base}export?format=elemental`} download><${Icon} name="download" />Elemental</a>
      <a class="cp-button" href=${`${api.base}export?format=html&channel=email`} download><${Icon} name="download" />HTML</a></div>
    ${fault && html`<p class="cp-problem" role="alert"><${Icon} name="error" /><span>Line ${line?.line}: ${fault.message}. The document is as before.</span>
      <button type="button" class="cp-link" onClick=${() => setGoTo({ at: fault.at })}>Go there</button></p>`}
    ${!fault && errors.length > 0 && html`<ul class="cp-findings cp-error" aria-label="Errors of the document">${errors.map((/** @type {any} */ one) => html`<li key=${one.path + one.message}>
      <button type="button" onClick=${() => setGoTo({ at: startOf(text, one.path) })}><${Icon} name="error" /><span>${lineAt(text, one.path)}${one.message} <small>${one.path}</small></span></button></li>`)}</ul>`}
    <${CodeEditor} value=${text} label="Document as JSON" readOnly=${!canChange.value} onChange=${changed} check=${check} marksOf=${errors} complete=${complete} goTo=${goTo} />
    ${importing && html`<${ImportDialog} onClose=${() => setImporting(false)} />`}
  </div>`;
}

async function loadSchema() {
  schema ??= await api.get("schema").catch(() => null);
}

/** Makes what is written the document. Returns what is wrong with it, if it is no document at all.
 * @param {string} text @param {any} own @returns {{message: string, at: number} | null} */
function take(text, own) {
  try {
    const { value, places } = readJson(text);
    if (!value || typeof value !== "object" || Array.isArray(value)) return { message: "the document must be an object", at: 0 };
    if (value.elements !== undefined && !Array.isArray(value.elements)) return { message: "“elements” must be a list", at: placeOf(places, "content.elements").from };
    const odd = firstOdd(value.elements ?? [], "content");
    if (odd) return { message: "an element must be an object", at: placeOf(places, odd).from };
    own.doc = align(doc.value, adoptDoc(value));
    dispatch({ type: "replaceAll", doc: own.doc }, { label: "Code edited", merge: "code" });
    own.doc = doc.value;
    return null;
  } catch (error) {
    if (error instanceof JsonFault) return { message: error.message, at: error.at };
    throw error;
  }
}

/** The first thing in the lists of elements that is no object.
 * @param {any[]} elements @param {string} path @returns {string | null} */
function firstOdd(elements, path) {
  for (const [index, one] of elements.entries()) {
    const here = `${path}.elements[${index}]`;
    if (!one || typeof one !== "object" || Array.isArray(one)) return here;
    const deeper = Array.isArray(one.elements) ? firstOdd(one.elements, here) : null;
    if (deeper) return deeper;
  }
  return null;
}

/** @param {string} text @param {any[]} errors @returns {import("./CodeEditor.js").Mark[]} */
function marksOf(text, errors) {
  try {
    const { places } = readJson(text);
    return errors.map((one) => ({ ...placeOf(places, one.path), severity: "error", message: one.message }));
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const at = Math.min(error.at, Math.max(0, text.length - 1));
    return [{ from: at, to: Math.min(at + 1, text.length), severity: "error", message: error.message }];
  }
}

/** @param {string} text @param {string} path */
function startOf(text, path) {
  try {
    return placeOf(readJson(text).places, path).from;
  } catch {
    return 0;
  }
}

/** @param {string} text @param {string} path */
function lineAt(text, path) {
  const at = startOf(text, path);
  return at ? `Line ${lineOf(text, at).line}: ` : "";
}

/** @param {any} context CodeMirror's */
function complete(context) {
  const word = context.matchBefore(/"?[\w-]*/);
  if (!schema || (!context.explicit && word.from === word.to)) return null;
  const text = context.state.doc.toString();
  const options = offersAt(schema, text, word.from).map((one) => ({
    ...one, apply: text[context.pos] === '"' && one.apply.endsWith('"') ? one.apply.slice(0, -1) : one.apply, label: one.apply,
  }));
  return options.length ? { from: word.from, options, validFor: /^"?[\w-]*$/ } : null;
}
