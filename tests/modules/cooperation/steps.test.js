import assert from "node:assert/strict";
import test from "node:test";

import { nextCell, STEPS } from "../../../assets/modules/cooperation/steps.js";

/** Rows of cells as they look: "x" has a link, "." has none. @param {...string} rows */
const grid = (...rows) => rows.map((row) => [...row].map((cell) => cell === "x"));
const MATRIX = grid(".xxx", "xx.x", "x...", "x..x");

test("an arrow leads to the cell beside", () => {
  assert.deepEqual(nextCell(MATRIX, [1, 0], STEPS.ArrowRight), [1, 1]);
  assert.deepEqual(nextCell(MATRIX, [1, 1], STEPS.ArrowLeft), [1, 0]);
  assert.deepEqual(nextCell(MATRIX, [1, 1], STEPS.ArrowUp), [0, 1]);
  assert.deepEqual(nextCell(MATRIX, [1, 0], STEPS.ArrowDown), [2, 0]);
});

test("cells without a link are passed over", () => {
  assert.deepEqual(nextCell(MATRIX, [1, 1], STEPS.ArrowRight), [1, 3]);
  assert.deepEqual(nextCell(MATRIX, [1, 3], STEPS.ArrowDown), [3, 3]);
  assert.deepEqual(nextCell(MATRIX, [3, 0], STEPS.ArrowRight), [3, 3]);
});

test("at the edge there is nowhere to go", () => {
  assert.equal(nextCell(MATRIX, [0, 3], STEPS.ArrowRight), null);
  assert.equal(nextCell(MATRIX, [0, 1], STEPS.ArrowUp), null);
  assert.equal(nextCell(MATRIX, [2, 0], STEPS.ArrowRight), null, "only cells without links are left");
  assert.equal(nextCell(MATRIX, [1, 0], STEPS.ArrowUp), null, "the corner has no link");
  assert.equal(nextCell([], [0, 0], STEPS.ArrowDown), null);
});

test("rows of different lengths end where they end", () => {
  const ragged = grid("xxx", "x", "xxx");
  assert.equal(nextCell(ragged, [0, 2], STEPS.ArrowDown), null);
});

test("no step leads nowhere, and does not run for ever", () => {
  assert.equal(nextCell(MATRIX, [1, 1], [0, 0]), null);
});

test("the way there and back is the same between neighbours of a row", () => {
  for (const [row, cells] of MATRIX.entries()) {
    for (const [column, linked] of cells.entries()) {
      const next = linked && nextCell(MATRIX, [row, column], STEPS.ArrowRight);
      if (next) assert.deepEqual(nextCell(MATRIX, next, STEPS.ArrowLeft), [row, column]);
    }
  }
});
