/** Lines on the map, all made from the same arcs, so that borders of every division coincide. */
import { model } from "./catalogue.js";

const SPECK = 0.01; // share of the largest part
let prepared = { arcs: null, list: [], neighbours: new Map(), coast: [] };

const key = ([x, y]) => `${x},${y}`;
const closed = (line) => key(line[0]) === key(line[line.length - 1]);
const inland = ({ left, right }) => left !== null && right !== null;

/** The arcs as `{left, right, line}`, and who borders on whom; made once for each set of arcs. */
function prepare() {
  if (prepared.arcs === model.arcs) return prepared;
  const list = model.arcs.features.map(({ properties, geometry }) => ({
    ...properties,
    line: geometry.coordinates,
  }));
  const neighbours = new Map(model.municipalities().map((code) => [code, new Set()]));
  for (const { left, right } of list) {
    if (!inland({ left, right })) continue;
    neighbours.get(left).add(right);
    neighbours.get(right).add(left);
  }
  const coast = list.filter((arc) => !inland(arc)).flatMap(({ line }) => line);
  prepared = { arcs: model.arcs, list, neighbours, coast };
  return prepared;
}

/** End point -> the lines that end there. */
function endings(lines) {
  const ends = new Map();
  for (const line of lines) {
    for (const end of [key(line[0]), key(line[line.length - 1])]) {
      if (!ends.has(end)) ends.set(end, []);
      ends.get(end).push(line);
    }
  }
  return ends;
}

/** Grows a chain at its end for as long as exactly two lines meet there. */
function grow(chain, ends, used) {
  for (;;) {
    const end = key(chain[chain.length - 1]);
    const meeting = ends.get(end);
    const next = meeting.length === 2 && meeting.find((line) => !used.has(line));
    if (!next) return;
    used.add(next);
    const onward = key(next[0]) === end ? next : [...next].reverse();
    chain.push(...onward.slice(1));
  }
}

/** Joins lines end to end into the longest ones, so that dashes run on across the joints. */
function chain(lines) {
  const ends = endings(lines);
  const used = new Set();
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

/** A GeoJSON MultiLineString in kilometres of the arcs that a test of arc and place accepts. */
function gather(accept) {
  const lines = prepare()
    .list.filter(accept)
    .map(({ line }) => line);
  return { type: "MultiLineString", coordinates: chain(lines) };
}

/**
 * The inland borders of a division; with `among`, only those that touch these municipalities,
 * or with `rest` only those that touch none of them.
 */
function lines(division, { among = null, rest = false } = {}) {
  return gather(
    (arc) =>
      inland(arc) &&
      model.areaOf(arc.left, division) !== model.areaOf(arc.right, division) &&
      (!among || (among.has(arc.left) || among.has(arc.right)) !== rest),
  );
}

/** The coast and the national border; `among` and `rest` as for `lines`. */
function coast({ among = null, rest = false } = {}) {
  return gather((arc) => !inland(arc) && (!among || among.has(arc.left ?? arc.right) !== rest));
}

/** Leaflet's form of a MultiLineString in kilometres: [northing, easting]. */
function latLngs({ coordinates }) {
  return coordinates.map((line) => line.map(([x, y]) => [y, x]));
}

/** The area inside a closed line, km². */
function inside(line) {
  let doubled = 0;
  for (let i = 1; i < line.length; i += 1) {
    doubled += line[i - 1][0] * line[i][1] - line[i][0] * line[i - 1][1];
  }
  return Math.abs(doubled) / 2;
}

/**
 * The outer line of some municipalities taken together. Shores of specks (lakes left out of the
 * grid, skerries) are left out: under a thick line they would be blots.
 */
function outline(municipalities) {
  const arcs = prepare().list.filter(({ left, right }) => municipalities.has(left) !== municipalities.has(right));
  const shores = chain(arcs.filter((arc) => !inland(arc)).map(({ line }) => line));
  const open = shores.filter((line) => !closed(line));
  const whole = chain([...open, ...arcs.filter(inland).map(({ line }) => line)]);
  const islands = shores.filter(closed);
  const largest = Math.max(...[...whole.filter(closed), ...islands].map(inside));
  const seen = islands.filter((line) => inside(line) >= SPECK * largest);
  return { type: "MultiLineString", coordinates: [...whole, ...seen] };
}

/** The municipalities that share a border with one. */
function neighbours(municipality) {
  return prepare().neighbours.get(municipality);
}

/** `[[west, south], [east, north]]` of some points, or null for none. */
function extent(points) {
  if (!points.length) return null;
  const [low, high] = [
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ];
  for (const point of points) {
    for (const axis of [0, 1]) {
      low[axis] = Math.min(low[axis], point[axis]);
      high[axis] = Math.max(high[axis], point[axis]);
    }
  }
  return [low, high];
}

/** The extent of some municipalities in kilometres, or null for none. */
function bounds(municipalities) {
  const arcs = prepare().list;
  const around = arcs.filter(({ left, right }) => municipalities.has(left) || municipalities.has(right));
  return extent(around.flatMap(({ line }) => line));
}

/** The points of the coast and the national border, for whoever must know where land is. */
function coastPoints() {
  return prepare().coast;
}

export const borders = { gather, latLngs, lines, coast, outline, neighbours, bounds, extent, coastPoints };
