/* The form: what a brand is made of, section by section. */

import { html } from "../vendor/designer.js";
import { canChange } from "../api.js";
import { ColourField, Labelled, Select, Switch, TextField, faultAt } from "./fields.js";
import { valueAt } from "./settings.js";
import { about, brand, change } from "./store.js";

/** @param {{title: string, open?: boolean, note?: any, children?: any}} props */
function Section({ title, open = false, note, children }) {
  return html`<details class="cb-section" open=${open}><summary><h2>${title}</h2></summary>
    ${note && html`<p class="cb-note">${note}</p>`}${children}</details>`;
}

export function Basics() {
  const error = faultAt("name") || (brand.value.name.trim() ? "" : "must not be empty");
  return html`<${Section} title="Name and colours" open>
    <${Labelled} label="Name" error=${error}>${(/** @type {any} */ ids) => html`
      <input id=${ids.id} aria-describedby=${ids.described} value=${brand.value.name} maxlength="256" disabled=${!canChange}
        onInput=${(/** @type {any} */ event) => change({ name: event.currentTarget.value }, "Name", "name")} />`}<//>
    <${ColourField} path="colors.primary" label="Primary" uses="primary" hint="Buttons and links." />
    <${ColourField} path="colors.secondary" label="Secondary" uses="secondary" hint="Secondary buttons." />
    <${ColourField} path="colors.tertiary" label="Tertiary" uses="tertiary" hint="For templates: {{brand.colors.tertiary}}." />
  <//>`;
}

/** Is a part of the mail taken from the default brand?
 * @param {string} part */
const inherited = (part) => !about.value.isDefault && valueAt(brand.value.settings, `email.${part}.inheritDefault`) === true;

/** @param {{part: string, label: string}} props */
function Inherit({ part, label }) {
  const { isDefault, defaultName } = about.value;
  const hint = isDefault ? "This is the default brand: others take it from here." : `The default brand is ${defaultName || "not chosen yet"}.`;
  return html`<${Switch} path=${`email.${part}.inheritDefault`} label=${label} hint=${hint} disabled=${isDefault} />`;
}

export function MailHeader() {
  const off = inherited("header");
  return html`<${Section} title="E-mail header" open>
    <${Inherit} part="header" label="As the default brand's" />
    <${TextField} path="email.header.logo.image" label="Logo" type="url" placeholder="https://…/logo.png" hint="The address of a PNG, JPEG or GIF; twice as large as it is shown looks sharp." disabled=${off} />
    <${TextField} path="email.header.logo.href" label="Logo leads to" type="url" placeholder="https://…" disabled=${off} />
    <${TextField} path="email.header.logo.alt" label="Text for the logo" placeholder=${brand.value.name} hint="Shown where pictures are not, and read out." disabled=${off} />
    <${ColourField} path="email.header.barColor" label="Bar" hint="The line over the mail." disabled=${off} />
  <//>`;
}

const NETWORKS = { facebook: "Facebook", instagram: "Instagram", linkedin: "LinkedIn", medium: "Medium", twitter: "X (Twitter)" };

export function MailFooter() {
  const off = inherited("footer");
  return html`<${Section} title="E-mail footer" open>
    <${Inherit} part="footer" label="As the default brand's" />
    <${TextField} path="email.footer.markdown" label="Footer" rows=${4} placeholder="Acme Inc., 1 Main Street" hint="Markdown and {{variables}}." disabled=${off} />
    ${Object.entries(NETWORKS).map(([name, label]) => html`<${TextField} key=${name} path=${`email.footer.social.${name}.url`} type="url"
      label=${label} placeholder="https://…" disabled=${off} />`)}
  <//>`;
}

export function InApp() {
  return html`<${Section} title="Inbox" note="What the inbox in your application may look like.">
    <${ColourField} path="inapp.colors.primary" label="Inbox primary" uses="secondary" />
    <${ColourField} path="inapp.colors.secondary" label="Inbox secondary" />
    <${ColourField} path="inapp.widgetBackground.topColor" label="Background, top" />
    <${ColourField} path="inapp.widgetBackground.bottomColor" label="Background, bottom" />
    <${TextField} path="inapp.icons.bell" label="Bell icon" type="url" placeholder="https://…" />
    <${TextField} path="inapp.icons.message" label="Message icon" type="url" placeholder="https://…" />
    <${Switch} path="inapp.disableMessageIcon" label="Without message icons" />
    <${TextField} path="inapp.borderRadius" label="Corner radius" placeholder="8px" />
    <${TextField} path="inapp.fontFamily" label="Font" placeholder="Inter, sans-serif" />
    <${Select} path="inapp.placement" label="Opens" options=${[["", "as the application says"], ["top", "at the top"], ["bottom", "at the bottom"], ["left", "at the left"], ["right", "at the right"]]} />
  <//>`;
}

const PARTS = [["head", "Head", "CSS and fonts"], ["header", "Above the content", ""], ["footer", "Below the content", ""]];

export function Advanced() {
  const override = "email.templateOverride";
  const on = valueAt(brand.value.settings, `${override}.enabled`) === true;
  const mjml = on && valueAt(brand.value.settings, `${override}.mjml.enabled`) === true;
  const base = mjml ? `${override}.mjml` : override;
  return html`<${Section} title="Advanced" note="For those who write HTML.">
    <${Switch} path="email.head.inheritDefault" label="Head as the default brand's" disabled=${about.value.isDefault} />
    <${TextField} path="email.head.content" label="Head" rows=${4} mono hint="CSS in a <style> element; scripts are taken out." disabled=${inherited("head")} />
    <${Switch} path=${`${override}.enabled`} label="A frame of our own around the content" />
    ${on && html`<div class="cb-nested">
      <${Switch} path=${`${override}.mjml.enabled`} label="Written in MJML" />
      <${ColourField} path=${`${base}.backgroundColor`} label="Page" />
      <${ColourField} path=${`${base}.blocksBackgroundColor`} label="Card" />
      <${TextField} path=${`${base}.width`} label="Width" placeholder="600px" />
      ${PARTS.map(([key, label, hint]) => html`<${TextField} key=${key} path=${`${base}.${key}`} label=${label} rows=${5} mono hint=${hint} />`)}
    </div>`}
  <//>`;
}
