import assert from "node:assert/strict";
import test from "node:test";

import { ViewStore } from "../../../assets/modules/view/store.js";
import { twin } from "../twins.js";
import { FakeWindow } from "./fake-window.js";

const parameters = twin("address").schemas.map;
/** @type {any} */
const DEFAULTS = Object.fromEntries(parameters.map((/** @type {any} */ each) => [each.name, each.default]));

/** A store of a page at an address, which the server has read as some view. @param {Record<string, any>} [patch] @param {FakeWindow} [page] */
function opened(patch = {}, page = new FakeWindow()) {
  page.use();
  const store = new ViewStore();
  store.init({ state: { ...DEFAULTS, ...patch }, parameters });
  return { store, page };
}

/** What a store tells from now on. @param {ViewStore} store */
function heard(store) {
  /** @type {any[]} */
  const all = [];
  store.on((view, previous) => all.push([view.theme, previous.theme]));
  return all;
}

test("the address stays as it came until Dash has read it", () => {
  const { store, page } = opened({ theme: "youth" }, new FakeWindow("/fi/?theme=youth&nonsense=1"));
  assert.equal(store.get().theme, "youth");
  assert.equal(page.url.search, "?theme=youth&nonsense=1");
  store.connect(() => {});
  assert.equal(page.url.search, "?theme=youth");
  assert.equal(page.steps.length, 1);
});

test("a change is a step of the history, told with what was before", async () => {
  const { store, page } = opened({ theme: "tym" });
  const told = heard(store);
  await store.set({ theme: "residents" });
  assert.deepEqual(told, [["residents", "tym"]]);
  assert.equal(page.url.search, "?theme=residents");
  assert.equal(page.steps.length, 2);
});

test("what changes nothing is no step and is not told", async () => {
  const { store, page } = opened({ theme: "tym", region: ["18"] });
  const told = heard(store);
  await store.set({ theme: "tym", region: ["18"] });
  await store.set({});
  assert.deepEqual(told, []);
  assert.equal(page.steps.length, 1);
});

test("a frame and whoever wishes write no step of their own", async () => {
  const { store, page } = opened({ theme: "tym" });
  await store.set({ theme: "residents" }, { replace: true });
  assert.equal(page.steps.length, 1);
  const frame = opened({ embed: "1" });
  await frame.store.set({ theme: "residents" });
  assert.equal(frame.page.steps.length, 1);
  assert.match(frame.page.url.search, /theme=residents/);
});

test("nobody can change a view but by the store", () => {
  const { store } = opened();
  assert.throws(() => {
    store.get().theme = "moon";
  }, TypeError);
});

test("one listener that throws stops no other, and the change is over all the same", async (t) => {
  const reported = t.mock.method(console, "error", () => {});
  const { store, page } = opened({ theme: "tym" });
  const before = heard(store);
  store.on(() => {
    throw new Error("broken part");
  });
  const after = heard(store);
  await store.set({ theme: "residents" });
  assert.deepEqual(before, [["residents", "tym"]]);
  assert.deepEqual(after, before);
  assert.equal(page.url.search, "?theme=residents");
  assert.equal(reported.mock.callCount(), 1);
  await store.set({ theme: "tym" });
  assert.equal(after.length, 2);
});

test("a listener that has ended hears nothing", async () => {
  const { store } = opened({ theme: "tym" });
  let count = 0;
  const end = store.on(() => count++);
  await store.set({ theme: "residents" });
  end();
  await store.set({ theme: "tym" });
  assert.equal(count, 1);
});

test("a listener may change the view: all are told of the last one", async () => {
  const { store } = opened({ theme: "tym" });
  store.on((view) => {
    if (view.theme === "youth") store.set({ theme: "residents" });
  });
  const told = heard(store);
  await store.set({ theme: "youth" });
  assert.equal(store.get().theme, "residents");
  assert.equal(told.at(-1)[0], "residents");
});

test("Back and Forward show the views of their steps and write nothing", async () => {
  const { store, page } = opened({ theme: "tym" });
  await store.set({ theme: "residents" });
  const told = heard(store);
  page.go(-1);
  store.back();
  assert.deepEqual(told, [["tym", "residents"]]);
  page.go(1);
  store.back();
  assert.equal(store.get().theme, "residents");
  assert.equal(page.steps.length, 2);
});

test("Back before Dash has started goes to the first view", async () => {
  const { store, page } = opened({ theme: "youth" }, new FakeWindow("/?theme=youth&nonsense=1"));
  page.follow("#panel");
  store.back();
  await store.set({ theme: "residents" });
  page.go(-2);
  store.back();
  assert.equal(store.get().theme, "youth");
  assert.equal(page.reloads, 0);
});

test("Back after a link to a place in the page shows the view of the address", async () => {
  const { store, page } = opened({ theme: "youth" }, new FakeWindow("/?theme=youth"));
  page.follow("#panel");
  store.back(); // browsers tell of such links as of Back
  await store.set({ theme: "residents" });
  page.go(-1);
  store.back();
  assert.equal(store.get().theme, "youth");
  assert.equal(page.url.href.split("/").at(-1), "?theme=youth#panel");
  assert.equal(page.reloads, 0);
});

