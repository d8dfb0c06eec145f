/** Which folded parts of a panel are open. */
import assert from "node:assert/strict";
import test from "node:test";
import { partsAfter } from "../../../assets/modules/profile/parts.js";

test("a part that is opened comes to the others, and one that is folded goes", () => {
  assert.deepEqual(partsAfter([], "act", true), ["act"]);
  assert.deepEqual(partsAfter(["act"], "neighbours", true), ["act", "neighbours"]);
  assert.deepEqual(partsAfter(["act", "neighbours"], "act", false), ["neighbours"]);
});

test("what the view says already changes nothing", () => {
  const open = ["act"];
  assert.equal(partsAfter(open, "act", true), open);
  assert.equal(partsAfter(open, "neighbours", false), open);
});
