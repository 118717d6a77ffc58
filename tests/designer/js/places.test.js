import assert from "node:assert/strict";
import { test } from "node:test";

import { isFor, ownFor, shownOn, withChannel } from "../../../static/designer/document/channels.js";
import { kindName, summary } from "../../../static/designer/document/labels.js";
import { apply } from "../../../static/designer/document/ops.js";
import * as places from "../../../static/designer/document/places.js";
import { adoptDoc, idOf, placeOf, plain } from "../../../static/designer/document/tree.js";
import { canonicalName, entriesOf, isKnown, itemVariables, knownVariables, namesOf, usedNames, valueOf } from "../../../static/designer/document/variables.js";

const INSIDE = ["text", "action", "list"];
const TYPES = [
  { type: "text", children: [], palette: true }, { type: "action", children: [], palette: true },
  { type: "group", children: [...INSIDE, "columns", "group"], palette: true }, { type: "columns", children: ["column"], palette: true },
  { type: "column", children: INSIDE, palette: false }, { type: "list", children: ["list-item"], palette: true },
  { type: "list-item", children: ["list"], palette: false }, { type: "channel", children: ["meta", ...INSIDE], palette: false },
];
const text = (content, more = {}) => ({ type: "text", content, ...more });
const docOf = (...elements) => adoptDoc({ elements });
const at = (doc, index) => idOf(doc.elements[index]);
const move = (doc, id, slot) => apply(doc, { type: "move", id, ...slot }).doc;

test("a text goes through a group and its columns and out again, one place at a time", () => {
  let doc = docOf(text("a"), { type: "group", elements: [text("b")] }, { type: "columns", elements: [{ type: "column", elements: [] }, { type: "column", elements: [] }] });
  const id = at(doc, 0);
  const seen = [];
  for (let slot = places.nextSlot(doc, TYPES, id, 1); slot; slot = places.nextSlot(doc, TYPES, id, 1)) {
    doc = move(doc, id, slot);
    const place = placeOf(doc, id);
    seen.push(`${place.parent === null ? "top" : "in"}${place.index}`);
  }
  assert.deepEqual(seen, ["in0", "in1", "top1", "in0", "in0", "top2"]);
  for (let slot = places.nextSlot(doc, TYPES, id, -1); slot; slot = places.nextSlot(doc, TYPES, id, -1)) doc = move(doc, id, slot);
  assert.equal(at(doc, 0), id);
});

test("in goes to the neighbour that takes it, out behind what it stood in", () => {
  const doc = docOf(text("a"), { type: "columns", elements: [{ type: "column", elements: [text("b")] }] });
  const inside = places.inSlot(doc, TYPES, at(doc, 0));
  const moved = move(doc, at(doc, 0), inside);
  assert.equal(moved.elements.length, 1);
  assert.equal(moved.elements[0].elements[0].elements[0].content, "a");
  assert.deepEqual(places.outSlot(moved, TYPES, at(doc, 0)), { parent: null, index: 1 });
  assert.equal(places.inSlot(docOf(text("a"), text("b")), TYPES, "nobody"), null);
  assert.equal(places.outSlot(doc, TYPES, at(doc, 0)), null);
});

test("points stand in lists alone, and columns in columns", () => {
  assert.ok(places.accepts(TYPES, "list", "list-item"));
  assert.ok(!places.accepts(TYPES, "list", "text"));
  assert.ok(!places.accepts(TYPES, null, "column"));
  assert.ok(!places.accepts(TYPES, "group", "list-item"));
  assert.ok(!places.accepts(TYPES, "column", "columns"));
});

test("nothing is moved above a title", () => {
  const doc = docOf({ type: "meta", title: "x" }, text("a"), text("b"));
  assert.equal(places.nextSlot(doc, TYPES, at(doc, 1), -1), null);
});

test("a new block goes behind the selected one, into an empty group, or to the end", () => {
  const doc = docOf(text("a"), { type: "group", elements: [] }, { type: "list", elements: [{ type: "list-item", content: "x" }] });
  assert.deepEqual(places.slotForNew(doc, TYPES, at(doc, 0), "text"), { parent: null, index: 1 });
  assert.deepEqual(places.slotForNew(doc, TYPES, at(doc, 1), "text"), { parent: at(doc, 1), index: 0 });
  assert.deepEqual(places.slotForNew(doc, TYPES, idOf(doc.elements[2].elements[0]), "text"), { parent: null, index: 3 });
  assert.deepEqual(places.slotForNew(doc, TYPES, null, "text"), { parent: null, index: 3 });
});

test("in a document of sections blocks stand in the sections", () => {
  const doc = docOf({ type: "channel", channel: "email", elements: [] }, { type: "channel", channel: "default", elements: [text("d")] });
  assert.ok(!places.mayStandIn(doc, TYPES, null, "text"));
  assert.deepEqual(places.slotForNew(doc, TYPES, null, "text", at(doc, 1)), { parent: at(doc, 1), index: 1 });
  assert.equal(shownOn(doc, "sms").section.channel, "default");
  assert.equal(shownOn(doc, "email").section.channel, "email");
  assert.equal(shownOn(doc, "all").elements.length, 2);
});

