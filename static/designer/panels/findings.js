/* What the server found, in one order and without doubles. */

/** @typedef {{level: string, code: string, message: string, path: string, channel: string, clients: string[]}} Finding */

export const LEVELS = ["error", "warning", "info"];
// Gmail cuts a longer mail off.
const MOST_BYTES = 102 * 1024;

/** @param {any[]} errors that keep the draft from being published @param {any[]} lint
 * @returns {Finding[]} */
export function findings(errors, lint) {
  /** @type {Map<string, Finding>} */
  const found = new Map();
  const all = [...(errors ?? []).map((one) => ({ level: "error", code: "invalid", ...one })), ...(lint ?? [])];
  for (const one of all) {
    const key = `${one.level} ${one.path} ${one.message}`;
    const known = found.get(key);
    if (!known) {
      found.set(key, {
        level: LEVELS.includes(one.level) ? one.level : "info", code: one.code ?? "", message: one.message ?? "",
        path: one.path ?? "", channel: one.channel ?? "", clients: one.clients ?? [],
      });
    } else if (known.channel !== (one.channel ?? "")) found.set(key, { ...known, channel: "" });
  }
  return [...found.values()].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/** “21 kB of 102 kB · contrast OK”
 * @param {any} preview @param {Finding[]} all */
export function sizeLine(preview, all) {
  if (!preview) return "";
  const parts = [];
  const bytes = preview.channels?.email?.bytes;
  if (bytes) parts.push(`${bytes > MOST_BYTES ? "⚠ " : "✓ "}${Math.ceil(bytes / 1024)} kB of ${MOST_BYTES / 1024} kB`);
  const bad = all.filter((one) => /contrast/.test(one.code)).length;
  if (preview.channels?.email) parts.push(bad ? `⚠ contrast: ${bad} to look at` : "contrast OK");
  if (typeof preview.ms === "number") parts.push(`rendered in ${Math.round(preview.ms)} ms`);
  return parts.join(" · ");
}
