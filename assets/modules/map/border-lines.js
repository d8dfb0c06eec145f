/**
 * Lines on the map, all made from the same arcs, so that borders of every division coincide.
 *
 * @import { MultiLineString, Position } from "geojson"
 * @import { Catalogue } from "./catalogue.js"
 * @import { Arc } from "./types.js"
 *
 * @typedef {Position[]} Line Points [easting, northing] in kilometres.
 *
 * @typedef {object} Part Which lines are asked for.
 * @property {ReadonlySet<string> | null} [among] Only those that touch these municipalities; null for all.
 * @property {boolean} [rest] Those that touch none of them instead.
 *
 * @typedef {[Position, Position]} Extent South-west and north-east corner.
 */
import { model } from "./catalogue.js";

const SPECK = 0.01; // share of the largest part

/** @param {Position} point */
const key = ([x, y]) => `${x},${y}`;
/** @param {Line} line */
const last = (line) => line[line.length - 1];
/** True when a line ends where it begins. @param {Line} line */
export const closed = (line) => key(line[0]) === key(last(line));
/** @param {Arc} arc */
const inland = ({ left, right }) => left !== null && right !== null;

/** Municipality -> those that share a border with it. @param {string[]} codes @param {readonly Arc[]} arcs */
function bordering(codes, arcs) {
  /** @type {Map<string, Set<string>>} */
  const around = new Map(codes.map((code) => [code, new Set()]));
  for (const { left, right } of arcs) {
    if (left === null || right === null) continue;
    around.get(left)?.add(right);
    around.get(right)?.add(left);
  }
  return around;
}

/** End point -> the lines that end there. @param {Line[]} lines */
function endings(lines) {
  /** @type {Map<string, Line[]>} */
  const ends = new Map();
  for (const line of lines) {
    for (const end of [key(line[0]), key(last(line))]) {
      const meeting = ends.get(end);
      if (meeting) meeting.push(line);
      else ends.set(end, [line]);
    }
  }
  return ends;
}

/**
 * Grows a chain at its end for as long as exactly two lines meet there.
 * @param {Line} chain  grown in place
 * @param {Map<string, Line[]>} ends
 * @param {Set<Line>} used
 */
function grow(chain, ends, used) {
  for (;;) {
    const end = key(last(chain));
    const meeting = ends.get(end) ?? [];
    const next = meeting.length === 2 ? meeting.find((line) => !used.has(line)) : undefined;
    if (!next) return;
    used.add(next);
    const onward = key(next[0]) === end ? next : [...next].reverse();
    for (const point of onward.slice(1)) chain.push(point);
  }
}

/** Joins lines end to end into the longest ones, so that dashes run on across the joints. @param {Line[]} lines */
export function chain(lines) {
  const ends = endings(lines);
  /** @type {Set<Line>} */
  const used = new Set();
  /** @type {Line[]} */
  const chains = [];
  for (const line of lines) {
    if (used.has(line)) continue;
    used.add(line);
    const whole = [...line];
    grow(whole, ends, used);
    whole.reverse();
    grow(whole, ends, used);
    chains.push(whole);
  }
  return chains;
}

/** The area inside a closed line, km². @param {Line} line */
export function inside(line) {
  let doubled = 0;
  for (let i = 1; i < line.length; i += 1) {
    doubled += line[i - 1][0] * line[i][1] - line[i][0] * line[i - 1][1];
  }
  return Math.abs(doubled) / 2;
}

/** The extent of some points, or null for none. @param {readonly Position[]} points @returns {Extent | null} */
export function extent(points) {
  if (!points.length) return null;
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  for (const point of points) {
    for (const axis of [0, 1]) {
      low[axis] = Math.min(low[axis], point[axis]);
      high[axis] = Math.max(high[axis], point[axis]);
    }
  }
  return [low, high];
}

/** Leaflet's form of lines in kilometres: [northing, easting]. @param {MultiLineString} lines @returns {[number, number][][]} */
export function latLngs({ coordinates }) {
  return coordinates.map((line) => line.map(([x, y]) => [y, x]));
}

