/* A text message: the bubble, what it costs, and the characters that make it cost more. */

import { html } from "../vendor/designer.js";
import { canChange } from "../store.js";
import { Card, Part } from "./Card.js";
import { replaceCharacter } from "./fixes.js";
import { counted, partsOf, withCulprits } from "./text_parts.js";

/** @param {{answer: any}} props */
export function SmsCard({ answer }) {
  const text = answer?.body || answer?.text || "";
  const sms = answer?.sms;
  const culprits = sms?.culprits ?? [];
  const extra = sms && html`<span class=${sms.segments > 1 ? "cp-warn" : ""}>${sms.segments} ${sms.segments === 1 ? "segment" : "segments"}</span> · ${sms.encoding}`;
  return html`<${Card} channel="sms" answer=${answer} extra=${extra}>
    <div class="cp-phone"><p class="cp-bubble" dir="auto">
      ${text ? withCulprits(partsOf(text, answer.blocks), culprits).map((part, i) => html`<${Part} key=${i} path=${part.path}>
        ${part.pieces.map((piece) => (piece.culprit ? html`<mark class="cp-culprit" title=${blame(piece.culprit)}>${piece.text}</mark>` : piece.text))}<//>`)
      : html`<i class="cp-missing">Nothing to send</i>`}
    </p></div>
    ${sms && html`<${Meter} sms=${sms} />`}
    ${culprits.length > 0 && html`<ul class="cp-fixes" aria-label="Characters that need another encoding">
      ${counted(culprits).map((one) => html`<li key=${one.character}>
        <mark class="cp-culprit">${visible(one.character)}</mark> <span>${one.count > 1 ? `${one.count} ×, ` : ""}not in GSM-7</span>
        ${one.replacement && canChange.value && html`<button type="button" class="cp-button cp-small"
          onClick=${() => replaceCharacter(one.character, one.replacement, "sms")}>Replace with ${visible(one.replacement)}</button>`}
      </li>`)}</ul>`}
  <//>`;
}

/** @param {{sms: any}} props */
function Meter({ sms }) {
  const room = Math.max(1, sms.segments) * sms.per_segment;
  const what = sms.encoding === "GSM-7" ? "characters" : "UTF-16 units";
  return html`<div class="cp-meter"><meter min="0" max=${room} value=${sms.units} aria-label="Room used"></meter>
    <span>${sms.units} of ${room} ${what}, ${sms.per_segment} in a segment</span></div>`;
}

const NAMES = /** @type {Record<string, string>} */ ({
  "\u00a0": "no-break space", "\u200b": "zero-width space", "\u200d": "joiner", "\ufeff": "byte order mark",
  "\u2028": "line separator", " ": "a space", "\n": "a line end",
});

/** @param {string} character */
function visible(character) {
  return NAMES[character] ?? character;
}

/** @param {{character: string, replacement: string}} one */
function blame({ character, replacement }) {
  return `${visible(character)} is not in GSM-7${replacement ? `; ${visible(replacement)} is` : ""}`;
}
