/* Changes of the document that a preview proposes. */

import { dispatch, doc, locale, toast } from "../store.js";
import { replacing } from "./replacing.js";

/** Replaces a character in the document, as one step.
 * @param {string} character @param {string} replacement @param {string} channel */
export function replaceCharacter(character, replacement, channel) {
  const ops = replacing(doc.value, character, replacement, { channel, locale: locale.value });
  const done = ops.length > 0 && dispatch({ type: "batch", ops }, { label: `“${character}” replaced` });
  if (!done) toast(`“${character}” comes from the data, not from the template`);
}
