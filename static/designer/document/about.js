/* What a draft says besides its content. */

import { same } from "./equal.js";

export const ABOUT = ["name", "tags", "brand", "topic", "email", "settings"];

/** @param {Record<string, any>} template @returns {Record<string, any>} */
export function aboutOf(template) {
  return Object.fromEntries(
    ABOUT.filter((name) => template[name] !== undefined).map((name) => [name, template[name]]),
  );
}

/** Those fields of `template` that differ from `before`.
 * @param {Record<string, any>} before @param {Record<string, any>} template @returns {Record<string, any>} */
export function changedAbout(before, template) {
  const now = aboutOf(template);
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => !same(before[name], value)));
}
