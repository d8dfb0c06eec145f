import assert from "node:assert/strict";
import test from "node:test";

import {
  changed,
  EMPTY,
  fromList,
  merge,
  rowOf,
  toList,
  valueAt,
  write,
} from "../../../../assets/modules/answers/fill/draft.js";
import { changes, numbers, oneOf } from "./made-up.js";

/** @import { Draft } from "../../../../assets/modules/answers/fill/types.js" */

/** A draft after some random writes. @param {() => number} next @param {Draft} [from] */
function written(next, from = EMPTY) {
  let draft = from;
  for (let n = Math.floor(next() * 6); n > 0; n -= 1)
    draft = write(draft, changes(next), Math.floor(next() * 10)).draft;
  return draft;
}

test("what is written can be read, and each write is later than those before it", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const next = numbers(seed);
    const before = written(next);
    const some = changes(next);
    const { draft, step } = write(before, some, 0); // the clock has gone back
    for (const [path, value] of Object.entries(some)) assert.equal(valueAt(draft, path), value);
    const latest = Math.max(0, ...Object.values(before).map(([, at]) => at));
    for (const [path, [was, is]] of Object.entries(step)) {
      assert.equal(was, valueAt(before, path));
      assert.equal(is, some[path]);
      assert.ok(draft[path][1] > latest);
    }
    assert.deepEqual(changed(before, draft).sort(), Object.keys(step).sort());
  }
});

test("two windows come to the same draft whichever way they merge, and merging again changes nothing", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const next = numbers(seed);
    const base = written(next);
    const [mine, theirs, third] = [written(next, base), written(next, base), written(next, base)];
    const both = merge(mine, theirs);
    assert.deepEqual(sorted(both), sorted(merge(theirs, mine)));
    assert.deepEqual(sorted(merge(both, theirs)), sorted(both));
    assert.deepEqual(sorted(merge(both, third)), sorted(merge(mine, merge(theirs, third))));
  }
});

test("of each cell the newer value stays", () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const next = numbers(seed);
    const base = written(next);
    const [mine, theirs] = [written(next, base), written(next, base)];
    for (const [path, [, at]] of Object.entries(merge(mine, theirs))) {
      assert.equal(at, Math.max(mine[path]?.[1] ?? 0, theirs[path]?.[1] ?? 0));
    }
  }
});

test("a draft survives being stored", () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const draft = written(numbers(seed));
    assert.deepEqual(fromList(JSON.parse(JSON.stringify(toList(draft)))), draft);
  }
});

test("what is no draft is not taken for one", () => {
  const good = ["t/01/a", 1, 5];
  for (const bad of [
    null,
    {},
    "x",
    [1],
    [["t/01/a", 1]],
    [good, ["no path", 1, 5]],
    [["t/01/a", {}, 5]],
    [["t/01/a", 1, "5"]],
  ]) {
    assert.equal(fromList(bad), null);
  }
  assert.deepEqual(fromList([good]), { "t/01/a": [1, 5] });
  assert.deepEqual(fromList([]), {});
});

test("a row leaves its empty cells out", () => {
  const { draft } = write(EMPTY, { "t/01/a": 2, "t/01/b": null, "t/02/a": 3 }, 1);
  assert.deepEqual(rowOf(draft, "t", "01", ["a", "b", "c"]), { a: 2 });
});

/** @param {Draft} draft */
const sorted = (draft) => Object.fromEntries(Object.entries(draft).sort(([a], [b]) => (a < b ? -1 : 1)));

test("random choices are the same in every run", () => {
  assert.equal(oneOf(numbers(1), ["a", "b", "c"]), oneOf(numbers(1), ["a", "b", "c"]));
});
