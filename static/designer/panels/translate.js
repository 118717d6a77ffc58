/* A translation is a change of its element. */

import { dispatch } from "../store.js";
import { idOf } from "../document/tree.js";
import { withTranslation } from "./translations.js";

/** Writes one translation, as one step; an empty text takes it away.
 * @param {import("./translations.js").Row} row @param {string} to @param {string} text */
export function translate(row, to, text) {
  dispatch({ type: "update", id: idOf(row.node), fields: { locales: withTranslation(row.node, row.field, to, text) } }, { label: `Translated to ${to}` });
}
