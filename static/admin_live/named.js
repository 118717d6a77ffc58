/* Select2 gives its boxes no names. They get that of the field for which they stand. */

const SPOKEN = '.select2-selection, [role="textbox"]';

function nameOf(box) {
  const select = box.previousElementSibling;
  return select?.labels?.[0]?.textContent.trim() ?? "";
}

// Select2 draws its boxes once the document is ready.
window.addEventListener("load", () => {
  for (const box of document.querySelectorAll(".select2-container")) {
    for (const part of box.querySelectorAll(SPOKEN)) part.setAttribute("aria-label", nameOf(box));
  }
});

// The field to type in is made when the list opens, and focused.
document.addEventListener("focusin", ({ target }) => {
  if (target.matches?.(".select2-search__field")) target.setAttribute("aria-label", "Part of the name, or the id");
});
