/** Lines of a file, and the areas that they enclose. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inside } from "../../../assets/modules/map/border-lines.js";
import { arcsOf, ringsOf, shapesOf } from "../../../assets/modules/map/geometry.js";

/** Two squares of 2 km side by side; a hole of 1 km in the first that belongs to the second; an island. */
const FILE = {
  unit: 100,
  codes: ["005", "009"],
  lines: [
    [0, -1, 20, 20, -20, 0, 0, -20, 20, 0],
    [0, 1, 20, 0, 0, 20],
    [1, -1, 20, 0, 20, 0, 0, 20, -20, 0],
    [0, 1, 5, 5, 10, 0, 0, 10, -10, 0, 0, -10],
    [1, -1, 60, 60, 10, 0, -10, 10, 0, -10],
  ],
};

/** The area of a municipality: what is inside an odd number of its rings. @param {string} code @param {number[]} signs */
function area(code, signs) {
  const arcs = arcsOf(FILE);
  const found = shapesOf(FILE.codes, arcs).find(({ id }) => id === code);
  const sizes = (found?.rings ?? []).map(inside).sort((a, b) => b - a);
  return sizes.reduce((sum, size, i) => sum + size * signs[i], 0);
}

test("lines are steps of a unit between two municipalities", () => {
  const [coast, border] = arcsOf(FILE);
  assert.deepEqual(coast.line[0], [2, 2]);
  assert.deepEqual(coast.line.at(-1), [2, 0]);
  assert.deepEqual([coast.left, coast.right], ["005", null]);
  assert.deepEqual([border.left, border.right], ["005", "009"]);
});

test("steps do not gather errors", () => {
  const [{ line }] = arcsOf({ unit: 20, codes: ["005"], lines: [[0, -1, 3333, 7, ...Array(2000).fill(1)]] });
  assert.equal(line.at(-1)?.[0], (3333 + 1000) / 50);
});

test("areas are closed rings, with holes and islands", () => {
  assert.equal(area("005", [1, -1]), 4 - 1);
  assert.equal(area("009", [1, 1, 1]), 4 + 1 + 0.5);
  for (const { rings } of shapesOf(FILE.codes, arcsOf(FILE)))
    for (const ring of rings) assert.deepEqual(ring[0], ring.at(-1));
});

test("rings that touch in a point are closed, whichever way they are walked", () => {
  const touching = [
    [
      [0, 0],
      [1, 1],
      [1, 0],
    ],
    [
      [1, 0],
      [0, 0],
    ],
    [
      [0, 0],
      [-1, -1],
      [-1, 0],
    ],
    [
      [0, 0],
      [-1, 0],
    ],
  ];
  for (const lines of [touching, [...touching].reverse(), touching.map((line) => [...line].reverse())]) {
    const rings = ringsOf(lines);
    assert.equal(
      rings.reduce((sum, ring) => sum + ring.length - 1, 0),
      6,
    );
    for (const ring of rings) assert.deepEqual(ring[0], ring.at(-1));
  }
});

test("a municipality without lines has no rings", () => {
  assert.deepEqual(shapesOf(["005"], []), [{ id: "005", rings: [] }]);
  assert.deepEqual(ringsOf([]), []);
});
