/* Two documents compared three ways: in words, as they look, as JSON. */

import * as api from "../api.js";
import { html, useMemo, useState } from "../vendor/designer.js";
import { brandId, enabledChannels, locale, registry, template } from "../store.js";
import { CARDS } from "../preview/cards.js";
import { ScaledMail } from "../preview/MailCard.js";
import { whoAsked } from "../preview/who.js";
import { ChangeList } from "./ChangeList.js";
import { compare, summary } from "./diff.js";
import { JsonMerge } from "./JsonMerge.js";
import { COLOURS, marked } from "./marked.js";
import { Choice, Loading, Problem, useAnswer } from "./parts.js";

const WAYS = [{ value: "words", label: "Changes" }, { value: "looks", label: "Side by side" }, { value: "json", label: "JSON" }];
const WIDTH = 640;

/** @param {{before: any, after: any, names: [string, string]}} props */
export function Comparison({ before, after, names }) {
  const [way, setWay] = useState("looks");
  const changes = useMemo(() => compare(before, after), [before, after]);
  return html`<div class="cp-comparison">
    <div class="cp-bar"><${Choice} label="How to compare" value=${way} onChange=${setWay} options=${WAYS} />
      <span class="cp-quiet" role="status">${summary(changes)}</span>
      ${way === "looks" && html`<span class="cp-legend" aria-hidden="true">${Object.entries(COLOURS).map(([kind, color]) => html`<span key=${kind}><i style=${{ background: color }}></i>${kind}</span>`)}</span>`}</div>
    ${way !== "json" && html`<${ChangeList} changes=${changes} />`}
    ${way === "looks" && html`<${Looks} before=${before} after=${after} changes=${changes} names=${names} />`}
    ${way === "json" && html`<${JsonMerge} before=${JSON.stringify(before, null, 2)} after=${JSON.stringify(after, null, 2)} labels=${names} />`}
  </div>`;
}

/** @param {{before: any, after: any, changes: any[], names: [string, string]}} props */
function Looks({ before, after, changes, names }) {
  const [channel, setChannel] = useState(enabledChannels.value[0] ?? "email");
  const options = registry.value.channels.filter((one) => enabledChannels.value.includes(one.key)).map((one) => ({ value: one.key, label: one.label }));
  const both = useAnswer(async (abort) => {
    const brand = brandId.value ?? template.value.brand;
    const ask = (/** @type {any} */ content) => api.post("preview", {
      content, channels: [channel], ...(brand ? { brand } : {}), ...(locale.value ? { locale: locale.value } : {}), ...whoAsked.value,
    }, { signal: abort }).then((answer) => answer.channels[channel]);
    // Frames around blocks are for mails; other channels have none to draw.
    const framed = channel === "email";
    return Promise.all([ask(framed ? marked(before, changes, "before") : before), ask(framed ? marked(after, changes, "after") : after)]);
  }, [before, after, channel, whoAsked.value]);
  return html`<${Choice} label="Channel" value=${channel} onChange=${setChannel} options=${options} />
    ${both.problem && html`<${Problem} text=${both.problem} again=${both.again} />`}
    ${!both.data && !both.problem && html`<${Loading} what="Rendering both" />`}
    ${both.data && html`<div class="cp-sides" data-busy=${both.loading}>${both.data.map((answer, i) => html`<section key=${i} aria-label=${names[i]}>
      <h3>${names[i]}</h3><${Side} channel=${channel} answer=${answer} title=${names[i]} /></section>`)}</div>`}`;
}

/** @param {{channel: string, answer: any, title: string}} props */
function Side({ channel, answer, title }) {
  const Shown = CARDS[channel];
  if (channel !== "email" || answer?.error) return html`<${Shown} channel=${channel} answer=${answer} />`;
  return html`<p class="cp-matrix-subject" dir="auto"><b>${answer.subject}</b></p>
    <div class="cp-side-mail"><${ScaledMail} source=${answer.html} width=${WIDTH} title=${`Mail of ${title}`} /></div>`;
}
