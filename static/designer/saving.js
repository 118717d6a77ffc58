/* Every change is saved 800 ms after the last key, at the latest after five seconds. What is not saved
   yet is also kept in this browser, so that neither a lost line nor a lost page loses it. */

import { batch, computed, effect, signal } from "./vendor/designer.js";
import * as api from "./api.js";
import { aboutOf, changedAbout } from "./document/about.js";
import { merge } from "./document/merge.js";
import { adoptDoc, plain } from "./document/tree.js";
import * as keep from "./keep.js";
import * as store from "./store.js";

/** @typedef {import("./store.js").Doc} Doc */
/** @typedef {{revision: number, doc: Doc, about: Record<string, any>}} Base */

const QUIET_MS = 800;
const LONGEST_MS = 5000;
const KEEP_MS = 250;
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

/** What the server has, as far as this page knows. */
const base = signal(/** @type {Base} */ ({ revision: 0, doc: adoptDoc({}), about: {} }));
/** Is there anything that the server does not have? */
export const unsaved = computed(
  () => store.doc.value !== base.value.doc || Object.keys(changes()).length > 0,
);

let quiet = 0;
let latest = 0;
let keeping = 0;
let retry = 0;
let tries = 0;
/** @type {Promise<void> | null} */
let running = null;

function changes() {
  return changedAbout(base.value.about, store.template.value);
}

/** Begins to watch the document. Call once, after store.open. */
export function startSaving() {
  rebase(store.draft.value.revision, store.doc.value, store.template.value);
  bringBack();
  effect(() => {
    if (!unsaved.value) return settled();
    if (!store.canChange.value) return;
    // Each change of either is a reason to wait again.
    void [store.doc.value, store.template.value];
    later();
  });
  addEventListener("online", () => void saveNow());
  addEventListener("pagehide", keepNow);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") void saveNow(); });
  addEventListener("beforeunload", (event) => {
    if (!unsaved.peek()) return;
    keepNow();
    event.preventDefault();
  });
}

/** There is nothing to save, also because what could not be saved was taken back. */
function settled() {
  if (!["dirty", "refused", "offline"].includes(store.saveState.peek())) return;
  batch(() => {
    store.saveState.value = "saved";
    store.saveProblem.value = "";
  });
  clearTimeout(retry);
  keepNow();
}

/** @param {number} revision @param {Doc} doc @param {Record<string, any>} template */
function rebase(revision, doc, template) {
  base.value = { revision, doc, about: aboutOf(template) };
}

function later() {
  if (store.saveState.peek() === "conflict") return keepSoon();
  if (["saved", "refused"].includes(store.saveState.peek())) store.saveState.value = "dirty";
  clearTimeout(quiet);
  quiet = setTimeout(() => void saveNow(), QUIET_MS);
  latest ||= setTimeout(() => void saveNow(), LONGEST_MS);
  keepSoon();
}

function keepSoon() {
  keeping ||= setTimeout(keepNow, KEEP_MS);
}

function keepNow() {
  clearTimeout(keeping);
  keeping = 0;
  if (!unsaved.peek()) return keep.forget();
  const { revision, doc, about } = base.peek();
  keep.write({ revision, base: { content: doc, about }, mine: mine() });
}

const mine = () => ({ content: store.doc.peek(), about: aboutOf(store.template.peek()) });

/** Saves what is not saved, now. Ends when it is saved or cannot be; never raises. */
export async function saveNow() {
  clearTimeout(quiet);
  clearTimeout(latest);
  clearTimeout(retry);
  latest = 0;
  if (running) await running;
  if (!unsaved.peek() || !store.canChange.peek() || store.saveState.peek() === "conflict") return;
  running = save().finally(() => { running = null; });
  await running;
}

async function save() {
  const doc = store.doc.peek();
  const template = store.template.peek();
  /** @type {Record<string, any>} */
  const body = { revision: base.peek().revision, ...changes() };
  if (doc !== base.peek().doc) body.content = doc;
  store.saveState.value = "saving";
  try {
    const saved = await api.put("draft", body);
    batch(() => {
      rebase(saved.revision, doc, template);
      store.setDraft(saved);
      store.saveProblem.value = "";
      store.saveState.value = "saved";
    });
    tries = 0;
    if (unsaved.peek()) later();
    else keepNow();
  } catch (error) {
    failed(error);
  }
}

