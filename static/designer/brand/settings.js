/* A brand's settings as plain JSON: places in them are read and written without touching the rest, so
   that what this page does not know stays as it was. */

/** @typedef {Record<string, any>} Json */

// Courier's schema wants these wherever the object around them is there.
/** @type {[string[], Json][]} */
const NEEDED = [
  [["email", "header"], { logo: {} }],
  [["email", "head"], { inheritDefault: false }],
  [["email", "templateOverride"], { enabled: false, mjml: {} }],
  [["email", "templateOverride", "mjml"], { enabled: false }],
  [["inapp"], { colors: {}, icons: {}, widgetBackground: {} }],
];

/** What stands at a place; undefined where nothing does.
 * @param {any} settings @param {string} path such as "email.header.barColor" */
export function valueAt(settings, path) {
  return path.split(".").reduce((value, key) => value?.[key], settings);
}

/** The settings with another value at a place; "" and undefined take it away.
 * @param {Json} settings @param {string} path @param {any} value @returns {Json} */
export function withValue(settings, path, value) {
  return completed(written(settings, path.split("."), value === "" ? undefined : value));
}

/** @param {any} before @param {string[]} keys @param {any} value @returns {Json} */
function written(before, [key, ...rest], value) {
  const own = isObject(before) ? before : {};
  const after = rest.length ? written(own[key], rest, value) : value;
  const empty = after === undefined || (rest.length && isEmpty(after));
  const { [key]: _, ...others } = own;
  // A key that was there keeps its place.
  if (empty) return others;
  return key in own ? { ...own, [key]: after } : { ...others, [key]: after };
}

/** @param {Json} settings @returns {Json} */
function completed(settings) {
  let result = settings;
  for (const [path, needed] of NEEDED) {
    const there = valueAt(result, path.join("."));
    if (!isObject(there)) continue;
    const lacking = Object.entries(needed).filter(([key]) => !(key in there));
    if (lacking.length) result = put(result, path, { ...there, ...Object.fromEntries(lacking) });
  }
  return result;
}

/** @param {any} before @param {string[]} keys @param {any} value @returns {Json} */
function put(before, [key, ...rest], value) {
  return { ...before, [key]: rest.length ? put(before[key], rest, value) : value };
}

/** Nothing that a person has said: no value but what has to be there.
 * @param {any} value @returns {boolean} */
function isEmpty(value) {
  return isObject(value) && Object.values(value).every((one) => one === false || isEmpty(one));
}

/** @param {any} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
