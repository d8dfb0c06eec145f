import assert from "node:assert/strict";
import test from "node:test";
import { BorderLines, chain, closed, extent, inside, latLngs } from "../../../assets/modules/map/border-lines.js";
import { code, madeUp } from "./made-up.js";

/** @import { MultiLineString, Position } from "geojson" */

const catalogue = madeUp();
const lines = new BorderLines(catalogue);

/** The length of lines, km. @param {MultiLineString} lines */
const length = ({ coordinates }) =>
  coordinates
    .flatMap((line) => line.slice(1).map((point, i) => Math.hypot(point[0] - line[i][0], point[1] - line[i][1])))
    .reduce((sum, each) => sum + each, 0);

test("lines that meet end to end become one, whichever way they run", () => {
  const joined = chain([
    [
      [0, 0],
      [1, 0],
    ],
    [
      [2, 0],
      [1, 0],
    ],
    [
      [2, 0],
      [3, 0],
    ],
  ]);
  assert.equal(joined.length, 1);
  const ends = [joined[0][0], joined[0][3]].map(String).sort();
  assert.deepEqual(ends, ["0,0", "3,0"]);
  assert.equal(joined[0].length, 4, "the joints are there once");
});

test("where three lines meet, each ends", () => {
  /** @type {Position[][]} */
  const star = [
    [
      [0, 0],
      [1, 0],
    ],
    [
      [0, 0],
      [0, 1],
    ],
    [
      [0, 0],
      [-1, 0],
    ],
  ];
  assert.equal(chain(star).length, 3);
  assert.deepEqual(chain([]), []);
});

test("a ring of lines is closed, and lines given are left as they are", () => {
  const corner = [
    [0, 0],
    [2, 0],
    [2, 2],
  ];
  const back = [
    [0, 0],
    [0, 2],
    [2, 2],
  ];
  const [ring] = chain([corner, back]);
  assert.ok(closed(ring));
  assert.equal(inside(ring), 4);
  assert.equal(corner.length, 3);
});

test("the area inside a line does not depend on its way round", () => {
  const square = [
    [5, 5],
    [9, 5],
    [9, 8],
    [5, 8],
    [5, 5],
  ];
  assert.equal(inside(square), 12);
  assert.equal(inside([...square].reverse()), 12);
});

test("an extent is of all points, and null for none", () => {
  assert.deepEqual(
    extent([
      [3, 1],
      [-2, 7],
      [0, 0],
    ]),
    [
      [-2, 0],
      [3, 7],
    ],
  );
  assert.equal(extent([]), null);
});

test("Leaflet gets northing before easting", () => {
  assert.deepEqual(latLngs({ type: "MultiLineString", coordinates: [[[200, 7000]]] }), [[[7000, 200]]]);
});

test("the borders of municipalities are all inland lines, the coast the others", () => {
  assert.equal(length(lines.lines("municipality")), 2 * 3 * 40);
  assert.equal(length(lines.coast()), 160);
  assert.equal(length(lines.lines("region")), 2 * 40);
});

test("a border is whole in its two parts: what the filters leave, and the rest", () => {
  const among = new Set([code(0, 0), code(1, 0)]);
  for (const division of ["municipality", "region"]) {
    const parts = [lines.lines(division, { among }), lines.lines(division, { among, rest: true })];
    assert.equal(length(parts[0]) + length(parts[1]), length(lines.lines(division)), division);
  }
  assert.equal(length(lines.coast({ among })), 30);
  assert.equal(length(lines.coast({ among, rest: true })), 130);
  assert.equal(length(lines.lines("municipality", { among: new Set() })), 0);
});

test("an outline goes around some municipalities taken together", () => {
  const pair = lines.outline(new Set([code(1, 1), code(2, 1)]));
  assert.equal(length(pair), 60);
  assert.equal(pair.coordinates.length, 1);
  assert.ok(closed(pair.coordinates[0]));
  assert.equal(length(lines.outline(new Set(catalogue.municipalities()))), 160);
});

test("municipalities that lie apart have an outline each", () => {
  const apart = lines.outline(new Set([code(0, 0), code(2, 2)]));
  assert.equal(apart.coordinates.length, 2);
  assert.ok(apart.coordinates.every(closed));
});

test("a hole has its line too", () => {
  const around = catalogue.municipalities().filter((each) => each !== code(1, 1));
  assert.equal(length(lines.outline(new Set(around))), 160 + 40);
});

test("neighbours share a border and not a corner", () => {
  assert.deepEqual([...lines.neighbours(code(1, 1))].sort(), [code(0, 1), code(1, 0), code(1, 2), code(2, 1)].sort());
  assert.equal(lines.neighbours(code(0, 0)).size, 2);
  assert.equal(lines.neighbours("nowhere").size, 0);
});

test("bounds are those of the municipalities alone", () => {
  assert.deepEqual(lines.bounds(new Set([code(1, 2)])), [
    [10, 20],
    [20, 30],
  ]);
  assert.equal(lines.bounds(new Set()), null);
});

test("other arcs are taken into use by themselves", () => {
  const changing = madeUp(2, 2);
  const borders = new BorderLines(changing);
  assert.equal(length(borders.coast()), 80);
  const larger = madeUp(3, 3);
  changing.use(larger.catalogue, larger.arcs);
  assert.equal(length(borders.coast()), 120);
});
