import assert from "node:assert/strict";
import test from "node:test";

import { matching, offered } from "../../../assets/modules/filters/options.js";
import { passesBy } from "../../../assets/modules/filters/year.js";

const AREAS = {
  "01": { name: "Ähtäri" },
  "02": { name: "Åland" },
  "03": { name: "Etelä-Savo" },
  "04": { name: "Zelba" },
};
const labels = (/** @type {{ label: string }[]} */ options) => options.map(({ label }) => label);

test("names stand in the order of the language", () => {
  const all = new Set(Object.keys(AREAS));
  assert.deepEqual(labels(offered(AREAS, all, [], "fi")), ["Etelä-Savo", "Zelba", "Åland", "Ähtäri"]);
  assert.deepEqual(labels(offered(AREAS, all, [], "en")), ["Ähtäri", "Åland", "Etelä-Savo", "Zelba"]);
});

test("what the other filters leave is offered, and what is chosen", () => {
  assert.deepEqual(labels(offered(AREAS, new Set(["03"]), [], "fi")), ["Etelä-Savo"]);
  assert.deepEqual(offered(AREAS, new Set(["03"]), ["01"], "fi"), [
    { label: "Etelä-Savo", value: "03" },
    { label: "Ähtäri", value: "01" },
  ]);
  assert.deepEqual(offered(AREAS, new Set(), [], "fi"), []);
});

const OPTIONS = offered(AREAS, new Set(Object.keys(AREAS)), [], "fi");

test("a search finds the beginnings of words, however they are typed", () => {
  assert.deepEqual(labels(matching(OPTIONS, "sav")), ["Etelä-Savo"]);
  assert.deepEqual(labels(matching(OPTIONS, "ETELA-S")), ["Etelä-Savo"]);
  assert.deepEqual(labels(matching(OPTIONS, "a")), ["Åland", "Ähtäri"]);
  assert.deepEqual(labels(matching(OPTIONS, "lba")), []);
});

test("an empty search, and one of signs alone, finds everything", () => {
  for (const text of ["", "  ", "-"]) assert.equal(matching(OPTIONS, text).length, 4, JSON.stringify(text));
});

test("a longer text never finds more", () => {
  for (const { label } of OPTIONS) {
    let last = OPTIONS.length;
    for (let end = 1; end <= label.length; end += 1) {
      const found = matching(OPTIONS, label.slice(0, end));
      assert.ok(found.length <= last, label.slice(0, end));
      assert.ok(labels(found).includes(label), label.slice(0, end));
      last = found.length;
    }
  }
});

test("keys that go from year to year open none, those that choose do", () => {
  for (const key of ["ArrowDown", "ArrowUp", "Home", "End", "PageDown", "2"])
    assert.ok(passesBy({ key, altKey: false }), key);
  for (const key of ["Enter", " ", "F4"]) assert.ok(!passesBy({ key, altKey: false }), key);
  assert.ok(!passesBy({ key: "ArrowDown", altKey: true })); // opens the list
});
