import assert from "node:assert/strict";
import { test } from "node:test";
import { createKeeping, filesAmong, picturesIn } from "../../../assets/modules/offline/keeping-page.js";
import { FakeStorage, ORIGIN } from "./fakes.js";

/** A page with a worker container; `given` overrides what the page has. */
function page(given = {}, { registered = false, reached = true } = {}) {
  /** @type {any[]} */
  const messages = [];
  const active = {
    postMessage: (/** @type {any} */ message, /** @type {any} */ [port] = [null]) => {
      if (port) port.postMessage(reached);
      else messages.push(message);
    },
  };
  const events = new EventTarget();
  const seen = { registered: registered ? 1 : 0, ended: 0, failed: 0 };
  const registration = { scope: `${ORIGIN}/`, unregister: async () => (seen.ended += 1) };
  const workers = Object.assign(events, {
    controller: registered ? active : null,
    ready: Promise.resolve({ active }),
    register: async () => (seen.registered += 1),
    getRegistration: async () => (seen.registered ? registration : undefined),
    getRegistrations: async () => (seen.registered ? [registration] : []),
    startMessages: () => undefined,
  });
  const caches = new FakeStorage();
  const sheet = {
    href: `${ORIGIN}/static/abc/css/all.css`,
    cssRules: [{ cssText: '.a { mask: url("/static/abc/icons/x.svg"); }' }, { cssText: ".b { color: red; }" }],
  };
  const keeping = createKeeping({
    workers: /** @type {any} */ (workers),
    caches: caches.typed,
    address: "/sw.js",
    location: { href: `${ORIGIN}/?theme=tym`, origin: ORIGIN },
    resources: () =>
      [`${ORIGIN}/data/abc/geometry.json`, `${ORIGIN}/healthz`, "https://other.example/static/x.js"].map((name) => ({
        name,
      })),
    styleSheets: () => /** @type {any} */ ([sheet, { href: null }]),
    network: {
      failed: async () => {
        seen.failed += 1;
      },
    },
    ...given,
  });
  return { keeping, messages, seen, caches, workers };
}

test("the first visit registers the worker and has it keep the page and its files", async () => {
  const { keeping, messages, seen } = page();
  assert.equal(await keeping.start(["/data/abc/stories.json"]), true);
  assert.equal(seen.registered, 1);
  assert.deepEqual(messages, [
    { page: `${ORIGIN}/?theme=tym` },
    { keep: [`${ORIGIN}/data/abc/geometry.json`, `${ORIGIN}/static/abc/icons/x.svg`, "/data/abc/stories.json"] },
  ]);
});

test("more pages and files are kept on demand", async () => {
  const { keeping, messages } = page({}, { registered: true });
  await keeping.keep(["/speaker?lang=fi"], ["/?year=2025"]);
  assert.deepEqual(messages.map(({ page: each }) => each).filter(Boolean), [`${ORIGIN}/?theme=tym`, "/?year=2025"]);
  assert.ok(messages.at(-1).keep.includes("/speaker?lang=fi"));
});

test("a later visit does not register again", async () => {
  const { keeping, seen } = page({}, { registered: true });
  await keeping.start();
  assert.equal(seen.registered, 1);
});

test("an embedded map registers nothing, keeps nothing and ends nothing", async () => {
  const { keeping, seen, messages } = page({ embedded: true }, { registered: true });
  await keeping.start();
  await keeping.keep(["/data/abc/x.json"]);
  const off = page({ embedded: true, address: "" }, { registered: true });
  await off.keeping.start();
  assert.deepEqual([seen.registered, messages, off.seen.ended], [1, [], 0]);
});

test("where the server has switched the worker off, the page ends it and deletes what it kept", async () => {
  const { keeping, seen, caches, messages } = page({ address: "" }, { registered: true });
  await caches.open("yhdyspinta-2-v1");
  await keeping.start();
  await keeping.keep(["/data/abc/x.json"]);
  assert.deepEqual([seen.ended, await caches.keys(), messages], [1, [], []]);
});

test("a browser without workers, or one that refuses them, works as before", async () => {
  assert.equal(await page({ workers: undefined }).keeping.start(), false);
  const { keeping, workers, messages } = page();
  workers.register = () => Promise.reject(new Error("private window"));
  assert.equal(await keeping.start(), false);
  assert.deepEqual(messages, []);
});

for (const registered of [true, false]) {
  test(`the page hears when an answer of the worker fails, ${registered ? "later" : "on the first visit too"}`, async () => {
    const { keeping, workers, seen } = page({}, { registered });
    await keeping.start();
    workers.dispatchEvent(new MessageEvent("message", { data: { unreached: true } }));
    workers.dispatchEvent(new MessageEvent("message", { data: null }));
    assert.equal(seen.failed, 1);
  });
}

test("a page that was shown without the server hears of it when it begins", async () => {
  const { keeping, seen } = page({}, { registered: true, reached: false });
  await keeping.start();
  while (!seen.failed) await new Promise(setImmediate);
  assert.equal(seen.failed, 1);
});

test("only files of this origin are among what is kept", () => {
  const addresses = [`${ORIGIN}/data/a/x.json`, `${ORIGIN}/data/a/x.json`, `${ORIGIN}/`, `${ORIGIN}/data/a/own/x.json`];
  assert.deepEqual(filesAmong(addresses, ORIGIN), [`${ORIGIN}/data/a/x.json`]);
});

test("pictures and fonts are found in style sheets, whatever their rules look like", () => {
  const rules = [
    '.a { background: url("/static/a/icons/x.svg") no-repeat, url(/static/a/icons/y.svg); }',
    '@font-face { src: url("/static/a/fonts/source-sans-3-latin-600-normal.woff2"); }',
    '.b { background: url("data:image/svg+xml,%3Csvg%3E"); }',
  ];
  const sheet = {
    href: `${ORIGIN}/static/a/css/all.css`,
    cssRules: /** @type {any} */ (rules.map((cssText) => ({ cssText }))),
  };
  const paths = picturesIn(sheet).map((each) => each.slice(ORIGIN.length));
  assert.deepEqual(paths, [
    "/static/a/icons/x.svg",
    "/static/a/icons/y.svg",
    "/static/a/fonts/source-sans-3-latin-600-normal.woff2",
  ]);
});
