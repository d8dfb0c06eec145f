/**
 * The borders of the municipalities, loaded once an address, and the areas that they enclose; a
 * failed try is forgotten.
 *
 * @import { Position } from "geojson"
 * @import { Arc } from "./types.js"
 *
 * @typedef {object} LinesFile  See layers/map/geometry.py.
 * @property {number} unit  metres of a step
 * @property {string[]} codes
 * @property {number[][]} lines
 *
 * @typedef {object} Shape A municipality.
 * @property {string} id  its code
 * @property {Position[][]} rings  closed lines in kilometres (EPSG:3067); what is inside an odd number of them is inside
 *
 * @typedef {{ arcs: Arc[], shapes: Shape[] }} Geometry
 */
import { fetchJson } from "../shared/fetch-json.js";

const SIDES = 2; // numbers of a line before its points
const KM = 1000; // metres

/** @type {Map<string, Promise<Geometry>>} */
const files = new Map();

/** @param {Position} point */
const key = ([x, y]) => `${x},${y}`;

/** The points of a line in kilometres. @param {number[]} line @param {number} unit */
function points(line, unit) {
  const perKm = KM / unit;
  const found = [];
  let [x, y] = [0, 0];
  for (let i = SIDES; i < line.length; i += 2) {
    x += line[i];
    y += line[i + 1];
    found.push([x / perKm, y / perKm]);
  }
  return found;
}

/** The lines of a file with the municipalities on their sides. @param {LinesFile} file @returns {Arc[]} */
export function arcsOf({ unit, codes, lines }) {
  return lines.map((line) => ({
    left: codes[line[0]] ?? null,
    right: codes[line[1]] ?? null,
    line: points(line, unit),
  }));
}

/** End of a line -> the lines that end there. @param {Position[][]} lines */
function meetings(lines) {
  /** @type {Map<string, Position[][]>} */
  const ends = new Map();
  for (const line of lines) {
    for (const end of [line[0], line[line.length - 1]]) {
      const found = ends.get(key(end));
      if (found) found.push(line);
      else ends.set(key(end), [line]);
    }
  }
  return ends;
}

/**
 * Joins the lines around an area to rings. At every point an even number of them ends, so a walk
 * over lines that have not been walked comes back to where it began.
 * @param {Position[][]} lines
 */
export function ringsOf(lines) {
  const ends = meetings(lines);
  /** @type {Set<Position[]>} */
  const walked = new Set();
  const rings = [];
  for (const first of lines) {
    if (walked.has(first)) continue;
    const start = key(first[0]);
    const ring = [first[0]];
    for (let line = /** @type {Position[] | undefined} */ (first); line; ) {
      walked.add(line);
      const onward = key(line[0]) === key(ring[ring.length - 1]) ? line : [...line].reverse();
      for (const point of onward.slice(1)) ring.push(point);
      const end = key(ring[ring.length - 1]);
      line = end === start ? undefined : ends.get(end)?.find((each) => !walked.has(each));
    }
    rings.push(ring);
  }
  return rings;
}

/** The municipalities that lines enclose, in the order of the codes. @param {readonly string[]} codes @param {readonly Arc[]} arcs @returns {Shape[]} */
export function shapesOf(codes, arcs) {
  /** @type {Map<string | null, Position[][]>} */
  const around = new Map(codes.map((code) => [code, []]));
  for (const { left, right, line } of arcs) {
    around.get(left)?.push(line);
    around.get(right)?.push(line);
  }
  return codes.map((id) => ({ id, rings: ringsOf(around.get(id) ?? []) }));
}

/** What is at an address. @param {string} address @returns {Promise<Geometry>} */
export function loadGeometry(address) {
  const known = files.get(address);
  if (known) return known;
  const file = fetchJson(address).then((/** @type {LinesFile} */ found) => {
    const arcs = arcsOf(found);
    return { arcs, shapes: shapesOf(found.codes, arcs) };
  });
  file.catch(() => files.delete(address));
  files.set(address, file);
  return file;
}
