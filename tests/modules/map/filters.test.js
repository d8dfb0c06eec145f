import assert from "node:assert/strict";
import test from "node:test";

import { Catalogue } from "../../../assets/modules/map/catalogue.js";
import { pairs } from "../../../assets/modules/map/pairs.js";
import { readSchema } from "../../../assets/modules/view/schema.js";
import { twin } from "../twins.js";

const { municipalities, catalogue, views } = twin("filters");
const { divisions } = readSchema({ parameters: twin("address").schemas.map });
const model = new Catalogue();
model.filters = divisions;
model.use(structuredClone(catalogue), null);

const numbers = (/** @type {any} */ { areas, municipalities: n, residents }) => [areas, n, residents];

test("the municipalities that pass are those that pass in Python", () => {
  assert.ok(views.length >= 100);
  for (const view of views) {
    const shown = model.visible(view);
    const passing = municipalities.map((/** @type {string} */ code) => (shown.has(code) ? "1" : "0")).join("");
    assert.equal(passing, view.passing, JSON.stringify({ ...view, passing: "" }));
  }
});

test("what all filters leave is counted as in Python", () => {
  for (const view of views) assert.deepEqual(numbers(model.totals(view)), view.totals, view.theme);
});

test("the legend counts what Python counts, of a pair in areas of each half", () => {
  for (const view of views) {
    if (model.isPair(view.theme)) {
      if (view.classTheme !== view.theme) continue; // counted below the first map's filter by Python only
      const halves = model.halfCounts(view);
      /** @type {string[]} */
      const groups = [...new Set(view.counts.map((/** @type {any[]} */ [group]) => group))];
      for (const [group, key, ...expected] of view.counts) {
        assert.deepEqual(numbers(halves[groups.indexOf(group)].get(key)), expected, `${view.theme} ${key}`);
      }
    } else {
      const counted = model.counts(view);
      for (const [, key, ...expected] of view.counts) {
        assert.deepEqual(numbers(counted.get(key)), expected, `${view.theme} ${key}`);
      }
      assert.equal(counted.size, view.counts.length);
    }
  }
});

/** Three municipalities in two regions; the theme's areas are regions. */
const SMALL = {
  lang: "fi",
  strings: {},
  divisions: [
    { id: "municipality", main: true },
    { id: "region", main: true },
  ],
  areas: {
    municipality: {
      "001": { pop: 10, in: { region: "A" } },
      "002": { pop: 20, in: { region: "A" } },
      "003": { pop: 40, in: { region: "B" } },
    },
    region: { A: {}, B: {} },
  },
  themes: {
    size: {
      division: "region",
      classes: [{ key: "big" }, { key: "small" }],
      values: { A: ["big", "", ""], B: ["small", "", ""] },
    },
  },
};
const small = new Catalogue();
small.filters = divisions;
small.use(SMALL, null);
const none = { theme: "size", region: [], county: [], employment: [], class: [] };

test("an empty filter lets everything pass", () => {
  assert.deepEqual([...small.visible(none)], ["001", "002", "003"]);
  assert.deepEqual(numbers(small.totals(none)), [2, 3, 70]);
});

test("a filter by area and one by class both take away, and counts look at areas only", () => {
  const view = { ...none, region: ["A"], class: ["small"] };
  assert.deepEqual([...small.visible(view)], []);
  assert.deepEqual(numbers(small.counts(view).get("big")), [1, 2, 30]);
  assert.deepEqual(numbers(small.counts(view).get("small")), [0, 0, 0]);
});

test("a filter offers what the others leave possible", () => {
  assert.deepEqual([...small.possible({ ...none, region: ["A"] }, "region")], ["A", "B"]);
});

const HALVES = [
  {
    theme: "tym",
    short: "TYM",
    classes: [
      { key: "1", label: "one" },
      { key: "unknown", label: "?", missing: true },
    ],
  },
  { theme: "youth", short: "Youth", classes: [{ key: "own", label: "own" }] },
];

test("a pair passes when each half that is filtered lets it through", () => {
  for (const [key, chosen, passes] of /** @type {[string, string[], boolean][]} */ ([
    ["1.own", [], true],
    ["1.own", ["tym.1"], true],
    ["1.own", ["tym.2"], false],
    ["1.own", ["youth.own"], true],
    ["1.own", ["tym.1", "youth.joint"], false],
    ["1.own", ["tym.2", "tym.1", "youth.own"], true],
    ["1.own", ["other.x"], true],
  ]))
    assert.equal(pairs.passes(key, HALVES, chosen), passes, `${key} ${chosen}`);
});

test("a class filter goes from a pair to its half and back", () => {
  const themes = { both: { halves: HALVES }, tym: {}, youth: {}, residents: {} };
  assert.deepEqual(pairs.carry(["tym.1", "youth.own"], "both", "tym", themes), ["1"]);
  assert.deepEqual(pairs.carry(["1"], "tym", "both", themes), ["tym.1"]);
  assert.deepEqual(pairs.carry(["1"], "tym", "youth", themes), []);
  assert.deepEqual(pairs.carry(["tym.1"], "both", "residents", themes), []);
  assert.deepEqual(pairs.carry([], "both", "tym", themes), []);
});

test("choices of a pair name the half of what is missing", () => {
  assert.deepEqual(pairs.choices({ halves: HALVES }), [
    { choice: "tym.1", label: "one" },
    { choice: "tym.unknown", label: "TYM: ?" },
    { choice: "youth.own", label: "own" },
  ]);
  assert.deepEqual(pairs.only("1.own", HALVES), ["tym.1", "youth.own"]);
});
