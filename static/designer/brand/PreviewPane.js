/* What messages look like with the brand as it is on this page: made by the server, as sends are. */

import { html, useMemo, useRef } from "../vendor/designer.js";
import { Choice, Icon } from "../panels/parts.js";
import { Frame } from "../preview/Frame.js";
import { mailDocument } from "../preview/frame_document.js";
import { heightOf } from "../preview/height.js";
import { useWidth } from "../preview/width.js";
import { DARK_LINK, colourOf, labelOn } from "./contrast.js";
import { valueAt } from "./settings.js";
import { brand, preview, previewProblem, scheme } from "./store.js";

const WIDTH = 640;
// How high a mail is can only be guessed from outside its frame.
const ROOM = 60;

export function PreviewPane() {
  const { email, inbox } = preview.value?.channels ?? {};
  return html`<div class="cb-preview" data-scheme=${scheme.value} data-ready=${Boolean(preview.value)}>
    <header class="cp-bar"><h2>Preview</h2><span class="cp-space"></span>
      <${Choice} label="Reader's scheme" value=${scheme.value}
        options=${[{ value: "light", label: "Light", icon: "light_mode" }, { value: "dark", label: "Dark", icon: "dark_mode" }]}
        onChange=${(/** @type {"light" | "dark"} */ value) => { scheme.value = value; }} /></header>
    ${previewProblem.value && html`<p class="cp-problem" role="alert"><${Icon} name="error" /> <span>${previewProblem.value.text}</span></p>`}
    <section class="cp-card" aria-label="E-mail preview"><header class="cp-card-head"><${Icon} name="mail" /><h3>E-mail</h3></header>
      <${Problems} answer=${email} />
      ${email?.html && html`<${Mail} source=${email.html} />`}
    </section>
    <div class="cb-pair">
      <section class="cp-card" aria-label="Inbox preview"><header class="cp-card-head"><${Icon} name="inbox" /><h3>Inbox</h3></header>
        <${Problems} answer=${inbox} />
        ${inbox && !inbox.error && html`<${Inbox} answer=${inbox} />`}
      </section>
      <section class="cp-card" aria-label="Button preview"><header class="cp-card-head"><${Icon} name="smart_button" /><h3>Buttons</h3></header>
        <${Buttons} />
      </section>
    </div>
  </div>`;
}

/** @param {{answer: any}} props */
function Problems({ answer }) {
  if (!answer) return html`<div class="cp-skeleton" aria-busy="true"></div>`;
  return html`${answer.error && html`<p class="cp-problem" role="alert"><${Icon} name="error" /> <span>${answer.error}</span></p>`}
    ${(answer.warnings ?? []).map((/** @type {string} */ text) => html`<p class="cp-note cp-warn" key=${text}><${Icon} name="info" /> ${text}</p>`)}`;
}

/** @param {{source: string}} props */
function Mail({ source }) {
  const box = useRef(null);
  const room = useWidth(box);
  const scale = Math.min(1, (room || WIDTH) / WIDTH);
  const dark = scheme.value === "dark";
  const [wanted, height] = useMemo(() => [mailDocument(source, dark ? "own" : "light"), heightOf(source, WIDTH) + ROOM], [source, dark]);
  return html`<div ref=${box} class="cb-mail">
    <div class="cp-scaled" style=${{ width: `${WIDTH * scale}px`, height: `${height * scale}px` }}>
      <div style=${{ transform: `scale(${scale})`, transformOrigin: "0 0", width: `${WIDTH}px` }}>
        <${Frame} document=${wanted} height=${height} width=${WIDTH} title="E-mail preview" />
      </div></div></div>`;
}

/** A place of the settings that is a colour.
 * @param {string} path @param {string} otherwise */
function colour(path, otherwise) {
  const value = valueAt(brand.value.settings, path);
  return typeof value === "string" && colourOf(value) ? value : otherwise;
}

/** @param {string} path */
function picture(path) {
  const value = valueAt(brand.value.settings, path);
  return typeof value === "string" && value.startsWith("https://") ? value : "";
}

/** @param {string} path @param {RegExp} allowed */
function plain(path, allowed) {
  const value = valueAt(brand.value.settings, path);
  return typeof value === "string" && allowed.test(value) ? value : undefined;
}

/** @param {{answer: any}} props */
function Inbox({ answer }) {
  const primary = colour("inapp.colors.primary", colour("colors.primary", "#2563eb"));
  const top = colour("inapp.widgetBackground.topColor", primary);
  const bottom = colour("inapp.widgetBackground.bottomColor", top);
  const bell = picture("inapp.icons.bell");
  const icon = picture("inapp.icons.message");
  const bare = valueAt(brand.value.settings, "inapp.disableMessageIcon") === true;
  const look = {
    borderRadius: plain("inapp.borderRadius", /^\d{1,3}(px|rem|em|%)?$/),
    fontFamily: plain("inapp.fontFamily", /^[\w ,'"-]{1,200}$/),
  };
  return html`<div class="cb-inbox" style=${look} data-placement=${valueAt(brand.value.settings, "inapp.placement") ?? ""}>
    <header style=${{ background: `linear-gradient(${top}, ${bottom})`, color: labelOn(top) }}>
      ${bell ? html`<img src=${bell} alt="" width="18" height="18" referrerpolicy="no-referrer" />` : html`<${Icon} name="notifications" />`} <b>Inbox</b></header>
    <article>
      ${!bare && (icon ? html`<img src=${icon} alt="" width="28" height="28" referrerpolicy="no-referrer" />` : html`<span class="cb-avatar" style=${{ background: primary, color: labelOn(primary) }} aria-hidden="true">${[...brand.value.name][0] ?? "?"}</span>`)}
      <div><p class="cb-inbox-title">${answer.title}</p><p class="cb-inbox-body">${answer.preview || answer.body}</p>
        <p class="cb-inbox-actions">${answer.actions.slice(0, 2).map((/** @type {any} */ one, /** @type {number} */ at) => html`
          <span key=${at} class="cb-button" data-plain=${at > 0} style=${at ? { color: "inherit", borderColor: "currentcolor" } : { background: primary, color: labelOn(primary), borderColor: primary }}>${one.content}</span>`)}</p></div>
      <span class="cb-dot" style=${{ background: primary }} title="unread"></span>
    </article></div>`;
}

function Buttons() {
  const colours = [["Primary", colour("colors.primary", "#2563eb")], ["Secondary", colour("colors.secondary", "#e5e7eb")]];
  return html`<div class="cb-buttons">${["light", "dark"].map((one) => html`<div key=${one} data-scheme=${one}>
    ${colours.map(([name, value]) => html`<span key=${name} class="cb-button cb-large" style=${{ background: value, color: labelOn(value), borderColor: value }}>${name}</span>`)}
    <span class="cb-linked" style=${{ color: one === "dark" ? DARK_LINK : colours[0][1] }}>A link</span></div>`)}</div>`;
}
