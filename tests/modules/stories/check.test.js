import assert from "node:assert/strict";
import test from "node:test";

import { acceptStory, mendWords, pick, readStory, whyNoStory, wordsIn } from "../../../assets/modules/stories/check.js";
import { twin } from "../twins.js";
import { format, parameterName, text, views } from "./fakes.js";

const { stories } = twin("stories");
const LANGS = format.langs;
const reading = { format, read: views.read, text, parameterName, lang: "fi" };
const storyOf = (/** @type {unknown[]} */ ...steps) => ({
  format: format.format,
  version: format.version,
  id: "a",
  steps,
});
const readSteps = (/** @type {unknown[]} */ ...steps) => readStory(storyOf(...steps), "a", reading).steps;

test("the same stories can be read as in Python, and their values stay as they are", () => {
  assert.ok(stories.length >= 30);
  for (const [name, raw, canBeRead] of stories) {
    const before = JSON.stringify(raw);
    const story = readStory(raw, "a", reading);
    const whole = story.fault === "" && story.playable.length === story.steps.length;
    assert.equal(whole, canBeRead, name);
    assert.equal(story.raw, raw);
    assert.equal(JSON.stringify(raw), before);
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
    assert.deepEqual(story.steps[0].view.compare, []);
  }
});

test("what is wrong names the parameter and the value", () => {
  const [step] = readSteps({ query: "?theme=gone" });
  assert.deepEqual(step.faults, ['error_view {"n":1,"value":"gone","parameter":"view_theme"}']);
});

test("steps over the most are marked, and the others are not", () => {
  const story = readStory(storyOf(...Array.from({ length: format.steps + 2 }, () => ({ query: "" }))), "a", reading);
  assert.equal(story.playable.length, format.steps);
  assert.deepEqual(
    story.steps.slice(format.steps).map(({ faults }) => faults.length),
    [1, 1],
  );
});

test("a story that cannot be read has no steps and keeps its value", () => {
  for (const value of [null, 7, "story", ["no"], {}, { ...storyOf(), version: 2 }, { ...storyOf(), steps: {} }]) {
    const story = readStory(value, "kept-1", reading);
    assert.deepEqual([story.steps, story.playable], [[], []]);
    assert.notEqual(story.fault, "");
    assert.equal(story.raw, value);
    assert.equal(whyNoStory(value, reading), story.fault);
  }
});

test("what is wrong with a step is said with its number", () => {
  const odd = { query: 5, box: [1], title: ["a"], caption: { fi: 7 }, notes: "alone" };
  assert.deepEqual(readSteps({}, odd)[1].faults, [
    'error_step {"n":2}',
    'error_box {"n":2}',
    'error_text {"where":"2 · step_title","n":2000}',
    'error_text {"where":"2 · step_caption","n":2000}',
    'error_text {"where":"2 · step_notes","n":20000}',
  ]);
});

test("words are found in the reader's language, or in another", () => {
  assert.equal(pick({ fi: "a", sv: "b" }, "sv", LANGS), "b");
  assert.equal(pick({ en: "c" }, "sv", LANGS), "c");
  assert.equal(pick({ sv: "b", en: "c" }, "fi", LANGS), "b");
  assert.equal(pick({}, "fi", LANGS), "");
  assert.deepEqual(wordsIn("alone", "sv", LANGS), { sv: "alone" });
  assert.deepEqual(wordsIn({ fi: "a", sv: "", se: "d", en: 7 }, "fi", LANGS), { fi: "a" });
  for (const odd of [null, 7, [], undefined, ""]) assert.deepEqual(wordsIn(odd, "fi", LANGS), {});
});

test("mending keeps texts in other languages and drops what is no text", () => {
  assert.deepEqual(mendWords({ fi: "a", sv: 7, se: "d", en: "" }, "fi", LANGS), { fi: "a", se: "d" });
  assert.deepEqual(mendWords("alone", "en", LANGS), { en: "alone" });
  assert.deepEqual(mendWords(["a"], "fi", LANGS), {});
});

test("a story from outside is taken as it is, or refused in words", () => {
  const good = storyOf({ query: "?theme=gone" }, null, 7);
  assert.equal(acceptStory(good, reading), good);
  assert.throws(() => acceptStory({ ...good, version: 2 }, reading), { message: 'error_version {"n":60}' });
  assert.throws(() => acceptStory([], reading), { message: 'error_format {"n":60}' });
});

test("a story nested so deeply that it could not be stored is refused", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const story = JSON.parse(`{"format":"${format.format}","version":1,"steps":[],"later":${deep}}`);
  assert.throws(() => acceptStory(story, reading), { message: "error_format" });
});
