import assert from "node:assert/strict";
import test from "node:test";
import { AWAY, covers, placeTooltip } from "../../../assets/modules/map/tooltip-place.js";
import { tooltipLines } from "../../../assets/modules/map/tooltip-words.js";

/** @import { Answer } from "../../../assets/modules/map/describe.js" */
/** @import { Box, Point } from "../../../assets/modules/map/tooltip-place.js" */

const size = { width: 240, height: 90 };
const frame = { width: 1000, height: 700 };
/** @param {number} left @param {number} top @param {number} right @param {number} bottom @returns {Point[]} */
const rectangle = (left, top, right, bottom) => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
  { x: left, y: top },
];
/** @param {Point} at @returns {Box} */
const box = ({ x, y }) => ({ left: x, top: y, right: x + size.width, bottom: y + size.height });
/** @param {Box} box @param {Point} point */
const distance = ({ left, top, right, bottom }, { x, y }) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

test("a box lies over a shape that it cuts, that is in it, or that it is in", () => {
  const shape = [rectangle(100, 100, 200, 200)];
  assert.ok(covers({ left: 150, top: 150, right: 300, bottom: 300 }, shape));
  assert.ok(covers({ left: 50, top: 50, right: 300, bottom: 300 }, shape));
  assert.ok(covers({ left: 120, top: 120, right: 130, bottom: 130 }, shape));
  assert.ok(!covers({ left: 201, top: 100, right: 300, bottom: 200 }, shape));
});

test("a box in a bay or in a hole lies over nothing", () => {
  const bay = [
    [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 20 },
      { x: 20, y: 20 },
      { x: 20, y: 100 },
      { x: 0, y: 100 },
      { x: 0, y: 0 },
    ],
  ];
  assert.ok(!covers({ left: 40, top: 40, right: 90, bottom: 90 }, bay));
  const ring = [rectangle(0, 0, 100, 100), rectangle(20, 20, 80, 80)];
  assert.ok(!covers({ left: 30, top: 30, right: 70, bottom: 70 }, ring));
  assert.ok(covers({ left: 10, top: 30, right: 70, bottom: 70 }, ring));
});

test("wherever the pointer is, the tooltip is in the frame, off the area and off the buttons", () => {
  const button = { left: 900, top: 560, right: 1000, bottom: 700 };
  for (let x = 20; x < 1000; x += 70) {
    for (let y = 20; y < 700; y += 70) {
      const shape = [rectangle(x - 40, y - 60, x + 40, y + 30)];
      const place = box(placeTooltip({ x, y }, size, frame, shape, [button]));
      assert.ok(place.left >= 0 && place.top >= 0 && place.right <= 1000 && place.bottom <= 700, `${x} ${y}`);
      assert.ok(!covers(place, shape), `${x} ${y}`);
      assert.ok(place.right <= button.left || place.bottom <= button.top, `${x} ${y}`);
      assert.ok(distance(place, { x, y }) >= AWAY - 0.01);
    }
  }
});

test("it stands next to a small area, 12 px from its edge or a step more", () => {
  const at = { x: 500, y: 350 };
  const place = box(placeTooltip(at, size, frame, [rectangle(495, 345, 505, 355)], []));
  assert.ok(distance(place, at) < 5 + 3 * AWAY);
  assert.ok(!covers({ ...place, left: place.left - 11, top: place.top - 11 }, [rectangle(495, 345, 505, 355)]));
});

test("where the area fills the frame it is near the pointer and in the frame still", () => {
  const at = { x: 500, y: 350 };
  const shape = [rectangle(-100, -100, 1100, 800)];
  const place = box(placeTooltip(at, size, frame, shape, []));
  assert.ok(Math.abs(distance(place, at) - AWAY * Math.SQRT2) < 0.01);
  const tight = placeTooltip({ x: 90, y: 40 }, size, { width: 250, height: 100 }, [], []);
  assert.ok(tight.x >= 0 && tight.x + size.width <= 250);
});

/** @param {string} theme @param {Partial<Answer> & { label?: string }} more @returns {Answer} */
const answer = (theme, { label = "Yes", ...more } = {}) => ({
  theme,
  key: label,
  info: { label },
  value: "",
  status: "Known",
  ...more,
});
/** @param {Answer[]} answers */
const linesOf = (answers) =>
  tooltipLines({ name: "", kind: "", places: [], outside: false, answers }, (theme) => theme.toUpperCase());

test("one answer is a line with its status and value after it, each said once", () => {
  assert.deepEqual(linesOf([answer("tym", { value: "3" })]), [
    { swatches: [{ label: "Yes" }], text: "Yes", more: "Known, 3" },
  ]);
  const [same] = linesOf([answer("tym", { label: "Known", value: "Known" })]);
  assert.equal(same.more, "");
});

test("several answers of a theme share a line and have at most three swatches", () => {
  const [line, ...others] = linesOf(["a", "b", "c", "d"].map((label) => answer("tym", { label })));
  assert.deepEqual(others, []);
  assert.equal(line.text, "a, b, c, d");
  assert.equal(line.swatches.length, 3);
  assert.equal(line.more, "Known");
});

test("two themes have a line each, with their status and their short names after it", () => {
  const found = linesOf([answer("tym"), answer("youth", { label: "No", status: "Guessed" })]);
  assert.deepEqual(
    found.map(({ text, more }) => [text, more]),
    [
      ["Yes (Known)", "TYM"],
      ["No (Guessed)", "YOUTH"],
    ],
  );
});

test("a pair has a line for each of its questions, and never more than two", () => {
  const found = linesOf([answer("pair", { topic: "Who" }), answer("pair", { topic: "How" }), answer("other")]);
  assert.deepEqual(
    found.map(({ text, more }) => `${more}: ${text}`),
    ["Who: Yes (Known)", "How: Yes (Known)"],
  );
});
