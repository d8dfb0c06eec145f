/** Where a selected municipality belongs, as the map tells it. */
import assert from "node:assert/strict";
import test from "node:test";
import { surroundings, told } from "../../../assets/modules/map/surroundings.js";

const areas = { municipality: { 305: {} }, employment_area: { 12: {} }, wellbeing_county: { "07": {} } };
const places = { employment_area: "12", wellbeing_county: "07", region: "17" };
const catalogue = {
  catalogue: { areas },
  area: (division, code) => areas[division]?.[code],
  areaKey: (_code, division) => `${division}:${places[division]}`,
};

test("a municipality belongs to an employment area and to a wellbeing services county", () => {
  const around = ["employment_area:12", "wellbeing_county:07"];
  assert.deepEqual(surroundings(catalogue, ["municipality:305"]), around);
  assert.deepEqual(told(catalogue, ["municipality:305"]), ["municipality:305", ...around]);
});

test("other selections are shown by themselves", () => {
  for (const sel of [[], ["employment_area:12"], ["municipality:305", "municipality:305"], ["municipality:999"]]) {
    assert.deepEqual(surroundings(catalogue, sel), []);
    assert.deepEqual(told(catalogue, sel), sel);
  }
});

test("a year without one of the divisions has the other", () => {
  const without = { ...catalogue, catalogue: { areas: { wellbeing_county: {} } } };
  assert.deepEqual(surroundings(without, ["municipality:305"]), ["wellbeing_county:07"]);
});
