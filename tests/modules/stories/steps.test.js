import assert from "node:assert/strict";
import test from "node:test";

import { placeOf, stepOf } from "../../../assets/modules/stories/steps.js";

const PLAYABLE = [1, 2, 5];

test("ways lead along the steps that can be drawn", () => {
  /** @type {[import("../../../assets/modules/stories/steps.js").Way, number, number | undefined][]} */
  const ways = [
    ["next", 1, 2],
    ["next", 2, 5],
    ["next", 5, undefined],
    ["next", 3, 5],
    ["next", 0, 1],
    ["previous", 5, 2],
    ["previous", 1, undefined],
    ["previous", 4, 2],
    ["first", 5, 1],
    ["first", 1, undefined],
    ["last", 1, 5],
    ["last", 5, undefined],
  ];
  for (const [way, now, to] of ways) assert.equal(stepOf(way, PLAYABLE, now), to, `${way} from ${now}`);
});

test("a story without steps that can be drawn leads nowhere", () => {
  for (const way of /** @type {const} */ (["first", "previous", "next", "last"])) {
    assert.equal(stepOf(way, [], 0), undefined);
  }
});

test("the place counts steps that can be drawn", () => {
  assert.deepEqual(placeOf(PLAYABLE, 1), { n: 1, of: 3 });
  assert.deepEqual(placeOf(PLAYABLE, 5), { n: 3, of: 3 });
  assert.deepEqual(placeOf(PLAYABLE, 3), { n: 2, of: 3 });
  assert.deepEqual(placeOf([], 0), { n: 0, of: 0 });
});
