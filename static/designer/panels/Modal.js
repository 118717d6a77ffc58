/* A dialog: the browser's own, so that focus stays inside and comes back afterwards. */

import { html, useId, useLayoutEffect, useRef } from "../vendor/designer.js";
import { Icon } from "./parts.js";

/** @param {{title: string, onClose: () => void, children?: any, footer?: any, wide?: boolean}} props */
export function Modal({ title, onClose, children, footer, wide = false }) {
  const ref = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const id = useId();
  // Before the next key comes: it is meant for the dialog.
  useLayoutEffect(() => {
    const dialog = /** @type {HTMLDialogElement} */ (ref.current);
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    dialog.showModal();
    return () => {
      dialog.close();
      before?.isConnected && before.focus();
    };
  }, []);
  /** @param {Event} event */
  const cancel = (event) => {
    event.preventDefault();
    onClose();
  };
  return html`<dialog ref=${ref} class=${`cp-modal ${wide ? "cp-modal-wide" : ""}`} aria-labelledby=${id}
    onCancel=${cancel} onMouseDown=${(/** @type {MouseEvent} */ event) => event.target === ref.current && onClose()}>
    <div class="cp-modal-box">
      <header class="cp-modal-head"><h2 id=${id}>${title}</h2>
        <button type="button" class="cp-plain" aria-label="Close" onClick=${onClose}><${Icon} name="close" /></button></header>
      <div class="cp-modal-body">${children}</div>
      ${footer && html`<footer class="cp-modal-foot">${footer}</footer>`}
    </div>
  </dialog>`;
}
