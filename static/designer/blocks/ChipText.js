/* Words with their variables as chips, drawn but not edited. */

import { html } from "../vendor/designer.js";
import { pieces, shownAs } from "../document/chips.js";
import { isKnown } from "../document/variables.js";

/** @typedef {{source: string, known: ReadonlySet<string>}} Props */

/** @param {import("../document/chips.js").Chip} chip @param {ReadonlySet<string>} known */
export function chipClass(chip, known) {
  const { label, kind } = shownAs(chip);
  const missing = kind === "variable" && !isKnown(label, known);
  return `cd-chip cd-chip-${kind}${missing ? " cd-chip-missing" : ""}`;
}

/** @param {Props} props */
export function ChipText({ source, known }) {
  return html`${pieces(source).map((piece) => {
    if (piece.kind === "text") return piece.source;
    const { label, note } = shownAs(piece);
    return html`<span class=${chipClass(piece, known)} title=${piece.source}>${label}${note && html`<small>${note}</small>`}</span>`;
  })}`;
}

const STYLES = /** @type {Record<string, string>} */ ({
  bold: "cd-run-bold", italic: "cd-run-italic", underline: "cd-run-underline", strikethrough: "cd-run-strike",
});

/** @param {{runs: Record<string, any>[], known: ReadonlySet<string>}} props */
export function RunsText({ runs, known }) {
  return html`${runs.map((run) => {
    if (run.type === "img") return html`<span class="cd-chip cd-chip-picture">${run.alt_text || "image"}</span>`;
    const marks = Object.entries(STYLES).filter(([flag]) => run[flag] === true || run[flag] === "true").map(([, name]) => name);
    if (run.type === "link") marks.push("cd-run-link");
    const style = `${run.color ? `color:${run.color};` : ""}${run.highlight ? `background:${run.highlight};` : ""}`;
    return html`<span class=${marks.join(" ")} style=${style} title=${run.href}><${ChipText} source=${String(run.content ?? "")} known=${known} /></span>`;
  })}`;
}
