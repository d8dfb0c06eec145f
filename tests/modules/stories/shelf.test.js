import assert from "node:assert/strict";
import test from "node:test";

import { KEY, Shelf } from "../../../assets/modules/stories/shelf.js";
import { FakeStorage } from "./fakes.js";

/** A shelf in a storage with some text in it. @param {string | null} text @param {number} [room] */
function shelfWith(text, room) {
  const storage = new FakeStorage();
  if (text !== null) storage.setItem(KEY, text);
  storage.room = room ?? Number.POSITIVE_INFINITY;
  return { storage, shelf: new Shelf(() => /** @type {any} */ (storage)) };
}

test("a list comes back as it was stored", () => {
  const { shelf } = shelfWith(null);
  assert.equal(shelf.load(), null);
  shelf.save([{ id: "a" }, null, 7]);
  assert.deepEqual(shelf.load(), [{ id: "a" }, null, 7]);
  assert.equal(shelf.trouble, "");
});

for (const broken of ["[{", "", '{"a":1}', "null", '"text"', "7"]) {
  test(`what is no list is kept aside before anything is written: ${JSON.stringify(broken)}`, () => {
    const { shelf, storage } = shelfWith(broken);
    assert.equal(shelf.load(), null);
    assert.equal(storage.getItem(KEY), broken);
    assert.deepEqual(shelf.aside(), [broken]);
    assert.ok(shelf.tells());
    shelf.save([]);
    assert.equal(storage.getItem(KEY), "[]");
    assert.deepEqual(shelf.aside(), [broken]);
    shelf.told();
    assert.ok(!shelf.tells());
    shelf.forget();
    assert.deepEqual(shelf.aside(), []);
  });
}

test("what is no list is not lost when there is room for one of them only", () => {
  const broken = `[${"x".repeat(900)}`;
  const { shelf, storage } = shelfWith(broken, 1000);
  shelf.load();
  shelf.save([{ id: "a", words: "y".repeat(200) }]);
  assert.equal(shelf.trouble, "story_full");
  assert.ok([...storage.items.values()].includes(broken));
});

test("a full storage keeps what it has and says so until there is room", () => {
  const { shelf, storage } = shelfWith('["old"]', 20);
  shelf.load();
  shelf.save(["x".repeat(100)]);
  assert.equal(shelf.trouble, "story_full");
  assert.equal(storage.getItem(KEY), '["old"]');
  storage.room = 1000;
  shelf.save(["new"]);
  assert.equal(shelf.trouble, "");
});

test("a browser without storage is said, and nothing throws", () => {
  const shelf = new Shelf(() => {
    throw new DOMException("no", "SecurityError");
  });
  assert.equal(shelf.load(), null);
  assert.equal(shelf.news(), null);
  shelf.save([1]);
  assert.equal(shelf.trouble, "story_not_kept");
  assert.deepEqual(shelf.aside(), []);
  assert.ok(!shelf.tells());
  shelf.told();
  shelf.forget();
});

test("news are what another window has stored, once", () => {
  const { shelf, storage } = shelfWith('["a"]');
  shelf.load();
  assert.equal(shelf.news(), null);
  storage.setItem(KEY, '["b"]');
  assert.deepEqual(shelf.news(), ["b"]);
  assert.equal(shelf.news(), null);
  shelf.save(["c"]);
  assert.equal(shelf.news(), null);
  storage.clear();
  assert.equal(shelf.news(), null); // emptied: what this window holds is all there is
});
