/* On which channels a block is shown, and other words for one of them. */

import { html } from "../vendor/designer.js";
import { isFor, ownFor, variantsOf, withChannel } from "../document/channels.js";
import { summary } from "../document/labels.js";
import { idOf, listOf, placeOf } from "../document/tree.js";
import { Icon } from "../icons.js";
import { channel as tab, dispatch, doc, enabledChannels, registry, say } from "../store.js";
import { edit, update } from "./actions.js";
import { focusBlock } from "./focus.js";

/** @param {{element: Record<string, any>, id: string, kind: any}} props */
export function ChannelsSection({ element, id, kind }) {
  const all = registry.value.channels.map((one) => one.key);
  const shown = registry.value.channels.filter((one) => enabledChannels.value.includes(one.key));
  const place = placeOf(doc.value, id);
  const others = place ? variantsOf(listOf(doc.value, place.parent), element) : [];
  const set = (/** @type {string} */ key, /** @type {boolean} */ on) => {
    const next = withChannel(element, key, on, all);
    if (next && next.length === 0) return say("One channel must stay; delete the block instead");
    update(id, { channels: next }, "Channels changed");
  };
  const unable = (/** @type {string} */ key) => kind?.channels.length > 0 && !kind.channels.includes(key);
  return html`
    <p class="cd-note">${element.channels?.length ? "Shown on the ticked channels alone." : "Shown everywhere."}</p>
    <div class="cd-ticks" role="group" aria-label="Channels that show this block">
      ${shown.map((one) => html`
        <label key=${one.key} class=${`cd-tick ${unable(one.key) ? "cd-tick-unable" : ""}`} title=${unable(one.key) ? `${one.label} has no such block and leaves it out` : one.help}>
          <input type="checkbox" checked=${isFor(element, one.key)} onChange=${(/** @type {any} */ event) => set(one.key, event.target.checked)} />
          <${Icon} name=${one.icon} size=${14} /> ${one.label}</label>`)}
    </div>
    ${others.length > 0 && html`
      <ul class="cd-variants">${others.map((one) => html`
        <li key=${idOf(one)}><span class="cd-badge cd-badge-variant">${(one.channels ?? ["everywhere"]).join(", ")}</span>
          <button type="button" class="cd-link" onClick=${() => focusBlock(idOf(one))}>${summary(one, 50)}</button></li>`)}</ul>`}
    <div class="cd-section-foot">
      <${OwnWords} element=${element} id=${id} all=${all} shown=${shown} />
      ${element.channels?.length > 0 && html`<button type="button" class="cd-button cd-small cd-quiet" onClick=${() => update(id, { channels: undefined }, "Channels changed")}>Show everywhere</button>`}
    </div>`;
}

/** @param {{element: Record<string, any>, id: string, all: string[], shown: any[]}} props */
function OwnWords({ element, id, all, shown }) {
  const possible = shown.filter((one) => isFor(element, one.key));
  const place = placeOf(doc.value, id);
  if (possible.length < 2 || !place) return html`<span></span>`;
  const split = (/** @type {string} */ key) => {
    const op = ownFor(doc.value, id, element, place, key, all);
    if (!dispatch(op, { label: "Own version added" })) return;
    const made = listOf(doc.value, place.parent)[place.index + 1];
    if (tab.value !== "all") tab.value = key;
    edit(idOf(made));
    say(`This block has a version of its own for ${key}`);
  };
  const sms = possible.find((one) => one.key === "sms");
  return html`
    ${sms && html`<button type="button" class="cd-button cd-small" onClick=${() => split("sms")}><${Icon} name="sms" size=${14} /> Shorter text for SMS</button>`}
    <select class="cd-input cd-own-words" aria-label="Other words for one channel" value="" onChange=${(/** @type {any} */ event) => { if (event.target.value) split(event.target.value); }}>
      <option value="">Own version for…</option>
      ${possible.filter((one) => one.key !== "sms").map((one) => html`<option key=${one.key} value=${one.key}>${one.label}</option>`)}
    </select>`;
}
