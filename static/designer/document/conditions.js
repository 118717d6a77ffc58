/* `if` in its structured form: groups of conditions, one of the groups must hold. */

/** @typedef {{property: string, operator: string, value?: any}} Condition */
/** @typedef {{logical_operator: "and" | "or", conditions: Condition[]}} Group */

/** @param {any} value @returns {value is Group[]} */
export function isStructured(value) {
  return Array.isArray(value) && value.every((group) => Array.isArray(group?.conditions)
    && group.conditions.every((/** @type {any} */ one) => typeof one?.property === "string" && typeof one?.operator === "string"));
}

/** @returns {Group} */
export function newGroup() {
  return { logical_operator: "and", conditions: [{ property: "", operator: "equals", value: "" }] };
}

/** In words: "order.total is greater than 100 and name is empty".
 * @param {any} value @param {{key: string, label: string, takes_value: boolean}[]} operators @returns {string} */
export function inWords(value, operators) {
  if (typeof value === "string") return value;
  if (!isStructured(value)) return value ? JSON.stringify(value) : "";
  const groups = value.map((group) => {
    const all = group.conditions.map((one) => conditionInWords(one, operators));
    const text = all.join(` ${group.logical_operator} `);
    return value.length > 1 && all.length > 1 ? `(${text})` : text;
  });
  return groups.join(" or ");
}

/** @param {Condition} one @param {{key: string, label: string, takes_value: boolean}[]} operators */
function conditionInWords({ property, operator, value }, operators) {
  const known = operators.find((each) => each.key === operator);
  const words = [property.replace(/^data\./, "") || "…", known?.label ?? operator];
  if (!known || known.takes_value) words.push(value === "" || value === undefined ? "“”" : String(value));
  return words.join(" ");
}

/** The names that a condition reads.
 * @param {any} value @returns {string[]} */
export function conditionNames(value) {
  if (isStructured(value)) {
    return value.flatMap((group) => group.conditions.map((one) => one.property)).filter(Boolean);
  }
  if (typeof value !== "string") return [];
  const bare = value.replace(/"[^"]*"|'[^']*'/g, " ");
  const words = bare.match(/\$?[A-Za-z_][\w-]*(?:\.[\w-]+|\[\d+\])*|\$(?:\.[\w-]+)+/g) ?? [];
  return words.filter((word) => !["true", "false", "null", "undefined"].includes(word));
}

/** What a person typed, as the type that the variable has: 100 is a number where numbers stand.
 * @param {string} text @param {string} kind a variable's kind @returns {any} */
export function typedValue(text, kind) {
  if (kind === "number" && /^-?\d+(\.\d+)?$/.test(text.trim())) return Number(text);
  if (kind === "boolean" && /^(true|false)$/.test(text.trim())) return text.trim() === "true";
  return text;
}

const compared = (/** @type {any} */ a, /** @type {any} */ b) => [Number(a), Number(b)];
const empty = (/** @type {any} */ a) => a === undefined || a === null || a === "" || (Array.isArray(a) && !a.length)
  || (typeof a === "object" && !Object.keys(a).length);
const holds = (/** @type {any} */ a, /** @type {any} */ b) => (Array.isArray(a) ? a.map(String).includes(String(b)) : String(a ?? "").includes(String(b)));

/** @type {Record<string, (a: any, b: any) => boolean>} */
const TESTS = {
  equals: (a, b) => String(a ?? "") === String(b ?? ""),
  not_equals: (a, b) => String(a ?? "") !== String(b ?? ""),
  greater_than: (a, b) => { const [x, y] = compared(a, b); return x > y; },
  less_than: (a, b) => { const [x, y] = compared(a, b); return x < y; },
  greater_than_or_equals: (a, b) => { const [x, y] = compared(a, b); return x >= y; },
  less_than_or_equals: (a, b) => { const [x, y] = compared(a, b); return x <= y; },
  contains: holds,
  not_contains: (a, b) => !holds(a, b),
  is_empty: empty,
  is_not_empty: (a) => !empty(a),
};

/** Whether a structured condition holds for a sample: a hint beside the form. The server decides.
 * @param {any} value @param {(name: string) => any} lookup @returns {boolean | null} null where only the server knows */
export function hintOf(value, lookup) {
  if (!isStructured(value) || !value.length) return null;
  return value.some((group) => {
    const results = group.conditions.map((one) => TESTS[one.operator]?.(lookup(one.property), one.value) ?? false);
    return group.logical_operator === "or" ? results.some(Boolean) : results.every(Boolean);
  });
}
