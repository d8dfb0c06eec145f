import assert from "node:assert/strict";
import test from "node:test";

import {
  acceptStory,
  FORMAT,
  LANGS,
  MOST,
  mendWords,
  pick,
  readStory,
  storyFault,
  VERSION,
  wordsIn,
} from "../../../assets/modules/stories/check.js";
import { twin } from "../twins.js";
import { text, views } from "./fakes.js";

const fixture = twin("stories");
const reading = { read: views.read, text, lang: "fi" };
const storyOf = (/** @type {unknown[]} */ ...steps) => ({ format: FORMAT, version: VERSION, id: "a", steps });
const readSteps = (/** @type {unknown[]} */ ...steps) => readStory(storyOf(...steps), "a", reading).steps;

/** The field that a sentence on a fault is about. @param {string} fault */
function fieldOf(fault) {
  if (fault.startsWith("error_step ")) return "step";
  if (fault.startsWith("error_view ")) return "view";
  if (fault.startsWith("error_box ")) return "box";
  return fault.match(/step_(title|caption|notes)/)?.[1] ?? fault;
}

test("of a step the same cannot be read as in Python", () => {
  assert.ok(fixture.steps.length >= 150);
  for (const [raw, wrong] of fixture.steps) {
    const [step] = readSteps(raw);
    assert.deepEqual([...new Set(step.faults.map(fieldOf))].sort(), wrong, JSON.stringify(raw));
  }
});

test("texts may be as long as in Python, counted in signs", () => {
  for (const [field, most, fits] of fixture.long) {
    for (const [extra, expected] of [
      [0, fits[0]],
      [1, fits[1]],
    ]) {
      const words = "\u{1f600}".repeat(most + extra);
      const [step] = readSteps({ [field]: field === "query" ? words : { fi: words } });
      const refused = step.faults.map(fieldOf).includes(field === "query" ? "step" : field);
      assert.equal(!refused, expected, `${field} ${most + extra}`);
    }
  }
});

test("the same values are stories as in Python", () => {
  for (const [value, isStory] of fixture.stories) {
    assert.equal(storyFault(value, text) === "", isStory, JSON.stringify(value));
  }
});

test("a step never carries how one looks at its view, nor whose it is", () => {
  for (const query of ["?embed=1&lock=theme,area&hide=legend", "?present=1&step=3&view=chart&story=own-a&lang=sv"]) {
    const [step] = readSteps({ query });
    for (const name of ["embed", "lock", "hide", "present", "step", "view", "story", "lang"]) {
      assert.ok(!(name in step.view), name);
    }
    assert.deepEqual(step.faults, []);
  }
});

test("a step with a value that its view cannot have is marked and not played", () => {
  for (const query of ["?compare=moon", "?compare=tym", "?embed=yes", "?lock=everything", "?tilt=30"]) {
    const story = readStory(storyOf({ query }, { query: "?theme=youth" }), "a", reading);
    assert.equal(story.steps[0].faults.length, 1, query);
    assert.deepEqual(story.playable, [1], query);
    assert.equal(story.steps[0].view.compare, "");
  }
});

test("what is wrong names the parameter and the value", () => {
  const [step] = readSteps({ query: "?theme=gone" });
  assert.deepEqual(step.faults, ['error_view {"n":1,"value":"gone","parameter":"view_theme"}']);
});

test("steps over the most are marked, and the others are not", () => {
  const story = readStory(storyOf(...Array.from({ length: MOST.steps + 2 }, () => ({ query: "" }))), "a", reading);
  assert.equal(story.playable.length, MOST.steps);
  assert.deepEqual(
    story.steps.slice(MOST.steps).map(({ faults }) => faults.length),
    [1, 1],
  );
});

test("the value itself stays as it is, whatever it is", () => {
  for (const [raw] of fixture.steps) {
    const value = storyOf(raw);
    const before = JSON.stringify(value);
    const story = readStory(value, "a", reading);
    assert.equal(story.raw, value);
    assert.equal(JSON.stringify(value), before);
  }
});

test("a story that cannot be read has no steps and keeps its value", () => {
  for (const [value, isStory] of fixture.stories.filter((/** @type {any} */ [, good]) => !good)) {
    const story = readStory(value, "kept-1", reading);
    assert.deepEqual([story.steps, story.playable, isStory], [[], [], false]);
    assert.notEqual(story.fault, "");
    assert.equal(story.raw, value);
  }
});

test("words are found in the reader's language, or in another", () => {
  assert.equal(pick({ fi: "a", sv: "b" }, "sv"), "b");
  assert.equal(pick({ en: "c" }, "sv"), "c");
  assert.equal(pick({ sv: "b", en: "c" }, "fi"), "b");
  assert.equal(pick({}, "fi"), "");
  assert.deepEqual(wordsIn("alone", "sv"), { sv: "alone" });
  assert.deepEqual(wordsIn({ fi: "a", sv: "", se: "d", en: 7 }, "fi"), { fi: "a" });
  for (const odd of [null, 7, [], undefined, ""]) assert.deepEqual(wordsIn(odd, "fi"), {});
});

test("mending keeps texts in other languages and drops what is no text", () => {
  assert.deepEqual(mendWords({ fi: "a", sv: 7, se: "d", en: "" }, "fi"), { fi: "a", se: "d" });
  assert.deepEqual(mendWords("alone", "en"), { en: "alone" });
  assert.deepEqual(mendWords(["a"], "fi"), {});
  assert.equal(LANGS.length, 3);
});

test("a story from outside is taken as it is, or refused in words", () => {
  const good = storyOf({ query: "?theme=gone" }, null, 7);
  assert.equal(acceptStory(good, text), good);
  assert.throws(() => acceptStory({ ...good, version: 2 }, text), { message: "error_version" });
  assert.throws(() => acceptStory([], text), { message: "error_format" });
});

test("a story nested so deeply that it could not be stored is refused", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const story = JSON.parse(`{"format":"${FORMAT}","version":1,"steps":[],"later":${deep}}`);
  assert.throws(() => acceptStory(story, text), { message: "error_format" });
});
