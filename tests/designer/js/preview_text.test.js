import assert from "node:assert/strict";
import { test } from "node:test";

import { adoptDoc, plain } from "../../../static/designer/document/tree.js";
import { apply } from "../../../static/designer/document/ops.js";
import { findings, sizeLine } from "../../../static/designer/panels/findings.js";
import { replacing } from "../../../static/designer/preview/replacing.js";
import { counted, partsOf, withCulprits } from "../../../static/designer/preview/text_parts.js";

test("a text is cut into what each block wrote, and loses nothing", () => {
  const blocks = [{ path: "content.elements[0]", text: "Hello Ada" }, { path: "content.elements[1]", text: "Track: https://x" }];
  const parts = partsOf("Hello Ada\n\nTrack: https://x\n", blocks);
  assert.deepEqual(parts.map((part) => part.path), ["content.elements[0]", null, "content.elements[1]", null]);
  assert.equal(parts.map((part) => part.text).join(""), "Hello Ada\n\nTrack: https://x\n");
});

test("two blocks that say the same are two parts, in order", () => {
  const blocks = ["a", "b"].map((name) => ({ path: name, text: "Same" }));
  assert.deepEqual(partsOf("Same Same", blocks).filter((part) => part.path).map((part) => part.path), ["a", "b"]);
});

test("culprits are found by characters, not by UTF-16 units", () => {
  const text = "👋 it’s";
  const index = [...text].indexOf("’");
  const [part] = withCulprits(partsOf(text, []), [{ character: "’", index, replacement: "'" }]);
  assert.deepEqual(part.pieces.map((piece) => [piece.text, piece.culprit !== null]), [["👋 it", false], ["’", true], ["s", false]]);
  assert.equal(counted([{ character: "’", index: 1, replacement: "'" }, { character: "’", index: 4, replacement: "'" }])[0].count, 2);
});

test("a character is replaced where the channel shows it, in one step that can be undone", () => {
  const doc = adoptDoc({ elements: [
    { type: "text", content: "It’s here" },
    { type: "text", content: "It’s for mail", channels: ["email"] },
    { type: "group", elements: [{ type: "text", elements: [{ type: "string", content: "Let’s", bold: true }] }] },
    { type: "text", content: "It’s", locales: { fr: { content: "C’est" } } },
  ] });
  const ops = replacing(doc, "’", "'", { channel: "sms", locale: "" });
  const { doc: after, inverse } = apply(doc, { type: "batch", ops });
  assert.deepEqual(plain(after).elements.map((one) => one.content ?? one.elements[0].elements[0].content), ["It's here", "It’s for mail", "Let's", "It's"]);
  assert.deepEqual(plain(apply(after, inverse).doc), plain(doc));
  const french = replacing(doc, "’", "'", { channel: "sms", locale: "fr" });
  assert.equal(french.at(-1).fields.locales.fr.content, "C'est");
  assert.equal(french.at(-1).fields.content, undefined);
});

test("findings are sorted by weight and said once", () => {
  const lint = [
    { level: "info", code: "x", message: "hint", path: "a", channel: "email" },
    { level: "warning", code: "y", message: "same", path: "b", channel: "email", clients: ["Outlook"] },
    { level: "warning", code: "y", message: "same", path: "b", channel: "inbox" },
  ];
  const all = findings([{ path: "content.elements[0]", message: "is required" }], lint);
  assert.deepEqual(all.map((one) => [one.level, one.channel]), [["error", ""], ["warning", ""], ["info", "email"]]);
});

test("the size line says how much room is left", () => {
  assert.match(sizeLine({ channels: { email: { bytes: 21_000 } }, ms: 9.6 }, []), /^✓ 21 kB of 102 kB · contrast OK · rendered in 10 ms$/);
  assert.match(sizeLine({ channels: { email: { bytes: 200_000 } } }, [{ code: "contrast" }]), /⚠ 196 kB.*⚠ contrast: 1/);
});
