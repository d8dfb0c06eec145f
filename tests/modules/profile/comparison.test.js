import assert from "node:assert/strict";
import test from "node:test";

import { comparisonRows } from "../../../assets/modules/profile/comparison.js";

const OULU = {
  compare: [
    ["pop", "Residents", ["215,000"]],
    ["county", "County", ["Pohde"]],
  ],
};
const TURKU = {
  compare: [
    ["pop", "Residents", ["201,000"]],
    ["swedish", "Swedish", ["yes", "since 1995"]],
  ],
};

test("a feature of any area is one row, in the order in which it first comes", () => {
  const rows = comparisonRows([OULU, TURKU]);
  assert.deepEqual(
    rows.map(({ feature }) => feature),
    ["pop", "county", "swedish"],
  );
  assert.deepEqual(
    rows.map(({ label }) => label),
    ["Residents", "County", "Swedish"],
  );
});

test("every row has a cell for each area, with a dash where the area lacks the feature", () => {
  const rows = comparisonRows([OULU, TURKU, { compare: [] }]);
  assert.deepEqual(rows[0].cells, [["215,000"], ["201,000"], ["–"]]);
  assert.deepEqual(rows[1].cells, [["Pohde"], ["–"], ["–"]]);
  assert.deepEqual(rows[2].cells, [["–"], ["yes", "since 1995"], ["–"]]);
  for (const { cells } of rows) assert.equal(cells.length, 3);
});

test("rows in which areas differ are told, and who differs from most", () => {
  const [pop, county, swedish] = comparisonRows([OULU, OULU, TURKU]);
  assert.deepEqual([pop.differs, pop.odd], [true, [false, false, true]]);
  assert.deepEqual([county.differs, county.odd], [true, [false, false, true]]);
  assert.deepEqual(swedish.odd, [false, false, true]);
  const [two] = comparisonRows([OULU, TURKU]);
  assert.deepEqual([two.differs, two.odd], [true, [false, false]]); // neither is the rule
  const [same] = comparisonRows([OULU, OULU]);
  assert.deepEqual([same.differs, same.odd], [false, [false, false]]);
});

test("a free sentence always differs, which is no difference to mark", () => {
  const said = (/** @type {string} */ text) => ({ compare: [["sentence", "In short", [text]]] });
  assert.equal(comparisonRows([said("a"), said("b")])[0].differs, false);
});

test("without areas or features there are no rows", () => {
  assert.deepEqual(comparisonRows([]), []);
  assert.deepEqual(comparisonRows([{ compare: [] }]), []);
});

test("the order of the areas is the order of the cells", () => {
  const there = comparisonRows([OULU, TURKU])[0].cells;
  const back = comparisonRows([TURKU, OULU])[0].cells;
  assert.deepEqual(there, [...back].reverse());
});
