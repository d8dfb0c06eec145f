import assert from "node:assert/strict";
import test from "node:test";
import {
  beside,
  CLOSEST,
  frame,
  hits,
  insets,
  nudge,
  partFrame,
  pixelsAt,
  wholeFrame,
} from "../../../assets/modules/map/framing.js";

/** @import { Cover, Look, Sides } from "../../../assets/modules/map/framing.js" */
/** @import { Extent } from "../../../assets/modules/map/border-lines.js" */

const size = { width: 800, height: 600 };
const zooms = { closest: CLOSEST, widest: -4 };
const NO_SIDES = { top: 0, right: 0, bottom: 0, left: 0 };
/** @type {Extent} */
const country = [
  [0, 0],
  [400, 1000],
];
const corners = [
  [0, 0],
  [400, 0],
  [400, 1000],
  [0, 1000],
];
/** @param {string} side @param {Sides} at @returns {Cover} */
const cover = (side, at) => ({ ...at, side });
const bottomSheet = cover("bottom", { left: 0, right: 800, top: 400, bottom: 600 });
const rightPanel = cover("right", { left: 500, right: 800, top: 0, bottom: 600 });

/** Where a point of the country is on screen. @param {Look} look @param {number[]} point */
const onScreen = ({ zoom, x, y }, [east, north]) => [
  (east - x) * pixelsAt(zoom) + size.width / 2,
  (y - north) * pixelsAt(zoom) + size.height / 2,
];

/** @param {Look} look @param {number[][]} points @param {Sides} at */
function assertInside(look, points, at) {
  for (const point of points) {
    const [left, top] = onScreen(look, point);
    assert.ok(left >= at.left - 0.01 && left <= size.width - at.right + 0.01, `${point}: ${left}`);
    assert.ok(top >= at.top - 0.01 && top <= size.height - at.bottom + 0.01, `${point}: ${top}`);
  }
}

test("without anything over it a frame has its margin on all sides, smaller in small frames", () => {
  assert.deepEqual(insets(size, []), { top: 24, right: 24, bottom: 24, left: 24 });
  assert.equal(insets({ width: 200, height: 100 }, []).top, 6);
  assert.deepEqual(insets(size, [], 0), NO_SIDES);
});

test("sheets and panels take their side away, at most half of the frame", () => {
  assert.equal(insets(size, [bottomSheet]).bottom, 224);
  assert.equal(insets(size, [rightPanel]).right, 324);
  assert.equal(insets(size, [cover("left", { ...NO_SIDES, right: 150 })], 0).left, 150);
  assert.equal(insets(size, [{ ...bottomSheet, top: 10 }], 0).bottom, 300);
  assert.deepEqual(insets(size, [cover("corner", bottomSheet)]), insets(size, []));
});

test("an extent fills what is free of the frame, and lies inside it", () => {
  for (const at of [NO_SIDES, insets(size, [bottomSheet]), insets(size, [rightPanel]), insets(size, [])]) {
    const look = frame(country, size, at, zooms);
    assertInside(look, corners, at);
    const [, top] = onScreen(look, [0, 1000]);
    const [, bottom] = onScreen(look, [0, 0]);
    assert.ok(Math.abs(top - at.top) < 0.01 && Math.abs(size.height - at.bottom - bottom) < 0.01);
  }
});

test("a small area is not magnified beyond the closest, a large one not below the widest", () => {
  /** @type {Extent} */
  const dot = [
    [10, 10],
    [11, 11],
  ];
  assert.equal(frame(dot, size, NO_SIDES, zooms).zoom, CLOSEST);
  assert.equal(frame(country, size, NO_SIDES, { closest: 3, widest: 1 }).zoom, 1);
  assert.ok(Number.isFinite(frame(country, { width: 0, height: 0 }, NO_SIDES, zooms).zoom));
});

test("points hit a rectangle when they lie under it or close to it", () => {
  const look = { zoom: 0, x: 400, y: 300 };
  const at = { left: 100, right: 200, top: 100, bottom: 200 };
  assert.ok(hits(look, size, [at], [[150, 450]]));
  assert.ok(hits(look, size, [at], [[205, 450]]), "8 px of air");
  assert.ok(!hits(look, size, [at], [[209, 450]]));
  assert.ok(!hits(look, size, [], [[150, 450]]));
});

test("a look is shifted sideways just so far that nothing lies under a rectangle", () => {
  const look = frame(country, size, insets(size, []), zooms);
  const [left] = onScreen(look, [0, 1000]);
  const title = cover("top", { left: 0, right: left + 20, top: 0, bottom: 100 });
  const moved = beside(look, size, [title], corners);
  assert.ok(moved);
  assert.ok(!hits(moved, size, [title], corners));
  assert.ok(moved.x < look.x, "the country goes to the right");
  assert.equal(beside(look, size, [], corners)?.x, look.x);
  const all = { left: 0, right: 800, top: 0, bottom: 100 };
  assert.equal(beside(look, size, [all], corners), undefined);
});

test("the whole country stands beside its title if it can, else below it", () => {
  const around = { covers: [], points: corners, widest: -4 };
  const narrow = cover("top", { left: 0, right: 250, top: 0, bottom: 100 });
  const wide = cover("top", { left: 0, right: 800, top: 0, bottom: 100 });
  const besideTitle = wholeFrame(country, size, { ...around, all: [narrow] });
  const below = wholeFrame(country, size, { ...around, all: [wide] });
  assert.ok(!hits(besideTitle, size, [narrow], corners));
  assert.ok(below.zoom < besideTitle.zoom);
  assertInside(below, corners, { ...NO_SIDES, top: 108 });
});

test("another title moves the country only when it lies over it", () => {
  const around = { covers: [], points: corners, widest: -4 };
  const narrow = cover("top", { left: 0, right: 250, top: 0, bottom: 100 });
  const wide = cover("top", { left: 0, right: 320, top: 0, bottom: 100 });
  const first = wholeFrame(country, size, { ...around, all: [narrow] });
  const second = wholeFrame(country, size, { ...around, all: [wide] }, first);
  assert.ok(!hits(second, size, [wide], corners));
  assert.deepEqual(wholeFrame(country, size, { ...around, all: [narrow] }, second), second, "it stays");
  const larger = { width: size.width * 2, height: size.height * 2 };
  assert.notDeepEqual(wholeFrame(country, larger, { ...around, all: [narrow] }, second), second);
  const panel = cover("right", { left: size.width - 100, right: size.width, top: 0, bottom: size.height });
  assert.notDeepEqual(wholeFrame(country, size, { ...around, covers: [panel], all: [panel] }, second), second);
});

test("buttons in a corner give way only if the title can be kept free as well", () => {
  const corner = cover("corner", { left: 0, right: 800, top: 500, bottom: 600 });
  const look = wholeFrame(country, size, { covers: [], all: [corner], points: corners, widest: -4 });
  assertInside(look, corners, insets(size, []));
});

test("a part of the country lies below the title and above the sheet", () => {
  const title = cover("top", { left: 0, right: 300, top: 0, bottom: 90 });
  const covers = [title, bottomSheet];
  const look = partFrame(country, size, covers, -4);
  assertInside(look, corners, { left: 0, right: 0, top: 90, bottom: 200 });
});

test("a nudge is just enough, and none for what fits or fills the frame", () => {
  assert.equal(nudge(-30, -200), -30);
  assert.equal(nudge(100, 40), 40);
  assert.equal(nudge(5, -5), 0);
  assert.equal(nudge(-10, 10), 0);
});
