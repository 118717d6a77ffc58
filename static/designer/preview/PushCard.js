/* A push notification as three kinds of device show it before it is opened, cut where they cut. */

import { html } from "../vendor/designer.js";
import { registry } from "../store.js";
import { Card, Part } from "./Card.js";
import { partsOf } from "./text_parts.js";

const DEVICES = [
  { key: "ios", label: "iPhone, lock screen", lines: 4 },
  { key: "android", label: "Android, collapsed", lines: 1 },
  { key: "desktop", label: "Desktop", lines: 2 },
];

/** @param {{answer: any}} props */
export function PushCard({ answer }) {
  const limits = registry.value.channels.find((one) => one.key === "push")?.limits ?? {};
  const cuts = [["Title", answer?.title, limits.title], ["Body", answer?.body, limits.body]]
    .filter(([, text, most]) => most && [...(text ?? "")].length > most);
  const bytes = answer?.bytes ? `${answer.bytes} of ${limits.bytes ?? 4096} bytes` : "";
  return html`<${Card} channel="push" answer=${answer} extra=${bytes}>
    <div class="cp-devices">${DEVICES.map((one) => html`<${Device} key=${one.key} device=${one} answer=${answer} />`)}</div>
    ${cuts.map(([name, text, most]) => html`<p class="cp-note cp-warn" key=${name}>${name}: ${[...text].length} characters; most devices cut after about ${most}.</p>`)}
  <//>`;
}

/** @param {{device: typeof DEVICES[number], answer: any}} props */
function Device({ device, answer }) {
  const body = answer?.body ?? "";
  return html`<figure class="cp-device" data-device=${device.key}>
    <div class="cp-push"><span class="cp-push-app" aria-hidden="true"></span>
      <div class="cp-push-words"><p class="cp-push-title" dir="auto">${answer?.title || html`<i class="cp-missing">No title</i>`}</p>
        <p class="cp-push-body" dir="auto" style=${{ WebkitLineClamp: device.lines }}>
          ${partsOf(body, answer?.blocks).map((part, i) => html`<${Part} key=${i} path=${part.path}>${part.text}<//>`)}</p></div>
      <time>now</time></div>
    <figcaption>${device.label}</figcaption>
  </figure>`;
}
