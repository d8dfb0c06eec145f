import assert from "node:assert/strict";
import test from "node:test";
import { BorderLines } from "../../../assets/modules/map/border-lines.js";
import { ARROWS, cost, towards } from "../../../assets/modules/map/directions.js";
import { madeUp } from "./made-up.js";

/** @type {ReadonlySet<string>} */
const NONE = new Set();
const places = new Map([
  ["middle", { x: 0, y: 0 }],
  ["north", { x: 1, y: 10 }],
  ["east", { x: 10, y: 1 }],
  ["south", { x: 0, y: -30 }],
  ["far north", { x: 0, y: 25 }],
]);

test("each arrow has one direction, and opposite arrows opposite ones", () => {
  const sum = Object.values(ARROWS).reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
  assert.deepEqual(sum, [0, 0]);
  assert.equal(Object.keys(ARROWS).length, 4);
});

test("an arrow leads to the nearest place in its direction, across water too", () => {
  assert.equal(towards("middle", places, NONE, ARROWS.ArrowUp), "north");
  assert.equal(towards("middle", places, NONE, ARROWS.ArrowRight), "east");
  assert.equal(towards("middle", places, NONE, ARROWS.ArrowDown), "south");
});

test("at the edge, and from a place that is not there, it leads nowhere", () => {
  assert.equal(towards("middle", places, NONE, ARROWS.ArrowLeft), null);
  assert.equal(towards("nowhere", places, NONE, ARROWS.ArrowUp), null);
  assert.equal(towards("far north", places, NONE, ARROWS.ArrowUp), null);
});

test("of two places the one that shares a border is preferred, unless it is much farther", () => {
  const two = new Map([
    ["here", { x: 0, y: 0 }],
    ["near", { x: 0, y: 10 }],
    ["bordering", { x: 0, y: 14 }],
    ["distant", { x: 0, y: 30 }],
  ]);
  assert.equal(towards("here", two, new Set(["bordering"]), ARROWS.ArrowUp), "bordering");
  assert.equal(towards("here", two, new Set(["distant"]), ARROWS.ArrowUp), "near");
});

test("a step aside costs more than one ahead, and too far aside is another direction", () => {
  const from = { x: 0, y: 0 };
  assert.ok(cost(from, { x: 5, y: 5 }, ARROWS.ArrowUp) > cost(from, { x: 0, y: 10 }, ARROWS.ArrowUp));
  assert.equal(cost(from, { x: 20, y: 5 }, ARROWS.ArrowUp), Infinity);
  assert.equal(cost(from, { x: 0, y: -5 }, ARROWS.ArrowUp), Infinity);
  assert.equal(cost(from, from, ARROWS.ArrowUp), Infinity);
});

test("on a board every place can be reached from every corner", () => {
  const catalogue = madeUp(6, 5);
  const borders = new BorderLines(catalogue);
  const all = new Map(Object.entries(catalogue.catalogue.areas.municipality));
  const seen = new Set([catalogue.municipalities()[0]]);
  for (const key of seen) {
    for (const direction of Object.values(ARROWS)) {
      const next = towards(key, all, borders.neighbours(key), direction);
      if (next) seen.add(next);
    }
  }
  assert.equal(seen.size, 30);
});

test("a step and the step back lead home on a board", () => {
  const catalogue = madeUp(5, 5);
  const borders = new BorderLines(catalogue);
  const all = new Map(Object.entries(catalogue.catalogue.areas.municipality));
  const step = (/** @type {string} */ key, /** @type {string} */ arrow) =>
    towards(key, all, borders.neighbours(key), ARROWS[arrow]);
  for (const [there, back] of [
    ["ArrowUp", "ArrowDown"],
    ["ArrowLeft", "ArrowRight"],
  ]) {
    assert.equal(step(step("002-002", there) ?? "", back), "002-002");
  }
});
