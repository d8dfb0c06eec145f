import assert from "node:assert/strict";
import test, { mock } from "node:test";
import { announce } from "../../../assets/modules/shared/announce.js";

const LONG = 5_000; // ms in which everything is said
const STEP = 20;

/** @type {string[]} */
const heardSoFar = [];

/** What a live region has shown, emptied regions left out. @param {() => void} act @returns {string[]} */
function heard(act) {
  const texts = heardSoFar;
  texts.length = 0;
  const region = {
    set textContent(/** @type {string} */ text) {
      if (text) texts.push(text);
    },
  };
  Object.assign(globalThis, { document: { getElementById: () => region } });
  mock.timers.enable({ apis: ["setTimeout"] });
  act();
  for (let ms = 0; ms < LONG; ms += STEP) mock.timers.tick(STEP);
  mock.timers.reset();
  return [...texts];
}

test("texts that come at once are said one after another", () => {
  const said = heard(() => ["one", "two", "three"].forEach((text) => announce(text)));
  assert.deepEqual(said, ["one", "two", "three"]);
});

test("the first is said at once, and the second not before it could be heard", () => {
  /** @type {number[]} */
  const at = [];
  const said = heard(() => {
    announce("first");
    announce("second");
    for (let ms = 0; ms < 100; ms += STEP) mock.timers.tick(STEP);
    at.push(heardSoFar.length);
  });
  assert.deepEqual(at, [1]);
  assert.deepEqual(said, ["first", "second"]);
});

test("the same text is said again later, but not twice while it waits", () => {
  const said = heard(() => {
    announce("a");
    announce("b");
    announce("b");
  });
  assert.deepEqual(said, ["a", "b"]);
  assert.deepEqual(
    heard(() => announce("b")),
    ["b"],
  );
});

test("nothing is said of nothing", () => {
  assert.deepEqual(
    heard(() => announce("")),
    [],
  );
});

test("on a page without a region nothing waits for ever", () => {
  Object.assign(globalThis, { document: { getElementById: () => null } });
  announce("unheard");
  assert.deepEqual(
    heard(() => announce("heard")),
    ["heard"],
  );
});
