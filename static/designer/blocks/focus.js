/* Brings the focus to a block once it is drawn. */

/** @param {string} id */
export function blockNode(id) {
  return /** @type {HTMLElement | null} */ (document.querySelector(`.cd-block[data-id="${CSS.escape(id)}"]`));
}

/** @param {string | null} id */
export function focusBlock(id) {
  if (!id) return;
  requestAnimationFrame(() => {
    const node = blockNode(id);
    if (!node) return;
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: "nearest" });
  });
}
