import assert from "node:assert/strict";
import { test } from "node:test";

import { compose, namesIn, pieces, shownAs, simple } from "../../../static/designer/document/chips.js";
import { conditionNames, hintOf, inWords, typedValue } from "../../../static/designer/document/conditions.js";
import { inLocale, localized } from "../../../static/designer/document/locales.js";
import { fieldsFor, fromRuns, proseOf, written } from "../../../static/designer/document/richtext.js";

const OPERATORS = [
  { key: "equals", label: "is", takes_value: true }, { key: "greater_than", label: "is greater than", takes_value: true },
  { key: "is_empty", label: "is empty", takes_value: false },
];

test("the pieces of a string are the string, whatever it is", () => {
  for (const source of [
    "", "plain", "{{name}}", "a {{ name }} b {{{html}}} c", '{{default name "x"}}', "\\{{escaped}} {{real}}", "{{", "}}", "{{}}", "{{a}}{{b}}",
    "{{#if a}}yes{{else}}no{{/if}}", "{{! a note }}x", "{{~trim~}}", "{single}", "a\n{{b}}\nc", "{{!-- {{x}} --}}", "{{{{a}}}}", "{{a\nb}}", "{{>foot}}",
  ]) {
    assert.equal(pieces(source).map((piece) => piece.source).join(""), source);
  }
});

test("text that is escaped or not complete is no chip", () => {
  for (const source of ["\\{{escaped}}", "{{open", "{{ }}", "{single}"]) {
    assert.deepEqual(pieces(source).filter((piece) => piece.kind === "chip"), [], source);
  }
});

test("what a form can show is written back as it was", () => {
  for (const inner of [
    "name", "order.items", "$.item.price", "items[0].name", 'default name "friend"', 'datetime-format order.eta "%d %B"',
    'format "%.2f" $.item.price', "capitalize name", 'datetime-format (default order.eta "soon") "%Y"', "truncate name 20",
  ]) {
    const form = simple(inner);
    assert.ok(form, inner);
    assert.equal(compose(form), `{{${inner}}}`);
  }
});

test("an expression that the form cannot show is left to be edited as text", () => {
  for (const inner of ["add $.index 1", "#if a", "else", 'concat a "b"', 'datetime-format a "%d" "Europe/Berlin"', "a b"]) {
    assert.equal(simple(inner), null, inner);
  }
});

test("a fallback with quotes and braces cannot break out", () => {
  const form = { path: "name", fallback: 'a "b" }} c', format: { kind: "", argument: "" } };
  const source = compose(form);
  assert.equal(pieces(source).length, 1);
  assert.ok(simple(pieces(source)[0].inner)?.fallback?.includes('"b"'));
});

test("variables are found in expressions, helpers and words are not", () => {
  assert.deepEqual(namesIn("name"), ["name"]);
  assert.deepEqual(namesIn('default name "friend"'), ["name"]);
  assert.deepEqual(namesIn("#if order.total"), ["order.total"]);
  assert.deepEqual(namesIn("add (multiply a b) 1"), ["a", "b"]);
  assert.deepEqual(namesIn("/if"), []);
  assert.deepEqual(namesIn(">footer"), []);
  assert.deepEqual(namesIn("! a note"), []);
});

test("chips say their fallback and format", () => {
  const [chip] = pieces('{{datetime-format (default order.eta "soon") "%d %B"}}');
  assert.deepEqual(shownAs(chip), { label: "order.eta", note: "“soon” · %d %B", kind: "variable" });
  assert.equal(shownAs(pieces("{{#each items}}")[0]).kind, "block");
  assert.equal(shownAs(pieces("{{add a 1}}")[0]).kind, "expression");
});

test("words go through the editor and come back as they were", () => {
  for (const content of ["", "Hello", "Hi {{name}},\nbye {{ x }}\n", "{{default name \"x\"}}", "a  b", "\\{{x}}", "{{{raw}}} €"]) {
    assert.equal(written(proseOf({ type: "text", content }, "content")).text, content);
    assert.equal(written(proseOf({ type: "text", content }, "content")).runs, null);
  }
});

test("runs come back as they were, with all that they have", () => {
  const runs = [
    { type: "string", content: "In " }, { type: "string", bold: true, content: "stock" }, { type: "link", href: "{{url}}", content: "see {{name}}", disable_tracking: true },
    { type: "string", color: "#f00", font_size: "12px", content: "\nred" }, { type: "img", src: "https://x/y.png", width: "20px" },
  ];
  const back = written(fromRuns(runs)).runs;
  assert.deepEqual(back, runs);
});

test("a plain text stays a string until it is formatted", () => {
  const element = { type: "text", content: "a" };
  const plain = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "ab" }] }] };
  const bold = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "bold" }] }, { type: "text", text: "b" }] }] };
  assert.deepEqual(fieldsFor(element, "content", plain), { content: "ab" });
  assert.deepEqual(fieldsFor(element, "content", bold), { content: undefined, elements: [{ type: "string", bold: true, content: "a" }, { type: "string", content: "b" }] });
});

test("what a list item holds below its words stays", () => {
  const list = { type: "list", list_type: "ordered", elements: [] };
  const item = { type: "list-item", elements: [{ type: "string", content: "a" }, list] };
  const doc = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "b" }] }] };
  assert.deepEqual(fieldsFor(item, "content", doc).elements, [{ type: "string", content: "b" }, list]);
});

test("a locale's words lie over the others, and go away when they are empty", () => {
  const element = { type: "text", content: "Hello", align: "left" };
  const fields = inLocale(element, "fr", { content: "Bonjour" });
  const french = { ...element, ...fields };
  assert.equal(localized(french, "fr").content, "Bonjour");
  assert.equal(localized(french, "fr").align, "left");
  assert.equal(localized(french, "de").content, "Hello");
  assert.deepEqual(inLocale(french, "fr", { content: undefined }), { locales: undefined });
  const runs = { type: "text", elements: [{ type: "string", content: "Hello" }], locales: { fr: { content: "Bonjour" } } };
  assert.equal(localized(runs, "fr").elements, undefined);
});

test("conditions in words, typed values, and what they read", () => {
  const value = [{ logical_operator: "and", conditions: [{ property: "data.order.total", operator: "greater_than", value: 100 }, { property: "profile.name", operator: "is_empty" }] },
    { logical_operator: "and", conditions: [{ property: "vip", operator: "equals", value: true }] }];
  assert.equal(inWords(value, OPERATORS), "(order.total is greater than 100 and profile.name is empty) or vip is true");
  assert.equal(inWords("data.a == 1", OPERATORS), "data.a == 1");
  assert.deepEqual(conditionNames(value), ["data.order.total", "profile.name", "vip"]);
  assert.deepEqual(conditionNames("data.a == 'b.c' && !refs.x.visible"), ["data.a", "refs.x.visible"]);
  assert.equal(typedValue("100", "number"), 100);
  assert.equal(typedValue("100", "text"), "100");
  assert.equal(typedValue("true", "boolean"), true);
  const lookup = (total) => (name) => ({ "data.order.total": total, "profile.name": "" })[name];
  assert.equal(hintOf(value, lookup(101)), true);
  assert.equal(hintOf(value, lookup(100)), false);
  assert.equal(hintOf("a == b", lookup(1)), null);
});
