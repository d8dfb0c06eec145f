import assert from "node:assert/strict";
import test from "node:test";

import { areWords, isBox, stepFaults, storyFault } from "../../../assets/modules/stories/schema.js";
import { twin } from "../twins.js";

const { format, stories } = twin("stories");

for (const [name, story, canBeRead] of stories) {
  test(`${name}: ${canBeRead ? "can" : "cannot"} be read, as in Python`, () => {
    const before = structuredClone(story);
    const fault = storyFault(story, format);
    const faults = fault
      ? [fault]
      : story.steps.flatMap((/** @type {unknown} */ step, /** @type {number} */ at) => stepFaults(step, at, format));
    assert.equal(faults.length === 0, canBeRead, JSON.stringify(faults));
    assert.deepEqual(story, before);
  });
}

test("what is wrong is named", () => {
  const base = { format: format.format, version: format.version, steps: [] };
  assert.equal(storyFault(base, format), null);
  assert.deepEqual(storyFault({ ...base, version: 2 }, format), { code: "version" });
  assert.deepEqual(storyFault({ ...base, steps: 3 }, format), { code: "steps" });
  for (const value of [null, undefined, 3, "story", [], {}, [base]]) {
    assert.deepEqual(storyFault(value, format), { code: "format" });
  }
  assert.deepEqual(stepFaults(null, 0, format), [{ code: "step" }]);
  assert.deepEqual(stepFaults({}, 60, format), [{ code: "steps" }]);
  assert.deepEqual(stepFaults({ title: 3, box: 3 }, 0, format), [
    { code: "box" },
    { code: "text", field: "title", most: 2000 },
  ]);
});

test("numbers that are none are no box", () => {
  for (const box of [[1, 2, Number.NaN, 4], [1, 2, Number.POSITIVE_INFINITY, 4], [], "1234", 0, false]) {
    assert.equal(isBox(box), false, String(box));
  }
  assert.ok(isBox(undefined));
});

test("texts in other languages are nobody's business", () => {
  assert.ok(areWords({ de: 3 }, 1, ["fi"]));
  assert.ok(!areWords("text", 10, ["fi"]));
});
