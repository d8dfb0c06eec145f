/**
 * What lies where on a map at one scale: rows of pixels, and on each the stretches of the areas.
 * layers/export/names/ground.py is its twin.
 *
 * Places are pixels from the origin of the country's coordinates, x to the east, y to the south, so
 * that they stay when a map is moved.
 *
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Box
 * @typedef {number[]} Runs Stretches of one row, from west to east: begin, end, begin, end…
 * @typedef {Map<number, Runs>} Rows Number of a row -> the stretches of an area on it.
 * @typedef {{ x: number, code: string | null }} Crossing A border, and who lies to its east.
 * @typedef {{ step: number, first: number, rows: Crossing[][] }} Ground
 * @typedef {{ areas: Map<string, Rows>, land: Rows }} Layer
 * @typedef {{ left: string | null, right: string | null, line: readonly number[][] }} BorderArc In kilometres.
 */

const NUDGE = 1e-6; // px: no row lies exactly on a corner, where the order of borders were unclear

/**
 * Where the rows of a frame cross the borders, in whole rows inside the frame.
 * @param {readonly BorderArc[]} arcs @param {number} scale  pixels of a kilometre
 * @param {{ top: number, bottom: number }} frame @param {number} step  height of a row, px
 * @returns {Ground}
 */
export function groundOf(arcs, scale, { top, bottom }, step) {
  const first = Math.ceil(top / step);
  const count = Math.max(0, Math.floor(bottom / step) - first);
  /** @type {{ x: number, arc: BorderArc }[][]} */
  const rows = Array.from({ length: count }, () => []);
  const begin = (/** @type {number} */ y) => Math.ceil((y - NUDGE) / step - 0.5) - first;
  for (const arc of arcs) {
    const { line } = arc;
    for (let i = 1; i < line.length; i += 1) {
      const [x1, x2] = [line[i - 1][0] * scale, line[i][0] * scale];
      const [y1, y2] = [-line[i - 1][1] * scale, -line[i][1] * scale];
      const end = Math.min(count, begin(Math.max(y1, y2)));
      for (let row = Math.max(0, begin(Math.min(y1, y2))); row < end; row += 1) {
        const y = (first + row + 0.5) * step + NUDGE;
        rows[row].push({ x: x1 + ((y - y1) * (x2 - x1)) / (y2 - y1), arc });
      }
    }
  }
  return { step, first, rows: rows.map(eastwards) };
}

/**
 * The crossings of a row from west to east. The sides of an arc are in no order, so who lies beyond
 * it is whichever of the two does not lie before it; west of all is nobody.
 * @param {{ x: number, arc: BorderArc }[]} crossings @returns {Crossing[]}
 */
function eastwards(crossings) {
  /** @type {string | null} */
  let code = null;
  return crossings
    .sort((a, b) => a.x - b.x)
    .map(({ x, arc: { left, right } }) => {
      code = code === left ? right : left;
      return { x, code };
    });
}

/** Adds a stretch to a row, or lengthens the last one that it continues. @param {Rows} rows @param {number} row @param {number} begin @param {number} end */
function add(rows, row, begin, end) {
  const runs = rows.get(row);
  if (!runs) rows.set(row, [begin, end]);
  else if (runs[runs.length - 1] === begin) runs[runs.length - 1] = end;
  else runs.push(begin, end);
}

/** The stretches of the areas to which municipalities belong, and of all land. @param {Ground} ground @param {(code: string) => string} areaOf @returns {Layer} */
export function layerOf({ rows }, areaOf) {
  /** @type {Layer} */
  const layer = { areas: new Map(), land: new Map() };
  rows.forEach((crossings, row) => {
    for (let i = 1; i < crossings.length; i += 1) {
      const { x: begin, code } = crossings[i - 1];
      const end = crossings[i].x;
      if (code === null || end <= begin) continue;
      const area = areaOf(code);
      const own = layer.areas.get(area) ?? new Map();
      layer.areas.set(area, own);
      add(own, row, begin, end);
      add(layer.land, row, begin, end);
    }
  });
  return layer;
}

/** The first place among sorted stretches whose end lies beyond x, times two. @param {Runs} runs @param {number} x */
function beyond(runs, x) {
  let [low, high] = [0, runs.length >> 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[2 * middle + 1] <= x) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

/** How much of a stretch lies on some stretches. @param {Runs | undefined} runs @param {number} begin @param {number} end */
export function overlap(runs, begin, end) {
  if (!runs) return 0;
  let sum = 0;
  for (let i = beyond(runs, begin); i < runs.length && runs[i] < end; i += 2) {
    sum += Math.min(end, runs[i + 1]) - Math.max(begin, runs[i]);
  }
  return sum;
}

/** Whether a point lies on some stretches. @param {Runs | undefined} runs @param {number} x */
export function touches(runs, x) {
  if (!runs) return false;
  const i = beyond(runs, x);
  return i < runs.length && runs[i] <= x;
}

/**
 * Who lies under a box, by how much of it: code -> share from 0 to 1; "" is what no area covers.
 * @param {Ground} ground @param {Box} box @returns {Map<string, number>}
 */
export function under({ step, first, rows }, { left, right, top, bottom }) {
  const from = Math.max(0, Math.floor(top / step) - first);
  const to = Math.min(rows.length, Math.ceil(bottom / step) - first);
  const whole = (to - from) * (right - left);
  /** @type {Map<string, number>} */
  const shares = new Map();
  let covered = 0;
  for (let row = from; row < to; row += 1) {
    const crossings = rows[row];
    for (let i = 1; i < crossings.length && crossings[i - 1].x < right; i += 1) {
      const { x, code } = crossings[i - 1];
      const share = (Math.min(right, crossings[i].x) - Math.max(left, x)) / whole;
      if (code === null || share <= 0) continue;
      shares.set(code, (shares.get(code) ?? 0) + share);
      covered += share;
    }
  }
  if (covered < 1) shares.set("", 1 - covered);
  return shares;
}
