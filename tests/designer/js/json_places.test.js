import assert from "node:assert/strict";
import { test } from "node:test";

import { JsonFault, lineOf, placeOf, readJson } from "../../../static/designer/panels/json_places.js";

const TEXT = `{
  "version": "2022-01-01",
  "elements": [
    {"type": "text", "content": "a \\"b\\" \\u00e9"},
    {"type": "action", "href": "https://x", "data": {"n": -1.5e3, "t": true, "z": null}}
  ]
}`;

test("the value is what JSON.parse gives", () => {
  assert.deepEqual(readJson(TEXT).value, JSON.parse(TEXT));
});

test("a path of the server leads to its line", () => {
  const { places } = readJson(TEXT);
  const place = placeOf(places, "content.elements[1].href");
  assert.equal(TEXT.slice(place.from, place.to), '"https://x"');
  assert.equal(lineOf(TEXT, place.from).line, 5);
});

test("a path that is not there leads to the nearest that is", () => {
  const { places } = readJson(TEXT);
  assert.equal(lineOf(TEXT, placeOf(places, "content.elements[1].content").from).line, 5);
  assert.deepEqual(placeOf(places, "content.elements[7].x"), places.get("content.elements"));
  assert.deepEqual(placeOf(places, "nowhere"), { from: 0, to: 0 });
});

for (const [text, line, column, says] of [
  ['{"a": 1,\n "b" 2}', 2, 6, /":"/],
  ['{"a": [1, 2}', 1, 12, /"\]"/],
  ['{"a": "x\n"}', 1, 7, /string/],
  ["", 1, 1, /ends too early/],
  ["{} {}", 1, 4, /follows/],
  ["[01]", 1, 3, /"\]"/],
  ["{a: 1}", 1, 2, /name/],
]) {
  test(`${JSON.stringify(text)} is refused at line ${line}, column ${column}`, () => {
    assert.throws(() => readJson(text), (error) => {
      assert.ok(error instanceof JsonFault);
      assert.deepEqual(lineOf(text, error.at), { line, column });
      assert.match(error.message, says);
      return true;
    });
    assert.throws(() => JSON.parse(text));
  });
}

test("a name such as __proto__ is a name", () => {
  const { value } = readJson('{"__proto__": {"x": 1}}');
  assert.equal({}.x, undefined);
  assert.deepEqual(Object.keys(value), ["__proto__"]);
});

test("deep nesting is a fault, not a crash", () => {
  assert.throws(() => readJson("[".repeat(100_000)), JsonFault);
});
