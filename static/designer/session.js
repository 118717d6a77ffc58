/* What runs beside the page: saving, the socket of those who edit together, the keys. */

import { connect } from "../admin_live/socket.js";
import { effect } from "./vendor/designer.js";
import * as api from "./api.js";
import { idAt, idOf, pathOf, walk } from "./document/tree.js";
import { listenForKeys } from "./keys.js";
import { newer, startSaving } from "./saving.js";
import * as store from "./store.js";

/** Takes over GET state, and begins.
 * @param {any} state */
export function start(state) {
  store.open(state);
  follow(new URLSearchParams(location.search));
  startSaving();
  listenForKeys();
  if (api.places.socket) together();
}

/** What a link to this page may ask for: `?block=name or path&sample=2&channel=sms&locale=fr&tab=versions`.
 * @param {URLSearchParams} asked */
function follow(asked) {
  const { doc } = store;
  const block = asked.get("block") ?? "";
  walk(doc.value, (element) => { if (block && element.ref === block) store.choose(idOf(element)); });
  if (!store.selection.value && block.startsWith("content")) store.choose(idAt(doc.value, block));
  const sample = store.dataSets.value[Number(asked.get("sample")) - 1];
  if (sample) store.dataSet.value = sample.id;
  if (store.enabledChannels.value.includes(asked.get("channel") ?? "")) store.channel.value = asked.get("channel") ?? "all";
  if (asked.get("locale")) store.locale.value = asked.get("locale") ?? "";
  const tab = asked.get("tab") ?? "";
  if (["data", "translations", "versions", "code"].includes(tab)) store.tab.value = /** @type {any} */ (tab);
}

/** What frames of the others mean.
 * @type {Record<string, (frame: any) => void>} */
const HEARD = {
  presence: (frame) => { store.people.value = frame.people; },
  draft: (frame) => void newer(frame.revision),
  published: () => void refreshPublished(),
  brand: () => void refreshPublished(),
};

function together() {
  const opened = connect(api.places.socket, {
    opened() {
      tell();
      // What was saved while the socket was away was not pushed.
      void refreshPublished();
    },
    closed() { store.people.value = []; },
    heard(/** @type {any} */ frame) { HEARD[frame.type]?.(frame); },
  });
  const tell = () => opened.send({ type: "at", at: at() });
  effect(() => {
    void store.selection.value;
    queueMicrotask(tell);
  });
}

/** Where this person is: the path of the selected block. */
function at() {
  const id = store.selection.peek();
  return id ? pathOf(store.doc.peek(), id) || null : null;
}

/** What is published, and the brands, are read again; a newer draft is taken over. */
async function refreshPublished() {
  const state = await api.get("state").catch(() => null);
  if (!state) return;
  store.published.value = state.published;
  store.brands.value = state.brands;
  if (state.draft.revision > store.draft.peek().revision) void newer(state.draft.revision);
}
