/**
 * The places at which the name of an area may stand on it, best first. layers/export/names/spots.py
 * is its twin.
 *
 * @import { Box, Layer, Rows, Runs } from "./ground.js"
 *
 * @typedef {{ lines: string[], width: number, height: number }} Form  The name in lines, with its size, px.
 * @typedef {{ x: number, y: number }} Point
 * @typedef {{ x: number, y: number, form: Form, cost: number, leader?: Point }} Spot
 *   The middle of a name; the end of its leader line when it stands off its area.
 * @typedef {Spot & { gap: number[] }} Inside  With the stretch that is free on all its rows.
 * @typedef {{ layer: Layer, first: number, count: number, step: number, line: number, frame: Box }} Sheet  The rows of a frame; the height of a line, px.
 */
import { overlap } from "./ground.js";

const TWO_LINES = 1; // lines: a name on one line may lie this much farther from the middle
/** Shares of a name over other areas: the least on its own one, the most on others. */
export const PARTLY = { least: 0.4, most: 0.45 };
export const TIGHTLY = { least: 0.25, most: 0.7 };
const ON_OTHERS = 12; // lines: what lying on others altogether costs
const OFF_LAND = 4; // lines: what lying off the coast altogether costs

/** The name on one line and, if it can be broken, on two lines of similar length. @param {string} name */
export function layouts(name) {
  const breaks = [...name.matchAll(/[ -]/g)].map(({ index, 0: mark }) => [
    name.slice(0, mark === "-" ? index + 1 : index),
    name.slice(index + 1),
  ]);
  const longest = (/** @type {string[]} */ pair) => Math.max(...pair.map((text) => text.length));
  const whole = breaks.filter(([, rest]) => rest);
  whole.sort((a, b) => longest(a) - longest(b));
  return [[name], ...whole.slice(0, 1)];
}

/** @param {Point} a @param {Point} b */
export const distance = (a, b) => Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
const clamp = (/** @type {number} */ x, /** @type {number} */ low, /** @type {number} */ high) =>
  Math.min(high, Math.max(low, x));
export const byCost = (/** @type {Spot} */ a, /** @type {Spot} */ b) => a.cost - b.cost;

/** How many rows a form covers. @param {Form} form @param {number} step */
const rowsOf = ({ height }, step) => Math.ceil(height / step - 1e-9);

/** What two rows have in common, in stretches at least `width` long. @param {Runs} a @param {Runs} b @param {number} width @returns {Runs} */
function common(a, b, width) {
  const found = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const begin = Math.max(a[i], b[j]);
    const end = Math.min(a[i + 1], b[j + 1]);
    if (end - begin >= width) found.push(begin, end);
    if (a[i + 1] < b[j + 1]) i += 2;
    else j += 2;
  }
  return found;
}

/**
 * Places at which a name lies on an area altogether.
 * @param {Rows} rows @param {Point} middle @param {readonly Form[]} forms @param {Sheet} sheet
 * @param {Iterable<number>} [tops]  the rows at which it may begin
 */
export function insides(rows, middle, forms, { first, step, line, frame }, tops = rows.keys()) {
  const begins = [...tops];
  /** @type {Inside[]} */
  const spots = [];
  for (const form of forms) {
    const tall = rowsOf(form, step);
    const extra = (form.lines.length - 1) * TWO_LINES * line;
    for (const row of begins) {
      let open = common(rows.get(row) ?? [], [frame.left, frame.right], form.width);
      for (let next = row + 1; next < row + tall && open.length; next += 1) {
        open = common(open, rows.get(next) ?? [], form.width);
      }
      for (let i = 0; i < open.length; i += 2) {
        const x = clamp(middle.x, open[i] + form.width / 2, open[i + 1] - form.width / 2);
        const y = (first + row + tall / 2) * step;
        spots.push({ x, y, form, gap: [open[i], open[i + 1]], cost: distance({ x, y }, middle) + extra });
      }
    }
  }
  return spots.sort(byCost);
}

/** The length of all stretches of an area. @param {Rows} rows */
function sizeOf(rows) {
  let sum = 0;
  for (const runs of rows.values()) for (let i = 0; i < runs.length; i += 2) sum += runs[i + 1] - runs[i];
  return sum;
}

/** The shares of a box of rows that lie on an area and on other land. @param {Rows} rows @param {Sheet} sheet @param {number} top @param {number} tall @param {number} x @param {number} width */
function shares(rows, { layer }, top, tall, x, width) {
  const [begin, end] = [x - width / 2, x + width / 2];
  let [own, land] = [0, 0];
  for (let row = top; row < top + tall; row += 1) {
    own += overlap(rows.get(row), begin, end);
    land += overlap(layer.land.get(row), begin, end);
  }
  const whole = tall * (end - begin);
  return { own: own / whole, others: (land - own) / whole };
}

/**
 * Places whose middle lies on the area, while some of the name lies beyond its border or coast.
 * @param {Rows} rows @param {Point} middle @param {readonly Form[]} forms @param {Sheet} sheet
 * @param {{ least: number, most: number }} shares  of the name: on its area, on others
 */
export function overs(rows, middle, forms, sheet, { least, most }) {
  const { first, step, line, frame } = sheet;
  const size = sizeOf(rows);
  /** @type {Spot[]} */
  const spots = [];
  for (const form of forms) {
    const [tall, half] = [rowsOf(form, step), form.width / 2];
    if (size < least * tall * form.width) continue;
    const extra = (form.lines.length - 1) * TWO_LINES * line;
    for (const [row, runs] of rows) {
      const y = (first + row + 0.5) * step;
      const top = row - Math.floor(tall / 2);
      if ((first + top) * step < frame.top || (first + top + tall) * step > frame.bottom) continue;
      for (let i = 0; i < runs.length; i += 2) {
        if (runs[i + 1] - runs[i] < least * form.width * 0.5) continue;
        const x = clamp((runs[i] + runs[i + 1]) / 2, frame.left + half, frame.right - half);
        const { own, others } = shares(rows, sheet, top, tall, x, form.width);
        if (own < least || others > most) continue;
        const place = { x, y: (first + top + tall / 2) * step };
        const beyond = (others * ON_OTHERS + (1 - own - others) * OFF_LAND) * line;
        spots.push({ ...place, form, cost: distance({ x, y }, middle) + extra + beyond });
      }
    }
  }
  return spots.sort(byCost);
}
