/* Two documents as JSON, side by side, with what differs marked. */

import { html, useEffect, useRef, useState } from "../vendor/designer.js";
import { loadCode } from "./CodeEditor.js";
import { Loading, Problem } from "./parts.js";

/** @param {{before: string, after: string, labels: [string, string]}} props */
export function JsonMerge({ before, after, labels }) {
  const place = useRef(/** @type {any} */ (null));
  const [problem, setProblem] = useState("");
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let gone = false;
    /** @type {any} */
    let view = null;
    loadCode().then((code) => {
      if (gone) return;
      const side = (/** @type {string} */ doc, /** @type {string} */ label) => ({ doc, extensions: [
        code.lineNumbers(), code.json(), code.EditorView.lineWrapping, code.EditorState.readOnly.of(true),
        code.EditorView.contentAttributes.of({ "aria-label": label }),
      ] });
      view = new code.MergeView({
        a: side(before, labels[0]), b: side(after, labels[1]), parent: place.current,
        collapseUnchanged: { margin: 3, minSize: 6 }, gutter: true, highlightChanges: true,
      });
      setReady(true);
    }, (error) => setProblem(error.message));
    return () => {
      gone = true;
      view?.destroy();
    };
  }, [before, after]);
  if (problem) return html`<${Problem} text=${problem} />`;
  return html`<div class="cp-code cp-merge" ref=${place}>${!ready && html`<${Loading} what="Comparing" />`}</div>`;
}
