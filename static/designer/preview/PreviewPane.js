/* All channels of the template at once, as the server renders them while one types. */

import { html, useEffect, useState } from "../vendor/designer.js";
import { dataSets, enabledChannels, preview } from "../store.js";
import { Choice, Icon, Problem } from "../panels/parts.js";
import { CARDS } from "./cards.js";
import { Matrix } from "./Matrix.js";
import { previewBusy, previewProblem, refreshPreview, startPreview } from "./request.js";
import { dark, device } from "./view.js";
import { WhoPicker } from "./WhoPicker.js";

export function PreviewPane() {
  const [matrix, setMatrix] = useState(false);
  useEffect(startPreview, []);
  const answers = preview.value?.channels ?? {};
  return html`<div class="cp-preview" data-busy=${previewBusy.value} data-stale=${Boolean(previewProblem.value)}>
    <div class="cp-bar" role="toolbar" aria-label="Preview">
      <${WhoPicker} />
      ${dataSets.value.length > 1 && html`<button type="button" class="cp-plain" title="All data sets side by side" aria-label="All data sets side by side"
        onClick=${() => setMatrix(true)}><${Icon} name="grid_view" /></button>`}
      <${Choice} label="Width" value=${device.value} onChange=${(/** @type {any} */ value) => { device.value = value; }}
        options=${[{ value: "desktop", label: "Desktop", icon: "desktop_windows" }, { value: "mobile", label: "Mobile", icon: "smartphone" }]} />
      <${Choice} label="Dark mode" value=${dark.value} onChange=${(/** @type {any} */ value) => { dark.value = value; }}
        options=${DARK} />
    </div>
    ${previewProblem.value && html`<${Problem} text=${`This preview is not up to date: ${previewProblem.value}`} again=${refreshPreview} />`}
    <${Missing} />
    ${enabledChannels.value.map((channel) => {
      const Shown = CARDS[channel];
      return Shown && html`<${Shown} key=${channel} channel=${channel} answer=${answers[channel]} />`;
    })}
    ${matrix && html`<${Matrix} onClose=${() => setMatrix(false)} />`}
  </div>`;
}

const DARK = [
  { value: "light", label: "Light", icon: "light_mode" },
  { value: "own", label: "Dark", icon: "dark_mode", title: "Dark, without inversion: the mail's own dark colours" },
  { value: "partial", label: "Partly inverted", icon: "invert_colors", title: "Dark, partial inversion (simulation)" },
  { value: "full", label: "Fully inverted", icon: "contrast", title: "Dark, full inversion (simulation)" },
];

/** Variables that the chosen data has nothing for. They stand in the preview as written. */
function Missing() {
  const missing = (preview.value?.variables ?? []).filter((/** @type {any} */ one) => one.missing);
  if (!missing.length) return null;
  return html`<p class="cp-note cp-warn cp-missing-list" role="status"><${Icon} name="warning" />
    <span>Not in this data: ${missing.map((/** @type {any} */ one, /** @type {number} */ i) => html`${i ? ", " : ""}<code key=${one.name}>${one.name}</code>`)}</span></p>`;
}
