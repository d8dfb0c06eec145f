/** Small rules in words and numbers: what a selection has become, lengths of the scale bar. */
import assert from "node:assert/strict";
import test from "node:test";
import { roundBelow } from "../../../assets/modules/map/round-length.js";
import { changeOf } from "../../../assets/modules/map/selection-words.js";

/** @param {string[]} now @param {string[]} before */
const said = (now, before) =>
  changeOf(
    now,
    before,
    (key) => key.toUpperCase(),
    (key) => key,
  );

test("what joins a selection is said, also when it replaces another", () => {
  assert.equal(said(["a"], []), "A: selected");
  assert.equal(said(["b"], ["a"]), "B: selected");
  assert.equal(said(["a", "b"], ["a"]), "B: selected");
  assert.equal(said(["b", "c", "d", "e"], ["a", "b", "c", "d"]), "E: selected");
});

test("what leaves a selection is said, and that nothing is left", () => {
  assert.equal(said(["a"], ["a", "b"]), "B: removed");
  assert.equal(said([], ["a"]), "selection_cleared");
  assert.equal(said([], ["a", "b"]), "selection_cleared");
});

test("of several that go at once, the one that stays is said", () => {
  assert.equal(said(["c"], ["a", "b", "c"]), "C: selected");
});

test("the scale bar has a round length that is not above its limit", () => {
  for (const [limit, length] of [
    [1, 1],
    [1.9, 1],
    [2, 2],
    [4.99, 2],
    [5, 5],
    [99, 50],
    [100, 100],
    [0.35, 0.2],
  ]) {
    assert.ok(Math.abs(roundBelow(limit) - length) < 1e-9, `${limit}`);
  }
});

test("a round length is at least two fifths of its limit", () => {
  for (let limit = 0.3; limit < 900; limit *= 1.07) {
    const length = roundBelow(limit);
    assert.ok(length <= limit * (1 + 1e-9) && length >= limit * 0.4 - 1e-9, `${limit}`);
  }
});
