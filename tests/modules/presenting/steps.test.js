import assert from "node:assert/strict";
import test from "node:test";

import { stepOf, stepTo } from "../../../assets/modules/presenting/steps.js";

const KEYS = ["x:1", "x:2", "x:3"];

test("the whole country is the first step, each area one of its own", () => {
  assert.equal(stepOf(KEYS, []), 0);
  assert.equal(stepOf(KEYS, ["x:3"]), 3);
});

test("what is no step counts as the first", () => {
  assert.equal(stepOf(KEYS, ["y:9"]), 0);
  assert.equal(stepOf(KEYS, ["x:1", "x:2"]), 0);
});

test("steps lead through all areas and stop at either end", () => {
  assert.deepEqual(stepTo(KEYS, [], 1), ["x:1"]);
  assert.deepEqual(stepTo(KEYS, ["x:1"], 1), ["x:2"]);
  assert.deepEqual(stepTo(KEYS, ["x:3"], 1), ["x:3"]);
  assert.deepEqual(stepTo(KEYS, ["x:1"], -1), []);
  assert.deepEqual(stepTo(KEYS, [], -1), []);
});

test("where nothing crosses there is only the whole country", () => {
  assert.deepEqual(stepTo([], [], 1), []);
});
