/* CodeMirror in a component. It is fetched when it is first shown. */

import { html, useEffect, useRef, useState } from "../vendor/designer.js";
import { Loading, Problem } from "./parts.js";

/** @returns {Promise<any>} */
export const loadCode = () => import("../vendor/code.js");

/** @param {any} code @param {boolean} readOnly */
function look(code, readOnly) {
  return [
    code.EditorView.lineWrapping,
    code.EditorState.readOnly.of(readOnly),
    code.syntaxHighlighting(code.HighlightStyle.define([
      { tag: code.tags.propertyName, class: "cp-tok-name" }, { tag: code.tags.string, class: "cp-tok-string" },
      { tag: [code.tags.number, code.tags.bool, code.tags.null], class: "cp-tok-value" },
    ])),
  ];
}

/** @typedef {{from: number, to: number, severity: "error" | "warning", message: string}} Mark */

/** @param {{
 *   value: string, label: string, readOnly?: boolean, onChange?: (text: string) => void,
 *   check?: (text: string) => Mark[], complete?: (context: any, code: any) => any, marksOf?: any, language?: "json" | "html",
 *   goTo?: {at: number} | null,
 * }} props `marksOf` changes when `check` would say something else of the same text */
export function CodeEditor({ value, label, readOnly = false, onChange, check, complete, marksOf, language = "json", goTo }) {
  const place = useRef(null);
  const held = useRef(/** @type {any} */ ({ told: [] })).current;
  Object.assign(held, { onChange, check, complete });
  const [problem, setProblem] = useState("");
  const [ready, setReady] = useState(false);

  useEffect(() => {
    let gone = false;
    loadCode().then((code) => {
      if (gone) return;
      held.code = code;
      held.view = new code.EditorView({ parent: place.current, state: stateOf(code) });
      // What scrolls must be reached by key, also where its first line is out of sight.
      held.view.scrollDOM.tabIndex = 0;
      setReady(true);
    }, (error) => setProblem(error.message));
    return () => {
      gone = true;
      held.view?.destroy();
    };
  }, []);

  /** @param {any} code */
  const linting = (code) => {
    held.again = code.StateEffect.define();
    const needsRefresh = (/** @type {any} */ update) => update.transactions.some((/** @type {any} */ one) => (
      one.effects.some((/** @type {any} */ effect) => effect.is(held.again))));
    return [code.linter((/** @type {any} */ view) => held.check(view.state.doc.toString()), { delay: 250, needsRefresh }), code.lintGutter()];
  };
  /** @param {any} code */
  const completing = (code) => {
    // One and the same each time it is asked for: another source would close the list.
    const data = [{ autocomplete: (/** @type {any} */ context) => held.complete(context, code) }];
    return [code.EditorState.languageData.of(() => data)];
  };
  /** @param {any} code */
  const stateOf = (code) => code.EditorState.create({
    doc: value,
    extensions: [
      code.basicSetup, language === "json" ? code.json() : code.html(), ...look(code, readOnly),
      code.EditorView.contentAttributes.of({ "aria-label": label }),
      code.EditorView.updateListener.of((/** @type {any} */ update) => {
        if (!update.docChanged || held.silent) return;
        const text = update.state.doc.toString();
        held.told.push(text);
        held.onChange?.(text);
      }),
      ...(check ? linting(code) : []),
      ...(complete ? completing(code) : []),
    ],
  });

  useEffect(() => {
    const view = held.view;
    if (!view) return;
    // What was written here comes back a drawing later; by then more may have been written.
    const echo = held.told.lastIndexOf(value);
    held.told.splice(0, echo < 0 ? held.told.length : echo + 1);
    if (echo >= 0 || view.state.doc.toString() === value) return;
    held.silent = true;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } });
    held.silent = false;
  }, [value, ready]);
  useEffect(() => {
    if (held.view && check) held.view.dispatch({ effects: held.again.of(null) });
  }, [marksOf, ready]);
  useEffect(() => {
    if (!held.view || !goTo) return;
    held.view.dispatch({ selection: { anchor: Math.min(goTo.at, held.view.state.doc.length) }, scrollIntoView: true });
    held.view.focus();
  }, [goTo, ready]);

  if (problem) return html`<${Problem} text=${`The editor could not be loaded: ${problem}`} />`;
  return html`<div class="cp-code" ref=${place} data-ready=${ready}>${!ready && html`<${Loading} what="Loading the editor" />`}</div>`;
}
