/* The e-mail as a mail program shows it: the line in the list, then the mail itself. */

import { html, useMemo, useRef } from "../vendor/designer.js";
import { brandId, brands, template } from "../store.js";
import { Choice } from "../panels/parts.js";
import { Card } from "./Card.js";
import { Frame } from "./Frame.js";
import { heightOf } from "./height.js";
import { mailDocument } from "./frame_document.js";
import { dark, device, plainText } from "./view.js";
import { useWidth } from "./width.js";

const WIDTHS = { desktop: 640, mobile: 375 };

/** @param {{answer: any}} props */
export function MailCard({ answer }) {
  const size = answer?.bytes ? `${Math.ceil(answer.bytes / 1024)} kB` : "";
  const extra = html`${size} <${Choice} label="What is shown" value=${plainText.value}
    options=${[{ value: false, label: "HTML" }, { value: true, label: "Plain text" }]}
    onChange=${(/** @type {boolean} */ value) => { plainText.value = value; }} />`;
  return html`<${Card} channel="email" answer=${answer} extra=${extra}>
    <${ListLine} answer=${answer} />
    ${plainText.value
      ? html`<pre class="cp-plain-text" tabindex="0" aria-label="Plain text of the mail">${answer?.text}</pre>`
      : html`<${Mail} html=${answer?.html ?? ""} />`}
  <//>`;
}

/** As one of many in a list: who, subject, how it begins.
 * @param {{answer: any}} props */
function ListLine({ answer }) {
  const who = senderOf();
  return html`<div class="cp-mail-line">
    <span class="cp-avatar" aria-hidden="true">${[...who][0]?.toUpperCase() ?? "?"}</span>
    <span class="cp-mail-who">${who}</span>
    <span class="cp-mail-what"><b>${answer?.subject || html`<i class="cp-missing">No subject</i>`}</b>
      ${answer?.preview && html` <span class="cp-mail-pre">– ${answer.preview}</span>`}</span>
    <time class="cp-mail-when">now</time>
  </div>`;
}

function senderOf() {
  const from = String(template.value.email?.from ?? "").replace(/<.*>/, "").trim();
  const wanted = brandId.value ?? template.value.brand;
  const brand = brands.value.find((one) => (wanted ? one.id === wanted : one.is_default));
  return from || brand?.name || "You";
}

/** @param {{html: string}} props */
function Mail({ html: source }) {
  return html`<${ScaledMail} source=${source} width=${WIDTHS[device.value]} dark=${dark.value} device=${device.value} title="E-mail preview" />
    ${["partial", "full"].includes(dark.value) && html`<p class="cp-note">Simulation: programs differ in how they darken a mail.</p>`}`;
}

/** A mail at the width of a screen, made smaller where there is less room.
 * @param {{source: string, width: number, title: string, dark?: import("./view.js").Dark, device?: string, highest?: number}} props */
export function ScaledMail({ source, width, title, dark: mode = "light", device: what = "desktop", highest = Infinity }) {
  const box = useRef(null);
  const room = useWidth(box);
  const scale = Math.min(1, (room || width) / width);
  const [wanted, height] = useMemo(
    () => [mailDocument(source, mode), Math.min(heightOf(source, width), highest)], [source, mode, width, highest]);
  return html`<div ref=${box} class="cp-mail" data-dark=${mode} data-device=${what} tabindex="0" role="group" aria-label=${`${title}; scrolls`}>
    <div class="cp-scaled" style=${{ width: `${width * scale}px`, height: `${height * scale}px` }}>
      <div style=${{ transform: `scale(${scale})`, transformOrigin: "0 0", width: `${width}px` }}>
        <${Frame} document=${wanted} height=${height} width=${width} title=${title} />
      </div>
    </div>
  </div>`;
}
