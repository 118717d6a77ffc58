/* The live panel's stream: the socket, the rows that it makes, and what of them is shown. */

import * as api from "../api.js";
import { connect } from "../../admin_live/socket.js";
import { batch, computed, signal } from "../vendor/designer.js";
import { hasFailure, LiveRows } from "./live_rows.js";

/** @typedef {import("./live_rows.js").Row} Row */

const DRAW_MS = 100;

const rows = new LiveRows();
/** The rows as drawn. @type {{value: Row[]}} */
export const drawn = signal(/** @type {Row[]} */ ([]));
export const connection = signal(/** @type {"connecting" | "connected" | "away" | "forbidden"} */ ("connecting"));
export const loaded = signal(false);
export const problem = signal("");
export const paused = signal(false);
/** Messages that came or changed while paused. */
export const waiting = signal(0);
export const perMinute = signal(0);
export const median = signal(/** @type {number | null} */ (null));
/** The messages of the last test send; null where none was sent. */
export const testIds = signal(/** @type {ReadonlySet<string> | null} */ (null));
export const onlyTest = signal(false);
export const onlyErrors = signal(false);
export const words = signal("");
export const isOpen = signal(true);

export const shown = computed(() => {
  const text = words.value.trim().toLowerCase();
  return drawn.value.filter((row) => (
    (!onlyTest.value || testIds.value?.has(row.message_id))
    && (!onlyErrors.value || hasFailure(row))
    && (!text || `${row.message_id} ${row.recipient} ${row.status} ${row.error} ${row.pills.map((pill) => `${pill.channel} ${pill.provider}`).join(" ")}`.toLowerCase().includes(text))
  ));
});

/** @type {Set<string>} */
const touched = new Set();
let timer = 0;
let started = false;
let fetching = false;
let again = false;

/** Begins to listen. May be called again. */
export function startLive() {
  if (started) return;
  started = true;
  if (!api.canWatch) {
    connection.value = "forbidden";
    return;
  }
  connect(api.places.live, {
    // What happened before the socket was open, or while it was away, was not pushed.
    opened() {
      connection.value = "connected";
      void resync();
    },
    closed() { connection.value = "away"; },
    heard(/** @type {any} */ frame) {
      if (frame.type === "resync") void resync();
      else if (frame.type === "event" && rows.hear(frame)) note(frame.message_id);
    },
  });
  setInterval(tick, 1000);
}

/** Reads what is new from the server. */
export async function resync() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    const answer = await api.get(`live?after=${loaded.value ? rows.newest : 0}`);
    // The server lists the newest first; rows stand in the order of coming.
    for (const message of [...answer.messages].reverse()) {
      rows.put(message);
      touched.add(message.message_id);
    }
    rows.newest = Math.max(rows.newest, answer.newest ?? 0);
    batch(() => {
      loaded.value = true;
      problem.value = "";
    });
    later();
  } catch (error) {
    problem.value = /** @type {Error} */ (error).message;
  } finally {
    fetching = false;
    if (again) {
      again = false;
      void resync();
    }
  }
}

/** @param {string} message */
function note(message) {
  touched.add(message);
  later();
}

/** Whatever comes, it is drawn ten times a second. */
function later() {
  timer ||= /** @type {any} */ (setTimeout(draw, DRAW_MS));
}

function draw() {
  timer = 0;
  if (paused.value) {
    waiting.value = touched.size;
    return;
  }
  const changed = new Set(touched);
  touched.clear();
  batch(() => {
    // A row that changed is another object, so that only it is drawn again.
    drawn.value = rows.list().map((row) => (changed.has(row.message_id) ? { ...row } : known.get(row.message_id) ?? row));
    for (const row of drawn.value) known.set(row.message_id, row);
    if (known.size > 2 * drawn.value.length + 100) known = new Map(drawn.value.map((row) => [row.message_id, row]));
    waiting.value = 0;
    median.value = rows.median();
    perMinute.value = rows.perMinute(Date.now());
  });
}

/** @type {Map<string, Row>} */
let known = new Map();

function tick() {
  if (!paused.value) perMinute.value = rows.perMinute(Date.now());
}

/** Stops or goes on; what came meanwhile is drawn then. */
export function togglePause() {
  paused.value = !paused.value;
  if (!paused.value) draw();
}

/** Follows the messages of a test that was just sent.
 * @param {string[]} ids */
export function followTest(ids) {
  batch(() => {
    testIds.value = new Set(ids);
    onlyTest.value = true;
    onlyErrors.value = false;
    words.value = "";
    isOpen.value = true;
    if (paused.value) togglePause();
  });
  void resync();
}
