/** Which level of detail belongs to a scale. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { COUNTRY, levelOf } from "../../../assets/modules/map/levels.js";

test("the closer the map, the finer the borders", () => {
  assert.equal(levelOf(0), COUNTRY);
  assert.equal(levelOf(0.7), COUNTRY);
  assert.equal(levelOf(1.6), "region");
  assert.equal(levelOf(7.9), "region");
  assert.equal(levelOf(8), "full");
  assert.equal(levelOf(1000), "full");
});
