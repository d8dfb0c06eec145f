import assert from "node:assert/strict";
import test from "node:test";
import { pairs } from "../../../assets/modules/map/pairs.js";
import { madeUp, themeClass } from "./made-up.js";

const halves = [
  { theme: "tym", short: "Groups", classes: [themeClass("1"), themeClass("x", { label: "Not known", missing: true })] },
  { theme: "youth", short: "Youth", classes: [themeClass("yes"), themeClass("no")] },
];
const themes = { pair: { halves }, tym: {}, youth: {}, other: {} };

test("a pair passes when each of its halves does; a half without a choice lets all through", () => {
  assert.ok(pairs.passes("1.yes", halves, []));
  assert.ok(pairs.passes("1.yes", halves, ["tym.1"]));
  assert.ok(pairs.passes("1.yes", halves, ["tym.1", "tym.2", "youth.yes"]));
  assert.ok(!pairs.passes("1.yes", halves, ["tym.2"]));
  assert.ok(!pairs.passes("1.yes", halves, ["tym.1", "youth.no"]));
});

test("a choice of a half whose name begins like another's is not its own", () => {
  const alike = [{ theme: "a" }, { theme: "ab" }];
  assert.ok(pairs.passes("1.2", alike, ["ab.2"]));
  assert.ok(!pairs.passes("1.2", alike, ["a.2"]));
});

test("the choices of a pair are those of its halves; what is missing says of what", () => {
  assert.deepEqual(pairs.choices({ classes: [], halves }), [
    { choice: "tym.1", label: "Class 1" },
    { choice: "tym.x", label: "Groups: Not known" },
    { choice: "youth.yes", label: "Class yes" },
    { choice: "youth.no", label: "Class no" },
  ]);
  assert.deepEqual(pairs.choices({ classes: [themeClass("1")] }), [{ choice: "1", label: "Class 1" }]);
});

test("a filter goes from a half to its pair and back, and is lost on the way to another theme", () => {
  const there = pairs.carry(["1", "x"], "tym", "pair", themes);
  assert.deepEqual(there, ["tym.1", "tym.x"]);
  assert.deepEqual(pairs.carry(there, "pair", "tym", themes), ["1", "x"]);
  assert.deepEqual(pairs.carry([...there, "youth.no"], "pair", "youth", themes), ["no"]);
  assert.deepEqual(pairs.carry(["1"], "tym", "other", themes), []);
  assert.deepEqual(pairs.carry(["1"], "tym", "youth", themes), []);
});

test("the filter for one pair of classes lets that pair through and no other", () => {
  const only = pairs.only("1.no", halves);
  assert.deepEqual(only, ["tym.1", "youth.no"]);
  const all = ["1.yes", "1.no", "x.yes", "x.no"];
  assert.deepEqual(
    all.filter((key) => pairs.passes(key, halves, only)),
    ["1.no"],
  );
});

test("a pair's values are those of its halves, and words that are the same are said once", () => {
  const { catalogue } = madeUp(2, 2);
  const half = (/** @type {string} */ theme) => ({ ...catalogue.themes[theme], theme });
  const theme = { ...catalogue.themes.board, halves: [half("board"), half("regions")] };
  pairs.join(theme, catalogue);
  assert.deepEqual(theme.values["001-000"], ["white.even", "White · ", "Known"]);
  assert.equal(Object.keys(theme.values).length, 4);
});
