/* HTML in a frame without scripts, origin or network. Two frames lie on one another: the next document
   loads in the hidden one and is shown when it is there, so that nothing flickers. The frames are as
   high as the document and the box around them scrolls, so the place where one looks stays. */

import { html, useEffect, useRef, useState } from "../vendor/designer.js";

// Pictures that do not come must not hold back the words.
const LONGEST_MS = 700;

/** @param {{document: string, height: number, width?: number, title: string, className?: string}} props
 *   `document` is a srcdoc */
export function Frame({ document: wanted, height, width, title, className = "" }) {
  const frames = [useRef(null), useRef(null)];
  const [front, setFront] = useState(0);
  const state = useRef({ front: 0, loading: "", wanted: "", shown: "", timer: 0 }).current;

  const next = () => {
    if (state.loading || state.wanted === state.shown) return;
    state.loading = state.wanted;
    const back = /** @type {HTMLIFrameElement} */ (/** @type {any} */ (frames[1 - state.front].current));
    back.srcdoc = state.loading;
    state.timer = /** @type {any} */ (setTimeout(swap, LONGEST_MS));
  };
  const swap = () => {
    if (!state.loading) return;
    clearTimeout(state.timer);
    [state.shown, state.loading, state.front] = [state.loading, "", 1 - state.front];
    setFront(state.front);
    next();
  };
  /** @param {number} index */
  const loaded = (index) => index !== state.front && swap();

  useEffect(() => {
    state.wanted = wanted;
    next();
  }, [wanted]);
  useEffect(() => () => clearTimeout(state.timer), []);

  return html`<div class=${`cp-frames ${className}`} style=${{ height: `${height}px`, width: width ? `${width}px` : "100%" }}>
    ${[0, 1].map((index) => html`<iframe key=${index} ref=${frames[index]} sandbox=${""} referrerpolicy="no-referrer"
      title=${index === front ? title : `${title} (next)`} aria-hidden=${index !== front} tabindex=${index === front ? 0 : -1}
      data-front=${index === front} onLoad=${() => loaded(index)}></iframe>`)}
  </div>`;
}
