import assert from "node:assert/strict";
import test from "node:test";

import { Book } from "../../../assets/modules/stories/book.js";
import { readStory } from "../../../assets/modules/stories/check.js";
import { KEY, Shelf } from "../../../assets/modules/stories/shelf.js";
import { FakeStorage, format, text, views } from "./fakes.js";

const story = (/** @type {string} */ id, /** @type {any[]} */ steps = [], more = {}) => ({
  format: "yhdyspinta-story",
  version: 1,
  id,
  title: { fi: id },
  steps,
  ...more,
});

/** A window on a storage, with a clock of its own. @param {FakeStorage} storage @param {any[]} [ready] */
function windowOn(storage, ready = []) {
  const clock = { now: 10_000 };
  const book = new Book({
    shelf: new Shelf(() => /** @type {any} */ (storage)),
    read: (raw, id) => readStory(raw, id, { format, read: views.read, text, lang: "fi" }),
    copied: (raw) => ({ ...structuredClone(raw), title: { fi: `${raw.title?.fi} (kopio)` } }),
    now: () => clock.now,
  });
  book.start(ready);
  return { book, clock };
}

/** @param {any[]} list */
function storageWith(list) {
  const storage = new FakeStorage();
  storage.setItem(KEY, JSON.stringify(list));
  return storage;
}

const stored = (/** @type {FakeStorage} */ storage) => JSON.parse(storage.getItem(KEY) ?? "null");
const addStep = (/** @type {string} */ query) => (/** @type {any} */ raw) => raw.steps.push({ query });

test("a change is stored and told", () => {
  const storage = storageWith([story("own-a")]);
  const { book } = windowOn(storage);
  let told = 0;
  book.on(() => {
    told += 1;
  });
  assert.equal(book.edit("own-a", addStep("")), "own-a");
  assert.equal(stored(storage)[0].steps.length, 1);
  assert.equal(book.find("own-a")?.steps.length, 1);
  assert.equal(told, 1);
});

test("changes are taken back in turn, and what was removed comes back in its place", () => {
  const list = [story("own-a"), story("own-b"), story("own-c")];
  const storage = storageWith(list);
  const { book } = windowOn(storage);
  book.remove("own-b");
  book.edit("own-c", addStep("?theme=youth"));
  const added = book.copy("own-a");
  assert.deepEqual(
    stored(storage).map((/** @type {any} */ { id }) => id),
    ["own-a", "own-c", added],
  );
  assert.ok(book.undo() && book.undo() && book.undo());
  assert.deepEqual(stored(storage), list);
  assert.equal(book.undo(), false);
  assert.equal(book.canUndo(), false);
});

test("changes of one text that follow each other are undone together", () => {
  const storage = storageWith([story("own-a")]);
  const { book } = windowOn(storage);
  for (const words of ["a", "ab", "abc"]) book.edit("own-a", (raw) => Object.assign(raw.title, { fi: words }), "title");
  book.edit("own-a", addStep(""));
  book.edit("own-a", (raw) => Object.assign(raw.title, { fi: "abcd" }), "title");
  assert.ok(book.undo());
  assert.equal(stored(storage)[0].title.fi, "abc");
  assert.ok(book.undo());
  assert.ok(book.undo());
  assert.deepEqual(stored(storage), [story("own-a")]);
});

test("stories that cannot be read stay as they are through every change", () => {
  const odd = [null, ["no", "story"], 7, { format: "yhdyspinta-story", version: 2, id: "own-x", scenes: [1] }];
  const storage = storageWith([...odd, story("own-a")]);
  const { book } = windowOn(storage);
  book.edit("own-a", addStep(""));
  assert.deepEqual(stored(storage).slice(0, 4), odd);
  assert.equal(book.own().filter(({ fault }) => fault).length, 4);
  const [unreadable] = book.own();
  book.remove(unreadable.id);
  assert.deepEqual(stored(storage).slice(0, 3), odd.slice(1));
  book.undo();
  assert.deepEqual(stored(storage).slice(0, 4), odd);
});

test("a change in one window comes to the other, which goes on from there", () => {
  const storage = storageWith([story("own-a")]);
  const [here, there] = [windowOn(storage), windowOn(storage)];
  there.book.add(story("x"), "own-new");
  here.book.follow();
  assert.ok(here.book.isOwn("own-new"));
  here.book.edit("own-a", addStep(""));
  assert.equal(stored(storage).length, 2);
});

test("a window that has not heard of the other's change writes over nothing", () => {
  const storage = storageWith([story("own-a"), story("own-b")]);
  const [here, there] = [windowOn(storage), windowOn(storage)];
  there.book.edit("own-a", addStep("?theme=youth"));
  here.book.edit("own-b", addStep("?theme=residents"));
  assert.deepEqual(
    stored(storage).map((/** @type {any} */ { steps }) => steps.length),
    [1, 1],
  );
});

