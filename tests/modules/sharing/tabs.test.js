import assert from "node:assert/strict";
import test from "node:test";

import { drags, scrolls, zooms } from "../../../assets/modules/sharing/gestures.js";
import { TABS, tabAfter } from "../../../assets/modules/sharing/tabs.js";

test("arrows go round through all tabs and back", () => {
  for (const key of ["ArrowRight", "ArrowLeft"]) {
    const seen = [];
    let tab = TABS[0];
    for (let i = 0; i < TABS.length; i++) {
      tab = tabAfter(key, tab);
      seen.push(tab);
    }
    assert.deepEqual([...seen].sort(), [...TABS].sort(), key);
    assert.equal(tab, TABS[0], key);
  }
  for (const tab of TABS) assert.equal(tabAfter("ArrowLeft", tabAfter("ArrowRight", tab)), tab);
});

test("Home and End lead to the ends, and other keys nowhere", () => {
  for (const tab of TABS) {
    assert.equal(tabAfter("Home", tab), TABS[0]);
    assert.equal(tabAfter("End", tab), TABS.at(-1));
    for (const key of ["Tab", "a", "ArrowUp", "Enter"]) assert.equal(tabAfter(key, tab), undefined, key);
  }
});

test("an embedded map takes the wheel only with Ctrl or Command", () => {
  assert.equal(zooms({ ctrlKey: false, metaKey: false }), false);
  assert.equal(zooms({ ctrlKey: true, metaKey: false }), true);
  assert.equal(zooms({ ctrlKey: false, metaKey: true }), true);
});

test("one finger scrolls the page, two move the map, a mouse and a pen drag it", () => {
  assert.equal(scrolls({ touches: { length: 1 } }), true);
  assert.equal(scrolls({ touches: { length: 2 } }), false);
  assert.equal(drags({ pointerType: "touch" }), false);
  assert.equal(drags({ pointerType: "mouse" }), true);
  assert.equal(drags({ pointerType: "pen" }), true);
});
