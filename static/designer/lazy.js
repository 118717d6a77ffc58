/* Parts of the page that are fetched when they are first shown. */

import { html, useEffect, useState } from "./vendor/designer.js";

/** A component that fetches itself.
 * @param {() => Promise<any>} load an import @param {string} name the export to show
 * @returns {(props: any) => any} */
export function lazy(load, name) {
  /** @type {any} */
  let known = null;
  return function Lazy(/** @type {any} */ props) {
    const [failed, setFailed] = useState("");
    const [, setLoaded] = useState(known);
    useEffect(() => {
      if (known) return;
      load().then(
        (module) => { known = module[name]; setLoaded(() => known); },
        (error) => setFailed(error.message),
      );
    }, []);
    if (failed) return html`<p class="cd-note cd-note-error" role="alert">This part could not be loaded: ${failed}</p>`;
    return known ? html`<${known} ...${props} />` : html`<div class="cd-loading" aria-busy="true"></div>`;
  };
}