test("the same story changed in both windows stays in both versions", () => {
  const storage = storageWith([story("own-a")]);
  const [here, there] = [windowOn(storage), windowOn(storage)];
  there.book.edit("own-a", addStep("?theme=youth"));
  const to = here.book.edit("own-a", addStep("?theme=residents"));
  assert.notEqual(to, "own-a");
  const [theirs, mine] = stored(storage);
  assert.equal(theirs.steps[0].query, "?theme=youth");
  assert.deepEqual([mine.id, mine.title.fi, mine.steps[0].query], [to, "own-a (kopio)", "?theme=residents"]);
});

test("a story changed elsewhere is not deleted here, and not undone", () => {
  const storage = storageWith([story("own-a")]);
  const [here, there] = [windowOn(storage), windowOn(storage)];
  here.book.edit("own-a", addStep("?theme=youth"));
  here.clock.now += 5000;
  there.book.follow();
  there.book.edit("own-a", addStep("?theme=residents"));
  assert.equal(here.book.undo(), false);
  there.book.edit("own-a", addStep(""));
  assert.equal(here.book.remove("own-a"), null);
  assert.ok(stored(storage).length > 0);
});

test("windows that write at the same moment, each over the other, lose nothing", () => {
  const [storage, behind] = [storageWith([story("own-a")]), storageWith([story("own-a")])];
  // Browsers hand on what one window stores only after a moment: each writes into a storage of its own.
  const [here, there] = [windowOn(storage), windowOn(behind)];
  here.book.add(story("x"), "own-here");
  here.book.edit("own-a", addStep("?theme=youth"));
  there.book.add(story("y"), "own-there");
  there.book.edit("own-a", addStep("?theme=residents"));
  let conflicts = 0;
  here.book.onConflict = () => {
    conflicts += 1;
  };
  storage.setItem(KEY, behind.getItem(KEY) ?? ""); // the other window was the last
  here.book.follow();
  const list = stored(storage);
  const found = list.map((/** @type {any} */ { id }) => id);
  assert.ok(
    ["own-a", "own-here", "own-there"].every((id) => found.includes(id)),
    found.join(),
  );
  const queries = list.flatMap((/** @type {any} */ { steps }) => steps.map((/** @type {any} */ { query }) => query));
  assert.deepEqual(queries.sort(), ["?theme=residents", "?theme=youth"]);
  assert.equal(conflicts, 1);
  behind.setItem(KEY, storage.getItem(KEY) ?? "");
  there.book.follow();
  assert.deepEqual(new Set(stored(behind).map((/** @type {any} */ { id }) => id)), new Set(found));
});

test("what could not be stored is not lost when another window stores", () => {
  const storage = storageWith([story("own-a")]);
  const [here, there] = [windowOn(storage), windowOn(storage)];
  storage.room = 10;
  here.book.edit("own-a", addStep("?theme=youth"));
  storage.room = Number.POSITIVE_INFINITY;
  there.book.add(story("y"), "own-there");
  here.clock.now += 5000;
  here.book.follow();
  assert.deepEqual(
    stored(storage).map((/** @type {any} */ { id, steps }) => [id, steps.length]),
    [
      ["own-a", 1],
      ["own-there", 0],
    ],
  );
});

test("a storage that has been emptied takes nothing from an open window", () => {
  const storage = storageWith([story("own-a")]);
  const { book } = windowOn(storage);
  storage.clear();
  book.follow();
  book.edit("own-a", addStep(""));
  assert.equal(stored(storage)[0].steps.length, 1);
});

test("ready stories are found and stay out of the storage; own ones come first", () => {
  const storage = storageWith([story("own-a")]);
  const { book } = windowOn(storage, [story("four-divisions", [{ query: "" }])]);
  assert.equal(book.find("four-divisions")?.steps.length, 1);
  assert.ok(!book.isOwn("four-divisions"));
  const copy = book.copy("four-divisions");
  assert.ok(book.isOwn(copy));
  assert.equal(stored(storage).at(-1).title.fi, "four-divisions (kopio)");
  assert.equal(book.find("nothing"), undefined);
});

test("a story that another page shows here is not stored, nor does it hide an own one", () => {
  const storage = storageWith([story("own-a")]);
  const { book } = windowOn(storage);
  book.lend("own-b", story("own-b", [{}]));
  book.lend("own-a", story("own-a", [{}, {}]));
  assert.equal(book.find("own-b")?.steps.length, 1);
  assert.equal(book.find("own-a")?.steps.length, 0);
  assert.equal(stored(storage).length, 1);
});

test("a story is read again only when it has changed, or when more is known", () => {
  const { book } = windowOn(storageWith([story("own-a", [{}])]));
  const first = book.find("own-a");
  assert.equal(book.find("own-a"), first);
  book.refresh();
  assert.notEqual(book.find("own-a"), first);
});
