/* Asks the server for the preview while the document changes. */

import * as api from "../api.js";
import { batch, effect, signal } from "../vendor/designer.js";
import { brandId, enabledChannels, lint, locale, preview, previewContent } from "../store.js";
import { dataSets, registry, template } from "../store.js";
import { Latest } from "./latest.js";
import { whoAsked } from "./who.js";

/** Why the preview shown may be older than the document; "" where it is not. */
export const previewProblem = signal("");
/** Is an answer awaited? */
export const previewBusy = signal(false);

const RETRY_MS = 3000;
let started = false;
let retry = 0;

const loop = new Latest({
  ask: (body, abort) => api.post("preview", body, { signal: abort }),
  answered(answer) {
    batch(() => {
      preview.value = answer;
      lint.value = answer.lint ?? [];
      previewProblem.value = "";
    });
  },
  failed(error) {
    previewProblem.value = error.message;
    clearTimeout(retry);
    // A refused document is refused again; a server that is away comes back.
    if (!(error instanceof api.ApiError) || error.status === 0 || error.status >= 500) {
      retry = setTimeout(refreshPreview, RETRY_MS);
    }
  },
  busy(on) {
    previewBusy.value = on;
  },
});

/** What POST preview is asked now. */
function question() {
  return {
    content: previewContent.value,
    channels: enabledChannels.value,
    ...(locale.value ? { locale: locale.value } : {}),
    ...(brandId.value ?? template.value.brand ? { brand: brandId.value ?? template.value.brand } : {}),
    ...whoAsked.value,
  };
}

/** Begins to follow the document. May be called again. */
export function startPreview() {
  if (started) return;
  started = true;
  effect(() => {
    // A set that is changed keeps its id: its payload is what makes another preview.
    void dataSets.value;
    if (registry.value.channels.length) loop.want(question());
  });
  addEventListener("online", refreshPreview);
}

/** Asks again although nothing changed here (a brand was saved elsewhere). */
export function refreshPreview() {
  clearTimeout(retry);
  loop.want(question());
}
