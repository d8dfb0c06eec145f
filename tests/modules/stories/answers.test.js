import assert from "node:assert/strict";
import test from "node:test";

import { StoryAnswers } from "../../../assets/modules/stories/answers.js";
import { readStory } from "../../../assets/modules/stories/check.js";
import { format, text, views } from "./fakes.js";

/** @param {string[]} queries */
const storyOf = (...queries) =>
  readStory({ format: "yhdyspinta-story", version: 1, steps: queries.map((query) => ({ query })) }, "a", {
    format,
    read: views.read,
    text,
    lang: "fi",
  });

/** Answers of a page at which `there` is what the server has. @param {Record<string, string | null>} there */
function answersWith(there, fails = false) {
  /** @type {string[][]} */
  const asked = [];
  const answers = new StoryAnswers({
    ask: async (keys) => {
      asked.push([...keys]);
      if (fails) throw new TypeError("no network");
      return Object.fromEntries(keys.map((key) => [key, there[key] ?? null]));
    },
    names: [["2026:known-2026", "Tiedossa"]],
    known: (id) => ({ name: id, before: id === "survey-2" ? "survey-1" : "" }),
    usualData: (year) => (year === "2026" ? "survey-2" : "known-2025"),
    queryOf: views.queryOf,
    text,
  });
  return { answers, asked };
}

test("sets are asked for once, and again when that is wanted", async () => {
  const { answers, asked } = answersWith({ "2026:survey-1": "Yksi" });
  const story = storyOf("?data=survey-1", "?data=survey-1&versus=survey-9", "?data=known-2026");
  await answers.look([story]);
  assert.deepEqual(asked, [["2026:survey-1", "2026:survey-9"]]);
  await answers.look([story]);
  assert.equal(asked.length, 1);
  await answers.look([story], { again: true });
  assert.equal(asked[1].length, 3);
});

test("many sets are asked for in several requests", async () => {
  const { answers, asked } = answersWith({});
  await answers.look([storyOf(...Array.from({ length: 250 }, (_none, at) => `?data=survey-${at}`))]);
  assert.deepEqual(
    asked.map((keys) => keys.length),
    [100, 100, 50],
  );
});

test("answers that are gone are a fault, and those that nobody knows are not", async () => {
  const { answers } = answersWith({ "2026:survey-1": "Yksi" });
  const { steps } = storyOf("?data=survey-9&versus=survey-1");
  assert.deepEqual(answers.faults(steps[0].view, 1), []);
  await answers.look([storyOf("?data=survey-9&versus=survey-1")]);
  assert.deepEqual(answers.faults(steps[0].view, 4), ['error_answers {"n":4,"name":"survey-9"}']);
  assert.equal(answers.name("2026", "survey-1"), "Yksi");
  assert.equal(answers.name("2026", "survey-9"), "survey-9");
});

test("without a network nothing is known and nothing throws", async () => {
  const { answers, asked } = answersWith({}, true);
  let told = 0;
  answers.onKnown = () => {
    told += 1;
  };
  const story = storyOf("?data=survey-1");
  await answers.look([story]);
  await answers.look([story]);
  assert.deepEqual([asked.length, told, answers.faults(story.steps[0].view, 1)], [2, 0, []]);
});

test("a step is behind without answers, with older ones or with some that are gone", async () => {
  const { answers } = answersWith({ "2026:survey-1": "Yksi", "2026:survey-2": "Kaksi", "2026:example": "E" });
  const behind = (/** @type {string} */ query) => answers.isBehind(storyOf(query).steps[0], 0);
  assert.ok(behind(""));
  assert.ok(behind("?data=survey-1"));
  assert.ok(!behind("?data=survey-2"));
  assert.ok(!behind("?data=example"));
  assert.ok(!behind("?data=survey-1&theme=gone")); // nothing but the view can mend it
  await answers.look([storyOf("?data=own")]);
  const [step] = storyOf("?data=own").steps;
  assert.ok(answers.isBehind({ ...step, faults: answers.faults(step.view, 1) }, 0));
});

test("a renewed step keeps its view, with the newest answers and what they can be compared with", async () => {
  const { answers } = answersWith({ "2026:survey-1": "Yksi", "2026:survey-2": "Kaksi" });
  await answers.look([storyOf("?data=survey-1&versus=survey-9", "?data=survey-2")]);
  const renewed = (/** @type {string} */ query) => answers.renewed(storyOf(query).steps[0]);
  assert.deepEqual(renewed("?theme=youth"), {
    query: "?theme=youth&data=survey-2",
    from: "step_unnamed",
    to: "Kaksi",
  });
  assert.equal(
    renewed("?data=survey-1&versus=known-2026&class=added").query,
    "?class=added&data=survey-2&versus=known-2026",
  );
  assert.equal(
    renewed("?data=survey-1&versus=survey-9&class=added").query,
    "?class=added&data=survey-2&versus=survey-1",
  );
  assert.equal(renewed("?data=survey-1&versus=survey-2").query, "?data=survey-2&versus=survey-1");
});
