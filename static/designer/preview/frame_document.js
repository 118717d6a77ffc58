/* What is put into a preview's frame: the server's HTML behind a policy of its own. */

import { darkened } from "./dark.js";

// Nothing is fetched but pictures, nothing runs, nothing is sent.
const POLICY = "default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; form-action 'none'";
// Links open nowhere: the sandbox allows no window.
const HEAD = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta charset="utf-8"><base target="_blank">`;
const SCHEME = { light: "light", dark: "dark" };

/** A mail as the frame's srcdoc.
 * @param {string} html @param {{dark?: "none" | "partial" | "full", direction?: string}} [how] */
export function mailDocument(html, { dark = "none" } = {}) {
  const shown = dark === "none" ? html : darkened(html, dark);
  const scheme = dark === "none" ? SCHEME.light : SCHEME.dark;
  return `${HEAD}<style>:root{color-scheme:${scheme}}</style>${withoutDoctype(shown)}`;
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
