/* The mail in one language, beside the grid, as the server renders it. */

import * as api from "../api.js";
import { html } from "../vendor/designer.js";
import { brandId, content, doc, enabledChannels, template } from "../store.js";
import { CARDS } from "../preview/cards.js";
import { whoAsked } from "../preview/who.js";
import { Icon, Loading, Problem, useAnswer, useSettled } from "./parts.js";
import { isRightToLeft } from "./translations.js";

/** @param {{locale: string, onClose: () => void}} props */
export function LocalePreview({ locale, onClose }) {
  const settled = useSettled(doc.value, 200);
  const brand = brandId.value ?? template.value.brand;
  const { data, problem, again } = useAnswer((abort) => api.post("preview", {
    content: content(), channels: enabledChannels.value, locale, ...(brand ? { brand } : {}), ...whoAsked.value,
  }, { signal: abort }), [locale, settled, whoAsked.value]);
  return html`<aside class="cp-locale-preview" aria-label=${`Preview in ${locale}`}>
    <header class="cp-bar"><h3>${locale}${isRightToLeft(locale) ? ", right to left" : ""}</h3><span class="cp-space"></span>
      <button type="button" class="cp-plain" aria-label="Close the preview" onClick=${onClose}><${Icon} name="close" /></button></header>
    ${problem && html`<${Problem} text=${problem} again=${again} />`}
    ${!data && !problem && html`<${Loading} what="Rendering" />`}
    ${data && enabledChannels.value.map((channel) => CARDS[channel] && html`<${CARDS[channel]} key=${channel} channel=${channel} answer=${data.channels[channel]} />`)}
  </aside>`;
}
