import assert from "node:assert/strict";
import test from "node:test";

import { filterPatch } from "../../../assets/modules/filters/reduce.js";

const FILTERS = ["region", "county", "employment", "class"];
const THEMES = { tym: {}, both: { halves: [{ theme: "tym" }, { theme: "youth" }] } };
/** @param {Record<string, any>} [patch] */
const view = (patch) => ({ theme: "tym", region: [], county: [], employment: [], class: [], ...patch });
/** @param {any} change @param {Record<string, any>} [patch] */
const patchOf = (change, patch) => filterPatch(change, view(patch), THEMES, FILTERS);

test("a value is added at the end and taken away again", () => {
  assert.deepEqual(patchOf({ toggle: "region", value: "18" }), { region: ["18"] });
  assert.deepEqual(patchOf({ toggle: "region", value: "19" }, { region: ["18"] }), { region: ["18", "19"] });
  assert.deepEqual(patchOf({ toggle: "region", value: "18" }, { region: ["18", "19"] }), { region: ["19"] });
});

test("switching a value twice leaves every filter as it was", () => {
  for (const name of FILTERS) {
    for (const held of [[], ["a"], ["a", "b", "c"]]) {
      const before = view({ [name]: held });
      const once = { ...before, ...filterPatch({ toggle: name, value: "x" }, before, THEMES, FILTERS) };
      const twice = { ...once, ...filterPatch({ toggle: name, value: "x" }, once, THEMES, FILTERS) };
      assert.deepEqual(twice, before, `${name} ${held}`);
    }
  }
});

test("a chip takes its own value away and no other", () => {
  assert.deepEqual(patchOf({ remove: "class", value: "2" }, { class: ["1", "2"], region: ["2"] }), { class: ["1"] });
  assert.deepEqual(patchOf({ remove: "class", value: "9" }, { class: ["1"] }), { class: ["1"] });
});

test("a filter is set to some values, or emptied", () => {
  assert.deepEqual(patchOf({ choose: "county", values: ["04", "05"] }, { county: ["01"] }), { county: ["04", "05"] });
  assert.deepEqual(patchOf({ choose: "county", values: [] }, { county: ["01"] }), { county: [] });
});

test("clearing empties every filter and nothing else", () => {
  const patch = patchOf({ clear: true }, { region: ["18"], class: ["1"], sel: ["region:18"] });
  assert.deepEqual(patch, { region: [], county: [], employment: [], class: [] });
});

test("one pair of classes is left alone, and everything when it was", () => {
  const only = ["tym.2", "youth.own"];
  assert.deepEqual(patchOf({ pair: "2.own" }, { theme: "both", class: ["tym.1"] }), { class: only });
  assert.deepEqual(patchOf({ pair: "2.own" }, { theme: "both", class: only }), { class: [] });
});

test("a pair that is asked of a theme without halves changes nothing", () => {
  assert.deepEqual(patchOf({ pair: "2.own" }, { class: ["1"] }), {});
});

test("the view itself is never changed", () => {
  const before = Object.freeze(view({ region: Object.freeze(["18"]) }));
  for (const change of [{ toggle: "region", value: "18" }, { remove: "region", value: "18" }, { clear: true }]) {
    filterPatch(change, before, THEMES, FILTERS);
  }
  assert.deepEqual(before.region, ["18"]);
});
