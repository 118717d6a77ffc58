import assert from "node:assert/strict";
import { test } from "node:test";

import {
  isLocale, isRightToLeft, localesOf, progressOf, rowsOf, sourceHash, stateOf, translationOf, withTranslation,
} from "../../../static/designer/panels/translations.js";

const only = (node) => rowsOf({ elements: [node] });

test("every string that can be translated is a row", () => {
  const rows = rowsOf({ elements: [
    { type: "meta", title: "T" },
    { type: "group", elements: [{ type: "text", content: "A" }, { type: "divider" }] },
    { type: "action", content: "Go", href: "https://x" },
    { type: "image", src: "https://i" },
    { type: "text", elements: [{ type: "string", content: "Run" }, { type: "link", content: "L", href: "https://l" }] },
  ] });
  assert.deepEqual(rows.map((row) => row.key), [
    "content.elements[0].title", "content.elements[1].elements[0].content",
    "content.elements[2].content", "content.elements[2].href", "content.elements[3].src",
    "content.elements[4].elements.0.content", "content.elements[4].elements.1.content", "content.elements[4].elements.1.href",
  ]);
});

test("a translation is done, then stale once its source changes, then done again", () => {
  const node = { type: "text", content: "Hello", locales: { de: { color: "#123456" } } };
  assert.equal(stateOf(only(node)[0], "de"), "missing");
  const done = { ...node, locales: withTranslation(node, "content", "de", "Hallo") };
  assert.equal(stateOf(only(done)[0], "de"), "done");
  assert.equal(done.locales.de.color, "#123456");
  const changed = { ...done, content: "Hello there" };
  assert.equal(stateOf(only(changed)[0], "de"), "stale");
  const again = { ...changed, locales: withTranslation(changed, "content", "de", "Hallo du") };
  assert.equal(stateOf(only(again)[0], "de"), "done");
});

test("a changed link does not make the label's translation stale", () => {
  const node = { type: "action", content: "Go", href: "https://a" };
  const both = { ...node, locales: withTranslation(node, "content", "fr", "Allez") };
  const linked = { ...both, locales: withTranslation(both, "href", "fr", "https://fr.a") };
  const changed = { ...linked, href: "https://b" };
  assert.deepEqual(only(changed).map((row) => stateOf(row, "fr")), ["done", "stale"]);
});

test("translations made elsewhere, with no hash, count and are marked", () => {
  const node = { type: "text", content: "Hello", locales: { es: { content: "Hola" } } };
  assert.equal(stateOf(only(node)[0], "es"), "unmarked");
  assert.equal(progressOf(only(node), "es").ready, 1);
});

test("one hash for a whole element is understood, and kept for the fields that were not touched", () => {
  const node = { type: "action", content: "Go", href: "https://a", locales: { fr: { content: "Va", href: "https://f", _sourceHash: sourceHash("Go") } } };
  assert.equal(stateOf(only(node)[0], "fr"), "done");
  const next = { ...node, locales: withTranslation(node, "href", "fr", "https://g") };
  assert.deepEqual(next.locales.fr._sourceHash, { content: sourceHash("Go"), href: sourceHash("https://a") });
});

test("what is made of variables alone, and addresses, do not wait for a translator", () => {
  const variables = only({ type: "text", content: "{{a}} × {{{b.c}}}" });
  assert.deepEqual(variables, []);
  assert.equal(only({ type: "text", content: "{{a}}", locales: { de: { content: "{{b}}" } } }).length, 1);
  const rows = only({ type: "action", content: "Go {{name}}", href: "https://a.example" });
  assert.deepEqual(progressOf(rows, "de"), { done: 0, missing: 1, stale: 0, unmarked: 0, ready: 0, total: 1 });
});

test("an emptied translation leaves nothing behind", () => {
  const node = { type: "text", content: "Hello" };
  const done = { ...node, locales: withTranslation(node, "content", "de", "Hallo") };
  assert.equal(withTranslation(done, "content", "de", ""), undefined);
});

test("a run of a text is translated inside a copy that keeps its style", () => {
  const node = { type: "text", elements: [{ type: "string", content: "One", bold: true }, { type: "string", content: "Two" }] };
  const done = { ...node, locales: withTranslation(node, "elements.0.content", "de", "Eins") };
  assert.deepEqual(done.locales.de.elements[0], { type: "string", content: "Eins", bold: true });
  assert.deepEqual(only(done).map((row) => stateOf(row, "de")), ["done", "missing"]);
  assert.equal(node.elements[0].content, "One");
  assert.equal(withTranslation(done, "elements.0.content", "de", ""), undefined);
});

test("the source is never touched", () => {
  const node = Object.freeze({ type: "text", content: "Hello", locales: Object.freeze({ de: Object.freeze({ content: "x" }) }) });
  withTranslation(node, "content", "de", "Hallo");
  assert.equal(translationOf(node, "content", "de"), "x");
});

test("locales in use are listed, directions and tags are known", () => {
  assert.deepEqual(localesOf({ elements: [{ type: "text", content: "a", locales: { fr: {}, de: {} } }] }), ["de", "fr"]);
  assert.ok(isRightToLeft("ar-EG") && isRightToLeft("he") && isRightToLeft("az-Arab"));
  assert.ok(!isRightToLeft("en") && !isRightToLeft("art"));
  assert.ok(isLocale("pt-BR") && isLocale("eu-fr") && isLocale("zh_Hant_TW"));
  assert.ok(!isLocale("") && !isLocale("a b") && !isLocale("__proto__"));
});
