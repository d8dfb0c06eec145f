import assert from "node:assert/strict";
import test from "node:test";

import { EMPTY, merge, valueAt, write } from "../../../../assets/modules/answers/fill/draft.js";
import { History } from "../../../../assets/modules/answers/fill/history.js";
import { changes, numbers } from "./made-up.js";

/** @import { Changes, Draft } from "../../../../assets/modules/answers/fill/types.js" */

/** What every cell holds, the empty ones left out. @param {Draft} draft */
const values = (draft) =>
  Object.fromEntries(
    Object.keys(draft)
      .sort()
      .map((path) => [path, valueAt(draft, path)])
      .filter(([, value]) => value !== null),
  );

/** @param {Draft} draft @param {Changes | null} some */
const taken = (draft, some) => write(draft, some ?? {}, 0).draft;

test("undoing everything leads back to the start, redoing all of it to the end", () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const next = numbers(seed);
    const history = new History();
    let draft = write(EMPTY, changes(next), 0).draft;
    const start = values(draft);
    for (let n = 0; n < 8; n += 1) {
      const made = write(draft, changes(next), 0);
      history.note(made.step);
      draft = made.draft;
    }
    const end = values(draft);
    while (history.canUndo) draft = taken(draft, history.undo(draft));
    assert.deepEqual(values(draft), start);
    while (history.canRedo) draft = taken(draft, history.redo(draft));
    assert.deepEqual(values(draft), end);
  }
});

test("undo leaves alone what another window has written since", () => {
  const history = new History();
  const mine = write(EMPTY, { "t/01/a": 1, "t/02/a": 1 }, 1);
  history.note(mine.step);
  const theirs = write(mine.draft, { "t/01/a": 2 }, 5).draft;
  const both = merge(mine.draft, theirs);
  assert.deepEqual(history.undo(both), { "t/02/a": null });
});

test("a step that another window has written over as a whole is passed by", () => {
  const history = new History();
  const first = write(EMPTY, { "t/02/a": 1 }, 1);
  history.note(first.step);
  const second = write(first.draft, { "t/01/a": 1 }, 2);
  history.note(second.step);
  const both = write(second.draft, { "t/01/a": 9 }, 3).draft;
  assert.deepEqual(history.undo(both), { "t/02/a": null });
  assert.equal(history.undo(both), null);
});

test("a new step ends what could be redone, one without changes does not", () => {
  const history = new History();
  const made = write(EMPTY, { "t/01/a": 1 }, 1);
  history.note(made.step);
  const back = taken(made.draft, history.undo(made.draft));
  history.note({});
  assert.ok(history.canRedo);
  history.note(write(back, { "t/01/a": 2 }, 2).step);
  assert.ok(!history.canRedo);
});
