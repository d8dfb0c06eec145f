import assert from "node:assert/strict";
import test, { mock } from "node:test";
import { announce } from "../../../assets/modules/shared/announce.js";

/** What a live region has shown, emptied regions left out. @param {() => void} act @returns {string[]} */
function heard(act) {
  /** @type {string[]} */
  const texts = [];
  const region = {
    set textContent(/** @type {string} */ text) {
      if (text) texts.push(text);
    },
  };
  Object.assign(globalThis, { document: { getElementById: () => region } });
  mock.timers.enable({ apis: ["setTimeout"] });
  act();
  mock.timers.runAll();
  mock.timers.reset();
  return texts;
}

test("texts that come at once are said one after another", () => {
  const said = heard(() => ["one", "two", "three"].forEach((text) => announce(text)));
  assert.deepEqual(said, ["one", "two", "three"]);
});

test("the first is said without waiting for the pause between texts", () => {
  heard(() => {
    announce("first");
    mock.timers.tick(100);
    announce("second");
  });
  const early = heard(() => {
    announce("now");
    mock.timers.tick(100);
  });
  assert.deepEqual(early, ["now"]);
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
