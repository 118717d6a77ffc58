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
  const box = useRef(null);
  const room = useWidth(box);
  const width = WIDTHS[device.value];
  const scale = Math.min(1, (room || width) / width);
  const [wanted, height] = useMemo(
    () => [mailDocument(source, { dark: dark.value }), heightOf(source, width)],
    [source, dark.value, width],
  );
  return html`<div ref=${box} class="cp-mail" data-dark=${dark.value} data-device=${device.value} tabindex="0" aria-label="The mail; scrolls">
    <div class="cp-scaled" style=${{ width: `${width * scale}px`, height: `${height * scale}px` }}>
      <div style=${{ transform: `scale(${scale})`, transformOrigin: "0 0", width: `${width}px` }}>
        <${Frame} document=${wanted} height=${height} width=${width} title="E-mail preview" />
      </div>
    </div>
  </div>
  ${dark.value !== "none" && html`<p class="cp-note">Simulation: programs differ in how they darken a mail.</p>`}`;
}
