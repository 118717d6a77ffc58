/* The buttons above a text that is edited. */

import { html, useState } from "../vendor/designer.js";
import { Icon } from "../icons.js";
import { VarInput } from "./VarInput.js";

const MARKS = [
  { mark: "bold", icon: "bold", label: "Bold", keys: "Ctrl+B" },
  { mark: "italic", icon: "italic", label: "Italic", keys: "Ctrl+I" },
  { mark: "underline", icon: "underline", label: "Underline", keys: "Ctrl+U" },
  { mark: "strike", icon: "strike", label: "Strikethrough", keys: "Ctrl+Shift+S" },
];

/** @param {{editor: any, formatting: boolean, block: string | null, onVariable: () => void}} props */
export function FormatBar({ editor, formatting, block, onVariable }) {
  const [linking, setLinking] = useState(/** @type {string | null} */ (null));
  const keep = (/** @type {Event} */ event) => event.preventDefault();
  const link = (/** @type {string} */ href) => {
    const chain = editor.chain().focus().extendMarkRange("link");
    if (!href) chain.unsetMark("link").run();
    else if (!editor.state.selection.empty || editor.isActive("link")) chain.setMark("link", { href }).run();
    else chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
    setLinking(null);
  };
  return html`
    <div class="cd-format-bar" role="toolbar" aria-label="Formatting">
      ${formatting && MARKS.map((one) => html`
        <button type="button" key=${one.mark} class="cd-icon-button" title=${`${one.label} (${one.keys})`} aria-label=${one.label}
          aria-pressed=${editor.isActive(one.mark)} onMouseDown=${keep}
          onClick=${() => editor.chain().focus().toggleMark(one.mark).run()}><${Icon} name=${one.icon} /></button>`)}
      ${formatting && html`
        <button type="button" class="cd-icon-button" title="Link" aria-label="Link" aria-pressed=${editor.isActive("link")} onMouseDown=${keep}
          onClick=${() => setLinking(linking === null ? editor.getAttributes("link").href ?? "https://" : null)}><${Icon} name="link" /></button>`}
      <button type="button" class="cd-icon-button" title="Variable ({{)" aria-label="Insert variable" onMouseDown=${keep}
        onClick=${onVariable}><${Icon} name="braces" /></button>
      ${linking !== null && html`
        <form class="cd-link-form" onSubmit=${(/** @type {Event} */ event) => { event.preventDefault(); link(linking.trim()); }}>
          <${VarInput} label="Link address" value=${linking} block=${block} onInput=${setLinking} autofocus=${true} />
          <button type="submit" class="cd-button cd-small">Set</button>
          ${editor.isActive("link") && html`<button type="button" class="cd-button cd-small" onClick=${() => link("")}>Remove</button>`}
        </form>`}
    </div>`;
}