test("channels are ticked one by one; all of them is no choice", () => {
  const all = ["email", "sms", "push"];
  const element = text("a");
  const without = withChannel(element, "sms", false, all);
  assert.deepEqual(without, ["email", "push"]);
  assert.equal(withChannel({ ...element, channels: without }, "sms", true, all), undefined);
  assert.ok(isFor({ channels: ["direct_message"] }, "slack"));
  assert.ok(isFor({ channels: [] }, "sms"));
  assert.ok(!isFor({ channels: ["email"] }, "sms"));
});

test("a shorter text for SMS is a block beside the one that the others keep", () => {
  const doc = docOf(text("A long story", { ref: "story" }));
  const id = at(doc, 0);
  const { doc: after, inverse } = apply(doc, ownFor(doc, id, doc.elements[0], { parent: null, index: 0 }, "sms", ["email", "sms", "push"]));
  const [long, short] = plain(after).elements;
  assert.deepEqual(long.channels, ["email", "push"]);
  assert.deepEqual(short.channels, ["sms"]);
  assert.equal(long.variant, short.variant);
  assert.deepEqual(plain(apply(after, inverse).doc), plain(doc));
});

const SAMPLE = { data: { name: "Ada", order: { id: "A", items: [{ name: "Mug", sizes: ["s"] }, { name: "Tea", price: 4 }] } }, profile: { email: "a@x" } };

test("variables are those of the samples, with what they are like", () => {
  const found = knownVariables([SAMPLE, { data: { vip: true } }], { id: "b", name: "Acme" });
  const kinds = Object.fromEntries(found.map((one) => [one.name, one.kind]));
  assert.equal(kinds["order.items"], "list");
  assert.equal(kinds.vip, "boolean");
  assert.equal(kinds["profile.email"], "text");
  assert.equal(kinds["brand.name"], "text");
  assert.equal(kinds["urls.unsubscribe"], "text");
});

test("inside a repetition its entry is known, and inside another the inner one's", () => {
  const doc = docOf({ type: "group", loop: "data.order.items", elements: [text("{{$.item.name}}"), text("x", { loop: "$.item.sizes" })] });
  const [first, second] = doc.elements[0].elements.map(idOf);
  assert.deepEqual(itemVariables(doc, first, [SAMPLE]).map((one) => one.name), ["$.item", "$.item.name", "$.item.sizes", "$.item.price", "$.index"]);
  assert.deepEqual(entriesOf(doc, second, SAMPLE), ["s"]);
  assert.equal(entriesOf(doc, at(doc, 0), SAMPLE).length, 2);
  assert.equal(valueOf("$.item.name", SAMPLE, { name: "Mug" }), "Mug");
});

test("names are looked up where the renderer does, and never in prototypes", () => {
  assert.equal(valueOf("order.items[1].name", SAMPLE), "Tea");
  assert.equal(valueOf("data.name", SAMPLE), "Ada");
  assert.equal(valueOf("$.profile.email", SAMPLE), "a@x");
  assert.equal(valueOf("order.items.length", SAMPLE), undefined);
  assert.equal(valueOf("constructor", SAMPLE), undefined);
  assert.equal(canonicalName("$.data.name"), "name");
  assert.equal(canonicalName("$.item.name"), "$.item.name");
});

test("what a block reads: its words, its condition, its list, but not its fields' names", () => {
  const element = adoptDoc({ elements: [text("{{name}} {{format \"%.2f\" total}}", { if: "data.vip", loop: "data.items", color: "{{tone}}", locales: { fr: { content: "{{nom}}" } } })] }).elements[0];
  assert.deepEqual([...namesOf(element)].sort(), ["items", "name", "nom", "tone", "total", "vip"]);
  const doc = docOf(text("{{a}}"), { type: "group", elements: [text("{{a}} {{b}}")] });
  assert.deepEqual([...usedNames(doc)], [["a", 2], ["b", 1]]);
  assert.ok(isKnown("$.item.x", new Set()));
  assert.ok(!isKnown("nope", new Set(["name"])));
});

test("blocks are called what people call them", () => {
  assert.equal(kindName(text("a", { text_style: "h2" })), "Heading");
  assert.equal(kindName({ type: "divider", color: "transparent" }), "Spacer");
  assert.equal(summary({ type: "list-item", elements: [{ type: "string", content: "a\nb" }] }), "List item: a b");
  assert.equal(summary({ type: "group", elements: [text("x"), text("y")] }), "Group: 2 blocks");
  assert.equal(summary(text("x".repeat(80)), 10), "Text: xxxxxxxxx…");
});
