import assert from "node:assert/strict";
import { test } from "node:test";
import { exactNumber, parseExactly } from "../../../static/designer/document/json.js";

const exact = "rawJSON" in JSON;

test("small numbers are numbers", () => {
  assert.deepEqual(parseExactly('{"a": [1, -2.5, 1e3, 9007199254740991]}'), { a: [1, -2.5, 1000, 9007199254740991] });
  assert.equal(exactNumber("12"), 12);
});

test("an integer that a browser cannot hold comes back as it was", { skip: !exact && "this Node has no JSON.rawJSON" }, () => {
  const text = '{"big":12345678901234567890,"more":[-9007199254740993]}';
  assert.equal(JSON.stringify(parseExactly(text)), text);
});
