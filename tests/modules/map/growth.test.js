/**
 * What a click, a hover, a key or a change of colour makes the map compute grows no faster than
 * n log n with the number of areas: what is asked of the catalogue is counted on made-up countries
 * of 300 and 3,000 areas. Times are measured by benchmarks/growth.js.
 */
import assert from "node:assert/strict";
import test from "node:test";
import { describe, sentence } from "../../../assets/modules/map/describe.js";
import { ARROWS, towards } from "../../../assets/modules/map/directions.js";
import { paint } from "../../../assets/modules/map/paint.js";
import { candidates } from "../../../assets/modules/names/candidates.js";
import { groundOf, layerOf } from "../../../assets/modules/names/ground.js";
import { place, ROWS } from "../../../assets/modules/names/placement.js";
import { code, madeUp, region, view } from "./made-up.js";

/** @import { Catalogue } from "../../../assets/modules/map/catalogue.js" */

/** Questions for ten times as many areas, at most; with the square they would be a hundred times as many. */
const MOST_OF_TENFOLD = 14;
const small = madeUp(20, 15);
const large = madeUp(60, 50);

/** How often work asks a catalogue of the place or the members of an area. @param {Catalogue} catalogue @param {(catalogue: Catalogue) => unknown} work */
function questions(catalogue, work) {
  let asked = 0;
  const counted = /** @type {any} */ (catalogue);
  const names = ["areaOf", "members", "valueOf", "area"];
  for (const name of names) {
    counted[name] = (/** @type {any[]} */ ...given) => {
      asked += 1;
      return Object.getPrototypeOf(catalogue)[name].apply(catalogue, given);
    };
  }
  work(catalogue);
  for (const name of names) delete counted[name];
  return asked;
}

/** @type {Record<string, (catalogue: Catalogue) => unknown>} */
const WORK = {
  colours: (catalogue) => paint(view({ class: ["white"], region: [region(0, 0), region(2, 2)] }), catalogue),
  "the words of all areas": (catalogue) => {
    const shown = view({ class: ["white"] });
    for (const name of catalogue.municipalities()) sentence(catalogue, "municipality", name, shown);
  },
  "areas that may have a name": (catalogue) => candidates(catalogue, view()),
};

for (const [name, work] of Object.entries(WORK)) {
  test(`${name} ask about ten times as much for ten times as many areas`, () => {
    const [few, many] = [questions(small, work), questions(large, work)];
    assert.ok(few > 0);
    assert.ok(many / few < MOST_OF_TENFOLD, `${few}, ${many}`);
  });
}

test("an area of 3,000 different answers is described whole", () => {
  const whole = madeUp(60, 50);
  const { board } = whole.catalogue.themes;
  for (const [i, name] of whole.municipalities().entries()) board.values[name] = ["white", String(i), "Known"];
  for (const area of Object.values(whole.catalogue.areas.municipality)) area.in.region = region(0, 0);
  whole.use(whole.catalogue, whole.arcs);
  const { answers } = describe(whole, "region", region(0, 0), view());
  assert.equal(answers.length, 3000);
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
  const step = counting.line / ROWS;
  const frame = { left: 0, right: 60, top: -50, bottom: 0 };
  const ground = groundOf(large.arcs, 0.1, frame, step);
  const layer = layerOf(ground, (each) => each);
  const sheet = { layer, first: ground.first, count: ground.rows.length, step, line: counting.line, frame };
  const labels = candidates(large, view()).map((each) => ({
    ...each,
    led: false,
    name: each.area.name,
    middle: { x: each.area.x * 0.1, y: -each.area.y * 0.1 },
    rows: layer.areas.get(each.code),
  }));
  place(labels, sheet, [], counting);
  assert.equal(measured, 0);
});
