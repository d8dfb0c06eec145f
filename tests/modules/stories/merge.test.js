import assert from "node:assert/strict";
import test from "node:test";

import { entriesOf, hasId, merge, textOf } from "../../../assets/modules/stories/merge.js";

/** @import { Entry } from "../../../assets/modules/stories/types.js" */

const story = (/** @type {string} */ id, /** @type {string} */ words, more = {}) => ({
  id,
  title: { fi: words },
  ...more,
});
const lists = (/** @type {any} */ { base = [], mine = [], theirs = [] }) => ({
  base: entriesOf(base),
  mine: entriesOf(mine),
  theirs: entriesOf(theirs),
});
const merged = (/** @type {any} */ given) => merge(lists(given));
const raws = (/** @type {{ entries: Entry[] }} */ { entries }) => entries.map(({ raw }) => raw);
const titles = (/** @type {{ entries: Entry[] }} */ found) => raws(found).map(({ title }) => title.fi);

const A = story("a", "A");
const B = story("b", "B");

test("stories that each window has added both stay", () => {
  assert.deepEqual(titles(merged({ mine: [A], theirs: [B] })).sort(), ["A", "B"]);
});

test("a change of one window takes the place of what both had", () => {
  const changed = story("a", "A2");
  assert.deepEqual(titles(merged({ base: [A], mine: [changed], theirs: [A] })), ["A2"]);
  assert.deepEqual(titles(merged({ base: [A], mine: [A], theirs: [changed] })), ["A2"]);
  assert.deepEqual(titles(merged({ base: [A], mine: [changed], theirs: [changed] })), ["A2"]);
});

test("a story that one window has removed and the other left alone is gone", () => {
  assert.deepEqual(titles(merged({ base: [A, B], mine: [B], theirs: [A, B] })), ["B"]);
  assert.deepEqual(titles(merged({ base: [A, B], mine: [A, B], theirs: [B] })), ["B"]);
});

test("a story that one window has removed and the other changed stays as changed", () => {
  const changed = story("a", "A2");
  assert.deepEqual(titles(merged({ base: [A], mine: [], theirs: [changed] })), ["A2"]);
  assert.deepEqual(titles(merged({ base: [A], mine: [changed], theirs: [] })), ["A2"]);
});

test("of a story that both have changed both stay, one under another id and title", () => {
  const found = merged({ base: [A], mine: [story("a", "mine")], theirs: [story("a", "theirs")] });
  assert.equal(found.entries.length, 2);
  assert.equal(found.copies.length, 1);
  assert.deepEqual(
    titles(found)
      .map((title) => title.replace(" (2)", ""))
      .sort(),
    ["mine", "theirs"],
  );
  assert.equal(new Set(found.entries.map(({ id }) => id)).size, 2);
  assert.ok(raws(found).every(hasId));
});

test("both windows come to the same, and there is no end to nothing", () => {
  const one = { base: [A], mine: [story("a", "mine"), B], theirs: [story("a", "theirs")] };
  const other = { base: [A], mine: one.theirs, theirs: one.mine };
  const sorted = (/** @type {any} */ found) => raws(found).map(textOf).sort();
  const [here, there] = [merged(one), merged(other)];
  assert.deepEqual(sorted(here), sorted(there));
  const again = merged({ base: [A], mine: raws(here), theirs: raws(there) });
  assert.deepEqual(sorted(again), sorted(here));
  assert.deepEqual(again.copies, []);
});

/** Numbers that look like chance and are always the same. @param {number} seed */
function dice(seed) {
  let state = seed;
  return (/** @type {number} */ sides) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A list with some stories changed, removed or added. @param {any[]} list @param {(sides: number) => number} roll @param {string} who */
function changed(list, roll, who) {
  const kept = list.flatMap((each) => [[each], [each], [{ ...each, title: { fi: `${who}${roll(3)}` } }], []][roll(4)]);
  return roll(2) ? [...kept, story(`${who}-new`, who)] : kept;
}

test("whatever two windows do, no change of either is lost, and both agree", () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const roll = dice(seed);
    const base = ["a", "b", "c", "d"].slice(0, roll(5)).map((id) => story(id, id));
    const [mine, theirs] = [changed(base, roll, "x"), changed(base, roll, "y")];
    const found = merged({ base, mine, theirs });
    const words = titles(found).map((title) => title.replace(" (2)", ""));
    const old = new Set(base.map(textOf));
    for (const each of [...mine, ...theirs]) {
      if (!old.has(textOf(each))) assert.ok(words.includes(each.title.fi), `seed ${seed}`);
    }
    const turned = merged({ base, mine: theirs, theirs: mine });
    assert.deepEqual(raws(found).map(textOf).sort(), raws(turned).map(textOf).sort(), `seed ${seed}`);
    assert.equal(new Set(found.entries.map(({ id }) => id)).size, found.entries.length);
  }
});

test("stories without an id that can be used are known by what they hold", () => {
  const odd = [null, 7, ["a"], { id: "Ä" }, { id: 5 }, {}, "text", { id: "a" }, { id: "a" }, null];
  const entries = entriesOf(odd);
  assert.deepEqual(
    entries.map(({ raw }) => raw),
    odd,
  );
  assert.equal(new Set(entries.map(({ id }) => id)).size, odd.length);
  assert.deepEqual(entriesOf(structuredClone(odd)), entries);
  assert.equal(entries[7].id, "a");
});

test("values that are no stories stay through a merge", () => {
  const odd = [null, ["no", "story"], { version: 9 }];
  const found = merged({ base: odd, mine: [...odd, A], theirs: [...odd, B] });
  for (const each of odd) assert.ok(raws(found).map(textOf).includes(textOf(each)));
  assert.equal(found.entries.length, 5);
});

test("the order of what is stored stays", () => {
  const list = ["c", "a", "b"].map((id) => story(id, id));
  assert.deepEqual(titles(merged({ base: list, mine: [...list, A], theirs: list })).slice(0, 3), ["c", "a", "b"]);
});
