/* Undo and redo. Quick changes of the same fields are one step. */

/** @typedef {{type: string, [key: string]: any}} AnyOp */
/** @typedef {{label: string, op: AnyOp, inverse: AnyOp, merge: string | null, at: number, selection: string | null}} Step */
/** @typedef {{past: Step[], future: Step[]}} History */

// A pause longer than this begins a new step of typing.
export const PAUSE_MS = 1000;
const MOST_STEPS = 500;

/** @type {History} */
export const EMPTY = Object.freeze({ past: [], future: [] });

/** The history with one more step. With the same `merge` within a pause the last step grows instead.
 * @param {History} history @param {Step} step @returns {History} */
export function pushed(history, step) {
  const last = history.past.at(-1);
  const grows = last && step.merge !== null && last.merge === step.merge
    && step.at - last.at < PAUSE_MS && !history.future.length;
  const past = grows ? [...history.past.slice(0, -1), grown(last, step)] : [...history.past, step];
  return { past: past.slice(-MOST_STEPS), future: [] };
}

/** @param {Step} last @param {Step} step @returns {Step} */
function grown(last, step) {
  return { ...last, op: both(last.op, step.op), inverse: both(step.inverse, last.inverse), at: step.at };
}

/** First one change, then the other; two changes of the same element are one.
 * @param {AnyOp} first @param {AnyOp} second @returns {AnyOp} */
function both(first, second) {
  if (first.type === second.type && first.type !== "batch" && "fields" in first && first.id === second.id) {
    return { ...second, fields: { ...first.fields, ...second.fields } };
  }
  return { type: "batch", ops: [first, second] };
}

/** The last step, and the history without it.
 * @param {History} history @returns {{step: Step, history: History} | null} */
export function undone(history) {
  const step = history.past.at(-1);
  if (!step) return null;
  return { step, history: { past: history.past.slice(0, -1), future: [...history.future, step] } };
}

/** @param {History} history @returns {{step: Step, history: History} | null} */
export function redone(history) {
  const step = history.future.at(-1);
  if (!step) return null;
  // A redone step never grows: what follows it is a change of its own.
  const past = [...history.past, { ...step, at: 0 }];
  return { step, history: { past, future: history.future.slice(0, -1) } };
}
