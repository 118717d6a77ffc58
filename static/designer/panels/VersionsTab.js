/* What was published, what changed since, and the ways back. */

import * as api from "../api.js";
import { html, useEffect, useState } from "../vendor/designer.js";
import { canChange, content, doc, draft, published, saveProblem, saveState, setAbout, tab, toast } from "../store.js";
import { adoptSaved, saveNow } from "../saving.js";
import { ABOUT } from "../document/about.js";
import { Comparison } from "./Comparison.js";
import { Modal } from "./Modal.js";
import { ago, Empty, Icon, Loading, Problem } from "./parts.js";

/** @typedef {{number: number, created_at: string, creator: string, note: string, published: boolean}} Version */

export function VersionsTab() {
  const [versions, setVersions] = useState(/** @type {Version[] | null} */ (null));
  const [cursor, setCursor] = useState(/** @type {number | null} */ (null));
  const [problem, setProblem] = useState("");
  const [sides, setSides] = useState(/** @type {[string, string] | null} */ (null));
  const number = published.value?.number;

  const load = async (/** @type {number | null} */ from) => {
    setProblem("");
    try {
      const answer = await api.get(from ? `versions?cursor=${from}` : "versions");
      setVersions((/** @type {Version[] | null} */ old) => (from ? [...(old ?? []), ...answer.versions] : answer.versions));
      setCursor(answer.cursor ?? null);
    } catch (error) {
      setProblem(/** @type {Error} */ (error).message);
    }
  };
  useEffect(() => void load(null), [number]);
  useEffect(() => {
    if (!sides && number) setSides([String(number), "draft"]);
  }, [number]);

  if (problem && !versions) return html`<${Problem} text=${problem} again=${() => load(null)} />`;
  if (!versions) return html`<${Loading} what="Loading versions" />`;
  if (!versions.length) return html`<${Empty} icon="history" title="Nothing is published yet">Publish the draft, and every version stands here for ever.<//>`;
  return html`<div class="cp-split cp-versions">
    <section class="cp-split-list" aria-label="Versions"><h2>Versions</h2>
      <ul class="cp-version-list">
        <li data-current=${sides?.[1] === "draft"}><div class="cp-version-head"><b>Draft</b> <small>saved ${ago(draft.value.savedAt)}${draft.value.savedBy ? ` by ${draft.value.savedBy}` : ""}</small></div>
          <div class="cp-version-acts"><button type="button" class="cp-link" onClick=${() => number && setSides([String(number), "draft"])}>Compare with published</button></div></li>
        ${versions.map((one) => html`<${Item} key=${one.number} version=${one} current=${number}
          compare=${() => setSides([String(one.number), one.number === number ? "draft" : String(number ?? "draft")])} />`)}
      </ul>
      ${problem && html`<${Problem} text=${problem} />`}
      ${cursor && html`<button type="button" class="cp-button" onClick=${() => load(cursor)}>Older versions</button>`}
    </section>
    <section class="cp-split-main" aria-label="Comparison">
      ${sides && html`<${Sides} sides=${sides} setSides=${setSides} versions=${versions} />`}
    </section>
  </div>`;
}

/** @param {{version: Version, current: number | undefined, compare: () => void}} props */
function Item({ version, current, compare }) {
  const [asking, setAsking] = useState(/** @type {"publish" | "restore" | null} */ (null));
  const live = version.number === current;
  return html`<li data-published=${live}>
    <div class="cp-version-head"><b>v${version.number}</b>${live && html` <span class="cp-tag cp-good">published</span>`}
      <small>${ago(version.created_at)} by ${version.creator || "somebody"}</small></div>
    ${version.note && html`<p class="cp-version-note">${version.note}</p>`}
    <div class="cp-version-acts"><button type="button" class="cp-link" onClick=${compare}>Compare</button>
      ${canChange.value && html`<button type="button" class="cp-link" onClick=${() => setAsking("restore")}>Restore as draft</button>`}
      ${canChange.value && !live && html`<button type="button" class="cp-link" onClick=${() => setAsking("publish")}>Publish again</button>`}</div>
    ${asking && html`<${Confirm} kind=${asking} version=${version} onClose=${() => setAsking(null)} />`}
  </li>`;
}

