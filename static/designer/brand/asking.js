/* Asks for the preview whenever the brand changes. */

import { batch, effect } from "../vendor/designer.js";
import * as api from "../api.js";
import { Latest } from "../preview/latest.js";
import { brand, preview, previewProblem } from "./store.js";

export function watchPreview() {
  const latest = new Latest({
    ask: (question, signal) => api.post("preview", question, { signal }),
    answered(answer) {
      batch(() => {
        preview.value = answer;
        previewProblem.value = null;
      });
    },
    failed(error) {
      if (error?.name === "AbortError") return;
      previewProblem.value = { text: error.message, path: error.path };
    },
  });
  effect(() => latest.want(brand.value));
}