test("a step without a view whose address is another view's is asked of the server", () => {
  const { store, page } = opened({ theme: "tym" });
  page.follow("/?theme=youth#panel");
  store.back();
  assert.equal(page.reloads, 1);
  assert.equal(store.get().theme, "tym");
});

test("any walk through the history shows what the address says", () => {
  const { store, page } = opened({ theme: "tym" });
  const themes = ["tym", "youth", "residents"];
  let seed = 7;
  const next = (/** @type {number} */ most) => {
    seed = (seed * 16807) % 2147483647;
    return seed % most;
  };
  for (let i = 0; i < 300; i += 1) {
    const act = next(4);
    if (act === 0) store.set({ theme: themes[next(3)] });
    else if (act === 1) page.follow(`#place-${next(3)}`);
    else page.go(act === 2 ? -Math.min(page.at, 1) : Math.min(page.steps.length - 1 - page.at, 1));
    store.back();
    assert.equal(store.toQuery(store.get()), page.url.search, `step ${i}`);
  }
  assert.equal(page.reloads, 0);
});

test("with Dash a view is handed over, and told when it comes back", async () => {
  const { store } = opened({ theme: "tym" });
  /** @type {any[]} */
  const sent = [];
  store.connect((view) => sent.push(view));
  const told = heard(store);
  let shown = false;
  const done = store.set({ theme: "residents" }).then(() => {
    shown = true;
  });
  await Promise.resolve();
  assert.deepEqual([sent.length, told.length, shown], [2, 0, false]);
  assert.equal(sent[1].theme, "residents");
  store.follow(sent[1]);
  await done;
  assert.deepEqual(told, [["residents", "tym"]]);
});

test("a view that somebody else writes into Dash is taken, with its address", () => {
  const { store, page } = opened({ theme: "tym" });
  store.connect(() => {});
  const told = heard(store);
  store.follow({ ...DEFAULTS, theme: "youth", region: ["18"] });
  assert.deepEqual(told, [["youth", "tym"]]);
  assert.equal(page.url.search, "?theme=youth&region=18");
  store.follow({ ...DEFAULTS, theme: "youth", region: ["18"] });
  assert.equal(told.length, 1);
});

test("what Dash gets are the parameters alone, without what follows from them", () => {
  new FakeWindow().use();
  const store = new ViewStore();
  store.init({ state: { ...DEFAULTS }, parameters }, (view) => ({ ...view, classTheme: view.theme }));
  /** @type {any[]} */
  const sent = [];
  store.connect((view) => sent.push(view));
  assert.deepEqual(
    Object.keys(sent[0]),
    parameters.map((/** @type {any} */ { name }) => name),
  );
  assert.equal(store.get().classTheme, store.get().theme);
  assert.equal(store.complete({ theme: "youth" }).classTheme, "youth");
});

test("a page that comes from a cache shows the view that its address had", () => {
  const { store, page } = opened({ theme: "tym" });
  store.set({ theme: "residents" });
  const again = opened({ theme: "tym" }, page); // the server's view of an earlier address
  assert.equal(again.store.get().theme, "residents");
});

test("another page of this window goes on with the view that it was handed", () => {
  const { store, page } = opened({ theme: "tym" });
  store.leaveFor({ ...store.get(), theme: "youth" });
  assert.deepEqual(page.left, ["/?theme=youth"]);
  const next = new FakeWindow("/?theme=youth");
  next.stored = page.stored;
  assert.equal(opened({ theme: "tym" }, next).store.get().theme, "youth");
  assert.equal(next.stored.size, 0);
});

test("filters are told apart from what else a view has", () => {
  const { store } = opened();
  assert.equal(store.filters(store.get()), false);
  assert.equal(store.filters({ ...store.get(), class: ["1"] }), true);
  assert.equal(store.filtersByArea({ ...store.get(), class: ["1"] }), false);
  assert.equal(store.filtersByArea({ ...store.get(), county: ["04"] }), true);
});

test("a view that Dash hands on after a newer one was set changes nothing", () => {
  const { store, page } = opened({ theme: "tym" });
  /** @type {any[]} */
  const sent = [];
  store.connect((view) => sent.push(view));
  store.follow(sent.shift());
  store.set({ theme: "residents" });
  store.set({ theme: "youth" });
  const [first, second] = sent;
  const steps = page.steps.length;
  store.follow(first);
  assert.equal(store.get().theme, "youth");
  store.follow(second);
  assert.equal(store.get().theme, "youth");
  assert.equal(page.steps.length, steps);
});

test("a view handed over twice is followed also when Dash hands it on once", async () => {
  const { store } = opened({ theme: "tym" });
  /** @type {any[]} */
  const sent = [];
  store.connect((view) => sent.push(view));
  store.follow(sent.shift());
  const told = heard(store);
  const shown = store.set({ theme: "residents" });
  store.repeat();
  store.follow(sent.at(-1));
  await shown;
  assert.deepEqual(told, [["residents", "tym"]]);
});

test("what others write into Dash's store is taken, also while a view of its own is on its way", () => {
  const { store } = opened({ theme: "tym" });
  /** @type {any[]} */
  const sent = [];
  store.connect((view) => sent.push(view));
  store.follow(sent.shift());
  store.set({ theme: "residents" });
  store.follow({ ...sent[0], theme: "youth" });
  assert.equal(store.get().theme, "youth");
});
