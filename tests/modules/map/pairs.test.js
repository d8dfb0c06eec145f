import assert from "node:assert/strict";
import test from "node:test";

import { pairs } from "../../../assets/modules/map/pairs.js";

/** @type {any[]} */
const HALVES = [
  {
    theme: "tym",
    short: "TYM",
    classes: [
      { key: "1", label: "One" },
      { key: "none", label: "Not known", missing: true },
    ],
  },
  { theme: "youth", short: "Youth", classes: [{ key: "own", label: "Own" }] },
];
/** @type {any} */
const THEMES = { tym: {}, youth: {}, size: {}, both: { halves: HALVES } };

test("no chosen class lets every pair pass", () => {
  assert.ok(pairs.passes("1.own", HALVES, []));
});

test("a pair passes when each half with chosen classes has its own among them", () => {
  assert.ok(pairs.passes("1.own", HALVES, ["tym.1"]));
  assert.ok(pairs.passes("1.own", HALVES, ["tym.none", "tym.1"]));
  assert.ok(!pairs.passes("1.own", HALVES, ["tym.none"]));
  assert.ok(!pairs.passes("1.own", HALVES, ["tym.1", "youth.other"]));
  assert.ok(pairs.passes("1.own", HALVES, ["tym.1", "youth.own"]));
});

test("exactly one pair passes its own filter", () => {
  for (const key of ["1.own", "none.own"]) {
    const chosen = pairs.only(key, HALVES);
    assert.deepEqual(
      ["1.own", "none.own"].filter((each) => pairs.passes(each, HALVES, chosen)),
      [key],
    );
  }
});

test("a class is written with its half", () => {
  assert.equal(pairs.choice(HALVES[0], "1"), "tym.1");
  assert.deepEqual(pairs.only("1.own", HALVES), ["tym.1", "youth.own"]);
});

test("choices of a theme are its classes, of a pair those of its halves", () => {
  assert.deepEqual(pairs.choices(/** @type {any} */ ({ classes: [{ key: "a", label: "A" }] })), [
    { choice: "a", label: "A" },
  ]);
  assert.deepEqual(pairs.choices(/** @type {any} */ ({ classes: [], halves: HALVES })), [
    { choice: "tym.1", label: "One" },
    { choice: "tym.none", label: "TYM: Not known" }, // both halves may have such a class
    { choice: "youth.own", label: "Own" },
  ]);
});

test("a filter goes with its theme into a pair, and out of it again", () => {
  assert.deepEqual(pairs.carry(["1"], "tym", "both", THEMES), ["tym.1"]);
  assert.deepEqual(pairs.carry(["tym.1", "youth.own"], "both", "tym", THEMES), ["1"]);
  assert.deepEqual(pairs.carry(["tym.1", "youth.own"], "both", "youth", THEMES), ["own"]);
  for (const chosen of [[], ["1"], ["1", "none"]]) {
    assert.deepEqual(pairs.carry(pairs.carry(chosen, "tym", "both", THEMES), "both", "tym", THEMES), chosen);
  }
});

test("a filter stays behind when the themes have nothing in common", () => {
  assert.deepEqual(pairs.carry(["1"], "tym", "youth", THEMES), []);
  assert.deepEqual(pairs.carry(["1"], "size", "both", THEMES), []);
});
