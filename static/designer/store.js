/* The page's state: signals that everybody reads, and the few functions that change the document. */

import { batch, computed, signal } from "./vendor/designer.js";
import * as api from "./api.js";
import { same } from "./document/equal.js";
import { EMPTY, pushed, redone, undone } from "./document/history.js";
import { apply } from "./document/ops.js";
import { adoptDoc, find, plain } from "./document/tree.js";

/** @typedef {import("./document/tree.js").Doc} Doc */
/** @typedef {import("./document/ops.js").Op} Op */
/** @typedef {Op | {type: "about", fields: Record<string, any>}} AnyOp */
/** @typedef {"loading" | "saved" | "dirty" | "saving" | "offline" | "refused" | "conflict"} SaveState */
/** @typedef {{label: string, merge?: string | null, select?: string | null}} DispatchOptions */
/** @typedef {{revision: number, savedAt: string, savedBy: string, errors: {path: string, message: string}[]}} Draft */

/** The document that is edited. */
export const doc = signal(/** @type {Doc} */ (adoptDoc({ elements: [] })));
/** name, alias, tags, brand, strategy, topic, email, settings, archived; changed by `setAbout` alone. */
export const template = signal(/** @type {Record<string, any>} */ ({ settings: {} }));
/** The draft as the server has it. */
export const draft = signal(/** @type {Draft} */ ({ revision: 0, savedAt: "", savedBy: "", errors: [] }));
export const published = signal(/** @type {Record<string, any> | null} */ (null));
export const registry = signal(
  /** @type {{elements: any[], channels: any[], operators: any[], helpers: any[]}} */
  ({ elements: [], channels: [], operators: [], helpers: [] }),
);
export const dataSets = signal(/** @type {{id: number, name: string, payload: any}[]} */ ([]));
export const brands = signal(/** @type {any[]} */ ([]));
export const bricks = signal(/** @type {any[]} */ ([]));
export const me = signal({ name: "", initials: "", email: "" });
export const canChange = signal(api.canChange);

/** The element that is selected: the first of `selected`. */
export const selection = signal(/** @type {string | null} */ (null));
/** All selected elements, in reading order. */
export const selected = signal(/** @type {string[]} */ ([]));
/** The element whose text is being edited in place. */
export const editing = signal(/** @type {string | null} */ (null));
/** The channel whose tab is open, or "all". */
export const channel = signal("all");
/** The locale that is edited and previewed; "" is the document itself. */
export const locale = signal("");
/** The brand to preview with; null: the template's own. */
export const brandId = signal(/** @type {string | null} */ (null));
/** The data set to preview with, by id; null: none. */
export const dataSet = signal(/** @type {number | null} */ (null));
/** Conditions that the preview takes for true or false, by element id. */
export const branches = signal(/** @type {ReadonlyMap<string, boolean>} */ (new Map()));

/** The last answer of POST preview. */
export const preview = signal(/** @type {Record<string, any> | null} */ (null));
export const lint = signal(/** @type {any[]} */ ([]));
export const saveState = signal(/** @type {SaveState} */ ("loading"));
/** What a person should know of a save that did not succeed. */
export const saveProblem = signal("");
/** What to decide after a 409: see saving.js. */
export const conflict = signal(/** @type {any} */ (null));
export const tab = signal(/** @type {"design" | "data" | "translations" | "versions" | "code"} */ ("design"));
/** The open dialog: "test", "publish", "palette", "shortcuts", "conflict". */
export const dialog = signal(/** @type {string | null} */ (null));
export const people = signal(/** @type {any[]} */ ([]));
/** The live panel's rows. */
export const live = signal(/** @type {any} */ (null));
export const history = signal(EMPTY);
/** The message for those who listen (role=status). */
export const announcement = signal("");
/** Messages with a button, for a few seconds. */
export const toasts = signal(/** @type {{id: number, text: string, action?: string, run?: () => void}[]} */ ([]));

export const selectedElement = computed(() => find(doc.value, selection.value));
export const canUndo = computed(() => history.value.past.length > 0);
export const canRedo = computed(() => history.value.future.length > 0);
/** The channels that this template is for: all, unless its settings name some. */
export const enabledChannels = computed(() => {
  const all = registry.value.channels.map((one) => one.key);
  const some = template.value.settings?.channels;
  return Array.isArray(some) && some.length ? all.filter((key) => some.includes(key)) : all;
});
/** The payload of the chosen data set. */
export const sample = computed(() => {
  const chosen = dataSets.value.find((one) => one.id === dataSet.value);
  return chosen?.payload ?? {};
});

/** Takes over GET state.
 * @param {any} state */
export function open(state) {
  batch(() => {
    doc.value = adoptDoc(state.draft.content);
    template.value = state.template;
    setDraft(state.draft);
    published.value = state.published;
    registry.value = state.registry ?? registry.value;
    dataSets.value = state.data_sets ?? [];
    brands.value = state.brands ?? [];
    bricks.value = state.bricks ?? [];
    me.value = state.me ?? me.value;
    canChange.value = Boolean(state.can_change);
    dataSet.value = dataSets.value[0]?.id ?? null;
    saveState.value = "saved";
    history.value = EMPTY;
  });
}

