import assert from "node:assert/strict";
import test from "node:test";

import { controlPatch } from "../../../assets/modules/view/controls.js";
import { locked } from "../../../assets/modules/view/locks.js";
import { LIMIT, select } from "../../../assets/modules/view/select.js";

const CATALOGUE = {
  themes: { tym: {}, youth: {}, both: { halves: [{ theme: "tym" }, { theme: "youth" }] } },
  divisions: [{ id: "municipality" }, { id: "region" }, { id: "county" }],
};
/** @param {any} change @param {Record<string, any>} [view] */
const patchOf = (change, view) =>
  controlPatch(change, { theme: "tym", compare: [], class: [], versus: "", borders: [], ...view }, CATALOGUE);

test("another theme starts without a class filter", () => {
  assert.deepEqual(patchOf({ theme: "youth" }, { class: ["1"] }), { theme: "youth", compare: [], class: [] });
});

test("a pair takes the classes of its half along, and gives them back", () => {
  assert.deepEqual(patchOf({ theme: "both" }, { class: ["1", "2"] }).class, ["tym.1", "tym.2"]);
  assert.deepEqual(patchOf({ theme: "tym" }, { theme: "both", class: ["tym.2", "youth.own"] }).class, ["2"]);
});

test("the classes of changes belong to no other theme", () => {
  assert.deepEqual(patchOf({ theme: "both" }, { class: ["added"], versus: "known-2026" }).class, []);
});

test("two maps change places instead of showing the same theme", () => {
  assert.deepEqual(patchOf({ theme: "youth" }, { compare: ["both", "youth"] }).compare, ["both", "tym"]);
  assert.deepEqual(patchOf({ theme: "youth" }, { compare: ["both"] }).compare, ["both"]);
});

test("each map beside the first has its place, and no two the same theme", () => {
  const chosen = (/** @type {number} */ place, /** @type {string} */ theme) =>
    patchOf({ compare: { place, theme } }, { compare: ["a", "b"] });
  assert.deepEqual(chosen(2, "c"), { compare: ["a", "b", "c"] });
  assert.deepEqual(chosen(0, "c"), { compare: ["c", "b"] });
  assert.deepEqual(chosen(0, ""), { compare: ["b"] });
  assert.deepEqual(chosen(1, ""), { compare: ["a"] });
});

test("borders are switched, and stand in the order of the catalogue", () => {
  assert.deepEqual(patchOf({ border: "region" }, { borders: ["county"] }), { borders: ["region", "county"] });
  assert.deepEqual(patchOf({ border: "region" }, { borders: ["region", "county"] }), { borders: ["county"] });
  assert.deepEqual(patchOf({ border: "moon" }, { borders: ["county"] }), { borders: ["county"] });
});

test("a patch is taken as it is, and no change changes nothing", () => {
  assert.deepEqual(patchOf({ set: { view: "table" } }), { view: "table" });
  assert.deepEqual(patchOf({}), {});
});

test("a click selects one area alone", () => {
  assert.deepEqual(select([], "region:18"), ["region:18"]);
  assert.deepEqual(select(["a", "b"], "c"), ["c"]);
  assert.deepEqual(select(["a", "b"], "b"), ["b"]);
});

test("with add an area joins the others or leaves them", () => {
  assert.deepEqual(select(["a"], "b", { add: true }), ["a", "b"]);
  assert.deepEqual(select(["a", "b"], "a", { add: true }), ["b"]);
  assert.deepEqual(select(["a"], "a", { add: true }), []);
});

test("never more than the limit are selected, none twice, the last always among them", () => {
  /** @type {string[]} */
  let selected = [];
  for (let i = 0; i < 200; i += 1) {
    const key = `municipality:${(i * 7) % 11}`;
    const held = selected.includes(key);
    selected = select(selected, key, { add: true });
    assert.ok(selected.length <= LIMIT);
    assert.equal(new Set(selected).size, selected.length);
    assert.equal(selected.includes(key), !held);
  }
  assert.deepEqual(select(["a", "b", "c", "d"], "e", { add: true }), ["b", "c", "d", "e"]);
});

test("only an embedded map locks, and only what it says", () => {
  assert.equal(locked({ embed: "1", lock: ["theme"] }, "theme"), true);
  assert.equal(locked({ embed: "1", lock: ["theme"] }, "area"), false);
  assert.equal(locked({ embed: "", lock: ["theme"] }, "theme"), false);
});
