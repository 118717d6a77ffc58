/* Small pieces that panels share. */

import { Component, html, useEffect, useState } from "../vendor/designer.js";

/** A symbol of the admin's own font; nothing to those who listen.
 * @param {{name: string}} props */
export function Icon({ name }) {
  return html`<span class="material-symbols-outlined cp-icon" aria-hidden="true">${name}</span>`;
}

/** Something went wrong; `again` tries once more.
 * @param {{text: string, again?: () => void}} props */
export function Problem({ text, again }) {
  return html`<p class="cp-problem" role="alert"><${Icon} name="error" /> <span>${text}</span>
    ${again && html`<button type="button" class="cp-button" onClick=${again}>Try again</button>`}</p>`;
}

/** @param {{what?: string}} props */
export function Loading({ what = "Loading" }) {
  return html`<p class="cp-loading" role="status"><span class="cp-spinner" aria-hidden="true"></span> ${what}…</p>`;
}

/** Nothing there yet, and what to do about it.
 * @param {{icon: string, title: string, children?: any}} props */
export function Empty({ icon, title, children }) {
  return html`<div class="cp-empty"><${Icon} name=${icon} /><p class="cp-empty-title">${title}</p><p>${children}</p></div>`;
}

/** One of a few choices, as buttons.
 * @param {{label: string, value: any, options: {value: any, label: string, icon?: string, title?: string}[],
 *   onChange: (value: any) => void}} props */
export function Choice({ label, value, options, onChange }) {
  return html`<div class="cp-choice" role="group" aria-label=${label}>
    ${options.map((one) => html`<button type="button" key=${one.value} aria-pressed=${one.value === value}
      title=${one.title ?? one.label} onClick=${() => onChange(one.value)}>
      ${one.icon ? html`<${Icon} name=${one.icon} /><span class="cp-sr">${one.label}</span>` : one.label}</button>`)}
  </div>`;
}

/** A question to the server: what came of it, and how to ask again. A late answer of an earlier
 * question is dropped.
 * @template T
 * @param {(signal: AbortSignal) => Promise<T>} question @param {any[]} depends
 * @returns {{data: T | null, problem: string, loading: boolean, again: () => void}} */
export function useAnswer(question, depends) {
  const [answer, setAnswer] = useState(/** @type {{data: T | null, problem: string, loading: boolean}} */ (
    { data: null, problem: "", loading: true }));
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    setAnswer((/** @type {any} */ old) => ({ ...old, loading: true }));
    question(abort.signal).then(
      (data) => abort.signal.aborted || setAnswer({ data, problem: "", loading: false }),
      (error) => abort.signal.aborted || setAnswer((/** @type {any} */ old) => ({ ...old, problem: error.message, loading: false })),
    );
    return () => abort.abort();
  }, [...depends, turn]);
  return { ...answer, again: () => setTurn((/** @type {number} */ n) => n + 1) };
}

/** Runs `act` with the newest value, once nothing new came for `ms`.
 * @template T @param {T} value @param {number} ms @returns {T} */
export function useSettled(value, ms) {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

/** A component that is drawn again only when one of its props is another.
 * @param {(props: any) => any} shown @returns {any} */
export function memo(shown) {
  return class extends Component {
    /** @param {any} next */
    shouldComponentUpdate(next) {
      const before = /** @type {any} */ (this.props);
      return Object.keys(next).some((name) => next[name] !== before[name]);
    }

    /** @param {any} props */
    render(props) {
      return html`<${shown} ...${props} />`;
    }
  };
}

/** Gives the browser a text as a file.
 * @param {string} name @param {string} text @param {string} type */
export function download(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** @param {string} iso */
export function ago(iso) {
  const seconds = (Date.now() - Date.parse(iso)) / 1000;
  if (!Number.isFinite(seconds)) return "";
  const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  for (const [unit, size] of /** @type {[Intl.RelativeTimeFormatUnit, number][]} */ ([
    ["day", 86_400], ["hour", 3600], ["minute", 60],
  ])) {
    if (seconds >= size) return words.format(-Math.floor(seconds / size), unit);
  }
  return "just now";
}

