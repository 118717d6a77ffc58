/* Which channels the template is for, and which one's blocks are shown. */

import { html, useEffect, useRef, useState } from "../vendor/designer.js";
import { Icon } from "../icons.js";
import { canChange, channel, enabledChannels, registry, say, setSettings } from "../store.js";

export function ChannelTabs() {
  const enabled = registry.value.channels.filter((one) => enabledChannels.value.includes(one.key));
  const tabs = [{ key: "all", label: "All channels", icon: "" }, ...enabled];
  if (!tabs.some((one) => one.key === channel.value)) channel.value = "all";
  const key = (/** @type {KeyboardEvent} */ event) => {
    const at = tabs.findIndex((one) => one.key === channel.value);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    channel.value = next.key;
    /** @type {HTMLElement | null} */ (document.getElementById(`cd-channel-${next.key}`))?.focus();
  };
  return html`
    <div class="cd-channels">
      <div class="cd-channel-tabs" role="tablist" aria-label="Channels" onKeyDown=${key}>
        ${tabs.map((one) => html`
          <button type="button" key=${one.key} id=${`cd-channel-${one.key}`} role="tab" class="cd-channel-tab" aria-selected=${channel.value === one.key}
            tabIndex=${channel.value === one.key ? 0 : -1} onClick=${() => { channel.value = one.key; }}>
            ${one.icon && html`<${Icon} name=${one.icon} size=${14} />`}${one.label}</button>`)}
      </div>
      ${canChange.value && html`<${Chooser} />`}
    </div>`;
}

/** Ticks the channels of the template. */
function Chooser() {
  const [open, setOpen] = useState(false);
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (!open) return undefined;
    const outside = (/** @type {Event} */ event) => {
      if (!box.current?.contains(/** @type {any} */ (event.target))) setOpen(false);
    };
    document.addEventListener("mousedown", outside);
    return () => document.removeEventListener("mousedown", outside);
  }, [open]);
  const all = registry.value.channels;
  const on = enabledChannels.value;
  const set = (/** @type {string} */ key, /** @type {boolean} */ ticked) => {
    const next = all.map((one) => one.key).filter((one) => (one === key ? ticked : on.includes(one)));
    if (!next.length) return say("One channel must stay");
    setSettings({ channels: next.length === all.length ? [] : next }, ticked ? "Channel enabled" : "Channel disabled");
  };
  return html`
    <div class="cd-chooser" ref=${box} onKeyDown=${(/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Escape" || !open) return;
      event.preventDefault();
      setOpen(false);
      /** @type {any} */ (box.current?.querySelector("button"))?.focus();
    }}>
      <button type="button" class="cd-button cd-small cd-quiet" aria-expanded=${open} aria-haspopup="true" onClick=${() => setOpen(!open)}>
        <${Icon} name="tune" size=${14} /> ${on.length === all.length ? "Channels" : `${on.length} of ${all.length}`}</button>
      ${open && html`
        <div class="cd-popover cd-chooser-list" role="group" aria-label="Channels of this template">
          ${all.map((one) => html`
            <label key=${one.key} class="cd-check"><input type="checkbox" checked=${on.includes(one.key)}
              onChange=${(/** @type {any} */ event) => set(one.key, event.target.checked)} />
              <${Icon} name=${one.icon} size=${14} /><span>${one.label}<small>${one.help}</small></span></label>`)}
        </div>`}
    </div>`;
}
