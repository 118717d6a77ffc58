/* Which channels show a block. No `channels`, or none in it, is all of them. */

import { childrenOf, idOf } from "./tree.js";

/** @typedef {import("./tree.js").Doc} Doc */
/** @typedef {import("./tree.js").Element_} Element_ */

/** The provider names that stand for a channel in a block's `channels`. */
const ALSO = /** @type {Record<string, string[]>} */ ({ slack: ["direct_message"], msteams: ["direct_message"] });

/** @param {Element_} element @param {string} channel "all" is never refused */
export function isFor(element, channel) {
  if (channel === "all" || !Array.isArray(element.channels) || !element.channels.length) return true;
  return [channel, ...(ALSO[channel] ?? [])].some((name) => element.channels.includes(name));
}

/** Why a channel does not show a block: its own choice, or the channel has no such thing.
 * @param {Element_} element @param {string} channel @param {{channels: string[]} | undefined} kind the registry's entry
 * @returns {"" | "chosen" | "unable"} */
export function hiddenBy(element, channel, kind) {
  if (channel === "all") return "";
  if (!isFor(element, channel)) return "chosen";
  return kind?.channels.length && !kind.channels.includes(channel) ? "unable" : "";
}

/** The blocks of a document that one channel is made of: those of its section, where there are sections.
 * @param {Doc} doc @param {string} channel @returns {{section: Element_ | null, elements: Element_[]}} */
export function shownOn(doc, channel) {
  const sections = doc.elements.filter((one) => one.type === "channel");
  if (!sections.length || channel === "all") return { section: null, elements: doc.elements };
  const names = [channel, ...(ALSO[channel] ?? [])];
  const section = sections.find((one) => names.includes(one.channel)) ?? sections.find((one) => one.channel === "default");
  return { section: section ?? null, elements: section ? childrenOf(section) : [] };
}

/** The `channels` of a block after one is ticked or not; all ticked is no choice.
 * @param {Element_} element @param {string} channel @param {boolean} on @param {string[]} all @returns {string[] | undefined} */
export function withChannel(element, channel, on, all) {
  const now = new Set(all.filter((one) => isFor(element, one)));
  if (on) now.add(channel);
  else now.delete(channel);
  const foreign = (element.channels ?? []).filter((/** @type {string} */ one) => !all.includes(one) && one !== "direct_message");
  const list = [...all.filter((one) => now.has(one)), ...foreign];
  return list.length === all.length ? undefined : list;
}

/** A block of its own for one channel, beside the one that the others keep showing.
 * @param {Doc} doc @param {string} id @param {Element_} element @param {{parent: string | null, index: number}} place
 * @param {string} channel @param {string[]} all @returns {import("./ops.js").Op} */
export function ownFor(doc, id, element, place, channel, all) {
  const variant = element.variant ?? tokenFor(doc);
  const copy = JSON.parse(JSON.stringify({ ...element, channels: [channel], variant }));
  return {
    type: "batch",
    ops: [
      { type: "update", id, fields: { channels: withChannel(element, channel, false, all), variant } },
      { type: "insert", parent: place.parent, index: place.index + 1, element: copy },
    ],
  };
}

/** @param {Doc} doc */
function tokenFor(doc) {
  const text = JSON.stringify(doc);
  for (let number = 1; ; number += 1) if (!text.includes(`"variant":"v${number}"`)) return `v${number}`;
}

/** The blocks that say the same on other channels.
 * @param {Element_[]} siblings @param {Element_} element */
export function variantsOf(siblings, element) {
  if (!element.variant) return [];
  return siblings.filter((one) => one.variant === element.variant && idOf(one) !== idOf(element));
}

