/* With whose data the preview is made: a data set, a real recipient, or what was sent before. */

import { batch, computed, signal } from "../vendor/designer.js";
import { dataSet, dataSets, say } from "../store.js";

/** @typedef {{user: string, profile: Record<string, any>}} Recipient */
/** @typedef {{message_id: string, recipient: string, data: any, at: string}} PastMessage */

export const recipient = signal(/** @type {Recipient | null} */ (null));
export const pastMessage = signal(/** @type {PastMessage | null} */ (null));

/** What POST preview is told. The sets' own payloads are a part of it, so that a change shows. */
export const whoAsked = computed(() => {
  if (recipient.value) return { recipient: recipient.value.user };
  if (pastMessage.value) return { message: pastMessage.value.message_id };
  const chosen = dataSets.value.find((one) => one.id === dataSet.value);
  return chosen ? { data_set: chosen.id } : {};
});

/** What the button says. */
export const whoName = computed(() => {
  if (recipient.value) return recipient.value.profile.name || recipient.value.user;
  if (pastMessage.value) return `Sent to ${pastMessage.value.recipient || "somebody"}`;
  const sets = dataSets.value;
  const index = sets.findIndex((one) => one.id === dataSet.value);
  return index < 0 ? "No data" : `${sets[index].name} (sample ${index + 1}/${sets.length})`;
});

/** @param {number | null} id */
export function chooseDataSet(id) {
  batch(() => {
    recipient.value = pastMessage.value = null;
    dataSet.value = id;
  });
}

/** @param {Recipient} one */
export function chooseRecipient(one) {
  batch(() => {
    pastMessage.value = null;
    recipient.value = one;
  });
}

/** @param {PastMessage} one */
export function chooseMessage(one) {
  batch(() => {
    recipient.value = null;
    pastMessage.value = one;
  });
}

/** The next or the previous data set, round and round.
 * @param {1 | -1} way */
export function step(way) {
  const sets = dataSets.value;
  if (!sets.length) return;
  const at = sets.findIndex((one) => one.id === dataSet.value);
  const next = sets[at < 0 ? 0 : (at + way + sets.length) % sets.length];
  chooseDataSet(next.id);
  say(`Preview with ${next.name}`);
}
