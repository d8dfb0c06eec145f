import assert from "node:assert/strict";
import test from "node:test";

import { HEIGHTS, nearest, nextHeight, shareAt } from "../../../assets/modules/shared/sheet-heights.js";

test("presses go up through all heights and from the top back down", () => {
  assert.deepEqual(HEIGHTS.map(nextHeight), ["half", "full", "low"]);
});

test("what is no height counts as half", () => {
  assert.equal(nextHeight(undefined), "full");
  assert.equal(nextHeight("tall"), "full");
});

test("a drag is drawn to the nearest height", () => {
  assert.equal(nearest(0), "low");
  assert.equal(nearest(0.2), "low");
  assert.equal(nearest(0.3), "half");
  assert.equal(nearest(0.6), "half");
  assert.equal(nearest(0.7), "full");
  assert.equal(nearest(1), "full");
});

test("the nearest height never falls while the share rises", () => {
  let last = 0;
  for (let share = 0; share <= 1; share += 0.01) {
    const at = HEIGHTS.indexOf(nearest(share));
    assert.ok(at >= last, String(share));
    last = at;
  }
});

test("a sheet stays on the screen wherever it is dragged", () => {
  assert.equal(shareAt(422, 844), 0.5);
  assert.equal(shareAt(-50, 844), 0.9);
  assert.equal(shareAt(2000, 844), 0.06);
});
