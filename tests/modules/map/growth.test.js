/**
 * What a click, a hover, a key or a change of colour makes the map compute grows no faster than
 * n log n with the number of areas. Counted on made-up countries, where it can be; timed against a
 * country of a tenth where not, with room for a busy machine: a rule that grew with the square would
 * take a hundred times as long.
 */
import assert from "node:assert/strict";
import test from "node:test";
import { BorderLines } from "../../../assets/modules/map/border-lines.js";
import { describe, sentence } from "../../../assets/modules/map/describe.js";
import { ARROWS, towards } from "../../../assets/modules/map/directions.js";
import { candidates, place } from "../../../assets/modules/map/label-placement.js";
import { differences, paint } from "../../../assets/modules/map/paint.js";
import { code, madeUp, region, view } from "./made-up.js";

/** @import { Catalogue } from "../../../assets/modules/map/catalogue.js" */

const MOST_OF_TENFOLD = 60;
const RUNS = 10;
const LEAST_MS = 1; // below which a time says nothing
const BUDGET_MS = 150;
const small = madeUp(20, 15);
const large = madeUp(60, 50);
const ruler = { width: (/** @type {string} */ text) => text.length * 6, line: 12 };

/**
 * The shortest times of some works, ms, run in turn so that what else the machine does meets all of
 * them; the first run warms up.
 * @param {(() => unknown)[]} works
 */
function shortest(...works) {
  const best = works.map(() => Infinity);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [i, work] of works.entries()) {
      const start = performance.now();
      work();
      if (run) best[i] = Math.min(best[i], performance.now() - start);
    }
  }
  return best;
}

/** @type {Record<string, (catalogue: Catalogue) => unknown>} */
const WORK = {
  "colours and filters": (catalogue) => {
    const shown = view({ class: ["white"], region: [region(0, 0), region(2, 2)] });
    differences(paint(shown, catalogue), new Map(), catalogue.municipalities(), (key) => key);
  },
  "all border lines under a filter": (catalogue) => {
    const borders = new BorderLines(catalogue);
    const among = catalogue.visible(view({ class: ["white"] }));
    for (const rest of [false, true]) {
      borders.coast({ among, rest });
      borders.lines("municipality", { among, rest });
    }
  },
  "the outline and the bounds of half of the country": (catalogue) => {
    const borders = new BorderLines(catalogue);
    const half = new Set(catalogue.municipalities().filter((_, i) => i % 2));
    borders.outline(half);
    borders.bounds(half);
  },
  "names in their places": (catalogue) => {
    const frame = {
      size: { x: 6000, y: 6000 },
      covers: [],
      scale: 10,
      project: (/** @type {{ x: number, y: number }} */ { x, y }) => ({ x: x * 10, y: y * 10 }),
    };
    place(candidates(catalogue, view({ sel: [`municipality:${code(1, 1)}`] })), frame, ruler);
  },
  "the words of all areas": (catalogue) => {
    const shown = view({ class: ["white"] });
    for (const name of catalogue.municipalities()) sentence(catalogue, "municipality", name, shown);
  },
};

for (const [name, work] of Object.entries(WORK)) {
  test(`${name} take about ten times as long for ten times as many areas`, () => {
    const [few, many] = shortest(
      () => work(small),
      () => work(large),
    );
    assert.ok(many / Math.max(few, LEAST_MS) < MOST_OF_TENFOLD, `${few.toFixed(1)} ms, ${many.toFixed(1)} ms`);
  });
}

test("what has to be done before a change of colour is painted keeps its budget with 3,000 areas", () => {
  const before = WORK["colours and filters"];
  const [time] = shortest(() => before(large));
  assert.ok(time < BUDGET_MS, String(time));
});

test("an area of 3,000 different answers is described in one pass", () => {
  const whole = madeUp(60, 50);
  const { board } = whole.catalogue.themes;
  for (const [i, name] of whole.municipalities().entries()) board.values[name] = ["white", String(i), "Known"];
  for (const area of Object.values(whole.catalogue.areas.municipality)) area.in.region = region(0, 0);
  whole.use(whole.catalogue, whole.arcs);
  const { answers } = describe(whole, "region", region(0, 0), view());
  assert.equal(answers.length, 3000);
  const [time] = shortest(() => describe(whole, "region", region(0, 0), view()));
  assert.ok(time < BUDGET_MS, String(time));
});

test("an arrow looks at every area once", () => {
  let looked = 0;
  const areas = Object.entries(large.catalogue.areas.municipality);
  const places = new Map(
    areas.map(([name, { x, y }]) => [
      name,
      {
        y,
        get x() {
          looked += 1;
          return x;
        },
      },
    ]),
  );
  assert.equal(towards(code(30, 25), places, new Set(), ARROWS.ArrowUp), code(30, 26));
  assert.ok(looked <= 2 * areas.length, String(looked));
});

test("names are asked for their width only where a line would fit", () => {
  let measured = 0;
  const counting = {
    line: 12,
    width: () => {
      measured += 1;
      return 6;
    },
  };
  const frame = { size: { x: 600, y: 600 }, covers: [], scale: 0.5, project: () => ({ x: 300, y: 300 }) };
  place(candidates(large, view()), frame, counting);
  assert.equal(measured, 0);
});
