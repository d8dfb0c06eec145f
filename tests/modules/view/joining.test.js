import assert from "node:assert/strict";
import test from "node:test";

import { joining } from "../../../assets/modules/view/joining.js";
import { LIMIT, select } from "../../../assets/modules/view/select.js";
import { sortAfter } from "../../../assets/modules/view/sort.js";

const [A, B, C, D, E] = ["region:01", "region:02", "region:04", "region:05", "region:18"];

test("an area is selected alone, or joins with a second key", () => {
  assert.deepEqual(select([A], B), [B]);
  assert.deepEqual(select([A], B, { add: true }), [A, B]);
  assert.deepEqual(select([A, B], A, { add: true }), [B]);
});

test("the oldest gives way when there are more than fit", () => {
  const all = [B, C, D, E].reduce((selected, key) => select(selected, key, { add: true }), [A]);
  assert.deepEqual(all, [B, C, D, E]);
  assert.equal(all.length, LIMIT);
});

test("nothing is selected twice, whatever is chosen", () => {
  const keys = [A, B, A, C, C, D, B, E, A];
  let selected = [];
  keys.forEach((key, i) => {
    selected = select(selected, key, { add: i % 3 !== 0 });
    assert.equal(new Set(selected).size, selected.length);
    assert.ok(selected.length <= LIMIT);
  });
});

test("without being asked to, the next area takes the place of the others", () => {
  joining.set(false);
  assert.equal(joining.active(), false);
  assert.deepEqual(joining.chosen([A], B), [B]);
  assert.deepEqual(joining.chosen([A], B, { add: true }), [A, B]);
});

test("when it is to join, it comes beside them, and one that is there stays", () => {
  joining.set(true);
  assert.deepEqual(joining.chosen([A], B), [A, B]);
  assert.deepEqual(joining.chosen([A, B], A), [A, B]);
  assert.deepEqual(joining.chosen([A, B], A, { add: true }), [A, B]);
  joining.set(false);
});

test("a column sorts upwards, and the same again the other way", () => {
  assert.equal(sortAfter("", "pop"), "pop");
  assert.equal(sortAfter("pop", "pop"), "-pop");
  assert.equal(sortAfter("-pop", "pop"), "pop");
  assert.equal(sortAfter("-pop", "name"), "");
  assert.equal(sortAfter("", "name"), "-name");
  assert.equal(sortAfter("-name", "name"), "");
});
