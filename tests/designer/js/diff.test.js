import assert from "node:assert/strict";
import { test } from "node:test";

import { compare, dice, summary } from "../../../static/designer/panels/diff.js";
import { marked } from "../../../static/designer/panels/marked.js";

const text = (content, more = {}) => ({ type: "text", content, ...more });
const doc = (...elements) => ({ version: "2022-01-01", elements });
const says = (before, after) => compare(before, after).map((change) => change.says);

test("equal documents have no changes, whatever the order of their keys", () => {
  const before = doc({ type: "text", content: "A", align: "left" });
  const after = doc({ align: "left", content: "A", type: "text", id: "x", checksum: "y" });
  assert.deepEqual(compare(before, after), []);
  assert.equal(summary([]), "no changes");
});

test("a new text, a changed label and a moved image are told in words", () => {
  const image = { type: "image", src: "https://x/y.png" };
  const before = doc(text("One"), text("Two"), image, { type: "action", content: "Track", href: "https://x" }, text("End"));
  const after = doc(text("One"), text("Two"), text("Free gift"), { type: "action", content: "Track order", href: "https://x" }, text("End"), image);
  assert.deepEqual(says(before, after), [
    "Text “Free gift” added",
    "Button label: “Track” → “Track order”",
    "Image “https://x/y.png” moved 3 → 6",
  ]);
});

test("of two equal dividers the one that went is the one that is missing", () => {
  const line = { type: "divider" };
  const changes = compare(doc(line, text("A"), line), doc(text("A"), line));
  assert.deepEqual(changes.map(({ kind, before }) => [kind, before]), [["removed", "content.elements[0]"]]);
});

test("a name holds an element together however much it changes", () => {
  const changes = compare(doc(text("Hello there", { ref: "greeting" }), text("x")), doc(text("x"), text("Goodbye", { ref: "greeting", align: "center" })));
  const [change] = changes.filter((one) => one.kind === "changed");
  assert.deepEqual(change.fields.sort(), ["align", "content"]);
  assert.equal(changes.filter((one) => one.kind === "moved").length, 1);
});

test("what is inside an added group is not listed beside it", () => {
  const group = { type: "group", elements: [text("A new line"), text("Another new line")] };
  assert.deepEqual(says(doc(text("Z")), doc(text("Z"), group)), ["Group added"]);
});

test("a block that goes into a group has moved", () => {
  const before = doc(text("Keep"), { type: "group", elements: [text("In")] });
  const after = doc({ type: "group", elements: [text("In"), text("Keep")] });
  const changes = compare(before, after);
  assert.deepEqual(changes.map(({ kind, after: path }) => [kind, path]), [["moved", "content.elements[0].elements[1]"]]);
});

test("a group whose children changed stays the same group", () => {
  const before = doc({ type: "group", padding: "4px", elements: [text("Good morning to you"), text("B")] });
  const after = doc({ type: "group", padding: "8px", elements: [text("Good evening to you"), text("B")] });
  assert.deepEqual(compare(before, after).map(({ kind, type }) => [kind, type]), [["changed", "group"], ["changed", "text"]]);
});

test("the runs of a text are its own", () => {
  const before = doc({ type: "text", elements: [{ type: "string", content: "Hello world out there" }] });
  const after = doc({ type: "text", elements: [{ type: "string", content: "Hello world out there", bold: true }] });
  assert.deepEqual(compare(before, after).map(({ kind, fields }) => [kind, fields]), [["changed", ["elements"]]]);
});

test("five hundred blocks in the opposite order are compared within a second", () => {
  const many = Array.from({ length: 500 }, (_, i) => text(`Paragraph number ${i}`));
  const start = performance.now();
  const changes = compare(doc(...many), doc(...[...many].reverse()));
  assert.ok(changes.every((change) => change.kind === "moved"));
  assert.ok(performance.now() - start < 1000);
});

test("likeness is between none and all", () => {
  assert.equal(dice("same", "same"), 1);
  assert.equal(dice("ab", "cd"), 0);
  assert.ok(dice("Your order", "Your orders") > 0.9);
});

test("changed blocks are framed on both sides, and titles are left alone", () => {
  const before = doc({ type: "meta", title: "A" }, text("Hello my dear"), text("gone"));
  const after = doc({ type: "meta", title: "B" }, text("Hello my dears"));
  const changes = compare(before, after);
  const [old, fresh] = [marked(before, changes, "before"), marked(after, changes, "after")];
  assert.deepEqual(old.elements.map((one) => one.type), ["meta", "group", "group"]);
  assert.deepEqual(fresh.elements.map((one) => one.type), ["meta", "group"]);
  assert.deepEqual(before.elements.map((one) => one.type), ["meta", "text", "text"]);
});
