import assert from "node:assert/strict";
import { test } from "node:test";

import { align } from "../../../static/designer/document/align.js";
import { same } from "../../../static/designer/document/equal.js";
import { changesBetween, merge } from "../../../static/designer/document/merge.js";
import { apply } from "../../../static/designer/document/ops.js";
import { adoptDoc, idOf, indexOf, plain } from "../../../static/designer/document/tree.js";

const text = (content, more = {}) => ({ type: "text", content, ...more });
const group = (...elements) => ({ type: "group", elements });
const docOf = (...elements) => adoptDoc({ version: "2022-01-01", elements });
const fresh = (doc) => adoptDoc(plain(doc));
const words = (doc) => doc.elements.map((one) => one.content ?? `[${words(one)}]`).join(" ");
const about = { name: "Order", tags: [], settings: {} };
const met = (base, mine, theirs, choices, abouts = [about, about, about]) => merge(
  { base: { doc: base, about: abouts[0] }, mine: { doc: mine, about: abouts[1] }, theirs: { doc: theirs, about: abouts[2] } }, choices);
const at = (doc, index) => idOf(doc.elements[index]);
const changed = (doc, index, fields) => apply(doc, { type: "update", id: at(doc, index), fields }).doc;

test("equality does not depend on the order of keys; undefined is absent", () => {
  assert.ok(same({ a: 1, b: [{ c: 2, d: undefined }] }, { b: [{ c: 2 }], a: 1 }));
  assert.ok(!same({ a: 1 }, { a: 1, b: null }));
  assert.ok(!same([1], { 0: 1 }));
});

test("a document that was read anew gets the ids of the one before", () => {
  const base = docOf(text("a"), group(text("b"), text("c")), text("d", { ref: "last" }));
  const theirs = adoptDoc({ elements: [text("new"), text("D", { ref: "last" }), text("a"), group(text("c"), text("b!"))] });
  const aligned = align(base, theirs);
  assert.equal(at(aligned, 1), at(base, 2));
  assert.equal(at(aligned, 2), at(base, 0));
  assert.equal(at(aligned, 3), at(base, 1));
  assert.equal(idOf(aligned.elements[3].elements[0]), idOf(base.elements[1].elements[1]));
  assert.ok(!indexOf(base).has(at(aligned, 0)));
});

test("changes of different blocks are all kept, without a question", () => {
  const base = docOf(text("a"), text("b"), text("c"));
  const mine = changed(base, 0, { content: "A" });
  const theirs = fresh(changed(changed(base, 2, { content: "C" }), 0, { align: "center" }));
  const { doc, conflicts, taken } = met(base, mine, theirs);
  assert.equal(words(doc), "A b C");
  assert.equal(doc.elements[0].align, "center");
  assert.deepEqual(conflicts, []);
  assert.ok(taken >= 2);
});

test("what both added is there, where each put it", () => {
  const base = docOf(text("a"), text("b"));
  const mine = apply(base, { type: "insert", parent: null, index: 1, element: text("mine") }).doc;
  const theirs = fresh(apply(base, { type: "insert", parent: null, index: 2, element: text("theirs") }).doc);
  assert.equal(words(met(base, mine, theirs).doc), "a mine b theirs");
});

test("one moved a block, the other wrote in it: it is moved and written", () => {
  const base = docOf(text("a"), text("b"), group(text("c")));
  const mine = apply(base, { type: "move", id: at(base, 0), parent: at(base, 2), index: 0 }).doc;
  const theirs = fresh(changed(base, 0, { content: "A" }));
  const { doc, conflicts } = met(base, mine, theirs);
  assert.equal(words(doc), "b [A c]");
  assert.deepEqual(conflicts, []);
});

test("both wrote in the same block: the person chooses, and both is possible", () => {
  const base = docOf(text("a"), text("b"));
  const mine = changed(base, 0, { content: "mine" });
  const theirs = fresh(changed(base, 0, { content: "theirs" }));
  const { doc, conflicts } = met(base, mine, theirs);
  assert.equal(words(doc), "mine b");
  const [one] = conflicts;
  assert.equal(conflicts.length, 1);
  assert.deepEqual([one.base.content, one.mine.content, one.theirs.content], ["a", "mine", "theirs"]);
  assert.equal(words(met(base, mine, theirs, { [one.id]: "theirs" }).doc), "theirs b");
  assert.equal(words(met(base, mine, theirs, { [one.id]: "both" }).doc), "mine theirs b");
});

test("words as a string and words as runs are the same thing to choose", () => {
  const base = docOf(text("a"));
  const mine = changed(base, 0, { content: undefined, elements: [{ type: "string", content: "A", bold: true }] });
  const theirs = fresh(changed(base, 0, { content: "theirs" }));
  const [one] = met(base, mine, theirs).conflicts;
  const { doc } = met(base, mine, theirs, { [one.id]: "theirs" });
  assert.deepEqual(plain(doc).elements, [text("theirs")]);
});

