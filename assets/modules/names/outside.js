/**
 * Places off the land for names that their areas cannot hold, with a leader line to each.
 * layers/export/names/outside.py is its twin.
 *
 * @import { Box, Rows } from "./ground.js"
 * @import { Form, Point, Sheet, Spot } from "./spots.js"
 */
import { touches } from "./ground.js";
import { byCost, distance, insides } from "./spots.js";

const LONGEST = 16; // lines that a leader line may be long
const MOST_ACROSS = 9; // lines that it may be long on other areas
const LONGEST_SHARE = 0.34; // of the frame's width that it may be long at most…
const ACROSS_SHARE = 0.19; // …and on other areas
const ACROSS = 3; // how much more it costs there
const STRIDE = 1; // lines between the points of it that are looked at
const SKERRY = 0.8; // lines: the widest land that a name off the land may hide
const AIR = 0.3; // lines that stay free between the name and the coast
const FARTHER = [0, 2, 4.5, 7]; // lines from the coast
const EVERY = 2; // rows between the places
const NEAREST = 300; // places of which the costs are weighed

/** The longest that a leader line may be, px. @param {Sheet} sheet */
const reachOf = ({ line, frame: { left, right } }) => Math.min(LONGEST * line, LONGEST_SHARE * (right - left));

/** The most of it that may lie on other areas, px. @param {Sheet} sheet */
const mostAcross = ({ line, frame: { left, right } }) => Math.min(MOST_ACROSS * line, ACROSS_SHARE * (right - left));

/** The box of a form around a middle. @param {Point} middle @param {{ width: number, height: number }} form @returns {Box} */
export const boxOf = ({ x, y }, { width, height }) => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** Whether a box lies in another. @param {Box} box @param {Box} frame */
export const within = (box, frame) =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

/** What is no land on the rows of a sheet; skerries that a name may hide are none. @param {Sheet} sheet @returns {Rows} */
export function seaOf({ layer: { land }, count, line, frame: { left, right } }) {
  const inside = (/** @type {number} */ x) => Math.min(right, Math.max(left, x));
  /** @type {Rows} */
  const sea = new Map();
  for (let row = 0; row < count; row += 1) {
    const gaps = [left];
    const runs = land.get(row) ?? [];
    for (let i = 0; i < runs.length; i += 2) {
      if (runs[i + 1] - runs[i] >= SKERRY * line) gaps.push(inside(runs[i]), inside(runs[i + 1]));
    }
    gaps.push(right);
    sea.set(row, gaps);
  }
  return sea;
}

/** How far a line runs over other areas than that of some rows. @param {Rows} rows @param {Point} from @param {Point} to @param {number} length @param {Sheet} sheet */
function across(rows, from, to, length, { layer, first, step, line }) {
  const stride = STRIDE * line;
  let sum = 0;
  for (let at = stride; at < length; at += stride) {
    const x = from.x + ((to.x - from.x) * at) / length;
    const row = Math.floor((from.y + ((to.y - from.y) * at) / length) / step) - first;
    if (touches(layer.land.get(row), x) && !touches(rows.get(row), x)) sum += stride;
  }
  return sum;
}

/** Where the leader line from a point meets a name: its side, or its top or foot. @param {Point} from @param {Box} box @param {number} pad */
function end(from, { left, right, top, bottom }, pad) {
  if (from.x > right) return { x: right, y: (top + bottom) / 2 };
  if (from.x < left) return { x: left, y: (top + bottom) / 2 };
  const x = Math.min(right - pad, Math.max(left + pad, from.x));
  return { x, y: from.y < top ? top : bottom };
}

/** Adds the places beside a free stretch of the sea, the nearest and some farther out. @param {(Spot & { leader: Point })[]} spots @param {Point} from @param {import("./spots.js").Inside} inside @param {Form} form  without its air @param {Sheet} sheet */
function addBesides(spots, from, { x, y, gap }, form, sheet) {
  const { line, frame } = sheet;
  const reach = reachOf(sheet);
  const [low, high] = [Math.max(gap[0], frame.left) + form.width / 2, Math.min(gap[1], frame.right) - form.width / 2];
  for (const farther of FARTHER) {
    const middle = { x: x + farther * (x < from.x ? -line : line), y };
    if (middle.x < low || middle.x > high) return;
    const leader = end(from, boxOf(middle, form), line / 2);
    const cost = distance(leader, from);
    if (cost > reach) return;
    spots.push({ ...middle, form, leader, cost });
  }
}

/**
 * Places off the land, the shortest leader line first.
 * @param {Rows} rows  of the area
 * @param {Point} from  where the line begins
 * @param {readonly Form[]} forms @param {Rows} sea @param {Sheet} sheet
 * @returns {Spot[]}
 */
export function outsides(rows, from, forms, sea, sheet) {
  const { first, step, line } = sheet;
  const reach = reachOf(sheet);
  const near = [...sea.keys()].filter((row) => row % EVERY === 0 && Math.abs((first + row) * step - from.y) < reach);
  const air = 2 * AIR * line;
  /** @type {(Spot & { leader: Point })[]} */
  const found = [];
  for (const form of forms) {
    const airy = { ...form, width: form.width + air, height: form.height + air };
    for (const spot of insides(sea, from, [airy], sheet, near)) addBesides(found, from, spot, form, sheet);
  }
  return found
    .sort(byCost)
    .slice(0, NEAREST)
    .flatMap((spot) => {
      const over = across(rows, from, spot.leader, spot.cost, sheet);
      return over > mostAcross(sheet) ? [] : [{ ...spot, cost: spot.cost + ACROSS * over }];
    })
    .sort(byCost);
}
