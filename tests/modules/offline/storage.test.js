import assert from "node:assert/strict";
import { test } from "node:test";
import { deleteCaches, retire } from "../../../assets/modules/offline/retire.js";
import { createStorage } from "../../../assets/modules/offline/storage.js";
import { FakeStorage, fileAnswer, jsonAnswer, loginPage, ORIGIN, pageAnswer } from "./fakes.js";

/** @typedef {import("../../../assets/modules/offline/requests.js").Wanted} Wanted */

/** @param {string} path @returns {Wanted} */
const file = (path) => ({ kind: "file", key: ORIGIN + path, page: "" });
/** @param {Wanted["kind"]} kind @param {string} key @returns {Wanted} */
const part = (kind, key, page = "/") => ({ kind, key, page });

/** @param {FakeStorage} caches */
function storageOf(caches, version = "v1", more = {}) {
  let clock = 0;
  return createStorage({ caches: caches.typed, version, now: () => (clock += 1), ...more });
}

/**
 * Keeps all parts of a page of a version.
 * @param {ReturnType<typeof storageOf>} storage
 * @param {string} version
 */
async function keepPage(storage, version, page = "/") {
  await storage.keep(part("page", page, page), pageAnswer(`document ${version}`, version));
  await storage.keep(part("frame", "/_dash-layout", page), jsonAnswer(`"layout ${version}"`, version));
  await storage.keep(part("frame", "/_dash-dependencies", page), jsonAnswer(`"dependencies ${version}"`, version));
  await storage.keep(
    part("drawn", `/_dash-update-component/for${page}`, page),
    jsonAnswer(`"drawn ${version}"`, version),
  );
}

test("a file is found in whichever version stored it", async () => {
  const caches = new FakeStorage();
  assert.equal(await storageOf(caches, "old").keep(file("/static/a/x.json"), fileAnswer("1")), true);
  const storage = storageOf(caches, "new");
  assert.equal(await (await storage.file(file("/static/a/x.json")))?.text(), "1");
  assert.equal(await storage.has(file("/static/a/x.json")), false);
  assert.equal(await storage.file(file("/static/b/x.json")), null);
});

test("an unreadable entry is thrown away", async () => {
  const caches = new FakeStorage();
  const cache = await caches.open("yhdyspinta-2-v1");
  await cache.put(file("/data/a/x.json").key, loginPage());
  const storage = storageOf(caches);
  assert.equal(await storage.has(file("/data/a/x.json")), true);
  assert.equal(await storage.file(file("/data/a/x.json")), null);
  assert.equal(await storage.has(file("/data/a/x.json")), false);
});

test("a page is taken from one version, the one that was stored whole last", async () => {
  const caches = new FakeStorage();
  const storage = storageOf(caches);
  await keepPage(storage, "v1");
  await storage.keep(part("page", "/"), pageAnswer("document v2", "v2"));
  const shown = async (/** @type {Wanted} */ wanted) => (await storage.part(wanted))?.text();
  assert.equal(await shown(part("page", "/")), "document v1");
  assert.equal(await shown(part("frame", "/_dash-layout")), '"layout v1"');
  await keepPage(storage, "v2");
  assert.equal(await shown(part("page", "/")), "document v2");
  assert.equal(await shown(part("frame", "/_dash-layout")), '"layout v2"');
  await keepPage(storage, "v1");
  assert.equal(await shown(part("drawn", "/_dash-update-component/for/")), '"drawn v1"');
});

test("without a page its other language or year is shown", async () => {
  const storage = storageOf(new FakeStorage());
  await keepPage(storage, "v1", "/?lang=sv");
  assert.equal(await (await storage.part(part("page", "/?lang=en", "/?lang=en")))?.text(), "document v1");
  const drawn = part("drawn", "/_dash-update-component/for/?lang=en", "/?lang=en");
  assert.equal(await (await storage.part(drawn))?.text(), '"drawn v1"');
  assert.equal(await storage.part(part("page", "/rajat", "/rajat")), null);
});

test("an unreadable page in one language leaves the other alone", async () => {
  const caches = new FakeStorage();
  const storage = storageOf(caches);
  await (await caches.open("yhdyspinta-2-v1")).put("/?lang=en", loginPage());
  await keepPage(storage, "v1", "/?lang=sv");
  assert.equal(await (await storage.part(part("page", "/", "/")))?.text(), "document v1");
  assert.deepEqual(
    caches.paths().filter((path) => path.startsWith("/?")),
    ["/?lang=sv"],
  );
});

