/* Select2 gives its boxes no names. They get that of the field for which they stand. */

function named(box) {
  const name = box.previousElementSibling?.labels?.[0]?.textContent.trim();
  const selection = box.querySelector(".select2-selection");
  if (!name || !selection) return;
  // It names the box by what is chosen in it, which may be nothing.
  selection.removeAttribute("aria-labelledby");
  for (const part of [selection, ...selection.querySelectorAll('[role="textbox"]')]) part.setAttribute("aria-label", name);
}

// Nothing tells when Select2 has drawn its boxes.
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) if (node instanceof Element && node.matches(".select2-container")) named(node);
  }
}).observe(document.body, { childList: true, subtree: true });
for (const box of document.querySelectorAll(".select2-container")) named(box);

// The field to type in is made when the list opens, and focused.
document.addEventListener("focusin", ({ target }) => {
  if (!target.matches?.(".select2-search__field")) return;
  target.setAttribute("aria-label", "Part of the name, or the id");
  // ARIA 1.2's word for what is still called by that of 1.0.
  for (const open of document.querySelectorAll(".select2-selection[aria-owns]")) {
    open.setAttribute("aria-controls", open.getAttribute("aria-owns"));
  }
});
