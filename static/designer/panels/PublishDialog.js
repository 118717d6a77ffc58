/* Before everybody gets it: what changed, what is wrong, a note. */

import * as api from "../api.js";
import { html, useMemo, useState } from "../vendor/designer.js";
import { canChange, content, doc, draft, me, preview, published, saveProblem, saveState, toast } from "../store.js";
import { saveNow } from "../saving.js";
import { ChangeList } from "./ChangeList.js";
import { compare, summary } from "./diff.js";
import { findings } from "./findings.js";
import { currentFindings, show } from "./LintPanel.js";
import { Modal } from "./Modal.js";
import { Icon, Problem } from "./parts.js";

/** @param {{onClose: () => void}} props */
export function PublishDialog({ onClose }) {
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [refused, setRefused] = useState(/** @type {any[]} */ ([]));
  const before = published.value;
  const changes = useMemo(() => (before ? compare(before.content, doc.value) : []), [before, doc.value]);
  const errors = [...findings(refused, []), ...currentFindings().filter((one) => one.code === "invalid")];

  const publish = async (/** @type {Event} */ event) => {
    event.preventDefault();
    setBusy(true);
    setProblem("");
    try {
      await saveNow();
      if (saveState.value !== "saved") throw new Error(saveProblem.value || "The draft is not saved yet, so it cannot be published.");
      const { number } = await api.post("publish", { revision: draft.value.revision, note });
      published.value = { number, content: content(), created_at: new Date().toISOString(), creator: me.value.name, note, revision: draft.value.revision };
      toast(`Published as version ${number}. New sends use it.`);
      onClose();
    } catch (error) {
      setRefused(/** @type {any} */ (error).body?.errors ?? []);
      setProblem(/** @type {Error} */ (error).message);
      setBusy(false);
    }
  };
  const goTo = (/** @type {string} */ path) => {
    onClose();
    show(path);
  };
  const footer = html`<button type="button" class="cp-button" onClick=${onClose}>Cancel</button>
    <button type="submit" form="cp-publish" class="cp-button cp-primary" disabled=${busy || errors.length > 0 || !canChange.value}>${busy ? "Publishing…" : "Publish"}</button>`;
  return html`<${Modal} title=${before ? `Publish version ${before.number + 1}` : "Publish"} onClose=${onClose} footer=${footer}>
    <form id="cp-publish" class="cp-form" onSubmit=${publish}>
      ${problem && html`<${Problem} text=${problem} />`}
      ${errors.length > 0 && html`<section aria-label="Errors"><h3 class="cp-bad">${errors.length === 1 ? "One error is" : `${errors.length} errors are`} in the way</h3>
        <ul class="cp-findings cp-error">${errors.map((one) => html`<li key=${one.path + one.message}><button type="button" onClick=${() => goTo(one.path)}>
          <${Icon} name="error" /><span>${one.message} <small>${one.path}</small></span></button></li>`)}</ul></section>`}
      <section aria-label="Changes"><h3>${before ? `Since version ${before.number}: ${summary(changes)}` : "This is the first version."}</h3>
        ${before && html`<${ChangeList} changes=${changes} onChoose=${(/** @type {any} */ change) => change.after && goTo(change.after)} />`}</section>
      <label class="cp-field"><span>Note <small>for those who read the list of versions</small></span>
        <textarea rows="2" maxlength="500" value=${note} placeholder="What is new?" onInput=${(/** @type {any} */ event) => setNote(event.target.value)}></textarea></label>
      ${preview.value === null && html`<p class="cp-note">The preview is not ready; the server checks the draft before it is published.</p>`}
    </form>
  <//>`;
}
