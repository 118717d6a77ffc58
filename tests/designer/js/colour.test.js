import assert from "node:assert/strict";
import { test } from "node:test";

import { contrast, cssOf, inverted, isLight, parseColour } from "../../../static/designer/preview/colour.js";

test("colours are read as CSS writes them", () => {
  assert.deepEqual(parseColour("#fff"), { r: 255, g: 255, b: 255, a: 1 });
  assert.deepEqual(parseColour("rgb(1, 2, 3)"), { r: 1, g: 2, b: 3, a: 1 });
  assert.deepEqual(parseColour("rgba(1 2 3 / 50%)"), { r: 1, g: 2, b: 3, a: 0.5 });
  assert.equal(cssOf(parseColour("#01020380")), "rgba(1, 2, 3, 0.502)");
  for (const text of ["", "red", "#12", "rgb(a,b,c)", "url(x)"]) assert.equal(parseColour(text), null);
});

test("white turns nearly black, black nearly white, and a hue stays", () => {
  assert.equal(cssOf(inverted(parseColour("#ffffff"))), "rgb(18, 18, 18)");
  assert.equal(cssOf(inverted(parseColour("#000000"))), "rgb(237, 237, 237)");
  const { r, g, b } = inverted(parseColour("#003366"));
  assert.ok(b > g && g > r, "still blue");
  assert.ok(isLight(inverted(parseColour("#001122"))));
});

test("contrast is WCAG's", () => {
  assert.equal(Math.round(contrast(parseColour("#000"), parseColour("#fff"))), 21);
  assert.equal(contrast(parseColour("#777777"), parseColour("#ffffff")).toFixed(2), "4.48");
});
