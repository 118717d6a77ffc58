import assert from "node:assert/strict";
import { test } from "node:test";

import { fragmentDocument, inScheme, mailDocument } from "../../../static/designer/preview/frame_document.js";

const MAIL = "<!doctype html><html><head><style>@media (prefers-color-scheme: dark) {p{color:#fff}}</style></head><body><p>x</p></body></html>";

test("the frame's policy comes before all that the mail says", () => {
  for (const text of [mailDocument(MAIL), fragmentDocument("<p>x</p>", { dark: true })]) {
    const policy = text.indexOf("Content-Security-Policy");
    assert.ok(policy > 0 && policy < text.indexOf("<p>"));
    assert.ok(policy < text.indexOf("<style"));
    assert.match(text, /^<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src https: data:; style-src 'unsafe-inline'/);
  }
  assert.equal(mailDocument(MAIL).match(/<!doctype/gi).length, 1);
});

test("a mail is asked for its colours of one scheme, whatever the reader's own is", () => {
  assert.match(inScheme(MAIL, true), /@media \(min-width: 0\)/);
  assert.match(inScheme(MAIL, false), /@media \(max-width: 0\)/);
  assert.match(mailDocument(MAIL, "own"), /color-scheme:dark.*min-width: 0/);
  assert.match(mailDocument(MAIL), /color-scheme:light.*max-width: 0/);
});
