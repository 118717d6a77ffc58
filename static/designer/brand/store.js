/* The editor's state: the brand as it is on this page, what is stored, and the steps between. A brand
   has no draft: what is saved is live, so saving is a button and not a habit of the page. */

import { batch, computed, signal } from "../vendor/designer.js";
import * as api from "../api.js";
import { same } from "../document/equal.js";
import { withValue } from "./settings.js";

/** @typedef {{name: string, value: string}} Snippet */
/** @typedef {{name: string, settings: Record<string, any>, snippets: Snippet[]}} Brand */
/** @typedef {{brand: Brand, label: string, merge: string, at: number}} Step */

const PAUSE_MS = 1000;
const MOST_STEPS = 300;

/** @type {{value: Brand, peek: () => Brand}} */
export const brand = signal(/** @type {Brand} */ ({ name: "", settings: {}, snippets: [] }));
export const stored = signal(/** @type {Brand} */ (brand.peek()));
export const about = signal({ id: "", isDefault: false, revision: 0, savedAt: "", usedBy: 0, defaultName: "" });
export const past = signal(/** @type {Step[]} */ ([]));
export const future = signal(/** @type {Step[]} */ ([]));
export const saving = signal(false);
/** What a save was answered with. */
export const problem = signal(/** @type {{text: string, path?: string, conflict?: boolean} | null} */ (null));
export const announcement = signal("");
export const scheme = signal(/** @type {"light" | "dark"} */ ("light"));
export const dialog = signal(/** @type {"delete" | "conflict" | null} */ (null));
/** The last answer of POST preview, and what it could not show. */
export const preview = signal(/** @type {any} */ (null));
export const previewProblem = signal(/** @type {{text: string, path?: string} | null} */ (null));

export const dirty = computed(() => !same(brand.value, stored.value));

/** Takes over GET state.
 * @param {any} state @param {{keep?: boolean}} [options] keep: the changes of this page stay */
export function open(state, { keep = false } = {}) {
  const { name, settings, snippets } = state.brand;
  batch(() => {
    stored.value = { name, settings, snippets };
    if (!keep) {
      brand.value = stored.value;
      past.value = [];
      future.value = [];
    }
    about.value = {
      id: state.brand.id,
      isDefault: state.brand.is_default,
      revision: state.brand.revision,
      savedAt: state.brand.saved_at,
      usedBy: state.used_by,
      defaultName: state.default?.name ?? "",
    };
  });
}

/** @param {string} text */
export function say(text) {
  announcement.value = "";
  queueMicrotask(() => { announcement.value = text; });
}

/** @param {Partial<Brand>} fields @param {string} label @param {string} [merge] steps of one field in one
 *   go are one step */
export function change(fields, label, merge = "") {
  if (!api.canChange) return;
  const before = brand.peek();
  const after = { ...before, ...fields };
  if (same(before, after)) return;
  const last = past.peek().at(-1);
  const grows = merge && last?.merge === merge && Date.now() - last.at < PAUSE_MS && !future.peek().length;
  batch(() => {
    brand.value = after;
    past.value = grows
      ? [...past.peek().slice(0, -1), { ...last, at: Date.now() }]
      : [...past.peek(), { brand: before, label, merge, at: Date.now() }].slice(-MOST_STEPS);
    future.value = [];
  });
}

/** Writes one place of the settings.
 * @param {string} path @param {any} value @param {string} label */
export function set(path, value, label) {
  change({ settings: withValue(brand.peek().settings, path, value) }, label, `settings.${path}`);
}

export function undo() {
  travel(past, future, "Undone");
}

export function redo() {
  travel(future, past, "Done again");
}

/** @param {{value: Step[], peek: () => Step[]}} from @param {{value: Step[], peek: () => Step[]}} to @param {string} word */
function travel(from, to, word) {
  const step = from.peek().at(-1);
  if (!step || !api.canChange) return;
  batch(() => {
    to.value = [...to.peek(), { ...step, brand: brand.peek(), at: 0 }];
    from.value = from.peek().slice(0, -1);
    brand.value = step.brand;
  });
  say(`${word}: ${step.label}`);
}

/** Stores what was changed. With `force` also over what somebody else saved meanwhile. */
export async function save() {
  if (saving.peek() || !dirty.peek() || !api.canChange) return;
  const sent = brand.peek();
  saving.value = true;
  try {
    const answer = await api.put("brand", { revision: about.peek().revision, ...sent });
    batch(() => {
      stored.value = sent;
      about.value = { ...about.peek(), revision: answer.revision, savedAt: answer.saved_at };
      problem.value = null;
    });
    say("Saved");
  } catch (error) {
    failed(error);
  } finally {
    saving.value = false;
  }
}

/** @param {any} error */
function failed(error) {
  if (!(error instanceof api.ApiError)) throw error;
  if (error.status === 409) {
    dialog.value = "conflict";
    return;
  }
  problem.value = { text: error.message, path: error.path };
  say(`Not saved: ${error.message}`);
}

/** Somebody else saved first: take theirs, or write ours over it.
 * @param {"mine" | "theirs"} choice */
export async function settle(choice) {
  dialog.value = null;
  open(await api.get("state"), { keep: choice === "mine" });
  if (choice === "mine") await save();
  else say("The stored brand was loaded");
}

/** @param {"default" | "copy"} what */
export async function act(what) {
  try {
    const answer = await api.post(what);
    if (answer.next) location.assign(answer.next);
    else open(answer, { keep: true });
  } catch (error) {
    if (!(error instanceof api.ApiError)) throw error;
    problem.value = { text: error.message };
  }
}

export async function remove() {
  try {
    const answer = await api.remove("brand");
    stored.value = brand.peek();
    location.assign(answer.next);
  } catch (error) {
    if (!(error instanceof api.ApiError)) throw error;
    batch(() => {
      dialog.value = null;
      problem.value = { text: error.message };
    });
  }
}
