/* Brings the focus to a block once it is drawn. */

/** @param {string} id */
export function blockNode(id) {
  return /** @type {HTMLElement | null} */ (document.querySelector(`.cd-block[data-id="${CSS.escape(id)}"]`));
}

/** At once, and again when the block has been drawn, since a node that is moved loses the focus. No key may be lost
 * between. @param {string | null} id */
export function focusBlock(id) {
  if (!id) return;
  wanted = id;
  const drawn = blockNode(id);
  drawn?.focus({ preventScroll: true });
  let done = drawn !== null;
  const again = () => {
    const node = wanted === id ? blockNode(id) : null;
    if (node && (!done || document.activeElement === document.body)) {
      node.focus({ preventScroll: true });
      done = true;
    }
    return node;
  };
  // Behind what the signals have queued by now.
  queueMicrotask(again);
  requestAnimationFrame(() => again()?.scrollIntoView({ block: "nearest" }));
}

/** The last one that was asked for. @type {string | null} */
let wanted = null;
