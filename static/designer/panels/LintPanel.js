/* What is wrong, what may be, and where: each finding leads to its block. */

import { html } from "../vendor/designer.js";
import { choose, doc, draft, lint, preview, registry, tab } from "../store.js";
import { focusBlock } from "../blocks/focus.js";
import { idAt } from "../document/tree.js";
import { findings, LEVELS, sizeLine } from "./findings.js";
import { Icon } from "./parts.js";

const ICONS = /** @type {Record<string, string>} */ ({ error: "error", warning: "warning", info: "info" });
const NAMES = /** @type {Record<string, [string, string]>} */ ({
  error: ["error", "errors"], warning: ["warning", "warnings"], info: ["hint", "hints"],
});

/** Errors and findings of the preview, or of the last save where there is no preview yet. */
export function currentFindings() {
  return findings(preview.value?.errors ?? draft.value.errors, lint.value);
}

/** Selects the block that a finding is about.
 * @param {string} path */
export function show(path) {
  tab.value = "design";
  const id = idAt(doc.value, path);
  choose(id);
  focusBlock(id);
}

export function LintPanel() {
  const all = currentFindings();
  return html`<section class="cp-lint" aria-label="Checks">
    <header class="cp-lint-head"><h2>Checks</h2>${LEVELS.map((level) => html`<${Count} key=${level} level=${level}
      count=${all.filter((one) => one.level === level).length} />`)}</header>
    ${LEVELS.map((level) => html`<${Group} key=${level} list=${all.filter((one) => one.level === level)} level=${level} />`)}
    <p class="cp-lint-foot">${sizeLine(preview.value, all)}</p>
  </section>`;
}

/** @param {{level: string, count: number}} props */
function Count({ level, count }) {
  if (!count) return null;
  return html`<span class=${`cp-count cp-${level}`}><${Icon} name=${ICONS[level]} />${count} ${NAMES[level][count === 1 ? 0 : 1]}</span>`;
}

/** @param {{level: string, list: import("./findings.js").Finding[]}} props */
function Group({ level, list }) {
  if (!list.length) return null;
  return html`<ul class=${`cp-findings cp-${level}`}>${list.map((one) => html`<li key=${`${one.code} ${one.path} ${one.channel} ${one.message}`}>
    <button type="button" disabled=${!one.path} onClick=${() => show(one.path)}>
      <${Icon} name=${ICONS[one.level]} /><span class="cp-sr">${NAMES[one.level][0]}: </span>
      <span class="cp-finding-says">${one.message}
        ${(one.channel || one.clients.length > 0) && html`<small> ${[channelName(one.channel), ...one.clients].filter(Boolean).join(" · ")}</small>`}</span>
    </button></li>`)}</ul>`;
}

/** @param {string} key */
function channelName(key) {
  return registry.value.channels.find((one) => one.key === key)?.label ?? key;
}
