/* An author's string, cut into text and what stands between braces. The pieces' sources put together
   are the string again, to the letter. */

/** @typedef {{kind: "text", source: string}} Plain */
/** @typedef {{kind: "chip", source: string, inner: string, raw: boolean}} Chip */
/** @typedef {{kind: "date" | "number" | "capitalize" | "truncate" | "", argument: string}} Format */
/** @typedef {{path: string, fallback: string | null, format: Format}} Simple */

const BRACES = /\\\{\{|\{\{\{[^{}\n]*\}\}\}|\{\{(?!\{)(?:!--[\s\S]*?--|[^{}\n]*)\}\}/g;
const PATH = String.raw`(?:\$|@?[A-Za-z_][\w-]*)(?:\.[\w-]+|\[\d+\])*`;
const WORD = String.raw`"[^"\n]*"|'[^'\n]*'|-?\d+(?:\.\d+)?`;
const ONLY_PATH = new RegExp(`^${PATH}$`);
const DEFAULT = new RegExp(`^default\\s+(${PATH})\\s+(${WORD})$`);
const VALUE = String.raw`${PATH}|\(default\s+${PATH}\s+(?:${WORD})\)`;

/** The ways to write a value that a form can show: how each is read, and how it is written.
 * @type {{kind: Format["kind"], label: string, read: RegExp, write: (value: string, argument: string) => string,
 *   argument: string, presets: [string, string][]}[]} */
export const FORMATS = [
  {
    kind: "date", label: "Date", argument: "%d %B %Y",
    read: new RegExp(`^datetime-format\\s+(${VALUE})\\s+(${WORD})$`),
    write: (value, argument) => `datetime-format ${value} ${quoted(argument)}`,
    presets: [["1 December 2026", "%-d %B %Y"], ["01.12.2026", "%d.%m.%Y"], ["2026-12-01", "%Y-%m-%d"],
      ["12/01/2026", "%m/%d/%Y"], ["Tuesday, 1 December", "%A, %-d %B"], ["18:30", "%H:%M"], ["6:30 PM", "%-l:%M %p"]],
  },
  {
    kind: "number", label: "Money or number", argument: "%.2f",
    read: new RegExp(`^format\\s+(${WORD})\\s+(${VALUE})$`),
    write: (value, argument) => `format ${quoted(argument)} ${value}`,
    presets: [["12.00", "%.2f"], ["12", "%.0f"], ["€12.00", "€%.2f"], ["$12.00", "$%.2f"], ["12.00 €", "%.2f €"]],
  },
  {
    kind: "capitalize", label: "First letter large", argument: "",
    read: new RegExp(`^capitalize\\s+(${VALUE})$`),
    write: (value) => `capitalize ${value}`, presets: [],
  },
  {
    kind: "truncate", label: "Shortened", argument: "40",
    read: new RegExp(`^truncate\\s+(${VALUE})\\s+(\\d+)$`),
    write: (value, argument) => `truncate ${value} ${Number(argument) || 40}`,
    presets: [["20 characters", "20"], ["40 characters", "40"], ["80 characters", "80"]],
  },
];

/** The pieces of a string. `\{{` is text.
 * @param {string} source @returns {(Plain | Chip)[]} */
export function pieces(source) {
  /** @type {(Plain | Chip)[]} */
  const found = [];
  let from = 0;
  for (const match of source.matchAll(BRACES)) {
    if (match[0] === "\\{{" || !inside(match[0]).trim()) continue;
    if (match.index > from) found.push({ kind: "text", source: source.slice(from, match.index) });
    const raw = match[0].startsWith("{{{");
    found.push({ kind: "chip", source: match[0], inner: inside(match[0]), raw });
    from = match.index + match[0].length;
  }
  if (from < source.length) found.push({ kind: "text", source: source.slice(from) });
  return found;
}

/** What stands between the braces, without `~`.
 * @param {string} source */
function inside(source) {
  return source.replace(/^\{+~?/, "").replace(/~?\}+$/, "").trim();
}

/** A chip as a form can show it, or null for an expression that it cannot.
 * @param {string} inner @returns {Simple | null} */
export function simple(inner) {
  for (const format of FORMATS) {
    const match = format.read.exec(inner);
    if (!match) continue;
    const [value, argument] = format.kind === "number" ? [match[2], unquoted(match[1])] : [match[1], unquoted(match[2] ?? "")];
    const core = plainValue(value.replace(/^\(|\)$/g, ""));
    return core && { ...core, format: { kind: format.kind, argument } };
  }
  const core = plainValue(inner);
  return core && { ...core, format: { kind: "", argument: "" } };
}

/** @param {string} text */
function plainValue(text) {
  if (ONLY_PATH.test(text) && text !== "else") return { path: text, fallback: null };
  const match = DEFAULT.exec(text);
  return match ? { path: match[1], fallback: unquoted(match[2]) } : null;
}

/** The string between braces that stands for what the form says.
 * @param {Simple} chip @param {boolean} [raw] */
export function compose({ path, fallback, format }, raw = false) {
  const core = fallback === null ? path : `default ${path} ${quoted(fallback)}`;
  const wanted = FORMATS.find((one) => one.kind === format.kind);
  const value = wanted && fallback !== null ? `(${core})` : core;
  const inner = wanted ? wanted.write(value, format.argument) : core;
  return raw ? `{{{${inner}}}}` : `{{${inner}}}`;
}

/** @param {string} text */
function quoted(text) {
  const plain = text.replace(/[{}\n]/g, "");
  return plain.includes('"') ? `'${plain.replaceAll("'", "’")}'` : `"${plain}"`;
}

/** @param {string} text */
function unquoted(text) {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}

const TOKENS = /"[^"]*"|'[^']*'|[^\s()"'=]+=?|[()]/g;
const NAMES = new RegExp(`^${PATH}$`);
const WORDS = new Set(["true", "false", "null", "undefined", "else", "this", "as"]);

/** The names of variables that an expression between braces reads. The first word of a list of words is a
 * helper; strings, numbers and keys are none.
 * @param {string} inner @returns {string[]} */
export function namesIn(inner) {
  if (/^[!>]/.test(inner)) return [];
  const block = /^[#^/]\s*|^else\s+/.test(inner);
  const tokens = inner.replace(/^[#^]\s*|^else\s+/, "").match(TOKENS) ?? [];
  if (inner.startsWith("/") || !tokens.length) return [];
  const helpers = new Set(tokens.flatMap((token, at) => (token === "(" ? [at + 1] : [])));
  if (block || tokens.filter((token) => !/[()]/.test(token)).length > 1) helpers.add(0);
  return tokens.filter((token, at) => !helpers.has(at) && NAMES.test(token) && !WORDS.has(token));
}

/** What a chip shows of itself.
 * @param {Chip} chip @returns {{label: string, note: string, kind: "variable" | "expression" | "block"}} */
export function shownAs({ inner }) {
  if (/^([#/^]|else\b)/.test(inner)) return { label: inner, note: "", kind: "block" };
  const form = simple(inner);
  if (!form) return { label: inner, note: "", kind: "expression" };
  const notes = [];
  if (form.fallback !== null) notes.push(`“${form.fallback}”`);
  const format = FORMATS.find((one) => one.kind === form.format.kind);
  if (format) notes.push(form.format.argument || format.label.toLowerCase());
  return { label: form.path, note: notes.join(" · "), kind: "variable" };
}
