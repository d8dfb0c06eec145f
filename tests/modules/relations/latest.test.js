import assert from "node:assert/strict";
import test from "node:test";

import { Latest } from "../../../assets/modules/relations/latest.js";

/** Answers that arrive when the test says so, what has been asked, and what has been used. */
function desk() {
  /** @type {Map<string, { resolve: (answer: string) => void, reject: (error: Error) => void }>} */
  const open = new Map();
  /** @type {string[]} */
  const asked = [];
  /** @type {string[]} */
  const used = [];
  const ask = (/** @type {string} */ query) => {
    asked.push(query);
    return /** @type {Promise<string>} */ (
      new Promise((resolve, reject) => {
        open.set(query, { resolve, reject });
      })
    );
  };
  const latest = new Latest(ask, (answer) => used.push(answer));
  const arrive = (/** @type {string} */ query) => open.get(query)?.resolve(`answer to ${query}`);
  const fail = (/** @type {string} */ query) => open.get(query)?.reject(new Error(query));
  return { latest, asked, used, arrive, fail };
}

test("the first answer is brought into use, also to an empty query", async () => {
  const { latest, used, arrive } = desk();
  const loading = latest.load(() => "");
  arrive("");
  assert.equal(await loading, true);
  assert.deepEqual(used, ["answer to "]);
  assert.equal(latest.current, "answer to ");
});

test("the same question again changes nothing and asks nobody", async () => {
  const { latest, asked, used, arrive } = desk();
  const loading = latest.load(() => "?a");
  arrive("?a");
  await loading;
  assert.equal(await latest.load(() => "?a"), false);
  assert.deepEqual([asked, used.length], [["?a"], 1]);
});

test("an answer that comes late is not brought into use", async () => {
  const { latest, used, arrive } = desk();
  let wanted = "?slow";
  const slow = latest.load(() => wanted);
  wanted = "?fast";
  const fast = latest.load(() => wanted);
  arrive("?fast");
  assert.equal(await fast, true);
  arrive("?slow");
  assert.equal(await slow, false);
  assert.deepEqual(used, ["answer to ?fast"]);
});

test("two that wait for the same answer use it once", async () => {
  const { latest, asked, used, arrive } = desk();
  const both = [latest.load(() => "?a"), latest.load(() => "?a")];
  arrive("?a");
  assert.deepEqual(await Promise.all(both), [true, false]);
  assert.deepEqual([asked, used], [["?a"], ["answer to ?a"]]);
});

test("an answer fetched ahead is asked for once, and back at an earlier view nobody is asked", async () => {
  const { latest, asked, used, arrive } = desk();
  latest.fetch("?a");
  arrive("?a");
  await latest.load(() => "?a");
  const other = latest.load(() => "?b");
  arrive("?b");
  await other;
  assert.equal(await latest.load(() => "?a"), true);
  assert.deepEqual(asked, ["?a", "?b"]);
  assert.deepEqual(used, ["answer to ?a", "answer to ?b", "answer to ?a"]);
});

test("a failed try is told, forgotten, and can be made again", async () => {
  const { latest, asked, used, arrive, fail } = desk();
  const first = latest.load(() => "?a");
  fail("?a");
  await assert.rejects(first, /\?a/);
  assert.equal(latest.current, null);
  const second = latest.load(() => "?a");
  arrive("?a");
  assert.equal(await second, true);
  assert.deepEqual([asked, used.length], [["?a", "?a"], 1]);
});
