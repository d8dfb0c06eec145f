import assert from "node:assert/strict";
import test from "node:test";
import { describe, sentence, sure } from "../../../assets/modules/map/describe.js";
import { code, madeUp, region, themeClass, view } from "./made-up.js";

const catalogue = madeUp();

test("a municipality is told with its division, where it lies, and its answer", () => {
  const facts = describe(catalogue, "municipality", code(1, 0), view());
  assert.equal(facts.name, "Place 1 0");
  assert.equal(facts.kind, "the municipality");
  assert.deepEqual(facts.places, [{ label: "the region", name: "Region 0 0" }]);
  assert.deepEqual(
    facts.answers.map(({ key, value, status }) => [key, value, status]),
    [["white", "White", "Known"]],
  );
  assert.equal(facts.outside, false);
});

test("an area of several municipalities has each different answer once", () => {
  const { answers } = describe(catalogue, "region", region(0, 0), view());
  assert.deepEqual(answers.map(({ key }) => key).sort(), ["black", "white"]);
  assert.equal(describe(catalogue, "region", region(0, 0), view({ theme: "regions" })).answers.length, 1);
});

test("it is outside when the filters leave none of it", () => {
  const filtered = view({ region: [region(0, 0)] });
  assert.equal(describe(catalogue, "region", region(2, 2), filtered).outside, true);
  assert.equal(describe(catalogue, "region", region(0, 0), filtered).outside, false);
  const white = view({ class: ["white"] });
  assert.equal(describe(catalogue, "municipality", code(0, 0), white).outside, true);
  assert.equal(describe(catalogue, "region", region(0, 0), white).outside, false, "a part of it is left");
});

test("a sentence has name, kind, answer and status, and says what is filtered out", () => {
  assert.equal(sentence(catalogue, "municipality", code(1, 0), view()), "Place 1 0, the municipality, White, Known");
  assert.match(sentence(catalogue, "municipality", code(0, 0), view({ class: ["white"] })), /, outside the filters$/);
});

test("two themes are told by their names", () => {
  assert.equal(
    sentence(catalogue, "municipality", code(1, 0), view({ compare: ["regions"] })),
    "Place 1 0, the municipality, Board: White, Known, Regions: Class even, Known",
  );
});

test("a status is not said twice when it is the class", () => {
  const answer = { theme: "board", key: "unknown", info: themeClass("u", { label: "Not known" }), value: "" };
  assert.equal(sure({ ...answer, status: "Not known" }), "Not known");
  assert.equal(sure({ ...answer, status: "Asked" }), "Not known (Asked)");
});

test("a pair is told by both its questions", () => {
  const two = madeUp();
  const { board, regions } = two.catalogue.themes;
  const half = (/** @type {string} */ theme, /** @type {typeof board} */ of) => ({
    theme,
    short: of.short,
    division: of.division,
    classes: of.classes.map((each) => ({ ...each, full: `${each.label} in full` })),
    values: of.values,
  });
  two.catalogue.themes.pair = {
    ...board,
    classes: [],
    values: {},
    halves: [half("board", board), half("regions", regions)],
  };
  two.use(two.catalogue, two.arcs);
  assert.equal(two.classOf(code(1, 0), "pair"), "white.even");
  assert.equal(
    sentence(two, "municipality", code(1, 0), view({ theme: "pair" })),
    "Place 1 0, the municipality, Board: White in full (Known); Regions: Class even in full (Known)",
  );
});