test("one deleted what the other wrote in: it stays until somebody decides", () => {
  const base = docOf(text("a"), text("b"));
  const without = apply(base, { type: "remove", id: at(base, 0) }).doc;
  const wrote = changed(base, 0, { content: "A" });
  const mineDeleted = met(base, without, fresh(wrote));
  assert.equal(words(mineDeleted.doc), "A b");
  assert.equal(mineDeleted.conflicts[0].mine, null);
  assert.equal(words(met(base, without, fresh(wrote), { [mineDeleted.conflicts[0].id]: "mine" }).doc), "b");
  const theirsDeleted = met(base, wrote, fresh(without));
  assert.equal(words(theirsDeleted.doc), "A b");
  assert.equal(words(met(base, wrote, fresh(without), { [theirsDeleted.conflicts[0].id]: "theirs" }).doc), "b");
});

test("a group that one deleted stays for the block that the other wrote in it", () => {
  const base = docOf(group(text("a"), text("b")), text("c"));
  const inner = idOf(base.elements[0].elements[0]);
  const mine = apply(base, { type: "update", id: inner, fields: { content: "A" } }).doc;
  const theirs = fresh(apply(base, { type: "remove", id: at(base, 0) }).doc);
  assert.equal(words(met(base, mine, theirs).doc), "[A] c");
});

test("each put one group into the other: nothing is lost", () => {
  const base = docOf(group(text("a")), group(text("b")));
  const [one, two] = base.elements.map(idOf);
  const mine = apply(base, { type: "move", id: one, parent: two, index: 0 }).doc;
  const theirs = align(base, fresh(apply(base, { type: "move", id: two, parent: one, index: 0 }).doc));
  const merged = words(met(base, mine, theirs).doc);
  for (const letter of "ab") assert.ok(merged.includes(letter), merged);
});

test("names and settings are merged too", () => {
  const base = docOf(text("a"));
  const { about: merged, conflicts } = met(base, base, fresh(base), {}, [
    { name: "Order", brand: "", settings: { channels: [] } },
    { name: "Mine", brand: "", settings: { channels: ["sms"] } },
    { name: "Theirs", brand: "night", settings: { channels: [], throw_on_missing: true } },
  ]);
  assert.equal(merged.name, "Mine");
  assert.equal(merged.brand, "night");
  assert.deepEqual(merged.settings, { channels: ["sms"], throw_on_missing: true });
  assert.deepEqual(conflicts.map((one) => one.id), ["name"]);
});

test("without changes of ours the result is their document itself", () => {
  const base = docOf(text("a"), group(text("b")));
  const { doc, theirs } = met(base, base, fresh(changed(base, 0, { content: "A" })));
  assert.equal(doc, theirs);
});

test("blocks that nobody changed stay the same objects", () => {
  const base = docOf(text("a"), text("b"), text("c"));
  const { doc } = met(base, changed(base, 0, { content: "A" }), fresh(changed(base, 2, { content: "C" })));
  assert.equal(doc.elements[1], base.elements[1]);
});

test("changes kept in the browser are merged although the ids are of another page", () => {
  const base = docOf(text("a"), text("b"));
  const mine = fresh(changed(base, 0, { content: "A" }));
  const theirs = fresh(changed(base, 1, { content: "B" }));
  assert.equal(words(met(base, mine, theirs).doc), "A B");
});

test("whatever two people do, no block that one of them added or changed is lost", () => {
  for (let seed = 1; seed <= 80; seed += 1) {
    let state = seed;
    const next = (most) => { state = (state * 1103515245 + 12345) & 0x7fffffff; return state % most; };
    const base = docOf(...Array.from({ length: 5 }, (_, i) => text(`base${i}`)), group(text("g0"), text("g1")));
    const wander = (who) => {
      let doc = base;
      const said = new Set();
      for (let i = 0; i < 6; i += 1) {
        const all = [...indexOf(doc).entries()];
        const [id, place] = all[next(all.length)];
        const groups = [null, ...all.filter(([, one]) => one.element.type === "group").map(([one]) => one)];
        const parent = groups[next(groups.length)];
        const op = [
          { type: "insert", parent, index: next(5), element: text(`${who}${i}`) },
          { type: "move", id, parent, index: next(5) },
          { type: "update", id, fields: { content: place.element.type === "text" ? `${who}${i}` : undefined } },
        ][next(3)];
        const result = apply(doc, op);
        if (op.element || op.fields?.content) said.add(`${who}${i}`);
        doc = result.doc;
      }
      return { doc, said: [...said].filter((one) => JSON.stringify(doc).includes(`"${one}"`)) };
    };
    const [mine, theirs] = [wander("m"), wander("t")];
    const result = met(base, mine.doc, seed % 2 ? theirs.doc : fresh(theirs.doc));
    const all = JSON.stringify(result.doc) + JSON.stringify(result.conflicts);
    for (const one of [...mine.said, ...theirs.said]) assert.ok(all.includes(`"${one}"`), `seed ${seed}: ${one}`);
    assert.equal(new Set([...indexOf(result.doc).keys()]).size, [...indexOf(result.doc).keys()].length);
  }
});

test("changes are counted by block", () => {
  const base = docOf(text("a"), text("b"), group(text("c")));
  assert.equal(changesBetween(base, fresh(base)), 0);
  assert.equal(changesBetween(base, fresh(changed(base, 0, { content: "A" }))), 1);
  assert.equal(changesBetween(base, fresh(apply(base, { type: "insert", parent: null, index: 0, element: { type: "divider" } }).doc)), 1);
});
