/* Sample data: what previews and tests are filled with, edge cases included. */

import * as api from "../api.js";
import { html, useEffect, useRef, useState } from "../vendor/designer.js";
import { canChange, dataSet, dataSets, doc, sample, toast } from "../store.js";
import { PastMessages, Recipients } from "../preview/WhoPicker.js";
import { chooseDataSet } from "../preview/who.js";
import { CodeEditor } from "./CodeEditor.js";
import { JsonFault, lineOf, readJson } from "./json_places.js";
import { Modal } from "./Modal.js";
import { Empty, Icon, Problem } from "./parts.js";
import { UsedVariables } from "./UsedVariables.js";

/** @typedef {{id: number, name: string, payload: any}} Set_ */

const SAVE_MS = 500;
const EXAMPLE = { data: { name: "Ada" }, profile: { email: "ada@example.com" } };

export function DataTab() {
  const [asking, setAsking] = useState(/** @type {"recipient" | "message" | null} */ (null));
  const [problem, setProblem] = useState("");
  const add = (/** @type {string} */ name, /** @type {any} */ payload) => guard(setProblem, async () => {
    const made = await api.post("data-sets", { name: fresh(name), payload });
    dataSets.value = [...dataSets.value, made];
    chooseDataSet(made.id);
    toast(`Data set “${made.name}” added`);
  });
  const chosen = dataSets.value.find((one) => one.id === dataSet.value) ?? dataSets.value[0];
  return html`<div class="cp-split cp-data">
    <section class="cp-split-list" aria-label="Data sets"><h2>Sample data</h2>
      ${problem && html`<${Problem} text=${problem} />`}
      ${!dataSets.value.length && html`<${Empty} icon="dataset" title="No sample data yet">Add a data set, and variables have something to show.<//>`}
      <ul class="cp-list">${dataSets.value.map((one) => html`<li key=${one.id}><button type="button" aria-current=${one.id === chosen?.id} onClick=${() => chooseDataSet(one.id)}>${one.name}</button></li>`)}</ul>
      ${canChange.value && html`<div class="cp-stack">
        <button type="button" class="cp-button" onClick=${() => add("New data", dataSets.value.length ? {} : EXAMPLE)}><${Icon} name="add" />Add</button>
        <button type="button" class="cp-button" onClick=${() => setAsking("recipient")}><${Icon} name="person" />From a real recipient</button>
        <button type="button" class="cp-button" onClick=${() => setAsking("message")}><${Icon} name="outgoing_mail" />From a past message</button></div>`}
    </section>
    <section class="cp-split-main" aria-label="Data set">
      ${chosen ? html`<${OneSet} key=${chosen.id} set=${chosen} duplicate=${() => add(`${chosen.name} copy`, chosen.payload)} />` : null}
      <${UsedVariables} doc=${doc.value} sets=${dataSets.value} />
    </section>
    ${asking && html`<${Modal} title=${asking === "recipient" ? "From a real recipient" : "From a past message"} onClose=${() => setAsking(null)}>
      ${asking === "recipient" ? html`<p class="cp-quiet">The stored profile is copied; later changes of it do not show here.</p>
          <${Recipients} choose=${(/** @type {any} */ one) => { setAsking(null); void add(one.user, { data: sample.value.data ?? {}, profile: one.profile }); }} />`
        : html`<${PastMessages} choose=${(/** @type {any} */ one) => { setAsking(null); void add(`Sent to ${one.recipient || "somebody"}`, { data: one.data ?? {} }); }} />`}<//>`}
  </div>`;
}

/** @param {(text: string) => void} tell @param {() => Promise<void>} act */
async function guard(tell, act) {
  tell("");
  try {
    await act();
  } catch (error) {
    tell(/** @type {Error} */ (error).message);
  }
}

/** A name that no other set has.
 * @param {string} name */
function fresh(name) {
  const taken = new Set(dataSets.value.map((one) => one.name));
  const short = name.slice(0, 110);
  for (let n = 1; ; n++) {
    const wanted = n === 1 ? short : `${short} ${n}`;
    if (!taken.has(wanted)) return wanted;
  }
}

/** @param {{set: Set_, duplicate: () => void}} props */
function OneSet({ set, duplicate }) {
  const [name, setName] = useState(set.name);
  const [text, setText] = useState(() => JSON.stringify(set.payload, null, 2));
  const [problem, setProblem] = useState("");
  const [state, setState] = useState("");
  const [removing, setRemoving] = useState(false);
  const own = useRef(/** @type {any} */ ({ timer: 0, turn: 0 })).current;

  const save = (/** @type {any} */ change) => {
    const turn = ++own.turn;
    setState("Saving…");
    return guard(setProblem, async () => {
      const saved = await api.put(`data-sets/${set.id}`, change);
      if (turn === own.turn) dataSets.value = dataSets.value.map((one) => (one.id === set.id ? saved : one));
      setState("Saved");
    });
  };
  const edited = (/** @type {string} */ next) => {
    setText(next);
    setState("");
    clearTimeout(own.timer);
    own.now = () => {
      own.timer = 0;
      const [payload, fault] = parsed(next);
      setProblem(fault);
      if (!fault) void save({ payload });
    };
    own.timer = setTimeout(own.now, SAVE_MS);
  };
  useEffect(() => () => {
    if (own.timer) own.now();
  }, []);
  const remove = () => guard(setProblem, async () => {
    clearTimeout(own.timer);
    own.timer = 0;
    await api.remove(`data-sets/${set.id}`);
    const left = dataSets.value.filter((one) => one.id !== set.id);
    dataSets.value = left;
    chooseDataSet(left[0]?.id ?? null);
    toast(`Data set “${set.name}” deleted`);
  });
  const rename = () => name.trim() && name !== set.name && save({ name });
  return html`<div class="cp-bar"><label class="cp-inline"><span class="cp-sr">Name</span><input class="cp-title" value=${name} maxlength="120" readOnly=${!canChange.value}
      onInput=${(/** @type {any} */ event) => setName(event.target.value)} onBlur=${rename} onKeyDown=${(/** @type {any} */ event) => event.key === "Enter" && event.target.blur()} /></label>
    <span class="cp-quiet" role="status">${state}</span><span class="cp-space"></span>
    ${canChange.value && html`<button type="button" class="cp-button" onClick=${duplicate}><${Icon} name="content_copy" />Duplicate</button>
      <button type="button" class="cp-button" onClick=${() => setRemoving(true)}><${Icon} name="delete" />Delete</button>`}</div>
    ${problem && html`<${Problem} text=${problem} />`}
    <p class="cp-quiet">An object with <code>data</code>, <code>profile</code>, <code>tenant</code> and a <code>locale</code>; each may be left out.</p>
    <${CodeEditor} value=${text} label=${`Data of ${set.name} as JSON`} readOnly=${!canChange.value} onChange=${edited} check=${marks} />
    ${removing && html`<${Modal} title=${`Delete “${set.name}”?`} onClose=${() => setRemoving(false)} footer=${html`<button type="button" class="cp-button" onClick=${() => setRemoving(false)}>Cancel</button>
      <button type="button" class="cp-button cp-danger" onClick=${remove}>Delete</button>`}><p>The data set is gone for everybody. Messages that were sent are not touched.</p><//>`}`;
}

/** @param {string} text @returns {[any, string]} the value, and what is wrong with it */
function parsed(text) {
  try {
    const { value } = readJson(text, "payload");
    return value && typeof value === "object" && !Array.isArray(value) ? [value, ""] : [null, "A data set is an object: {…}"];
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return [null, `Line ${lineOf(text, error.at).line}: ${error.message}`];
  }
}

/** @param {string} text @returns {import("./CodeEditor.js").Mark[]} */
function marks(text) {
  try {
    readJson(text);
    return [];
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return [{ from: Math.min(error.at, text.length), to: Math.min(error.at + 1, text.length), severity: "error", message: error.message }];
  }
}
