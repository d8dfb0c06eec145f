import assert from "node:assert/strict";
import test from "node:test";

import { valueAt } from "../../../../assets/modules/answers/fill/draft.js";
import { DraftStore, KEY } from "../../../../assets/modules/answers/fill/store.js";
import { FakeStorage } from "../../stories/fakes.js";

/** A window on a storage. @param {FakeStorage} storage @param {() => number} [now] */
const opened = (storage, now) => new DraftStore(() => /** @type {any} */ (storage), now);

test("every change is kept, and there after a reload", () => {
  const storage = new FakeStorage();
  const store = opened(storage);
  store.change({ "tym/05/groups": 2 });
  store.change({ "tym/05/note": "By phone", "meta//title": "Survey" });
  store.undo();
  const again = opened(storage);
  assert.equal(valueAt(again.draft, "tym/05/groups"), 2);
  assert.equal(valueAt(again.draft, "meta//title"), null);
  assert.ok(!again.canUndo);
});

test("what two windows write at once is all there, in both", () => {
  const storage = new FakeStorage();
  const [a, b] = [opened(storage), opened(storage)];
  a.change({ "tym/05/groups": 2 });
  b.change({ "tym/06/groups": 1 }); // before it has heard of the other
  a.catchUp();
  for (const { draft } of [a, b]) {
    assert.equal(valueAt(draft, "tym/05/groups"), 2);
    assert.equal(valueAt(draft, "tym/06/groups"), 1);
  }
});

test("of one cell in two windows the newer value stays, and undo there takes back its own only", () => {
  const storage = new FakeStorage();
  const [a, b] = [opened(storage, () => 1), opened(storage, () => 2)];
  a.change({ "tym/05/groups": 2 });
  b.change({ "tym/05/groups": 3 });
  a.catchUp();
  assert.equal(valueAt(a.draft, "tym/05/groups"), 3);
  a.undo();
  assert.equal(valueAt(a.draft, "tym/05/groups"), 3);
  b.undo();
  a.catchUp();
  assert.equal(valueAt(a.draft, "tym/05/groups"), valueAt(b.draft, "tym/05/groups"));
});

test("listeners hear which cells differ, and whether another window wrote them", () => {
  const storage = new FakeStorage();
  const [a, b] = [opened(storage), opened(storage)];
  /** @type {unknown[]} */
  const heard = [];
  a.on((paths, elsewhere) => heard.push([paths, elsewhere]));
  a.change({ "tym/05/groups": 2 });
  b.change({ "tym/06/groups": 1 });
  a.catchUp();
  assert.deepEqual(heard, [
    [["tym/05/groups"], false],
    [["tym/06/groups"], true],
  ]);
});

test("a full storage is told of, and the page goes on", () => {
  const store = opened(new FakeStorage(30));
  store.change({ "tym/05/groups": 2 });
  assert.equal(store.trouble, "story_full");
  assert.equal(valueAt(store.draft, "tym/05/groups"), 2);
});

test("without a storage nothing is kept, and that is told", () => {
  const store = new DraftStore(() => {
    throw new Error("no storage");
  });
  store.change({ "tym/05/groups": 2 });
  assert.equal(store.trouble, "story_not_kept");
  assert.equal(valueAt(store.draft, "tym/05/groups"), 2);
});

test("what cannot be read is kept aside until it is deleted", () => {
  for (const broken of ["{", "[[1]]", '{"a":1}']) {
    const storage = new FakeStorage();
    storage.setItem(KEY, broken);
    const store = opened(storage);
    assert.deepEqual(store.aside(), [broken]);
    store.change({ "tym/05/groups": 2 });
    assert.deepEqual(store.aside(), [broken]);
    assert.equal(valueAt(opened(storage).draft, "tym/05/groups"), 2);
    store.forgetAside();
    assert.deepEqual(store.aside(), []);
  }
});
