/* What becomes of this template's messages, while it happens. */

import * as api from "../api.js";
import { html, useEffect, useState } from "../vendor/designer.js";
import * as feed from "./live_feed.js";
import { isFailure, lapses, spoken } from "./live_rows.js";
import { Empty, Icon, Loading, memo, Problem } from "./parts.js";

/** @typedef {import("./live_rows.js").Row} Row */

const CONNECTION = { connecting: "connecting", connected: "connected", away: "no connection, trying again", forbidden: "not allowed" };

export function LivePanel() {
  useEffect(feed.startLive, []);
  const open = feed.isOpen.value;
  return html`<div class="cp-live" data-open=${open}>
    <header class="cp-live-head">
      <h2>Live</h2>
      <span class="cp-connection" data-state=${feed.connection.value} role="status">${CONNECTION[feed.connection.value]}</span>
      ${open && feed.connection.value !== "forbidden" && html`<${Filters} />`}
      <span class="cp-live-numbers">${feed.perMinute.value}/min${feed.median.value !== null ? ` · p50 ${spoken(feed.median.value)}` : ""}</span>
      ${feed.connection.value !== "forbidden" && html`<button type="button" class="cp-button cp-small" aria-pressed=${feed.paused.value} onClick=${feed.togglePause}>
        <${Icon} name=${feed.paused.value ? "play_arrow" : "pause"} />${feed.paused.value ? `Resume${feed.waiting.value ? ` (${feed.waiting.value} waiting)` : ""}` : "Pause"}</button>`}
      <button type="button" class="cp-plain" aria-expanded=${open} aria-label=${open ? "Fold the live panel" : "Unfold the live panel"}
        onClick=${() => { feed.isOpen.value = !open; }}><${Icon} name=${open ? "expand_more" : "expand_less"} /></button>
    </header>
    ${open && html`<${Body} />`}
  </div>`;
}

function Filters() {
  return html`<span class="cp-live-filters">
    ${feed.testIds.value && html`<${Toggle} on=${feed.onlyTest} label="This test" />`}
    <${Toggle} on=${feed.onlyErrors} label="Errors only" />
    <input type="search" placeholder="Filter" aria-label="Filter messages by text" value=${feed.words.value}
      onInput=${(/** @type {any} */ event) => { feed.words.value = event.target.value; }} /></span>`;
}

/** @param {{on: {value: boolean}, label: string}} props */
function Toggle({ on, label }) {
  return html`<button type="button" class="cp-chip" aria-pressed=${on.value} onClick=${() => { on.value = !on.value; }}>${label}</button>`;
}

function Body() {
  if (feed.connection.value === "forbidden") return html`<${Empty} icon="lock" title="Messages are not shown to you">Ask for the right to view messages.<//>`;
  if (feed.problem.value && !feed.drawn.value.length) return html`<${Problem} text=${feed.problem.value} again=${feed.resync} />`;
  if (!feed.loaded.value) return html`<${Loading} what="Looking for messages" />`;
  if (!feed.drawn.value.length) return html`<${Empty} icon="stream" title="No message yet">Send a test, and watch it arrive here.<//>`;
  const rows = feed.shown.value;
  return html`<div class="cp-rows" role="log" aria-live="polite" aria-relevant="additions" aria-label="Messages of this template, newest first" tabindex="0"><ol>
    ${rows.map((row) => html`<${Line} key=${row.message_id} row=${row} test=${Boolean(feed.testIds.value?.has(row.message_id))} />`)}
    ${!rows.length && html`<li class="cp-quiet">${feed.onlyTest.value ? "The test is on its way…" : "No message fits the filter."}</li>`}
  </ol></div>`;
}

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** @param {{row: Row, test: boolean}} props */
function OneLine({ row, test }) {
  const [why, setWhy] = useState(false);
  const reasons = reasonsOf(row);
  const link = row.pk === null ? null : `${api.places.messages}${row.pk}/change/`;
  return html`<li class="cp-row" data-message=${row.message_id} data-test=${test || row.test} data-status=${row.status}>
    <time dateTime=${new Date(row.at).toISOString()}>${CLOCK.format(row.at)}</time>
    ${link ? html`<a class="cp-row-id" href=${link} target="_blank" rel="noopener" title=${`${row.message_id}: open the timeline`}>${row.message_id.slice(0, 12)}…</a>`
      : html`<span class="cp-row-id">${row.message_id.slice(0, 12)}…</span>`}
    <span class="cp-row-to" title=${row.recipient}>${row.recipient || "–"}${(test || row.test) && html` <small class="cp-tag">test</small>`}</span>
    <span class="cp-row-pills"><${State} name=${row.status || "ENQUEUED"} />
      ${row.pills.map((pill) => html`<${Pill} key=${`${pill.channel} ${pill.provider}`} pill=${pill} from=${row.steps.find((step) => step.name === "ROUTED")?.at ?? row.at} row=${row} />`)}</span>
    <span class="cp-row-why">${reasons.length > 0 && html`<button type="button" class="cp-link" aria-expanded=${why} onClick=${() => setWhy(!why)}>Why</button>`}</span>
    ${why && html`<ul class="cp-row-reasons">${reasons.map((one) => html`<li key=${one}>${one}</li>`)}</ul>`}
  </li>`;
}

// Ten times a second some of five hundred rows change.
const Line = memo(OneLine);

/** @param {Row} row @returns {string[]} */
function reasonsOf(row) {
  const own = [row.reason, row.error].filter(Boolean).join(": ");
  const pills = row.pills.filter((pill) => pill.error).map((pill) => `${pill.channel}: ${pill.error}`);
  return [...new Set([own, ...pills, ...row.why].filter(Boolean))];
}

/** @param {{name: string}} props */
function State({ name }) {
  return html`<b class="cp-state" data-state=${name} data-bad=${isFailure(name)}>${name}</b>`;
}

/** A channel's way: rendered 3 ms › sent smtp 180 ms › DELIVERED.
 * @param {{pill: Row["pills"][number], from: number, row: Row}} props */
function Pill({ pill, from, row }) {
  const routed = row.steps.filter((step) => ["ENQUEUED", "ROUTED"].includes(step.name));
  const steps = [...lapses(routed, row.at), ...lapses(pill.steps, from)];
  return html`<span class="cp-pill" data-channel=${pill.channel} data-state=${pill.state} data-bad=${isFailure(pill.state)}>
    <span class="cp-pill-channel">${pill.channel}</span>
    ${steps.map((step, i) => html`${i > 0 && html`<span aria-hidden="true">›</span>`}<span class="cp-step" data-last=${i === steps.length - 1} key=${step.name}>
      ${step.name}${step.name === "SENT" && pill.provider ? ` ${pill.provider}` : ""}${i > 0 ? html` <small>${spoken(step.ms)}</small>` : ""}</span>`)}
    ${pill.error && html`<span class="cp-pill-error">${pill.error}</span>`}
  </span>`;
}
