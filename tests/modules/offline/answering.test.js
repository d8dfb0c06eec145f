import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnswering } from "../../../assets/modules/offline/answering.js";
import { createStorage } from "../../../assets/modules/offline/storage.js";
import {
  answer,
  asked,
  badGateway,
  drawing,
  FakeServer,
  FakeStorage,
  fileAnswer,
  jsonAnswer,
  loginPage,
  ORIGIN,
  pageAnswer,
  visited,
} from "./fakes.js";

const GEOMETRY = "/data/v1/2026/geometry.json";
const FRAME = ["/_dash-layout", "/_dash-dependencies"];

/** A worker with a storage and a server, both empty. */
function worker({ quota = Number.POSITIVE_INFINITY, version = "v1", caches = new FakeStorage(quota) } = {}) {
  const server = new FakeServer();
  const seen = { lost: 0, slow: false };
  /** @type {Promise<unknown>[]} */
  const work = [];
  const answering = createAnswering({
    storage: createStorage({ caches: caches.typed, version }),
    fetch: server.fetch,
    origin: ORIGIN,
    onLost: () => {
      seen.lost += 1;
    },
    wait: () => (seen.slow ? Promise.resolve(null) : new Promise(() => undefined)),
  });
  const ask = async (/** @type {Request} */ request) => {
    const response = await answering.answer(request, (each) => work.push(each));
    while (work.length) await work.shift();
    return response;
  };
  const text = async (/** @type {Request} */ request) => (await ask(request))?.text();
  return { answering, server, caches, seen, ask, text };
}

/** A worker that has kept the map page, and whose server then fails in a way. */
async function keptPage(/** @type {(server: FakeServer) => void} */ fail) {
  const found = worker();
  found.server.servePage();
  await found.answering.keepPage("/");
  fail(found.server);
  return found;
}

const FAILURES = {
  "no network": (/** @type {FakeServer} */ server) => server.breakDown(),
  "502 of a proxy": (/** @type {FakeServer} */ server) => {
    server.toAll = badGateway;
  },
  "503 with JSON": (/** @type {FakeServer} */ server) => {
    server.toAll = () => answer("{}", { "Content-Type": "application/json", "X-Yhdyspintakartta": "v1" }, 503);
  },
};

for (const [name, fail] of Object.entries(FAILURES)) {
  test(`the kept page is shown at ${name}`, async () => {
    const { text, seen, answering } = await keptPage(fail);
    assert.equal(await text(visited("/?theme=tym")), "document v1");
    for (const path of FRAME) assert.match((await text(asked(path))) ?? "", /v1/);
    assert.match((await text(drawing("/", "?theme=tym"))) ?? "", /geometry/);
    assert.equal(await text(asked(GEOMETRY)), '"geometry v1"');
    assert.equal(seen.lost, 1, "pages are told once");
    assert.equal(answering.isReached(), false);
  });
}

test("a page to sign in on is shown when it is visited, and never kept nor given as data", async () => {
  const { text, ask, caches } = await keptPage((server) => {
    server.toAll = loginPage;
  });
  const before = caches.paths();
  assert.equal(await text(visited("/")), "<form>");
  assert.equal(await text(asked("/_dash-layout")), '"layout v1"');
  assert.match((await text(drawing("/"))) ?? "", /geometry/);
  const refused = await ask(asked("/data/v1/2026/arcs.json"));
  assert.equal(refused?.status, 502);
  assert.doesNotMatch((await refused?.text()) ?? "", /form/);
  assert.deepEqual(caches.paths(), before);
});

test("a page to sign in on is not kept on the first visit either", async () => {
  const { answering, server, caches, ask } = worker();
  server.toAll = loginPage;
  await answering.keepPage("/");
  await answering.keepFiles([GEOMETRY, "/speaker?lang=fi"]);
  assert.equal((await ask(asked("/_dash-layout")))?.status, 502);
  assert.equal((await ask(drawing("/")))?.status, 502);
  assert.deepEqual(caches.paths(), []);
});

test("without a kept page the failure is the browser's to show", async () => {
  const { server, ask } = worker();
  server.toAll = badGateway;
  assert.equal((await ask(visited("/")))?.status, 502);
  assert.equal((await ask(asked(GEOMETRY)))?.status, 502);
  server.breakDown();
  await assert.rejects(ask(visited("/")), /Failed to fetch/);
  await assert.rejects(ask(asked(GEOMETRY)), /Failed to fetch/);
});

test("a file is fetched once", async () => {
  const { server, text } = worker();
  server.says.set(GEOMETRY, () => fileAnswer("1"));
  assert.equal(await text(asked(GEOMETRY)), "1");
  assert.equal(await text(asked(GEOMETRY)), "1");
  assert.deepEqual(server.asked, [GEOMETRY]);
});

test("an unreadable file is fetched again", async () => {
  const { server, text, caches } = worker();
  await (await caches.open("yhdyspinta-2-v1")).put(GEOMETRY, loginPage());
  server.says.set(GEOMETRY, () => fileAnswer("good"));
  assert.equal(await text(asked(GEOMETRY)), "good");
  server.breakDown();
  assert.equal(await text(asked(GEOMETRY)), "good");
});

test("an old worker does not keep today's file under yesterday's address", async () => {
  const { server, text, caches } = worker();
  const OLD = "/static/0ld/js/all.js";
  server.says.set(OLD, () =>
    answer("new", { "Content-Type": "text/javascript", "Cache-Control": "no-cache", "X-Yhdyspintakartta": "v2" }),
  );
  assert.equal(await text(asked(OLD)), "new");
  assert.deepEqual(caches.paths(), []);
});

