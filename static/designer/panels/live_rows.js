/* What the live panel shows, kept from events: a row for each message, a pill for each channel. */

/** @typedef {{name: string, at: number}} Step */
/** @typedef {{channel: string, provider: string, state: string, steps: Step[], error: string}} Pill */
/** @typedef {{
 *   pk: number | null, message_id: string, recipient: string, status: string, at: number,
 *   steps: Step[], pills: Pill[], reason: string, error: string, why: string[], test: boolean, seen: Set<number>,
 * }} Row `seen` are the events that it was made of. */
/** @typedef {{id: number, name: string, message?: number, message_id: string, data: any, created_at?: string, at?: string}} Event_ */

export const MOST_ROWS = 500;
const RANK = /** @type {Record<string, number>} */ ({
  ENQUEUED: 10, DELAYED: 15, ROUTED: 20, DIGESTED: 25, RENDERED: 30, SENDING: 40, SENT: 50,
  DELIVERED: 60, OPENED: 70, CLICKED: 80,
});
const FAILED = new Set(["UNDELIVERABLE", "UNROUTABLE", "UNMAPPED", "FILTERED", "THROTTLED", "CANCELED"]);

/** @param {string} state */
export const isFailure = (state) => FAILED.has(state);
/** @param {Row} row */
export const hasFailure = (row) => isFailure(row.status) || row.pills.some((pill) => isFailure(pill.state));

/** Newest first; never more than MOST_ROWS. Events may come doubled and out of order. */
export class LiveRows {
  constructor() {
    /** @type {Map<string, Row>} */
    this.rows = new Map();
    this.newest = 0;
    /** When messages were enqueued, for the rate. @type {number[]} */
    this.enqueued = [];
  }

  /** @returns {Row[]} */
  list() {
    return [...this.rows.values()].reverse();
  }

  /** @param {Event_} event @returns {boolean} whether anything changed */
  hear(event) {
    this.newest = Math.max(this.newest, event.id);
    const row = this.rows.get(event.message_id) ?? this.add(event.message_id);
    if (row.seen.has(event.id)) return false;
    row.seen.add(event.id);
    if (event.message !== undefined) row.pk = event.message;
    const at = Date.parse(event.created_at ?? event.at ?? "") || Date.now();
    const [subject, what] = event.name.split(".");
    if (subject === "delivery") tellPill(row, what.toUpperCase(), event.data ?? {}, at);
    else if (subject === "message") this.tellRow(row, what.toUpperCase(), event.data ?? {}, at);
    return true;
  }

  /** What the server says of a message as a whole; events beyond it stay.
   * @param {any} message */
  put(message) {
    const row = this.rows.get(message.message_id) ?? this.add(message.message_id);
    row.recipient = message.recipient || row.recipient;
    row.test = Boolean(message.test) || row.test;
    if (message.enqueued_at) row.at = Date.parse(message.enqueued_at) || row.at;
    for (const event of message.events ?? []) this.hear({ ...event, message_id: message.message_id });
    if (message.id !== undefined) row.pk = message.id;
    row.status = further(row.status, message.status ?? "");
    row.reason ||= message.reason ?? "";
    row.error ||= message.error ?? "";
  }

  /** @param {string} id @returns {Row} */
  add(id) {
    const row = {
      pk: null, message_id: id, recipient: "", status: "", at: Date.now(), steps: [], pills: [],
      reason: "", error: "", why: [], test: false, seen: new Set(),
    };
    this.rows.set(id, row);
    for (const old of this.rows.keys()) {
      if (this.rows.size <= MOST_ROWS) break;
      this.rows.delete(old);
    }
    return row;
  }

  /** @param {Row} row @param {string} state @param {any} data @param {number} at */
  tellRow(row, state, data, at) {
    if (state === "ENQUEUED") {
      row.at = at;
      row.recipient ||= data.recipient ?? "";
      this.enqueued.push(at);
      if (this.enqueued.length > 2 * MOST_ROWS) this.enqueued = this.enqueued.slice(-MOST_ROWS);
    }
    row.steps = stepped(row.steps, state, at);
    row.status = further(row.status, state);
    row.reason = data.reason || row.reason;
    row.error = data.error || row.error;
    for (const one of data.considered ?? []) considered(row, one);
    for (const channel of state === "ROUTED" ? data.channels ?? [] : []) pillOf(row, channel, "");
    if (state === "REROUTED") pillOf(row, data.channel, data.provider ?? "");
  }

  /** Messages enqueued in the minute before `now`. @param {number} now */
  perMinute(now) {
    return this.enqueued.filter((at) => at > now - 60_000 && at <= now).length;
  }

  /** The median of the milliseconds from enqueued to sent, of the messages shown; null of none. */
  median() {
    const times = [...this.rows.values()].map(timeToSent).filter((ms) => ms !== null).sort((a, b) => a - b);
    return times.length ? times[Math.floor((times.length - 1) / 2)] : null;
  }
}

/** @param {Row} row @returns {number | null} */
function timeToSent(row) {
  const sent = row.steps.find((step) => ["SENT", "DELIVERED", "SIMULATED"].includes(step.name));
  const start = row.steps.find((step) => step.name === "ENQUEUED");
  return sent && start ? sent.at - start.at : null;
}

/** @param {string} old @param {string} state */
function further(old, state) {
  const rank = (/** @type {string} */ one) => (one ? RANK[one] ?? 100 : 0);
  if (!state || state === "REROUTED") return old;
  return rank(state) >= rank(old) ? state : old;
}

/** @param {Step[]} steps @param {string} name @param {number} at @returns {Step[]} */
function stepped(steps, name, at) {
  if (steps.some((step) => step.name === name)) return steps;
  return [...steps, { name, at }].sort((a, b) => a.at - b.at || (RANK[a.name] ?? 100) - (RANK[b.name] ?? 100));
}

/** @param {Row} row @param {string} channel @param {string} provider @returns {Pill} */
function pillOf(row, channel, provider) {
  const found = row.pills.find((pill) => pill.channel === channel && (!provider || !pill.provider || pill.provider === provider));
  if (found) {
    found.provider ||= provider;
    return found;
  }
  const pill = { channel, provider, state: "ROUTED", steps: [], error: "" };
  row.pills = [...row.pills, pill];
  return pill;
}

/** @param {Row} row @param {string} state @param {any} data @param {number} at */
function tellPill(row, state, data, at) {
  const pill = pillOf(row, data.channel ?? "", data.provider ?? "");
  pill.steps = stepped(pill.steps, state, at);
  pill.state = further(pill.state, state);
  pill.error = data.error || data.reason || pill.error;
}

/** @param {Row} row @param {any} one what routing says of a channel */
function considered(row, one) {
  const why = one?.reason ?? "";
  if (one?.taken || !why) return;
  const says = `${one.channel}${one.provider ? ` (${one.provider})` : ""}: ${why}`;
  if (!row.why.includes(says)) row.why = [...row.why, says];
}

/** The milliseconds that each step took since the one before it; the first since `from`.
 * @param {Step[]} steps @param {number} from */
export function lapses(steps, from) {
  return steps.map((step, index) => ({ ...step, ms: Math.max(0, step.at - (index ? steps[index - 1].at : from)) }));
}

/** @param {number} ms */
export function spoken(ms) {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return ms < 3_600_000 ? `${Math.round(ms / 60_000)} min` : `${Math.round(ms / 3_600_000)} h`;
}
