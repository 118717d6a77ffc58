import assert from "node:assert/strict";
import { test } from "node:test";

import { ENOUGH, findings, labelOn } from "../../../static/designer/brand/contrast.js";
import { valueAt, withValue } from "../../../static/designer/brand/settings.js";

test("a place is written and all else stays, keys that are not known too", () => {
  const before = { x: 1, colors: { primary: "#111111", "brand-ish": "#222222" }, email: { header: { logo: { image: "a" }, y: [1] } } };
  const after = withValue(before, "colors.primary", "#333333");
  assert.deepEqual(after, { ...before, colors: { primary: "#333333", "brand-ish": "#222222" } });
  assert.equal(after.email, before.email);
  assert.deepEqual(Object.keys(after.colors), ["primary", "brand-ish"]);
  assert.equal(before.colors.primary, "#111111");
});

test("what the schema wants around a value is there with it", () => {
  assert.deepEqual(withValue({}, "email.header.barColor", "#fff"), { email: { header: { barColor: "#fff", logo: {} } } });
  assert.deepEqual(withValue({}, "email.head.content", "x"), { email: { head: { content: "x", inheritDefault: false } } });
  assert.deepEqual(withValue({}, "inapp.placement", "top"), { inapp: { placement: "top", colors: {}, icons: {}, widgetBackground: {} } });
  assert.deepEqual(withValue({}, "email.templateOverride.enabled", true), { email: { templateOverride: { enabled: true, mjml: { enabled: false } } } });
});

test("what is taken away leaves nothing behind", () => {
  for (const path of ["colors.primary", "email.header.logo.image", "email.footer.social.facebook.url", "inapp.icons.bell"]) {
    assert.deepEqual(withValue(withValue({}, path, "x"), path, ""), {});
  }
  assert.deepEqual(withValue({ colors: { primary: "a", secondary: "b" } }, "colors.primary", ""), { colors: { secondary: "b" } });
  assert.equal(valueAt({ a: "text" }, "a.b.c"), undefined);
});

test("a switch that is off is nothing, where it was the only thing", () => {
  const on = withValue({}, "email.footer.inheritDefault", true);
  assert.deepEqual(on, { email: { footer: { inheritDefault: true } } });
  assert.deepEqual(withValue(on, "email.footer.inheritDefault", false), {});
});

test("a pale primary is warned of as a link on white; on dark the mail has a blue of its own", () => {
  const bad = (/** @type {string} */ colour) => findings("primary", colour).filter((one) => !one.good).map((one) => one.what);
  assert.deepEqual(bad("#ffee00"), ["Link on a light mail"]);
  assert.deepEqual(bad("#001a4d"), []);
  assert.deepEqual(bad("#808080"), ["Label of a button, light and dark", "Link on a light mail"]);
  assert.equal(ENOUGH, 4.5);
});

test("a label is dark or white, whichever the mail has; a colour between both is warned of", () => {
  assert.equal(labelOn("#ffee00"), "#111827");
  assert.equal(labelOn("#001a4d"), "#ffffff");
  assert.equal(findings("secondary", "#808080")[0].good, false);
});

test("what is no colour is not judged", () => {
  for (const text of ["", "{{color}}", "url(x)", "#12"]) assert.deepEqual(findings("primary", text), []);
  assert.deepEqual(findings("nobody's", "#000000"), []);
});
