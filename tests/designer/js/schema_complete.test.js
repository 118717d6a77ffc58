import assert from "node:assert/strict";
import { test } from "node:test";

import { offersAt, whereIs } from "../../../static/designer/panels/schema_complete.js";

const SCHEMA = {
  type: "object",
  properties: { version: { const: "2022-01-01" }, elements: { type: "array", items: { $ref: "#/$defs/element" } } },
  required: ["elements"],
  $defs: {
    element: { oneOf: [{ $ref: "#/$defs/text" }, { $ref: "#/$defs/action" }, { $ref: "#/$defs/group" }] },
    text: { type: "object", properties: { type: { const: "text" }, content: { type: "string", description: "What it says." }, align: { enum: ["left", "right"] } }, required: ["type"] },
    action: { type: "object", properties: { type: { const: "action" }, href: { type: "string" }, disable_tracking: { type: "boolean" } } },
    group: { type: "object", properties: { type: { const: "group" }, elements: { type: "array", items: { $ref: "#/$defs/element" } } } },
  },
};
const offers = (marked) => offersAt(SCHEMA, marked.replace("|", ""), marked.indexOf("|"));
const labels = (marked) => offers(marked).map((one) => one.label).sort();

test("the keys of the root are offered", () => {
  assert.deepEqual(labels("{|}"), ["elements", "version"]);
});

test("an element's own type decides its keys, wherever the type stands", () => {
  assert.deepEqual(labels('{"elements": [{"type": "text", |}]}'), ["align", "content"]);
  assert.deepEqual(labels('{"elements": [{|, "type": "action"}]}'), ["disable_tracking", "href"]);
});

test("without a type, the types are offered, and named values after a key", () => {
  assert.deepEqual(labels('{"elements": [{"type": |}]}'), ["action", "group", "text"]);
  assert.deepEqual(labels('{"elements": [{"type": "text", "align": |}]}'), ["left", "right"]);
  assert.deepEqual(labels('{"elements": [{"type": "action", "disable_tracking": |}]}'), ["false", "true"]);
});

test("elements inside elements are known too", () => {
  assert.deepEqual(labels('{"elements": [{"type": "group", "elements": [{"type": "text", |}]}]}'), ["align", "content"]);
});

test("the description of a key is said", () => {
  assert.equal(offers('{"elements": [{"type": "text", |}]}').find((one) => one.label === "content").info, "What it says.");
});

test("braces and quotation marks inside strings are words", () => {
  const text = '{"a": "} ] { \\" {{x}}", "b": {"c": [1, {"d": ';
  assert.deepEqual(whereIs(text, text.length).way, ["b", "c", 1]);
  assert.equal(whereIs(text, text.length).key, "d");
});