/** What the server says of the draft after a save.
 * @param {any} saved */
export function setDraft(saved) {
  draft.value = {
    revision: saved.revision,
    savedAt: saved.saved_at,
    savedBy: saved.saved_by,
    errors: saved.errors ?? [],
  };
}

/** Changes the document, as one step that can be undone. A change of nothing is no step.
 * @param {AnyOp} op @param {DispatchOptions} options `label` says what was done ("Block moved");
 *   steps with the same `merge` that follow quickly are one; `select` is selected afterwards
 * @returns {boolean} whether something changed */
export function dispatch(op, { label, merge = null, select }) {
  if (!canChange.value) return false;
  const inverse = run(op);
  if (!inverse) return false;
  batch(() => {
    const step = { label, op, inverse, merge, at: Date.now(), selection: selection.value };
    history.value = pushed(history.value, step);
    if (select !== undefined) choose(select);
    else keepSelection();
  });
  return true;
}

/** Carries an op out.
 * @param {AnyOp} op @returns {AnyOp | null} its inverse, or null when nothing changed */
function run(op) {
  if (op.type === "about") {
    const before = template.value;
    const names = Object.keys(op.fields);
    if (names.every((name) => same(before[name], op.fields[name]))) return null;
    template.value = { ...before, ...op.fields };
    return { type: "about", fields: Object.fromEntries(names.map((name) => [name, before[name]])) };
  }
  const { doc: after, inverse } = apply(doc.value, op);
  if (after === doc.value) return null;
  doc.value = after;
  return inverse;
}

/** Changes name, tags, brand, topic, email or settings; can be undone.
 * @param {Record<string, any>} fields @param {string} label @param {string | null} [merge] */
export function setAbout(fields, label, merge = null) {
  return dispatch({ type: "about", fields }, { label, merge });
}

/** Changes single keys of the settings.
 * @param {Record<string, any>} keys @param {string} label */
export function setSettings(keys, label) {
  return setAbout({ settings: { ...template.value.settings, ...keys } }, label);
}

/** Takes the last step back. */
export function undo() {
  travel(undone(history.value), "inverse", "Undone");
}

/** Does again what was taken back last. */
export function redo() {
  travel(redone(history.value), "op", "Done again");
}

/** @param {ReturnType<typeof undone>} found @param {"op" | "inverse"} way @param {string} word */
function travel(found, way, word) {
  if (!found || !canChange.value) return;
  batch(() => {
    run(/** @type {AnyOp} */ (found.step[way]));
    history.value = found.history;
    if (way === "inverse" && found.step.selection) choose(found.step.selection);
    keepSelection();
  });
  say(`${word}: ${found.step.label}`);
}

/** Replaces the whole document (import, code, restore), as one step.
 * @param {any} content @param {string} label */
export function replaceDocument(content, label) {
  return dispatch({ type: "replaceAll", doc: adoptDoc(content) }, { label, select: null });
}

/** Takes over a document that is merged from ours and somebody else's. It is no step of ours: undo still
 * takes back our own last change, on top of theirs.
 * @param {Doc} merged @param {Record<string, any>} about */
export function takeMerged(merged, about) {
  batch(() => {
    doc.value = merged;
    template.value = { ...template.value, ...about };
    keepSelection();
  });
}

/** Selects an element alone, or nothing.
 * @param {string | null} id */
export function choose(id) {
  batch(() => {
    selection.value = id;
    selected.value = id ? [id] : [];
    if (editing.value !== id) editing.value = null;
  });
}

/** What is selected must be there. */
function keepSelection() {
  const there = selected.value.filter((id) => find(doc.value, id));
  if (there.length !== selected.value.length) selected.value = there;
  if (selection.value && !find(doc.value, selection.value)) selection.value = there[0] ?? null;
  if (editing.value && !find(doc.value, editing.value)) editing.value = null;
}

/** What the preview renders: the document, with the conditions that are held true or false. */
export const previewContent = computed(() => {
  const held = branches.value;
  if (!held.size) return doc.value;
  let content = doc.value;
  for (const [id, shown] of held) {
    const fields = { if: shown ? undefined : "false" };
    content = apply(content, { type: "update", id, fields }).doc;
  }
  return content;
});

/** Says something to those who listen. The same words twice are said twice.
 * @param {string} text */
export function say(text) {
  announcement.value = announcement.value === text ? `${text}\u00a0` : text;
}

let lastToast = 0;

/** Shows a message for a few seconds, with a button if `action` is named.
 * @param {string} text @param {{action?: string, run?: () => void, seconds?: number}} [options] */
export function toast(text, { action, run: act, seconds = 7 } = {}) {
  lastToast += 1;
  const id = lastToast;
  toasts.value = [...toasts.value.slice(-2), { id, text, action, run: act }];
  say(text);
  setTimeout(() => dismiss(id), seconds * 1000);
}

/** @param {number} id */
export function dismiss(id) {
  toasts.value = toasts.value.filter((one) => one.id !== id);
}

/** The document as JSON to send. @returns {any} */
export function content() {
  return plain(doc.value);
}
