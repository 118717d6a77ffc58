/* The title, which is a mail's subject, and the preheader: two rows above the blocks. */

import { html, useRef } from "../vendor/designer.js";
import { localized } from "../document/locales.js";
import { idOf } from "../document/tree.js";
import { canChange, channel, dispatch, enabledChannels, locale, preview, registry } from "../store.js";
import { update } from "./actions.js";
import { focusBlock } from "./focus.js";
import { TextEditor } from "./TextEditor.js";

/** @param {{elements: readonly any[], section: string | null}} props */
export function SubjectRows({ elements, section }) {
  if (channel.value === "sms") return html`<p class="cd-note cd-subject-none">A text message has no title; the blocks below are all of it.</p>`;
  const meta = elements.find((one) => one.type === "meta") ?? null;
  const email = enabledChannels.value.includes("email") && ["all", "email"].includes(channel.value);
  const limit = registry.value.channels.find((one) => one.key === "email")?.limits.subject ?? 70;
  return html`
    <div class="cd-subject">
      <${Row} meta=${meta} section=${section} field="title" label=${channel.value === "email" ? "Subject" : "Title"} most=${limit}
        hint="The subject of a mail, the title of a push message" />
      ${email && html`<${Row} meta=${meta} section=${section} field="preheader" label="Preheader" most=${110} hint="What a mailbox shows behind the subject" />`}
    </div>`;
}

const NOTHING = /** @type {Record<string, any>} */ (Object.freeze({ type: "meta" }));

/** @param {{meta: any, section: string | null, field: string, label: string, most: number, hint: string}} props */
function Row({ meta, section, field, label, most, hint }) {
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const shown = meta ? localized(meta, locale.value) : NOTHING;
  const value = typeof shown[field] === "string" ? shown[field] : "";
  const count = rendered(field) ?? value.length;
  const id = meta ? idOf(meta) : null;
  const write = (/** @type {Record<string, any>} */ fields) => {
    if (!id) return dispatch({ type: "insert", parent: section, index: 0, element: { type: "meta", ...fields } }, { label: `${label} added` });
    // A preheader of nothing is none: the mail begins with its first words.
    if (field === "preheader" && fields.preheader === "") fields = { ...fields, preheader: undefined };
    return update(id, fields, `${label} changed`, `${field}:${id}:${locale.value}`);
  };
  return html`
    <div class="cd-subject-row" ref=${place} onClick=${(/** @type {any} */ event) => {
      if (!event.target.closest(".cd-prose, .cd-popover")) /** @type {HTMLElement | null} */ (place.current?.querySelector(".cd-prose"))?.focus();
    }}>
      <span class="cd-subject-label">${label}</span>
      <div class="cd-subject-words">
        ${!value && html`<span class="cd-placeholder" aria-hidden="true">${hint}</span>`}
        <${TextEditor} resting id=${id} element=${meta ?? NOTHING} field=${field} multiline=${false} label=${label} readOnly=${!canChange.value} write=${write}
          onLeave=${() => { focusBlock(/** @type {any} */ (document.querySelector(".cd-scroll .cd-block"))?.dataset.id ?? null); }} />
      </div>
      <span class=${`cd-count ${count > most ? "cd-count-over" : ""}`} title=${`${count} characters; mailboxes show about ${most}`}>${count}</span></div>`;
}

/** The length of the subject as the renderer wrote it. @param {string} field @returns {number | null} */
function rendered(field) {
  const subject = preview.value?.channels?.email?.subject;
  return field === "title" && typeof subject === "string" && subject ? [...subject].length : null;
}