const ASKED = {
  publish: { title: (/** @type {number} */ n) => `Go back to version ${n}?`, text: "New sends use this version at once. Your draft stays as it is.", act: "Publish it again" },
  restore: { title: (/** @type {number} */ n) => `Make version ${n} the draft?`, text: "The draft is replaced; undo brings it back. What is published stays as it is.", act: "Restore as draft" },
};

/** @param {{kind: "publish" | "restore", version: Version, onClose: () => void}} props */
function Confirm({ kind, version, onClose }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const asked = ASKED[kind];
  const act = async () => {
    setBusy(true);
    try {
      await (kind === "publish" ? publishAgain(version) : restore(version));
      onClose();
    } catch (error) {
      setProblem(/** @type {Error} */ (error).message);
      setBusy(false);
    }
  };
  return html`<${Modal} title=${asked.title(version.number)} onClose=${onClose} footer=${html`
    <button type="button" class="cp-button" onClick=${onClose}>Cancel</button>
    <button type="button" class="cp-button cp-primary" disabled=${busy} onClick=${act}>${asked.act}</button>`}>
    ${problem && html`<${Problem} text=${problem} />`}<p>${asked.text}</p>${version.note && html`<p class="cp-version-note">${version.note}</p>`}<//>`;
}

/** @param {Version} version */
async function publishAgain(version) {
  const { number } = await api.post(`versions/${version.number}/publish`);
  const full = await api.get(`versions/${number}`);
  published.value = full;
  toast(`Version ${version.number} is published${number === version.number ? "" : ` again, as version ${number}`}`);
}

/** @param {Version} version */
async function restore(version) {
  await saveNow();
  if (saveState.value !== "saved") throw new Error(saveProblem.value || "The draft is not saved yet.");
  const full = await api.get(`versions/${version.number}`);
  const saved = await api.post(`versions/${version.number}/restore`, { revision: draft.value.revision });
  adoptSaved(saved, full.content);
  const about = Object.fromEntries(ABOUT.filter((name) => full[name] !== undefined).map((name) => [name, full[name]]));
  setAbout(about, `Version ${version.number} restored`);
  tab.value = "design";
  toast(`Version ${version.number} is the draft now`);
}

/** @param {{sides: [string, string], setSides: (sides: [string, string]) => void, versions: Version[]}} props */
function Sides({ sides, setSides, versions }) {
  const [loaded, setLoaded] = useState(/** @type {Record<string, any>} */ ({}));
  const [problem, setProblem] = useState("");
  useEffect(() => {
    for (const side of sides) {
      if (side === "draft" || loaded[side]) continue;
      api.get(`versions/${side}`).then(
        (full) => setLoaded((/** @type {any} */ old) => ({ ...old, [side]: full.content })),
        (error) => setProblem(error.message),
      );
    }
  }, [sides]);
  const of = (/** @type {string} */ side) => (side === "draft" ? doc.value && content() : loaded[side]);
  const [before, after] = sides.map(of);
  const names = /** @type {[string, string]} */ (sides.map((side) => (side === "draft" ? "Draft" : `v${side}`)));
  const options = html`<option value="draft">Draft</option>${versions.map((one) => html`<option key=${one.number} value=${String(one.number)}>v${one.number}${one.number === published.value?.number ? " (published)" : ""}</option>`)}`;
  return html`<div class="cp-bar"><label class="cp-inline">From <select value=${sides[0]} onChange=${(/** @type {any} */ event) => setSides([event.target.value, sides[1]])}>${options}</select></label>
      <${Icon} name="arrow_forward" />
      <label class="cp-inline">to <select value=${sides[1]} onChange=${(/** @type {any} */ event) => setSides([sides[0], event.target.value])}>${options}</select></label></div>
    ${problem && html`<${Problem} text=${problem} />`}
    ${before && after ? html`<${Comparison} before=${before} after=${after} names=${names} />` : !problem && html`<${Loading} what="Comparing" />`}`;
}
