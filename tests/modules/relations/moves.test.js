import assert from "node:assert/strict";
import test from "node:test";

import { keyOf, MoveHistory, withMove, withMoves, withoutMove } from "../../../assets/modules/relations/moves.js";

const KUUSAMO = "305:wellbeing_county:20";
const TAIVALKOSKI = "832:wellbeing_county:20";

test("a move comes last", () => {
  assert.deepEqual(withMove([KUUSAMO], "832", "wellbeing_county:20"), [KUUSAMO, TAIVALKOSKI]);
});

test("a municipality moves once within a division, and in another besides", () => {
  assert.deepEqual(withMove([KUUSAMO, TAIVALKOSKI], "305", "wellbeing_county:07"), [
    TAIVALKOSKI,
    "305:wellbeing_county:07",
  ]);
  assert.deepEqual(withMove([KUUSAMO], "305", "region:18"), [KUUSAMO, "305:region:18"]);
});

test("codes that begin alike are different municipalities", () => {
  assert.deepEqual(withMove(["30:region:01"], "3", "region:02"), ["30:region:01", "3:region:02"]);
});

test("the oldest move goes when there are too many for an address", () => {
  const many = Array.from({ length: 40 }, (_each, i) => `${100 + i}:region:01`);
  const next = withMove(many, "305", "region:18");
  assert.equal(next.length, 40);
  assert.equal(next[0], many[1]);
  assert.equal(next.at(-1), "305:region:18");
});

test("a whole area moves at once, and each of its municipalities can come back alone", () => {
  const moves = withMoves([KUUSAMO], ["305", "832"], "wellbeing_county:07");
  assert.deepEqual(moves, ["305:wellbeing_county:07", "832:wellbeing_county:07"]);
  assert.deepEqual(withoutMove(moves, moves[0]), [moves[1]]);
});

test("a field is found by its name, in small letters too, and not by a part of it", () => {
  const keys = { Akaa: "municipality:020", "Åbo (x)": "employment_area:41" };
  assert.equal(keyOf(keys, " akaa "), "municipality:020");
  assert.equal(keyOf(keys, "åBO (X)"), "employment_area:41");
  assert.equal(keyOf(keys, "Aka"), null);
  assert.equal(keyOf(keys, ""), null);
});

test("a move can be taken back alone", () => {
  assert.deepEqual(withoutMove([KUUSAMO, TAIVALKOSKI], KUUSAMO), [TAIVALKOSKI]);
  assert.deepEqual(withoutMove([KUUSAMO], "no such move"), [KUUSAMO]);
});

test("at the start there is nothing to undo or redo", () => {
  const history = new MoveHistory([KUUSAMO]);
  assert.deepEqual([history.canUndo, history.canRedo], [false, false]);
  assert.deepEqual([history.undo(), history.redo()], [null, null]);
});

test("undo and redo lead back and forth", () => {
  const history = new MoveHistory([]);
  history.follow([KUUSAMO]);
  history.follow([KUUSAMO, TAIVALKOSKI]);
  assert.deepEqual(history.undo(), [KUUSAMO]);
  assert.deepEqual(history.undo(), []);
  assert.equal(history.undo(), null);
  assert.deepEqual(history.redo(), [KUUSAMO]);
  assert.deepEqual(history.redo(), [KUUSAMO, TAIVALKOSKI]);
  assert.equal(history.canRedo, false);
});

test("the view that follows a step is no new move, however late it comes", async () => {
  const history = new MoveHistory([]);
  history.follow([KUUSAMO]);
  const undone = history.undo();
  await Promise.resolve();
  history.follow(undone ?? []);
  assert.deepEqual([history.canUndo, history.canRedo], [false, true]);
});

test("a view with the same moves is no step", () => {
  const history = new MoveHistory([KUUSAMO]);
  history.follow([KUUSAMO]);
  assert.equal(history.canUndo, false);
});

test("a new move after an undo leaves nothing to redo", () => {
  const history = new MoveHistory([]);
  history.follow([KUUSAMO]);
  history.undo();
  history.follow([TAIVALKOSKI]);
  assert.equal(history.canRedo, false);
  assert.deepEqual(history.undo(), []);
});

test("after any steps undo to the end gives the moves of the start", () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    let random = seed;
    const next = () => (random = (random * 48_271) % 2_147_483_647);
    const history = new MoveHistory([KUUSAMO]);
    for (let i = 0; i < 20; i += 1) {
      const step = next() % 4;
      if (step === 0) history.undo();
      else if (step === 1) history.redo();
      else history.follow([`${next() % 900}:region:01`]);
    }
    let last = history.undo();
    for (let before = last; before; before = history.undo()) last = before;
    assert.ok(last === null || last[0] === KUUSAMO, `seed ${seed}`);
    assert.equal(history.canUndo, false);
  }
});