test("a full storage loses its oldest entries and goes on", async () => {
  const caches = new FakeStorage(1000);
  const storage = storageOf(caches);
  for (let at = 0; at < 9; at += 1) await storage.keep(file(`/data/v/${at}.json`), fileAnswer("x".repeat(100)));
  assert.equal(await storage.keep(file("/static/a/y.json"), fileAnswer("y".repeat(150))), true);
  assert.equal(await storage.has(file("/data/v/0.json")), false);
  assert.equal(await storage.has(file("/data/v/8.json")), true);
  assert.equal(await (await storage.file(file("/static/a/y.json")))?.text(), "y".repeat(150));
});

test("a full storage loses an older version first", async () => {
  const caches = new FakeStorage(1000);
  await storageOf(caches, "old").keep(file("/static/a/old.json"), fileAnswer("o".repeat(500)));
  const storage = storageOf(caches, "new");
  await storage.keep(file("/data/v/1.json"), fileAnswer("x".repeat(400)));
  assert.equal(await storage.keep(file("/data/v/2.json"), fileAnswer("x".repeat(300))), true);
  assert.deepEqual(caches.paths(), ["/data/v/1.json", "/data/v/2.json"]);
});

test("where nothing can be kept, nothing is lost but the keeping", async () => {
  const caches = new FakeStorage(0);
  const storage = storageOf(caches);
  assert.equal(await storage.keep(file("/data/v/1.json"), fileAnswer("x")), false);
  caches.quota = 100;
  assert.equal(await storage.keep(file("/data/v/1.json"), fileAnswer("x")), false, "asked only once");
  assert.equal(await storage.file(file("/data/v/1.json")), null);
});

test("a broken storage has nothing and throws nothing", async () => {
  const caches = new FakeStorage();
  caches.broken = true;
  const storage = storageOf(caches);
  assert.equal(await storage.keep(file("/data/v/1.json"), fileAnswer()), false);
  assert.equal(await storage.file(file("/data/v/1.json")), null);
  assert.equal(await storage.part(part("page", "/")), null);
  assert.equal(await storage.has(file("/data/v/1.json")), false);
  await storage.trim();
  await storage.takeOver();
  caches.broken = false;
  assert.equal(await storage.keep(file("/data/v/1.json"), fileAnswer()), true);
});

test("a new worker ends what earlier ones stored in another form, and keeps one version before", async () => {
  const caches = new FakeStorage();
  for (const name of ["yhdyspinta-0123", "yhdyspinta-2-a", "yhdyspinta-2-b", "other-app"]) await caches.open(name);
  const storage = storageOf(caches, "c");
  await storage.keep(file("/data/v/1.json"), fileAnswer());
  await storage.takeOver();
  assert.deepEqual(await caches.keys(), ["yhdyspinta-2-b", "other-app", "yhdyspinta-2-c"]);
});

test("many entries are bounded while they come", async () => {
  const caches = new FakeStorage();
  const storage = storageOf(caches, "v1", { limits: { versions: 2, entries: 60, bytes: 10_000 } });
  for (let at = 0; at < 500; at += 1) await storage.keep(file(`/data/v/${at}.json`), fileAnswer("x"));
  assert.ok(caches.paths().length <= 60 + 50);
  await storage.trim();
  assert.equal(caches.paths().length, 60);
  assert.ok(caches.paths().includes("/data/v/499.json"));
});

test("what the app stored goes when the worker is ended, what others stored stays", async () => {
  const caches = new FakeStorage();
  for (const name of ["yhdyspinta-0123", "yhdyspinta-2-a", "other-app"]) await caches.open(name);
  await deleteCaches(caches.typed);
  assert.deepEqual(await caches.keys(), ["other-app"]);
});

test("the page ends the worker of its own scope only", async () => {
  const caches = new FakeStorage();
  await caches.open("yhdyspinta-2-a");
  /** @type {string[]} */
  const ended = [];
  const registration = (/** @type {string} */ scope) => ({ scope, unregister: async () => ended.push(scope) });
  const found = [registration(`${ORIGIN}/`), registration(`${ORIGIN}/other/`)];
  const workers = /** @type {any} */ ({ getRegistrations: async () => found });
  await retire(workers, caches.typed, `${ORIGIN}/`);
  assert.deepEqual(ended, [`${ORIGIN}/`]);
  assert.deepEqual(await caches.keys(), []);
});
