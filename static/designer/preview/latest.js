/* Questions that follow each other quickly, of which only the newest answer counts. */

const QUIET_MS = 80;
// Who types without a pause sees something too.
const LONGEST_MS = 240;
const MOST_OPEN = 2;

/** @typedef {{
 *   ask: (question: any, signal: AbortSignal) => Promise<any>,
 *   answered: (answer: any) => void, failed: (error: any) => void, busy?: (on: boolean) => void,
 * }} Parts */

/** An answer is taken only if none of a later question was taken before; the questions that it
 * overtakes are aborted. Never more than two are open. */
export class Latest {
  /** @param {Parts} parts @param {{quiet?: number, longest?: number}} [times] */
  constructor(parts, { quiet = QUIET_MS, longest = LONGEST_MS } = {}) {
    this.parts = parts;
    this.times = { quiet, longest };
    this.number = 0;
    this.taken = 0;
    /** @type {Map<number, AbortController>} */
    this.open = new Map();
    this.timer = 0;
    this.since = 0;
    /** @type {{question: any} | null} */
    this.wanted = null;
  }

  /** Asks soon; what was wanted before and is not asked yet is forgotten.
   * @param {any} question */
  want(question) {
    const now = Date.now();
    if (!this.wanted) this.since = now;
    this.wanted = { question };
    clearTimeout(this.timer);
    const left = this.since + this.times.longest - now;
    this.timer = /** @type {any} */ (setTimeout(() => this.send(), Math.max(0, Math.min(this.times.quiet, left))));
  }

  send() {
    if (!this.wanted) return;
    while (this.open.size >= MOST_OPEN) this.drop(/** @type {number} */ (this.open.keys().next().value));
    const { question } = this.wanted;
    this.wanted = null;
    const number = ++this.number;
    const abort = new AbortController();
    this.open.set(number, abort);
    this.parts.busy?.(true);
    this.parts.ask(question, abort.signal).then(
      (answer) => this.end(number, () => this.parts.answered(answer)),
      (error) => this.end(number, () => this.parts.failed(error)),
    );
  }

  /** @param {number} number @param {() => void} tell */
  end(number, tell) {
    if (!this.open.delete(number) || number < this.taken) return;
    this.taken = number;
    for (const older of [...this.open.keys()]) if (older < number) this.drop(older);
    tell();
    if (!this.open.size) this.parts.busy?.(false);
  }

  /** @param {number} number */
  drop(number) {
    this.open.get(number)?.abort();
    this.open.delete(number);
  }
}
