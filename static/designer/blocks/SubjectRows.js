/* The title, which is a mail's subject, and the preheader: two rows above the blocks. */

import { html } from "../vendor/designer.js";
import { inLocale, localized } from "../document/locales.js";
import { idOf } from "../document/tree.js";
import { canChange, channel, dispatch, enabledChannels, locale, preview, registry } from "../store.js";
import { update } from "./actions.js";
import { VarInput } from "./VarInput.js";

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

/** @param {{meta: any, section: string | null, field: string, label: string, most: number, hint: string}} props */
function Row({ meta, section, field, label, most, hint }) {
  const shown = meta ? localized(meta, locale.value) : {};
  const value = typeof shown[field] === "string" ? shown[field] : "";
  const count = rendered(field) ?? value.length;
  const set = (/** @type {string} */ text) => {
    const own = field === "preheader" && !text ? undefined : text.replace(/\n/g, " ");
    if (!meta) {
      if (text) dispatch({ type: "insert", parent: section, index: 0, element: { type: "meta", [field]: own } }, { label: `${label} added` });
      return;
    }
    update(idOf(meta), inLocale(meta, locale.value, { [field]: own }), `${label} changed`, `${field}:${idOf(meta)}:${locale.value}`);
  };
  return html`
    <label class="cd-subject-row"><span class="cd-subject-label">${label}</span>
      <${VarInput} value=${value} block=${meta ? idOf(meta) : null} placeholder=${hint} disabled=${!canChange.value} onInput=${set} />
      <span class=${`cd-count ${count > most ? "cd-count-over" : ""}`} title=${`${count} characters; mailboxes show about ${most}`}>${count}</span></label>`;
}

/** The length of the subject as the renderer wrote it. @param {string} field @returns {number | null} */
function rendered(field) {
  const subject = preview.value?.channels?.email?.subject;
  return field === "title" && typeof subject === "string" && subject ? [...subject].length : null;
}
