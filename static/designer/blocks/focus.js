/* Brings the focus to a block once it is drawn. */

/** @param {string} id */
export function blockNode(id) {
  return /** @type {HTMLElement | null} */ (document.querySelector(`.cd-block[data-id="${CSS.escape(id)}"]`));
}

/** Now, if the block is there, so that no key is lost; and once more when it has been drawn, since a node that
 * is moved loses the focus. @param {string | null} id */
export function focusBlock(id) {
  if (!id) return;
  wanted = id;
  const drawn = blockNode(id);
  drawn?.focus({ preventScroll: true });
  requestAnimationFrame(() => {
    const node = wanted === id ? blockNode(id) : null;
    if (!node) return;
    if (!drawn || document.activeElement === document.body) node.focus({ preventScroll: true });
    node.scrollIntoView({ block: "nearest" });
  });
}

/** The last one that was asked for. @type {string | null} */
let wanted = null;
