import assert from "node:assert/strict";
import test from "node:test";

import { bothSides } from "../../../assets/modules/relations/sides.js";

/** Municipality -> its employment area, county and region. @type {Record<string, Record<string, string>>} */
const IN = {
  305: { a: "a1", b: "b1", c: "c1" },
  832: { a: "a1", b: "b1", c: "c1" },
  205: { a: "a1", b: "b2", c: "c2" },
  564: { a: "a2", b: "b1", c: "c1" },
  889: { a: "a3", b: "b3", c: "c3" },
};
const areaKey = (/** @type {string} */ code, /** @type {string} */ division) =>
  division === "municipality" ? `municipality:${code}` : `${division}:${IN[code][division]}`;
const places = {
  areaKey,
  membersOf: (/** @type {string} */ key) =>
    new Set(Object.keys(IN).filter((code) => areaKey(code, key.split(":")[0]) === key)),
};
/** @param {string[]} sel */
const shown = (...sel) => [...bothSides({ sel, a: "a", b: "b" }, places)].sort();

test("an area is shown with all that it shares with the other division", () => {
  assert.deepEqual(shown("a:a1"), ["205", "305", "564", "832"]);
  assert.deepEqual(shown("b:b2"), ["205", "305", "832"]);
});

test("a municipality, and an area of a third division, is shown with both its areas", () => {
  assert.deepEqual(shown("municipality:205"), ["205", "305", "832"]);
  assert.deepEqual(shown("c:c3"), ["889"]);
});

test("of a pair only both sides are shown", () => {
  assert.deepEqual(shown("a:a2", "b:b1"), ["305", "564", "832"]);
});

test("nothing selected is nothing to show", () => {
  assert.deepEqual(shown(), []);
});
