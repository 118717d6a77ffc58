/* What is put into a preview's frame: the server's HTML behind a policy of its own. */

import { darkened } from "./dark.js";

// Nothing is fetched but pictures, nothing runs, nothing is sent.
const POLICY = "default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; form-action 'none'";
// Links open nowhere: the sandbox allows no window.
const HEAD = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta charset="utf-8"><base target="_blank">`;

/** A mail as the frame's srcdoc.
 * @param {string} html @param {import("./view.js").Dark} [dark] */
export function mailDocument(html, dark = "light") {
  const shown = dark === "partial" || dark === "full" ? darkened(inScheme(html, false), dark) : inScheme(html, dark === "own");
  return `${HEAD}<style>:root{color-scheme:${dark === "light" ? "light" : "dark"}}</style>${withoutDoctype(shown)}`;
}

/** The mail as it is for readers of one scheme: what it asks of the browser is answered here, because a
 * frame cannot be told.
 * @param {string} source @param {boolean} dark */
export function inScheme(source, dark) {
  return source.replace(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/gi, (_, wanted) => (
    (wanted.toLowerCase() === "dark") === dark ? "(min-width: 0)" : "(max-width: 0)"));
}

/** A fragment of HTML as a frame's srcdoc, in the looks of a chat.
 * @param {string} html @param {{dark: boolean, css?: string}} how */
export function fragmentDocument(html, { dark, css = "" }) {
  const colours = dark ? "color:#e8e8e8;background:#1a1d21" : "color:#1d1c1d;background:#fff";
  return `${HEAD}<style>:root{color-scheme:${dark ? "dark" : "light"}}body{margin:0;padding:8px 12px;${colours};`
    + `font:15px/1.46 Inter,system-ui,sans-serif;overflow-wrap:anywhere}img{max-width:100%}${css}</style>${html}`;
}

/** @param {string} html */
function withoutDoctype(html) {
  return html.replace(/^\s*<!doctype[^>]*>/i, "");
}
