/* Keeping the selected blocks as a brick, and what can be done with bricks. */

import { html, useState } from "../vendor/designer.js";
import * as api from "../api.js";
import { find, plain } from "../document/tree.js";
import { bricks, doc, selected, toast } from "../store.js";
import { Modal } from "../panels/Modal.js";
import { chosen } from "./actions.js";
import { IconButton } from "./ui.js";

export function BrickActions() {
  const [open, setOpen] = useState(/** @type {"" | "new" | "list"} */ (""));
  return html`
    <span class="cd-part-actions">
      ${bricks.value.length > 0 && html`<${IconButton} icon="more" label="Manage bricks" onClick=${() => setOpen("list")} />`}
      <${IconButton} icon="plus" label="Keep the selected blocks as a brick" disabled=${selected.value.length === 0} onClick=${() => setOpen("new")} />
    </span>
    ${open === "new" && html`<${NewBrick} onClose=${() => setOpen("")} />`}
    ${open === "list" && html`<${AllBricks} onClose=${() => setOpen("")} />`}`;
}

/** @param {{onClose: () => void}} props */
function NewBrick({ onClose }) {
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const [problem, setProblem] = useState("");
  const save = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const elements = chosen().map((id) => plain(find(doc.value, id)));
    try {
      const made = await api.post("bricks", { name: name.trim(), description: description.trim(), elements });
      bricks.value = [...bricks.value, made.brick ?? made];
      toast(`“${name.trim()}” is kept among your bricks`);
      onClose();
    } catch (error) {
      setProblem(/** @type {Error} */ (error).message);
    }
  };
  return html`
    <${Modal} title="Keep as a brick" onClose=${onClose} footer=${html`<button class="cp-button cp-primary" type="submit" form="cd-new-brick" disabled=${!name.trim()}>Keep</button>`}>
      <form id="cd-new-brick" class="cd-form" onSubmit=${save}>
        <p class="cd-note">${chosen().length === 1 ? "The selected block" : `The ${chosen().length} selected blocks`} will be offered in every template, to be copied in.</p>
        ${problem && html`<p class="cd-fault" role="alert">${problem}</p>`}
        <label class="cd-field"><span>Name</span><input class="cd-input" autofocus maxlength="120" value=${name} onInput=${(/** @type {any} */ event) => setName(event.target.value)} /></label>
        <label class="cd-field"><span>What it is for</span><input class="cd-input" maxlength="500" value=${description} onInput=${(/** @type {any} */ event) => setDescription(event.target.value)} /></label>
      </form>
    <//>`;
}

/** @param {{onClose: () => void}} props */
function AllBricks({ onClose }) {
  const [problem, setProblem] = useState("");
  const change = async (/** @type {any} */ brick, /** @type {string} */ name) => {
    if (!name.trim() || name === brick.name) return;
    await tried(() => api.put(`bricks/${brick.id}`, { ...brick, name: name.trim() }), () => {
      bricks.value = bricks.value.map((one) => (one.id === brick.id ? { ...one, name: name.trim() } : one));
    });
  };
  const drop = async (/** @type {any} */ brick) => {
    await tried(() => api.remove(`bricks/${brick.id}`), () => {
      bricks.value = bricks.value.filter((one) => one.id !== brick.id);
    });
  };
  const tried = async (/** @type {() => Promise<any>} */ ask, /** @type {() => void} */ then) => {
    try {
      await ask();
      then();
      setProblem("");
    } catch (error) {
      setProblem(/** @type {Error} */ (error).message);
    }
  };
  return html`
    <${Modal} title="Bricks" onClose=${onClose}>
      ${problem && html`<p class="cd-fault" role="alert">${problem}</p>`}
      <ul class="cd-brick-list">
        ${bricks.value.map((one) => html`
          <li key=${one.id}><input class="cd-input" aria-label="Name" value=${one.name} onChange=${(/** @type {any} */ event) => void change(one, event.target.value)} />
            <span class="cd-note">${one.elements.length === 1 ? "1 block" : `${one.elements.length} blocks`}</span>
            <${IconButton} icon="trash" label=${`Delete ${one.name}`} class="cd-danger" onClick=${() => void drop(one)} /></li>`)}
      </ul>
      <p class="cd-note">Templates that have copied a brick keep their copies.</p>
    <//>`;
}
