/* With whose data: sample data, a real recipient, or a message that was sent. */

import * as api from "../api.js";
import { html, useRef, useState } from "../vendor/designer.js";
import { dataSet, dataSets, say } from "../store.js";
import { ago, Empty, Icon, Loading, Problem, useAnswer, useSettled } from "../panels/parts.js";
import { chooseDataSet, chooseMessage, chooseRecipient, pastMessage, recipient, step, whoName } from "./who.js";

export function WhoPicker() {
  const [open, setOpen] = useState(false);
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const close = () => {
    setOpen(false);
    /** @type {HTMLElement | null | undefined} */ (box.current?.querySelector(".cp-who-button"))?.focus();
  };
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    close();
  };
  const left = (/** @type {FocusEvent} */ event) => {
    if (event.relatedTarget && !box.current?.contains(/** @type {Node} */ (event.relatedTarget))) setOpen(false);
  };
  const several = dataSets.value.length > 1;
  return html`<div class="cp-who" ref=${box} onKeyDown=${keys} onFocusOut=${left}>
    ${several && html`<button type="button" class="cp-plain" aria-label="Previous data set" onClick=${() => step(-1)}><${Icon} name="chevron_left" /></button>`}
    <button type="button" class="cp-who-button" aria-haspopup="dialog" aria-expanded=${open} onClick=${() => setOpen(!open)}>
      <${Icon} name="person" /><span>${whoName.value}</span><${Icon} name="expand_more" /></button>
    ${several && html`<button type="button" class="cp-plain" aria-label="Next data set" onClick=${() => step(1)}><${Icon} name="chevron_right" /></button>`}
    ${open && html`<div class="cp-pop" role="dialog" aria-label="Preview with whose data"><${Choices} done=${close} /></div>`}
  </div>`;
}

/** @param {{done: () => void}} props */
function Choices({ done }) {
  const [kind, setKind] = useState(recipient.value ? "recipient" : pastMessage.value ? "message" : "sample");
  const kinds = [["sample", "Sample data"], ["recipient", "Real recipient"], ["message", "Past message"]];
  return html`<div class="cp-choice cp-choice-wide" role="group" aria-label="Kind of data">
      ${kinds.map(([key, label]) => html`<button type="button" key=${key} aria-pressed=${kind === key} onClick=${() => setKind(key)}>${label}</button>`)}</div>
    ${kind === "sample" && html`<${Samples} done=${done} />`}
    ${kind === "recipient" && html`<${Recipients} choose=${(/** @type {any} */ one) => { chooseRecipient(one); say(`Preview with ${one.user}`); done(); }} />`}
    ${kind === "message" && html`<${PastMessages} choose=${(/** @type {any} */ one) => { chooseMessage(one); done(); }} />`}`;
}

/** @param {{done: () => void}} props */
function Samples({ done }) {
  if (!dataSets.value.length) return html`<${Empty} icon="dataset" title="No sample data yet">Add some in the Data tab.<//>`;
  return html`<ul class="cp-list">${dataSets.value.map((one) => html`<li key=${one.id}>
    <button type="button" aria-current=${!recipient.value && !pastMessage.value && one.id === dataSet.value}
      onClick=${() => { chooseDataSet(one.id); done(); }}>${one.name}</button></li>`)}</ul>`;
}

/** @param {{choose: (one: import("./who.js").Recipient) => void}} props */
export function Recipients({ choose }) {
  const [text, setText] = useState("");
  const wanted = useSettled(text, 150);
  const { data, problem, loading, again } = useAnswer(
    (abort) => api.get(`recipients?q=${encodeURIComponent(wanted)}`, { signal: abort }), [wanted]);
  const found = data?.recipients ?? [];
  return html`<label class="cp-field"><span>Begin of the user id</span>
      <input type="search" value=${text} onInput=${(/** @type {any} */ event) => setText(event.target.value)} autocomplete="off" /></label>
    ${problem && html`<${Problem} text=${problem} again=${again} />`}
    ${loading && !data && html`<${Loading} what="Looking" />`}
    ${!loading && !problem && !found.length && html`<p class="cp-quiet">${wanted ? "Nobody's id begins like this." : "No user is stored yet."}</p>`}
    <ul class="cp-list">${found.map((/** @type {any} */ one) => html`<li key=${one.user}><button type="button" onClick=${() => choose(one)}>
      <b>${one.user}</b> <small>${[one.profile?.name, one.profile?.email, one.profile?.locale].filter(Boolean).join(" · ")}</small></button></li>`)}</ul>`;
}

/** @param {{choose: (one: import("./who.js").PastMessage) => void}} props */
export function PastMessages({ choose }) {
  const { data, problem, loading, again } = useAnswer((abort) => api.get("payloads", { signal: abort }), []);
  if (problem) return html`<${Problem} text=${problem} again=${again} />`;
  if (loading && !data) return html`<${Loading} />`;
  if (!data?.messages.length) return html`<${Empty} icon="outgoing_mail" title="Nothing was sent yet">What is sent with this template can be previewed again.<//>`;
  return html`<ul class="cp-list">${data.messages.map((/** @type {any} */ one) => html`<li key=${one.message_id}>
    <button type="button" onClick=${() => choose(one)}><b>${one.recipient || "unknown"}</b> <small>${ago(one.at)} · ${one.message_id}</small></button></li>`)}</ul>`;
}
