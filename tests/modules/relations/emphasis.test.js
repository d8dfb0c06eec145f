import assert from "node:assert/strict";
import test from "node:test";

import { chosenKeys, emphasised, faded } from "../../../assets/modules/relations/emphasis.js";

/** Region 01 has municipalities of the employment areas 1 and 2. @type {Record<string, string[]>} */
const MEMBERS = { "region:01": ["001", "002", "003"], "municipality:003": ["003"] };
/** @type {Record<string, string>} */
const AREAS = { "001": "1", "002": "1", "003": "2" };
const places = {
  membersOf: (/** @type {string} */ key) => new Set(MEMBERS[key] ?? []),
  areaKey: (/** @type {string} */ code, /** @type {string} */ division) => `${division}:${AREAS[code]}`,
};
const view = (/** @type {string[]} */ sel) => ({ sel, a: "employment_area", b: "wellbeing_county" });
const COLOURS = ["rgba(1, 2, 3, 0.45)", "rgba(4, 5, 6, 0.45)"];
const ENDS = [
  ["employment_area:1", "wellbeing_county:A"],
  ["employment_area:2", "wellbeing_county:B"],
];

test("areas of either division stand for themselves", () => {
  const keys = chosenKeys(view(["employment_area:1", "wellbeing_county:B"]), places);
  assert.deepEqual([...keys], ["employment_area:1", "wellbeing_county:B"]);
});

test("an area of a third division stands for the areas of a it shares land with, each once", () => {
  assert.deepEqual([...chosenKeys(view(["region:01"]), places)], ["employment_area:1", "employment_area:2"]);
  assert.deepEqual([...chosenKeys(view(["municipality:003"]), places)], ["employment_area:2"]);
});

test("nothing selected, and an area that there is not, stand for nothing", () => {
  assert.equal(chosenKeys(view([]), places).size, 0);
  assert.equal(chosenKeys(view(["region:99"]), places).size, 0);
});

test("fading changes the opacity alone", () => {
  assert.equal(faded("rgba(1, 2, 3, 0.45)"), "rgba(1, 2, 3, 0.12)");
  assert.equal(faded("rgba(1, 2, 3, 1)"), "rgba(1, 2, 3, 0.12)");
});

test("links that do not touch what is selected recede", () => {
  assert.deepEqual(emphasised(COLOURS, ENDS, new Set(["employment_area:1"])), [COLOURS[0], faded(COLOURS[1])]);
  assert.deepEqual(emphasised(COLOURS, ENDS, new Set(["wellbeing_county:B"])), [faded(COLOURS[0]), COLOURS[1]]);
});

test("when no link is touched all stay as they are", () => {
  assert.deepEqual(emphasised(COLOURS, ENDS, new Set()), COLOURS);
  assert.deepEqual(emphasised(COLOURS, ENDS, new Set(["employment_area:9"])), COLOURS);
});
