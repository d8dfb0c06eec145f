import assert from "node:assert/strict";
import test from "node:test";

import { createCounts } from "../../../assets/modules/shared/counts.js";
import { createNumbers } from "../../../assets/modules/shared/numbers.js";
import { twin } from "../twins.js";

const fixtures = twin("numbers");

for (const [lang, fixture] of Object.entries(fixtures)) {
  const numbers = createNumbers(lang);
  const counts = createCounts(fixture.strings, numbers);

  test(`${lang}: numbers are written as Python writes them`, () => {
    for (const [value, decimals, text] of fixture.numbers) {
      assert.equal(numbers.number(value, decimals), text, `${value} ${decimals}`);
    }
    for (const [value, text] of fixture.millions) assert.equal(numbers.millions(value), text, String(value));
  });

  test(`${lang}: shares are written as Python writes them`, () => {
    for (const [share, decimals, text] of fixture.percent) {
      assert.equal(numbers.percent(share, decimals), text, `${share} ${decimals}`);
    }
  });

  test(`${lang}: counts are said as Python says them`, () => {
    for (const [n, text] of fixture.residents) assert.equal(counts.residents(n), text, String(n));
    for (const [n, text] of fixture.areas) assert.equal(counts.areas(n), text, String(n));
    for (const [n, text] of fixture.municipalities) assert.equal(counts.municipalities(n), text, String(n));
  });
}

const fi = createNumbers("fi");
const words = createCounts(fixtures.fi.strings, fi);

test("residents keep their figures", () => {
  assert.equal(words.residents(14999), "14\u00a0999 asukasta");
  assert.equal(words.residents(1), "1 asukas");
  assert.equal(words.residentsShort(14999), "14\u00a0999");
  assert.equal(words.residentsShort(123456), "0,123 milj.");
  assert.equal(words.residentsShort(5603851), "5,60 milj.");
  assert.equal(words.residentsShort(999999), "1,00 milj.");
});

test("only nothing is 0 % and only the whole is 100 %", () => {
  assert.equal(fi.percent(0), "0\u00a0%");
  assert.equal(fi.percent(0.003), "0,3\u00a0%");
  assert.equal(fi.percent(0.997), "99,7\u00a0%");
  assert.equal(fi.percent(0.0001), "<\u00a00,1\u00a0%");
  assert.equal(fi.percent(0.99999), ">\u00a099,9\u00a0%");
  assert.equal(fi.percent(1), "100\u00a0%");
  for (let i = 1; i < 1000; i += 1) {
    const text = fi.percent(i / 1000);
    assert.notEqual(text, "0\u00a0%");
    assert.notEqual(text, "100\u00a0%");
  }
});

test("places without a value stay, and an unknown text is empty", () => {
  assert.equal(words.text("remove_filter"), fixtures.fi.strings.remove_filter);
  assert.match(words.text("remove_filter", { name: "Kainuu" }), /Kainuu/);
  assert.equal(words.text("toString"), "");
  assert.match(words.text("areas", { n: 1234 }), /^1\u00a0234 /);
});
