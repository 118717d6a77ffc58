/* Equality of JSON values. The order of an object's keys says nothing: a database may change it. */

/** @param {any} one @param {any} other @returns {boolean} undefined is as good as absent */
export function same(one, other) {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  if (Array.isArray(one)) return one.length === other.length && one.every((value, at) => same(value, other[at]));
  return Object.keys({ ...one, ...other }).every((key) => same(one[key], other[key]));
}

/** @type {WeakMap<object, string>} */
const known = new WeakMap();

/** One text for all values that are the same. What is frozen is remembered.
 * @param {any} value @returns {string} */
export function written(value) {
  if (!value || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const before = known.get(value);
  if (before !== undefined) return before;
  const text = Array.isArray(value)
    ? `[${value.map(written).join()}]`
    : `{${Object.keys(value).filter((key) => value[key] !== undefined).sort()
      .map((key) => `${JSON.stringify(key)}:${written(value[key])}`).join()}}`;
  if (Object.isFrozen(value)) known.set(value, text);
  return text;
}
