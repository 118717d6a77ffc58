import assert from "node:assert/strict";
import { test } from "node:test";

import { assign, read, unitsOf, write } from "../../../static/designer/panels/exchange.js";
import { rowsOf, withTranslation } from "../../../static/designer/panels/translations.js";

const HARD = 'Hi {{name}}, "quoted", <b>bold</b> & it\'s\n  two lines;\tÅ 👩‍💻  ';

function example() {
  const one = { type: "text", content: HARD };
  const two = { type: "action", content: "=SUM(A1)", href: "https://x/?a=1&b=2" };
  one.locales = withTranslation(one, "content", "de", `DE ${HARD}`);
  two.locales = withTranslation(two, "content", "ar", "اذهب");
  return rowsOf({ elements: [one, two, { type: "text", content: "'quoted at the start" }] });
}

for (const format of ["csv", "json", "xliff"]) {
  test(`what goes out as ${format} comes back the same`, () => {
    const units = unitsOf(example(), ["de", "ar"]);
    const back = read(write(format, units, { name: 'A "name" & more', sourceLocale: "en" }));
    const plain = (list) => list
      .map(({ key, source, target, locale }) => ({ key, source, target, locale }))
      .sort((a, b) => `${a.locale}${a.key}`.localeCompare(`${b.locale}${b.key}`));
    assert.deepEqual(plain(back), plain(units));
  });
}

test("a string that was moved meanwhile is found by its source", () => {
  const rows = rowsOf({ elements: [{ type: "divider" }, { type: "text", content: "Hello" }] });
  const { found, lost } = assign(rows, [
    { key: "content.elements[0].content", source: "Hello", target: "Hallo", locale: "de", note: "", state: "" },
    { key: "content.elements[9].content", source: "Gone", target: "Weg", locale: "de", note: "", state: "" },
    { key: "content.elements[1].content", source: "Hello", target: "", locale: "fr", note: "", state: "" },
  ]);
  assert.deepEqual(found.map(({ row, unit }) => [row.key, unit.target]), [["content.elements[1].content", "Hallo"]]);
  assert.deepEqual(lost.map((unit) => unit.source), ["Gone"]);
});

test("a spreadsheet's own CSV is read: semicolons, a byte order mark, no final line end", () => {
  const units = read('\uFEFFkey;source;de\r\na;"x;y";"z ""z"""');
  assert.deepEqual(units.map(({ key, source, target }) => [key, source, target]), [["a", "x;y", 'z "z"']]);
});

test("no cell of the CSV begins as a formula", () => {
  const text = write("csv", unitsOf(example(), ["de"]), { name: "n", sourceLocale: "en" });
  assert.ok(!/(^|,)"?[=+@-]/m.test(text), text);
});

test("XLIFF of other tools is read: prefixes, CDATA, marks within, comments", () => {
  const units = read(`<?xml version="1.0"?><!-- hi -->
    <x:xliff version='1.2' xmlns:x="urn:oasis:names:tc:xliff:document:1.2"><x:file target-language="fr" original="o"><x:body>
    <x:trans-unit id="k"><x:source>A &#x41; <![CDATA[<b>]]></x:source><x:target>Un <x:g id="1">deux</x:g></x:target></x:trans-unit>
    </x:body></x:file></x:xliff>`);
  assert.deepEqual(units.map(({ key, source, target, locale }) => ({ key, source, target, locale })), [
    { key: "k", source: "A A <b>", target: "Un deux", locale: "fr" },
  ]);
});

for (const [what, text] of [
  ["other XML", "<html><body/></html>"],
  ["open XML", "<xliff version='1.2'><file>"],
  ["a document type, which could hold entities", '<!DOCTYPE x [<!ENTITY a "b">]><xliff version="1.2"></xliff>'],
  ["XLIFF 2", '<xliff version="2.0"></xliff>'],
  ["broken JSON", "{"],
  ["JSON of something else", '{"a": 1}'],
  ["CSV without columns", "hello\nworld"],
  ["an open quotation mark", 'key,source,de\n"a,b,c'],
]) {
  test(`${what} is refused in words`, () => {
    assert.throws(() => read(text), (error) => error.constructor.name === "ExchangeFault" && error.message.length > 10);
  });
}
