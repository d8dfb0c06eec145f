import assert from "node:assert/strict";
import test from "node:test";

import { cellTheme, layOver, left, moved, relationTheme, spokenOf } from "../../../assets/modules/relations/overlay.js";

const at = (/** @type {string} */ area, /** @type {string} */ county, /** @type {string} */ region) => ({
  name: "",
  pop: 1,
  x: 0,
  y: 0,
  r: 1,
  in: { employment_area: area, wellbeing_county: county, region },
});
const named = { name: "", pop: 1, x: 0, y: 0, r: 1, n: 1 };
/** Two municipalities with the same partners, one with others, one alone in its area. */
const TOWNS = {
  "001": at("1", "A", "x"),
  "002": at("1", "A", "x"),
  "003": at("1", "B", "x"),
  "004": at("2", "B", "y"),
};
const CATALOGUE = /** @type {import("../../../assets/modules/map/types.js").CatalogueData} */ (
  /** @type {unknown} */ ({
    lang: "en",
    divisions: ["municipality", "employment_area", "wellbeing_county", "region"].map((id) => ({ id })),
    areas: {
      municipality: TOWNS,
      employment_area: { 1: named, 2: named },
      wellbeing_county: { A: named, B: named },
      region: { x: named, y: named },
    },
    themes: { tym: {} },
  })
);
const ANSWER = {
  a: "employment_area",
  b: "wellbeing_county",
  classes: [{ key: "crosses", label: "Crosses", fill: "red", dark: false, areas: 1, municipalities: 3, residents: 9 }],
  values: { 1: "crosses", 2: "within" },
  cells: null,
  moved: {},
};
const nameOf = (/** @type {number} */ n) => `${n} alike`;

test("a move changes one municipality within one division", () => {
  const after = moved(TOWNS, { "004": { employment_area: "1" } });
  assert.equal(after["004"].in.employment_area, "1");
  assert.equal(after["004"].in.wellbeing_county, "B");
  assert.equal(after["003"], TOWNS["003"]);
});

test("a move leaves what it was given as it was", () => {
  const before = structuredClone(TOWNS);
  moved(TOWNS, { "001": { employment_area: "2", wellbeing_county: "B" } });
  assert.deepEqual(TOWNS, before);
});

test("no moves change nothing, and a move of nobody is passed over", () => {
  assert.deepEqual(moved(TOWNS, {}), TOWNS);
  assert.deepEqual(moved(TOWNS, { 999: { employment_area: "1" } }), TOWNS);
});

test("an area that has lost its last municipality goes", () => {
  const areas = { 1: "one", 2: "two" };
  assert.deepEqual(left(areas, "employment_area", TOWNS), areas);
  const emptied = moved(TOWNS, { "004": { employment_area: "1" } });
  assert.deepEqual(left(areas, "employment_area", emptied), { 1: "one" });
  assert.deepEqual(left(areas, "employment_area", {}), {});
});

test("the classes of the relation are those of the areas of a, without patterns", () => {
  const theme = relationTheme(ANSWER);
  assert.equal(theme.division, "employment_area");
  assert.deepEqual(theme.values, { 1: ["crosses", "", ""], 2: ["within", "", ""] });
  assert.deepEqual(theme.classes, [{ ...ANSWER.classes[0], pattern: null, ink: null }]);
});

test("municipalities with the same partners share a cell and its name", () => {
  const cells = { "001": "red", "002": "red", "003": "blue", "004": "green" };
  const { classes, values, division } = cellTheme(cells, TOWNS, nameOf);
  assert.equal(division, "municipality");
  assert.deepEqual(
    classes.map(({ label, fill }) => [label, fill]),
    [
      ["2 alike", "red"],
      ["1 alike", "blue"],
      ["1 alike", "green"],
    ],
  );
  assert.equal(values["001"][0], values["002"][0]);
  assert.equal(new Set(Object.values(values).map(([key]) => key)).size, classes.length);
});

test("every municipality of the cells has the class that it names", () => {
  const cells = { "001": "red", "002": "red", "003": "blue", "004": "green" };
  const { classes, values } = cellTheme(cells, TOWNS, nameOf);
  const keys = new Set(classes.map(({ key }) => key));
  for (const code of Object.keys(cells)) assert.ok(keys.has(values[code][0]), code);
});

test("a move takes a municipality into another cell", () => {
  const cells = { "001": "red", "002": "red", "003": "red", "004": "green" };
  const together = cellTheme(cells, moved(TOWNS, { "003": { wellbeing_county: "A" } }), nameOf);
  assert.equal(together.values["003"][0], together.values["001"][0]);
  assert.deepEqual(
    together.classes.map(({ label }) => label),
    ["3 alike", "1 alike"],
  );
});

test("an answer without cells shows the relation in their place", () => {
  const { themes } = layOver(CATALOGUE, ANSWER, nameOf);
  assert.deepEqual(Object.keys(themes), ["relation", "cell"]);
  assert.equal(themes.cell, themes.relation);
});

test("an answer lies over the catalogue as it came, without what was laid over it before", () => {
  const answer = { ...ANSWER, cells: { "001": "red" }, moved: { "004": { employment_area: "1" } } };
  const first = layOver(CATALOGUE, answer, nameOf);
  assert.deepEqual(Object.keys(first.areas.employment_area), ["1"]);
  assert.equal(first.themes.cell.division, "municipality");
  assert.equal(first.lang, "en");
  const second = layOver(CATALOGUE, ANSWER, nameOf);
  assert.deepEqual(Object.keys(second.areas.employment_area), ["1", "2"]);
  assert.deepEqual(second.areas.municipality, TOWNS);
  assert.deepEqual(CATALOGUE.themes, { tym: {} });
});

test("the areas that cross are marked as spoken of, and no others", () => {
  const areas = { 1: { name: "One", pop: 1, x: 0, y: 0, r: 1 }, 2: { name: "Two", pop: 1, x: 0, y: 0, r: 1 } };
  const found = spokenOf(areas, { 1: "crosses", 2: "inside" });
  assert.equal(found[1].spoken, true);
  assert.equal(found[2], areas[2]);
  assert.equal("spoken" in areas[1], false);
});
