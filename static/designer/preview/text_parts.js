/* A rendered text cut into the pieces that blocks wrote, and at the characters to blame. */

/** @typedef {{text: string, path: string | null}} Part */
/** @typedef {{character: string, index: number, replacement: string}} Culprit */
/** @typedef {{text: string, culprit: Culprit | null}} Piece */

/** Which block wrote which part of `text`. What no block claims has no path.
 * @param {string} text @param {any[]} blocks as the preview's answer has them
 * @returns {Part[]} */
export function partsOf(text, blocks) {
  /** @type {Part[]} */
  const parts = [];
  let at = 0;
  for (const block of blocks ?? []) {
    const words = String(block?.text ?? block?.content ?? "").trim();
    const path = block?.path ?? null;
    const from = words && path ? text.indexOf(words, at) : -1;
    if (from < 0) continue;
    if (from > at) parts.push({ text: text.slice(at, from), path: null });
    parts.push({ text: words, path });
    at = from + words.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), path: null });
  return parts;
}

/** Which block wrote an action.
 * @param {{content: string}} action @param {any[]} blocks @returns {string | null} */
export function actionPath(action, blocks) {
  return blocks?.find((one) => one.type === "action" && one.text === action.content)?.path ?? null;
}

/** `parts` with the culprits cut out. A culprit's index counts characters, not UTF-16 units.
 * @param {Part[]} parts @param {Culprit[]} culprits
 * @returns {{path: string | null, pieces: Piece[]}[]} */
export function withCulprits(parts, culprits) {
  const byIndex = new Map(culprits.map((one) => [one.index, one]));
  let index = 0;
  return parts.map(({ text, path }) => {
    /** @type {Piece[]} */
    const pieces = [];
    let plain = "";
    for (const character of text) {
      const culprit = byIndex.get(index);
      index += 1;
      if (!culprit) plain += character;
      else {
        if (plain) pieces.push({ text: plain, culprit: null });
        pieces.push({ text: character, culprit });
        plain = "";
      }
    }
    if (plain) pieces.push({ text: plain, culprit: null });
    return { path, pieces };
  });
}

/** Each character to blame once, with how often it stands there.
 * @param {Culprit[]} culprits */
export function counted(culprits) {
  /** @type {Map<string, Culprit & {count: number}>} */
  const found = new Map();
  for (const one of culprits) {
    const known = found.get(one.character);
    if (known) known.count += 1;
    else found.set(one.character, { ...one, count: 1 });
  }
  return [...found.values()];
}
