/* What may be written at a place of a JSON document, as its JSON Schema has it. */

/** @typedef {{label: string, type: string, apply: string, detail?: string, info?: string, boost?: number}} Offer */
/** @typedef {{key: string | number}[]} Way */

/** The object that a place is in: the way to it from the root, its keys, and which key's value is being
 * written. Read from what stands before the place, so that a half-written document is fine.
 * @param {string} text @param {number} at
 * @returns {{way: (string | number)[], keys: Record<string, string>, key: string | null, inString: boolean}} */
export function whereIs(text, at) {
  /** @type {{kind: "object" | "array", key: string | null, index: number, keys: Record<string, string>, value: boolean}[]} */
  const stack = [];
  let [inString, word, start] = [false, "", 0];
  for (let i = 0; i < at; i++) {
    const letter = text[i];
    const top = stack[stack.length - 1];
    if (inString) {
      if (letter === "\\") i++;
      else if (letter === '"') {
        inString = false;
        word = text.slice(start, i);
        if (top?.kind === "object" && top.value && top.key !== null) top.keys[top.key] = word;
      }
    } else if (letter === '"') [inString, start] = [true, i + 1];
    else if (letter === "{") stack.push({ kind: "object", key: null, index: 0, keys: {}, value: false });
    else if (letter === "[") stack.push({ kind: "array", key: null, index: 0, keys: {}, value: true });
    else if (letter === "}" || letter === "]") stack.pop();
    else if (letter === ":" && top?.kind === "object") [top.key, top.value] = [word, true];
    else if (letter === "," && top) {
      top.index += 1;
      if (top.kind === "object") [top.key, top.value] = [null, false];
    }
  }
  const top = stack[stack.length - 1];
  const way = stack.slice(0, -1).map((one) => (one.kind === "array" ? one.index : one.key ?? ""));
  if (top?.kind === "array") way.push(top.index);
  // Keys that stand after the place count too: "type" is often read before it is written again.
  const after = top?.kind === "object" ? keysAfter(text, at) : {};
  return { way, keys: { ...after, ...top?.keys }, key: top?.kind === "object" && top.value ? top.key : null, inString };
}

/** The text values of the object that a place is in, of what follows the place.
 * @param {string} text @param {number} at */
function keysAfter(text, at) {
  /** @type {Record<string, string>} */
  const found = {};
  let depth = 0;
  const token = /"((?:[^"\\]|\\.)*)"(\s*:\s*"((?:[^"\\]|\\.)*)")?|[{}[\]]/g;
  token.lastIndex = at;
  for (let next = token.exec(text); next && depth >= 0; next = token.exec(text)) {
    if ("{[".includes(next[0])) depth++;
    else if ("}]".includes(next[0])) depth--;
    else if (depth === 0 && next[3] !== undefined) found[next[1]] = next[3];
  }
  return found;
}

/** The schemas that may hold for the object at `way`; where some name the object's own type, those.
 * @param {any} schema @param {(string | number)[]} way @param {Record<string, string>} keys @returns {any[]} */
export function schemasAt(schema, way, keys) {
  let found = spread(schema, schema);
  for (const step of way) {
    found = found.flatMap((one) => {
      if (typeof step === "number") return spread(schema, one.items);
      return spread(schema, one.properties?.[step] ?? (typeof one.additionalProperties === "object" ? one.additionalProperties : undefined));
    });
  }
  const typed = found.filter((one) => keys.type && constOf(one.properties?.type, schema).includes(keys.type));
  return typed.length ? typed : found;
}

/** A schema without references and choices around it.
 * @param {any} root @param {any} schema @param {number} [depth] @returns {any[]} */
function spread(root, schema, depth = 0) {
  if (!schema || typeof schema !== "object" || depth > 8) return [];
  if (schema.$ref) {
    const target = String(schema.$ref).replace(/^#\//, "").split("/").reduce((at, name) => at?.[decodeURIComponent(name).replace(/~1/g, "/").replace(/~0/g, "~")], root);
    return spread(root, target, depth + 1);
  }
  const inner = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap((one) => spread(root, one, depth + 1));
  return schema.properties || schema.items || !inner.length ? [schema, ...inner] : inner;
}

/** The values that a property may have, as far as they are named.
 * @param {any} schema @param {any} root @returns {string[]} */
function constOf(schema, root) {
  return spread(root, schema).flatMap((one) => (one.const !== undefined ? [one.const] : one.enum ?? [])).filter((one) => typeof one === "string");
}

/** What to offer at a place.
 * @param {any} schema @param {string} text @param {number} at @returns {Offer[]} */
export function offersAt(schema, text, at) {
  const { way, keys, key } = whereIs(text, at);
  const schemas = schemasAt(schema, way, keys);
  if (key !== null) {
    const values = new Set(schemas.flatMap((one) => valuesOf(one.properties?.[key], schema)));
    return [...values].map((value) => ({ label: String(value), type: "constant", apply: JSON.stringify(value) }));
  }
  /** @type {Map<string, Offer>} */
  const offers = new Map();
  for (const one of schemas) {
    for (const [name, about] of Object.entries(one.properties ?? {})) {
      const [said] = spread(schema, about);
      if (offers.has(name) || name in keys) continue;
      offers.set(name, {
        label: name, type: "property", apply: JSON.stringify(name), detail: kindOf(said), info: said?.description ?? about?.description,
        boost: one.required?.includes(name) ? 10 : 0,
      });
    }
  }
  return [...offers.values()];
}

/** @param {any} schema @param {any} root */
function valuesOf(schema, root) {
  const named = spread(root, schema);
  if (named.some((one) => one.type === "boolean")) return [true, false];
  return named.flatMap((one) => (one.const !== undefined ? [one.const] : one.enum ?? []));
}

/** @param {any} schema */
function kindOf(schema) {
  if (!schema) return "";
  return schema.enum ? schema.enum.slice(0, 4).join(" | ") : String(schema.type ?? "");
}
