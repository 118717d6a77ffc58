/* One channel with every data set, side by side: where an empty list or a long name breaks it. */

import * as api from "../api.js";
import { html, useEffect, useState } from "../vendor/designer.js";
import { brandId, content, dataSets, enabledChannels, locale, registry, template } from "../store.js";
import { Modal } from "../panels/Modal.js";
import { Icon, Loading, Problem } from "../panels/parts.js";
import { CARDS } from "./cards.js";
import { ScaledMail } from "./MailCard.js";
import { chooseDataSet } from "./who.js";

const [WIDTH, HIGHEST] = [640, 1400];

/** @param {{onClose: () => void}} props */
export function Matrix({ onClose }) {
  const [channel, setChannel] = useState(enabledChannels.value[0] ?? "email");
  const answers = useAll(channel);
  const names = registry.value.channels.filter((one) => enabledChannels.value.includes(one.key));
  return html`<${Modal} title="All data sets" onClose=${onClose} wide>
    <div class="cp-choice" role="group" aria-label="Channel">${names.map((one) => html`<button type="button" key=${one.key}
      aria-pressed=${one.key === channel} onClick=${() => setChannel(one.key)}>${one.label}</button>`)}</div>
    <div class="cp-matrix">${dataSets.value.map((set) => html`<${Cell} key=${set.id} set=${set} channel=${channel}
      answer=${answers.get(set.id)} choose=${() => { chooseDataSet(set.id); onClose(); }} />`)}</div>
  <//>`;
}

/** The previews of all data sets, one after the other; each is shown when it is there.
 * @param {string} channel @returns {Map<number, any>} */
function useAll(channel) {
  const [answers, setAnswers] = useState(/** @type {Map<number, any>} */ (new Map()));
  useEffect(() => {
    const abort = new AbortController();
    setAnswers(new Map());
    const brand = brandId.value ?? template.value.brand;
    const shared = { content: content(), channels: [channel], ...(brand ? { brand } : {}), ...(locale.value ? { locale: locale.value } : {}) };
    const run = async () => {
      for (const set of dataSets.value) {
        const answer = await api.post("preview", { ...shared, data_set: set.id }, { signal: abort.signal })
          .catch((error) => ({ problem: error.message }));
        if (abort.signal.aborted) return;
        setAnswers((/** @type {Map<number, any>} */ old) => new Map(old).set(set.id, answer));
      }
    };
    void run();
    return () => abort.abort();
  }, [channel]);
  return answers;
}

/** @param {{set: any, channel: string, answer: any, choose: () => void}} props */
function Cell({ set, channel, answer, choose }) {
  const missing = (answer?.variables ?? []).filter((/** @type {any} */ one) => one.missing);
  return html`<section class="cp-matrix-cell" aria-label=${set.name}>
    <header><h3>${set.name}</h3><button type="button" class="cp-link" onClick=${choose}>Use it</button></header>
    ${missing.length > 0 && html`<p class="cp-note cp-warn"><${Icon} name="warning" /> ${missing.length} missing: ${missing.map((/** @type {any} */ one) => one.name).join(", ")}</p>`}
    ${!answer ? html`<${Loading} what="Rendering" />`
      : answer.problem ? html`<${Problem} text=${answer.problem} />`
        : html`<${Small} channel=${channel} answer=${answer.channels?.[channel]} />`}
  </section>`;
}

/** @param {{channel: string, answer: any}} props */
function Small({ channel, answer }) {
  const Shown = CARDS[channel];
  if (channel !== "email" || answer?.error) return html`<${Shown} channel=${channel} answer=${answer} />`;
  return html`<p class="cp-matrix-subject" dir="auto">${answer.subject}</p>
    <${ScaledMail} source=${answer.html} width=${WIDTH} highest=${HIGHEST} title="E-mail preview" />`;
}