test("an old worker keeps the page of a new version apart from that of its own", async () => {
  const { answering, server, text, caches } = worker();
  server.servePage("/", "v1");
  await answering.keepPage("/");
  server.servePage("/", "v2");
  assert.equal(await text(visited("/")), "document v2");
  assert.equal(await text(asked("/_dash-layout")), '"layout v2"');
  server.breakDown();
  // The new version was not kept whole, so the old one is shown, whole.
  assert.equal(await text(visited("/")), "document v1");
  assert.equal(await text(asked("/_dash-layout")), '"layout v1"');
  assert.deepEqual(caches.paths("-v2"), ["/", "/_dash-layout"]);
});

test("a script of Dash without a fingerprint comes from the network while there is one", async () => {
  const { server, text } = worker();
  const PATH = "/_dash-component-suites/dash/dcc/async-dropdown.js";
  const script = (/** @type {string} */ body) => () =>
    answer(body, { "Content-Type": "text/javascript", "X-Yhdyspintakartta": "v1" });
  server.says.set(PATH, script("one"));
  assert.equal(await text(asked(PATH)), "one");
  server.says.set(PATH, script("two"));
  assert.equal(await text(asked(PATH)), "two");
  server.breakDown();
  assert.equal(await text(asked(PATH)), "two");
});

test("a full storage is not taken for no network", async () => {
  const { answering, server, text, seen } = worker({ quota: 0 });
  server.servePage();
  await answering.keepPage("/");
  assert.equal(await text(visited("/")), "document v1");
  assert.equal(await text(asked(GEOMETRY)), '"geometry v1"');
  assert.equal(seen.lost, 0);
});

test("a server that says nothing is not waited for when the page is kept, but its answer is", async () => {
  const { answering, server, text, seen } = worker();
  server.servePage();
  await answering.keepPage("/");
  server.toAll = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return pageAnswer("late");
  };
  seen.slow = true;
  assert.equal(await text(visited("/")), "document v1");
  server.breakDown();
  assert.equal(await text(visited("/")), "late");
  seen.slow = false;
  server.toAll = null;
  assert.equal(await text(visited("/")), "document v1");
});

test("without a kept page a slow server is waited for", async () => {
  const { server, text, seen } = worker();
  seen.slow = true;
  server.servePage();
  assert.equal(await text(visited("/")), "document v1");
});

test("other callbacks are let through, and tell whether there is a server", async () => {
  const { server, ask, seen, answering } = worker();
  server.says.set("/_dash-update-component", () => jsonAnswer('"table"'));
  assert.equal(await (await ask(drawing("/", "", "table.children")))?.text(), '"table"');
  server.toAll = badGateway;
  assert.equal((await ask(drawing("/", "", "table.children")))?.status, 502);
  assert.deepEqual([seen.lost, answering.isReached()], [1, false]);
  server.breakDown();
  await assert.rejects(ask(drawing("/", "", "table.children")));
  server.toAll = null;
  await ask(drawing("/", "", "table.children"));
  assert.equal(answering.isReached(), true);
});

test("what is a visitor's own is neither kept nor answered", async () => {
  const { answering, server, ask, caches } = worker();
  server.servePage();
  server.says.set("/data/v1/2026/own/fi/catalogue.json", () => fileAnswer("secret"));
  await answering.keepPage("/?data=own");
  await answering.keepPage("/aineistot");
  await answering.keepPage("https://other.example/");
  await answering.keepFiles(["/data/v1/2026/own/fi/catalogue.json", "/?data=own"]);
  assert.deepEqual(server.asked, []);
  assert.equal(
    answering.answer(asked("/data/v1/2026/own/fi/catalogue.json"), () => undefined),
    null,
  );
  assert.equal(
    answering.answer(visited("/?data=own"), () => undefined),
    null,
  );
  await ask(drawing("/", "?data=own"));
  assert.deepEqual(caches.paths(), []);
});

test("a page is kept with the data that it names, once", async () => {
  const { answering, server, caches } = worker();
  server.servePage();
  await answering.keepPage("/?theme=tym");
  assert.deepEqual(
    caches.paths().sort(),
    ["/", "/_dash-dependencies", "/_dash-layout", "/_dash-update-component/for/", GEOMETRY].sort(),
  );
  const before = server.asked.length;
  await answering.keepPage("/");
  assert.equal(server.asked.length, before);
});

test("a file that fails is tried again next time", async () => {
  const { answering, server, caches } = worker();
  await answering.keepFiles([GEOMETRY, "/data/v1/nothing.json"]);
  server.says.set(GEOMETRY, () => fileAnswer());
  await answering.keepFiles([GEOMETRY, "/data/v1/nothing.json"]);
  assert.deepEqual(caches.paths(), [GEOMETRY]);
});

test("a sign of life comes from the map's own server", async () => {
  const { answering, server, seen } = worker();
  server.toAll = () => answer("ok", { "Content-Type": "text/plain", "X-Yhdyspintakartta": "v1" });
  assert.equal(await answering.isAlive(), true);
  for (const other of [loginPage, badGateway]) {
    server.toAll = other;
    assert.equal(await answering.isAlive(), false);
  }
  server.breakDown();
  assert.equal(await answering.isAlive(), false);
  assert.equal(seen.lost, 1);
});
