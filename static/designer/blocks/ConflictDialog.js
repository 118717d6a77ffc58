/* Two people changed the same: what to keep, block by block. */

import { html, useState } from "../vendor/designer.js";
import { kindName, wordsOf } from "../document/labels.js";
import { Modal } from "../panels/Modal.js";
import { settle } from "../saving.js";
import { conflict } from "../store.js";

/** @typedef {import("../document/merge.js").Conflict} Conflict */
/** @typedef {import("../document/merge.js").Choice} Choice */

const NAMES = /** @type {Record<string, string>} */ ({ name: "Name", tags: "Tags", brand: "Brand", topic: "Topic", email: "Mail headers", settings: "Settings" });

/** @param {{onClose: () => void}} props */
export function ConflictDialog({ onClose }) {
  const open = conflict.value;
  const [choices, setChoices] = useState(/** @type {Record<string, Choice>} */ ({}));
  if (!open) return null;
  const chosen = (/** @type {Conflict} */ one) => choices[one.id] ?? one.choice;
  const all = (/** @type {Choice} */ choice) => setChoices(Object.fromEntries(open.conflicts.map((/** @type {Conflict} */ one) => [one.id, choice])));
  const who = open.theirs.saved_by || "Somebody";
  return html`
    <${Modal} title="Two versions of this draft" wide onClose=${onClose} footer=${html`
      <button type="button" class="cp-button" onClick=${() => all("mine")}>All mine</button>
      <button type="button" class="cp-button" onClick=${() => all("theirs")}>All theirs</button>
      <span class="cd-space"></span>
      <button type="button" class="cp-button cp-primary" onClick=${() => settle(Object.fromEntries(open.conflicts.map((/** @type {Conflict} */ one) => [one.id, chosen(one)])))}>Merge and save</button>`}>
      <p>${who} saved while you were writing. Everything that only one of you changed is kept from both.
        ${open.conflicts.length === 1 ? " One thing was changed by both:" : ` ${open.conflicts.length} things were changed by both:`}</p>
      <ul class="cd-conflicts">${open.conflicts.map((/** @type {Conflict} */ one) => html`
        <${Row} key=${one.id} conflict=${one} who=${who} choice=${chosen(one)} set=${(/** @type {Choice} */ choice) => setChoices({ ...choices, [one.id]: choice })} />`)}</ul>
    <//>`;
}

/** @param {{conflict: Conflict, who: string, choice: Choice, set: (choice: Choice) => void}} props */
function Row({ conflict: one, who, choice, set }) {
  const block = one.what === "block";
  const both = block && one.mine && one.theirs;
  const options = /** @type {[Choice, string, any][]} */ ([
    ["mine", "Mine", one.mine], ["theirs", who, one.theirs], ...(both ? [["both", "Both, one below the other", undefined]] : []),
  ]);
  return html`
    <li class="cd-conflict">
      <p class="cd-conflict-title">${block ? kindName(one.mine ?? one.theirs ?? one.base) : NAMES[one.id] ?? one.id}</p>
      <div class="cd-conflict-sides" role="radiogroup" aria-label=${block ? kindName(one.mine ?? one.theirs) : one.id}>
        ${options.map(([value, label, side]) => html`
          <label key=${value} class=${`cd-conflict-side ${choice === value ? "cd-chosen" : ""}`}>
            <span><input type="radio" name=${`conflict-${one.id}`} checked=${choice === value} onChange=${() => set(value)} /> ${label}</span>
            ${side !== undefined && html`<${Side} side=${side} block=${block} fields=${one.fields} />`}
          </label>`)}
      </div>
    </li>`;
}

/** @param {{side: any, block: boolean, fields: string[]}} props */
function Side({ side, block, fields }) {
  if (side === null) return html`<span class="cd-conflict-words cd-fault">deleted</span>`;
  if (!block) return html`<span class="cd-conflict-words">${typeof side === "string" ? side : JSON.stringify(side)}</span>`;
  const others = fields.filter((field) => field !== "content" && field !== "elements");
  return html`<span class="cd-conflict-words">${wordsOf(side) || "(no words)"}
    ${others.map((field) => html`<small key=${field}>${field}: ${typeof side[field] === "string" ? side[field] : JSON.stringify(side[field]) ?? "none"}</small>`)}</span>`;
}
