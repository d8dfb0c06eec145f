import assert from "node:assert/strict";
import { test } from "node:test";
import { LIMITS, toDrop, total, withRoomFor } from "../../../assets/modules/offline/bound.js";

const ORIGIN = "https://kartta.example.fi";
/** @param {string} path @param {number} [bytes] */
const entry = (path, bytes = 10) => ({ key: ORIGIN + path, bytes });
/** @param {string} name @param {...string} paths */
const version = (name, ...paths) => ({ name, entries: paths.map((path) => entry(path)) });

test("nothing goes while everything is within the limits", () => {
  const versions = [version("old", "/"), version("new", "/")];
  assert.deepEqual(toDrop(versions, "new", LIMITS), { versions: [], entries: [] });
  assert.deepEqual(toDrop([], "new", LIMITS), { versions: [], entries: [] });
});

test("the oldest versions go first, the current one never", () => {
  const versions = ["a", "b", "c"].map((name) => version(name, "/", "/rajat"));
  assert.deepEqual(toDrop(versions, "c", LIMITS).versions, ["a"]);
  assert.deepEqual(toDrop(versions, "a", LIMITS).versions, ["b"]);
  assert.deepEqual(toDrop(versions, "c", { ...LIMITS, entries: 2 }), { versions: ["a", "b"], entries: [] });
  assert.deepEqual(toDrop(versions, "c", { ...LIMITS, bytes: 25 }), { versions: ["a", "b"], entries: [] });
});

test("of the current version data goes first, then pages, what every page needs last", () => {
  const paths = ["/static/a/x.js", "/", "/_dash-layout", "/data/v/1.json", "/data/v/2.json", "/speaker"];
  const left = (/** @type {number} */ entries) => {
    const gone = toDrop([version("v", ...paths)], "v", { ...LIMITS, entries }).entries;
    return gone.map(({ key }) => key.slice(ORIGIN.length));
  };
  assert.deepEqual(left(5), ["/data/v/1.json"]);
  assert.deepEqual(left(3), ["/data/v/1.json", "/data/v/2.json", "/"]);
  assert.deepEqual(left(1), ["/data/v/1.json", "/data/v/2.json", "/", "/speaker", "/static/a/x.js"]);
});

test("whatever is stored, the rest keeps within the limits", () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < 300; round += 1) {
    const versions = Array.from({ length: 1 + random(5) }, (_, at) => ({
      name: `v${at}`,
      entries: Array.from({ length: random(20) }, (_each, n) => entry(`/data/${n}.json`, random(100))),
    }));
    const limits = { versions: 1 + random(3), entries: random(30), bytes: random(900) };
    const current = versions.at(-1)?.name ?? "";
    const gone = toDrop(versions, current, limits);
    const rest = versions
      .filter(({ name }) => !gone.versions.includes(name))
      .map(({ name, entries }) => ({
        name,
        entries: entries.filter(({ key }) => !gone.entries.some((each) => each.name === name && each.key === key)),
      }));
    const { entries, bytes } = total(rest);
    assert.ok(entries <= limits.entries && bytes <= limits.bytes && rest.length <= limits.versions);
    assert.ok(!gone.versions.includes(current));
  }
});

test("room is made for what comes, a tenth at least", () => {
  const versions = [{ name: "v", entries: [entry("/data/1.json", 1000)] }];
  assert.equal(withRoomFor(versions, 10).bytes, 900);
  assert.equal(withRoomFor(versions, 200).bytes, 800);
  assert.equal(withRoomFor(versions, 5000).bytes, 0);
});