/** @param {Line[]} coordinates @returns {MultiLineString} */
const multiLine = (coordinates) => ({ type: "MultiLineString", coordinates });

/** The borders of one catalogue: of its municipalities, and of the areas that they make up. */
export class BorderLines {
  #catalogue;
  /** @type {{ arcs: readonly Arc[], neighbours: Map<string, Set<string>>, coast: Line }} */
  #prepared = { arcs: [], neighbours: new Map(), coast: [] };

  /** @param {Catalogue} catalogue  its arcs are read anew when there are others */
  constructor(catalogue) {
    this.#catalogue = catalogue;
  }

  /** The arcs, who borders on whom, and the points of the coast; made once for each set of arcs. */
  #prepare() {
    const { arcs } = this.#catalogue;
    if (this.#prepared.arcs !== arcs) {
      const neighbours = bordering(this.#catalogue.municipalities(), arcs);
      const coast = arcs.filter((arc) => !inland(arc)).flatMap(({ line }) => line);
      this.#prepared = { arcs, neighbours, coast };
    }
    return this.#prepared;
  }

  /** The lines of the arcs that a test accepts. @param {(arc: Arc) => boolean} accept */
  gather(accept) {
    const accepted = this.#prepare().arcs.filter(accept);
    return multiLine(chain(accepted.map(({ line }) => line)));
  }

  /** The inland borders of a division. @param {string} division @param {Part} [part] */
  lines(division, { among = null, rest = false } = {}) {
    /** @param {string | null} code */
    const area = (code) => this.#catalogue.areaOf(/** @type {string} */ (code), division);
    /** @param {string | null} code */
    const has = (code) => among?.has(/** @type {string} */ (code)) ?? false;
    return this.gather(
      (arc) =>
        inland(arc) && area(arc.left) !== area(arc.right) && (!among || (has(arc.left) || has(arc.right)) !== rest),
    );
  }

  /** The coast and the national border. @param {Part} [part] */
  coast({ among = null, rest = false } = {}) {
    return this.gather((arc) => {
      if (inland(arc)) return false;
      return !among || among.has(/** @type {string} */ (arc.left ?? arc.right)) !== rest;
    });
  }

  /**
   * The outer line of some municipalities taken together. Shores of specks (skerries) are left
   * out: under a thick line they would be blots.
   * @param {ReadonlySet<string>} municipalities
   */
  outline(municipalities) {
    /** @param {string | null} code */
    const has = (code) => code !== null && municipalities.has(code);
    const arcs = this.#prepare().arcs.filter(({ left, right }) => has(left) !== has(right));
    const shores = chain(arcs.filter((arc) => !inland(arc)).map(({ line }) => line));
    const open = shores.filter((line) => !closed(line));
    const whole = chain([...open, ...arcs.filter(inland).map(({ line }) => line)]);
    const islands = shores.filter(closed);
    const largest = Math.max(...[...whole.filter(closed), ...islands].map(inside));
    const seen = islands.filter((line) => inside(line) >= SPECK * largest);
    return multiLine([...whole, ...seen]);
  }

  /** The municipalities that share a border with one. @param {string} municipality @returns {ReadonlySet<string>} */
  neighbours(municipality) {
    return this.#prepare().neighbours.get(municipality) ?? new Set();
  }

  /** The extent of some municipalities, or null for none. @param {ReadonlySet<string>} municipalities */
  bounds(municipalities) {
    /** @param {string | null} code */
    const has = (code) => code !== null && municipalities.has(code);
    const around = this.#prepare().arcs.filter(({ left, right }) => has(left) || has(right));
    return extent(around.flatMap(({ line }) => line));
  }

  /** The points of the coast and the national border, for whoever must know where land is. */
  coastPoints() {
    return this.#prepare().coast;
  }
}

/** The borders of this page's catalogue. */
export const borders = new BorderLines(model);
