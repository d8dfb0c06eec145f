import assert from "node:assert/strict";
import test from "node:test";

import { CLOSED, pressed, resultsOf } from "../../../assets/modules/search/results.js";

const FOUND = ["region:18", "municipality:091", "municipality:005"].map((key) => ({
  label: key,
  type: "",
  parent: "",
  key,
  rank: 0,
}));
const OPEN = resultsOf("kai", FOUND);

test("typing opens the list with its first result at hand", () => {
  assert.deepEqual(OPEN, { open: true, found: FOUND, active: 0 });
});

test("what finds nothing is said in the list, nothing typed closes it", () => {
  assert.deepEqual(resultsOf("xyz", []), { open: true, found: [], active: -1 });
  for (const text of ["", "   "]) assert.equal(resultsOf(text, FOUND), CLOSED);
});

test("arrows go through the results and round the ends", () => {
  const downs = [1, 2, 0, 1];
  let results = OPEN;
  for (const active of downs) {
    const answer = pressed(results, "ArrowDown", "kai");
    assert.ok(answer.taken);
    results = answer.results;
    assert.equal(results.active, active);
  }
  assert.equal(pressed(OPEN, "ArrowUp", "kai").results.active, 2);
  assert.equal(pressed(resultsOf("xyz", []), "ArrowDown", "xyz").results.active, -1);
});

test("Enter chooses what the arrows have come to, and closes", () => {
  const { results } = pressed(OPEN, "ArrowDown", "kai");
  assert.deepEqual(pressed(results, "Enter", "kai"), { results: CLOSED, taken: true, choose: "municipality:091" });
});

test("Enter chooses nothing where nothing is found, and sends no form", () => {
  const answer = pressed(resultsOf("xyz", []), "Enter", "xyz");
  assert.equal(answer.choose, undefined);
  assert.ok(answer.taken);
});

test("Escape closes first, then empties the field, then is somebody else's", () => {
  assert.deepEqual(pressed(OPEN, "Escape", "kai"), { results: CLOSED, taken: true });
  assert.deepEqual(pressed(CLOSED, "Escape", "kai"), { results: CLOSED, taken: true, clear: true });
  assert.deepEqual(pressed(CLOSED, "Escape", ""), { results: CLOSED, taken: false });
});

test("Tab chooses nothing, closes and goes on", () => {
  assert.deepEqual(pressed(OPEN, "Tab", "kai"), { results: CLOSED, taken: false });
});

test("arrows open a closed list again when something stands in the field", () => {
  for (const key of ["ArrowDown", "ArrowUp"]) {
    assert.ok(pressed(CLOSED, key, "kai").search);
    assert.deepEqual(pressed(CLOSED, key, ""), { results: CLOSED, taken: false });
  }
});

test("keys that edit the text are the browser's", () => {
  for (const key of ["a", "Home", "End", "ArrowLeft", "Backspace", "Shift"]) {
    for (const results of [OPEN, CLOSED]) assert.deepEqual(pressed(results, key, "kai"), { results, taken: false });
  }
});
