/* Sends the draft, on all channels at once, to oneself or to somebody else. */

import * as api from "../api.js";
import { html, useState } from "../vendor/designer.js";
import { brandId, canChange, dataSet, dataSets, enabledChannels, locale, me, registry, saveProblem, saveState, toast } from "../store.js";
import { saveNow } from "../saving.js";
import { pastMessage, recipient } from "../preview/who.js";
import { currentFindings, show } from "./LintPanel.js";
import { followTest } from "./live_feed.js";
import { Modal } from "./Modal.js";
import { Icon, Problem } from "./parts.js";

const ADDRESS = /** @type {Record<string, {key: string, label: string, type: string}>} */ ({
  email: { key: "email", label: "E-mail address", type: "email" },
  sms: { key: "phone_number", label: "Phone number", type: "tel" },
});

/** @param {{onClose: () => void}} props */
export function TestSend({ onClose }) {
  const [channels, setChannels] = useState(enabledChannels.value);
  const [whom, setWhom] = useState(recipient.value ? "user" : "me");
  const [user, setUser] = useState(recipient.value?.user ?? "");
  const [addresses, setAddresses] = useState(/** @type {Record<string, string>} */ ({ email: me.value.email }));
  const [set, setSet] = useState(dataSet.value);
  const [language, setLanguage] = useState(locale.value);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    setBusy(true);
    setProblem("");
    try {
      await saved();
      const answer = await api.post("test", question({ channels, whom, user, addresses, set, language }));
      followTest(answer.message_ids);
      toast(`Test sent on ${channels.length} ${channels.length === 1 ? "channel" : "channels"}: watch it below`);
      onClose();
    } catch (error) {
      setProblem(/** @type {Error} */ (error).message);
      setBusy(false);
    }
  };
  const names = registry.value.channels.filter((one) => enabledChannels.value.includes(one.key));
  const errors = currentFindings().filter((one) => one.level === "error");
  const footer = html`<button type="button" class="cp-button" onClick=${onClose}>Cancel</button>
    <button type="submit" form="cp-test" class="cp-button cp-primary" disabled=${busy || !channels.length || !canChange.value}>${busy ? "Sending…" : "Send test"}</button>`;
  return html`<${Modal} title="Send a test" onClose=${onClose} footer=${footer}>
    <form id="cp-test" class="cp-form" onSubmit=${send}>
      ${problem && html`<${Problem} text=${problem} />`}
      ${errors.length > 0 && html`<p class="cp-note cp-warn"><${Icon} name="warning" /><span>The draft has ${errors.length} ${errors.length === 1 ? "error" : "errors"}; channels that cannot be rendered will fail.
        <button type="button" class="cp-link" onClick=${() => { show(errors[0].path); onClose(); }}>Show</button></span></p>`}
      <fieldset><legend>Channels</legend><div class="cp-checks">${names.map((one) => html`<label key=${one.key}>
        <input type="checkbox" checked=${channels.includes(one.key)} onChange=${(/** @type {any} */ event) => setChannels(event.target.checked
          ? [...channels, one.key] : channels.filter((/** @type {string} */ key) => key !== one.key))} /> ${one.label}</label>`)}</div></fieldset>
      <fieldset><legend>To</legend>
        ${[["me", `Me (${me.value.email || me.value.name})`], ["user", "A stored user"], ["address", "Addresses"]].map(([key, label]) => html`<label key=${key}>
          <input type="radio" name="whom" checked=${whom === key} onChange=${() => setWhom(key)} /> ${label}</label>`)}
        ${whom === "user" && html`<label class="cp-field"><span>User id</span><input required value=${user} onInput=${(/** @type {any} */ event) => setUser(event.target.value)} /></label>`}
        ${whom === "address" && Object.entries(ADDRESS).filter(([key]) => channels.includes(key)).map(([key, one]) => html`<label class="cp-field" key=${key}><span>${one.label}</span>
          <input type=${one.type} value=${addresses[one.key] ?? ""} onInput=${(/** @type {any} */ event) => setAddresses({ ...addresses, [one.key]: event.target.value })} /></label>`)}
        ${whom === "me" && !me.value.email && html`<p class="cp-note cp-warn">Your account has no e-mail address.</p>`}
      </fieldset>
      <div class="cp-pair">
        <label class="cp-field"><span>Data</span><select value=${set ?? ""} onChange=${(/** @type {any} */ event) => setSet(event.target.value ? Number(event.target.value) : null)}>
          <option value="">No data</option>${dataSets.value.map((one) => html`<option key=${one.id} value=${one.id}>${one.name}</option>`)}</select></label>
        <label class="cp-field"><span>Locale</span><input value=${language} placeholder="the document's own" onInput=${(/** @type {any} */ event) => setLanguage(event.target.value)} /></label>
      </div>
      ${(pastMessage.value) && html`<p class="cp-note">The preview shows a past message; the test uses the data chosen here.</p>`}
    </form>
  <//>`;
}

/** What is sent is the draft as the server has it. */
async function saved() {
  await saveNow();
  if (["saved", "loading"].includes(saveState.value)) return;
  throw new Error(saveProblem.value || "The draft could not be saved, so it was not sent.");
}

/** @param {any} chosen */
function question({ channels, whom, user, addresses, set, language }) {
  const given = Object.fromEntries(Object.entries(addresses).filter(([, value]) => value));
  const to = whom === "user" ? { user_id: user } : whom === "address" ? given : {};
  return {
    channels, to,
    ...(set === null ? {} : { data_set: set }),
    ...(language ? { locale: language } : {}),
    ...(brandId.value ? { brand: brandId.value } : {}),
  };
}
