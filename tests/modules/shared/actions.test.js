import assert from "node:assert/strict";
import test from "node:test";

import { answerActions, answered, startActions } from "../../../assets/modules/shared/actions.js";
import { heir } from "../../../assets/modules/shared/focus.js";

/** @type {((event: any) => void)[]} */
const clicks = [];
Object.assign(globalThis, { document: { addEventListener: (_name, listener) => clicks.push(listener) } });
startActions();

/** @param {any} target */
const click = (target) => {
  const event = { target };
  for (const listener of clicks) listener(event);
  return event;
};
/** A button, found also from what lies in it. @param {string} action */
const button = (action) => {
  const found = { dataset: { action, value: "v" } };
  return {
    found,
    target: { closest: (/** @type {string} */ selector) => (selector === "[data-action]" ? found : null) },
  };
};

test("a click is answered with the button and the event", () => {
  /** @type {any[]} */
  const given = [];
  answerActions({ open: (...all) => given.push(all) });
  const { found, target } = button("open");
  const event = click(target);
  assert.deepEqual(given, [[found, event]]);
});

test("what is no action, unknown or no element is left alone", () => {
  click(button("unknown").target);
  click({ closest: () => null });
  click({}); // a text node or the document
  assert.ok(!answered().includes("unknown"));
});

test("an action is answered only when it can be", () => {
  let ready = false;
  let count = 0;
  answerActions({ late: () => count++ }, () => ready);
  click(button("late").target);
  assert.equal(count, 0);
  ready = true;
  click(button("late").target);
  assert.equal(count, 1);
});

test("whoever registers an action last answers it", () => {
  /** @type {string[]} */
  const said = [];
  answerActions({ twice: () => said.push("first") });
  answerActions({ twice: () => said.push("second") });
  click(button("twice").target);
  assert.deepEqual(said, ["second"]);
  assert.equal(answered().filter((name) => name === "twice").length, 1);
});

test("the focus goes to what takes the place of what has gone, or to the last", () => {
  assert.equal(heir(0, 3), 0);
  assert.equal(heir(2, 3), 2);
  assert.equal(heir(3, 3), 2);
  assert.equal(heir(0, 0), -1);
  assert.equal(heir(-1, 3), -1);
});
