/* Slack and Teams: what the server drew of the message's own blocks. */

import { html, useEffect, useMemo, useRef, useState } from "../vendor/designer.js";
import { Card } from "./Card.js";
import { Frame } from "./Frame.js";
import { fragmentDocument } from "./frame_document.js";
import { heightOf } from "./height.js";
import { useWidth } from "./width.js";

/** @param {{channel: "slack" | "msteams", answer: any}} props */
export function ChatCard({ channel, answer }) {
  const count = channel === "slack" ? answer?.payload?.blocks?.length : answer?.payload?.body?.length;
  const extra = count ? `${count} ${channel === "slack" ? "blocks" : "parts"} · ${answer.bytes ?? 0} bytes` : "";
  return html`<${Card} channel=${channel} answer=${answer} extra=${extra}>
    ${answer?.html_preview ? html`<${Drawn} source=${answer.html_preview} title=${`${channel} preview`} />`
      : html`<p class="cp-chat-text" dir="auto">${answer?.text || answer?.body}</p>`}
  <//>`;
}

/** @param {{source: string, title: string}} props */
function Drawn({ source, title }) {
  const box = useRef(null);
  const width = useWidth(box) || 380;
  const night = useNight();
  const [wanted, height] = useMemo(
    () => [fragmentDocument(source, { dark: night }), heightOf(source, width)], [source, night, width]);
  return html`<div class="cp-chat" ref=${box}><${Frame} document=${wanted} height=${Math.min(height, 900)} title=${title} /></div>`;
}

/** Is the page dark? Follows the admin's switch. */
export function useNight() {
  const root = document.documentElement;
  const [night, setNight] = useState(root.classList.contains("dark"));
  useEffect(() => {
    const watch = new MutationObserver(() => setNight(root.classList.contains("dark")));
    watch.observe(root, { attributes: true, attributeFilter: ["class"] });
    return () => watch.disconnect();
  }, []);
  return night;
}
