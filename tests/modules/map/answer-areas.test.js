import assert from "node:assert/strict";
import test from "node:test";

import { answerPart, keptAreas, withAnswers } from "../../../assets/modules/map/answer-areas.js";
import { Catalogue } from "../../../assets/modules/map/catalogue.js";

const place = { pop: 1, x: 0, y: 0, r: 1 };
const area = (/** @type {string} */ name) => ({ name, ...place, n: 1 });
const data = () =>
  /** @type {any} */ ({
    lang: "en",
    data: "one",
    versus: "",
    example: false,
    notice: "",
    answers: "One",
    themes: {},
    strings: {},
    divisions: [
      { id: "municipality", main: true, answers: false, draw_order: null },
      { id: "county", main: true, answers: false, draw_order: 2 },
      { id: "group", main: true, answers: true, draw_order: 1 },
    ],
    areas: {
      municipality: {
        "001": { name: "A", ...place, in: { county: "1", group: "1.1" } },
        "002": { name: "B", ...place, in: { county: "1", group: "1.2" } },
      },
      county: { 1: area("County") },
      group: { 1.1: area("First"), 1.2: area("Second") },
    },
  });
const other = /** @type {any} */ ({
  data: "two",
  versus: "",
  example: false,
  notice: "",
  answers: "Two",
  themes: {},
  areas: { group: { "1.0": area("Not known") } },
  lies_in: { "001": { group: "1.0" }, "002": { group: "1.0" } },
});

test("a catalogue gives the part that other answers replace, and takes it back", () => {
  const whole = data();
  const part = answerPart(whole);
  assert.deepEqual(Object.keys(part.areas), ["group"]);
  assert.deepEqual(part.lies_in["002"], { group: "1.2" });
  assert.deepEqual(withAnswers(withAnswers(whole, other), part), whole);
});

test("areas that come with answers change with them, the others stay", () => {
  const catalogue = new Catalogue();
  catalogue.use(data(), /** @type {any} */ ({ features: [] }));
  assert.deepEqual([...catalogue.members("group", "1.1")], ["001"]);
  catalogue.swap(other);
  assert.deepEqual([...catalogue.members("group", "1.0")], ["001", "002"]);
  assert.equal(catalogue.members("group", "1.1").size, 0);
  assert.equal(catalogue.name("group", "1.0"), "Not known");
  assert.deepEqual([...catalogue.members("county", "1")], ["001", "002"]);
});

test("selected areas stay as long as there are any with other answers", () => {
  assert.deepEqual(keptAreas(["group:1.1", "county:1", "group:1.0"], other), ["county:1", "group:1.0"]);
  assert.deepEqual(keptAreas(["group:1.1"], undefined), ["group:1.1"]);
});
