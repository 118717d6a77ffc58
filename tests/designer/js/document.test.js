import assert from "node:assert/strict";
import { test } from "node:test";

import { EMPTY, PAUSE_MS, pushed, redone, undone } from "../../../static/designer/document/history.js";
import { apply } from "../../../static/designer/document/ops.js";
import * as tree from "../../../static/designer/document/tree.js";

const text = (content, more = {}) => ({ type: "text", content, ...more });
const group = (...elements) => ({ type: "group", elements });
const docOf = (...elements) => tree.adoptDoc({ version: "2022-01-01", elements });
const ids = (doc) => [...tree.indexOf(doc).keys()];
const json = (value) => JSON.stringify(value);

function random(seed) {
  let state = seed;
  return (most) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state % most;
  };
}

test("ids are there, are kept by spread, and are in no JSON", () => {
  const doc = docOf(text("a"), group(text("b")));
  const [first] = doc.elements;
  assert.equal(tree.idOf({ ...first, content: "x" }), tree.idOf(first));
  assert.equal(new Set(ids(doc)).size, 3);
  assert.equal(json(doc), '{"version":"2022-01-01","elements":[{"type":"text","content":"a"},{"type":"group","elements":[{"type":"text","content":"b"}]}]}');
});

test("a document comes back as it went in, unknown keys and types included", () => {
  const given = { version: "2022-01-01", later: 1, elements: [{ type: "hologram", x: { y: [1] } }, text("a", { new_key: null })] };
  assert.deepEqual(tree.plain(tree.adoptDoc(given)), given);
});

test("paths of the server lead to elements and back, past the runs of a list item", () => {
  const doc = docOf(text("a"), { type: "list", list_type: "ordered", elements: [
    { type: "list-item", elements: [{ type: "string", content: "x" }, { type: "list", list_type: "ordered", elements: [{ type: "list-item", content: "y" }] }] }] });
  for (const id of ids(doc)) assert.equal(tree.idAt(doc, tree.pathOf(doc, id)), id);
  const inner = tree.idAt(doc, "content.elements[1].elements[0].elements[1].elements[0].content");
  assert.equal(tree.find(doc, inner).content, "y");
  assert.equal(tree.idAt(doc, "content.elements[1].elements[0].elements[0].content"), tree.idOf(doc.elements[1].elements[0]));
  assert.equal(tree.idAt(doc, "content.version"), null);
});

test("a change leaves all other elements the same objects", () => {
  const doc = docOf(text("a"), group(text("b"), text("c")));
  const [a, outer] = doc.elements;
  const { doc: after } = apply(doc, { type: "update", id: tree.idOf(outer.elements[0]), fields: { content: "B" } });
  assert.equal(after.elements[0], a);
  assert.equal(after.elements[1].elements[1], outer.elements[1]);
  assert.equal(after.elements[1].elements[0].content, "B");
});

test("a block cannot be moved into itself, nor into what holds no blocks", () => {
  const doc = docOf(group(group(text("a"))), text("b"));
  const [outer, plain] = doc.elements;
  const inner = outer.elements[0];
  for (const parent of [tree.idOf(inner), tree.idOf(outer), tree.idOf(plain), "nobody"]) {
    assert.equal(apply(doc, { type: "move", id: tree.idOf(outer), parent, index: 0 }).doc, doc);
  }
});

test("an undone update gives the fields back in their order", () => {
  const doc = docOf({ type: "text", align: "left", content: "a", color: "#fff" });
  const id = tree.idOf(doc.elements[0]);
  const { doc: after, inverse } = apply(doc, { type: "update", id, fields: { align: undefined, bold: true } });
  assert.equal(json(after.elements[0]), '{"type":"text","content":"a","color":"#fff","bold":true}');
  assert.equal(json(apply(after, inverse).doc), json(doc));
});

test("an inserted element that is already there gets an id of its own", () => {
  const doc = docOf(text("a"));
  const { doc: after } = apply(doc, { type: "insert", parent: null, index: 9, element: doc.elements[0] });
  assert.equal(new Set(ids(after)).size, 2);
});

test("any row of changes is undone to the letter, and done again", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const next = random(seed);
    let doc = docOf(text("a", { align: "left" }), group(text("b"), group(text("c"))), { type: "columns", elements: [{ type: "column", elements: [] }] });
    const start = json(doc);
    const undos = [];
    for (let step = 0; step < 30; step += 1) {
      const all = ids(doc);
      const id = all[next(all.length)] ?? "none";
      const parents = [null, ...all];
      const op = [
        { type: "insert", parent: parents[next(parents.length)], index: next(4), element: next(2) ? text(`n${step}`) : group(text(`g${step}`)) },
        { type: "remove", id },
        { type: "move", id, parent: parents[next(parents.length)], index: next(4) },
        { type: "update", id, fields: { content: `u${step}`, color: next(2) ? undefined : "#000" } },
      ][next(4)];
      const done = apply(doc, op);
      undos.push(done.inverse);
      doc = done.doc;
    }
    const end = json(doc);
    const redos = [];
    for (const inverse of undos.reverse()) {
      const done = apply(doc, inverse);
      redos.push(done.inverse);
      doc = done.doc;
    }
    assert.equal(json(doc), start, `seed ${seed}`);
    for (const redo of redos.reverse()) doc = apply(doc, redo).doc;
    assert.equal(json(doc), end, `seed ${seed} again`);
  }
});

const step = (content, at, merge = "text:1", before = "") => ({
  label: "Text changed", merge, at, selection: null,
  op: { type: "update", id: "1", fields: { content } }, inverse: { type: "update", id: "1", fields: { content: before } },
});

test("quick typing is one step, a pause begins another", () => {
  let history = pushed(EMPTY, step("a", 0, "text:1", ""));
  history = pushed(history, step("ab", 200, "text:1", "a"));
  assert.equal(history.past.length, 1);
  assert.deepEqual(history.past[0].inverse.fields, { content: "" });
  assert.deepEqual(history.past[0].op.fields, { content: "ab" });
  history = pushed(history, step("abc", 200 + PAUSE_MS + 1, "text:1", "ab"));
  assert.equal(history.past.length, 2);
  history = pushed(history, step("x", 200 + PAUSE_MS + 2, "text:2"));
  assert.equal(history.past.length, 3);
});

test("what was undone is done again until something new is done", () => {
  let history = pushed(pushed(EMPTY, step("a", 0, null)), step("b", 1, null));
  ({ history } = undone(history));
  assert.equal(history.past.length, 1);
  const again = redone(history);
  assert.equal(again.step.op.fields.content, "b");
  history = pushed(history, step("c", 2, null));
  assert.equal(redone(history), null);
  assert.equal(undone(EMPTY), null);
});