/** @param {any} error */
function failed(error) {
  if (!(error instanceof api.ApiError)) throw error;
  if (error.status === 409 && error.body.theirs) return meet(error.body.theirs);
  keepNow();
  if (!store.saveProblem.peek()) store.say(problem(error));
  batch(() => {
    store.saveProblem.value = problem(error);
    store.saveState.value = [400, 413, 415, 422].includes(error.status) ? "refused" : "offline";
  });
  if (store.saveState.peek() === "refused") return;
  retry = setTimeout(() => void saveNow(), RETRY_MS[Math.min(tries, RETRY_MS.length - 1)]);
  tries += 1;
}

/** @param {api.ApiError} error */
function problem(error) {
  if (error.status === 403) return `${error.message} Your changes are kept in this browser.`;
  if (error.status && error.status < 500) return error.message;
  return "No connection. Your changes are kept in this browser and saved when it is back.";
}

/** Somebody saved before us: their changes and ours become one document. Only where both changed the
 * same block does the person have to choose.
 * @param {any} theirs what the server has now */
function meet(theirs) {
  const met = merge(sides(theirs));
  if (met.conflicts.length) {
    keepNow();
    batch(() => {
      store.conflict.value = { theirs, conflicts: met.conflicts };
      store.saveState.value = "conflict";
      store.dialog.value = "conflict";
    });
    store.say("Somebody else changed the same blocks. Choose what to keep.");
    return;
  }
  takeOver(theirs, met);
  const who = theirs.saved_by || "somebody";
  if (met.taken) store.toast(`Changes by ${who} were merged in`);
  void Promise.resolve().then(saveNow);
}

/** @param {any} theirs */
function sides(theirs) {
  const { doc, about } = base.peek();
  return {
    base: { doc, about },
    mine: { doc: store.doc.peek(), about: aboutOf(store.template.peek()) },
    theirs: { doc: adoptDoc(theirs.content), about: aboutOf(theirs) },
  };
}

/** @param {any} theirs @param {{doc: Doc, theirs: Doc, about: Record<string, any>}} met */
function takeOver(theirs, met) {
  batch(() => {
    rebase(theirs.revision, met.theirs, theirs);
    store.setDraft(theirs);
    store.takeMerged(met.doc, met.about);
    store.saveState.value = unsaved.peek() ? "dirty" : "saved";
  });
}

/** What the person chose after a conflict: by conflict id "mine", "theirs" or "both".
 * @param {Record<string, "mine" | "theirs" | "both">} choices */
export function settle(choices) {
  const open = store.conflict.peek();
  if (!open) return;
  const met = merge(sides(open.theirs), choices);
  batch(() => {
    store.conflict.value = null;
    store.dialog.value = null;
    store.saveState.value = "dirty";
    takeOver(open.theirs, met);
  });
  store.toast("Both versions were merged");
  void saveNow();
}

/** Another revision was saved elsewhere: without changes of ours it is taken over at once.
 * @param {number} revision */
export async function newer(revision) {
  if (running) await running;
  if (revision <= base.peek().revision) return;
  if (unsaved.peek()) return void saveNow();
  const state = await api.get("state").catch(() => null);
  if (!state || state.draft.revision <= base.peek().revision) return;
  meet({ ...state.template, ...state.draft });
}

/** Takes over an answer that has replaced the draft (a restored version).
 * @param {any} saved as PUT draft answers @param {any} content */
export function adoptSaved(saved, content) {
  batch(() => {
    store.replaceDocument(content, "Version restored");
    rebase(saved.revision, store.doc.peek(), { ...base.peek().about });
    store.setDraft(saved);
    store.saveState.value = unsaved.peek() ? "dirty" : "saved";
  });
}

/** Changes that an earlier page could not save. */
function bringBack() {
  keep.claim((left) => {
    const from = base.peek();
    const theirs = { ...store.template.peek(), ...plainDraft(), content: plain(from.doc), revision: from.revision };
    batch(() => {
      rebase(left.revision, adoptDoc(left.base.content), { ...left.base.about });
      store.takeMerged(adoptDoc(left.mine.content), left.mine.about);
    });
    meet(theirs);
    if (unsaved.peek()) store.toast("Changes that were not saved the last time are back");
  });
}

function plainDraft() {
  const { savedAt, savedBy, errors } = store.draft.peek();
  return { saved_at: savedAt, saved_by: savedBy, errors };
}

