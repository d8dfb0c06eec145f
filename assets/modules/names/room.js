/**
 * What is taken of a map while names are placed on it. layers/export/names/room.py is its twin.
 *
 * @import { Box } from "./ground.js"
 * @import { Point, Spot } from "./spots.js"
 * @import { Turn } from "./placement.js"
 *
 * @typedef {{ minX: number, maxX: number, minY: number, maxY: number }} Kept  A box as the trees keep it.
 * @typedef {{ from: Point, to: Point }} Segment
 * @typedef {Kept & { turn: Turn, spot: Spot, box: Box, line: Segment | null }} Taken  A name in its place.
 */
import RBush from "rbush";
import { boxOf } from "./outside.js";

/** @param {Box} box @param {number} [gap] @returns {Kept} */
const kept = ({ left, right, top, bottom }, gap = 0) => ({
  minX: left - gap,
  maxX: right + gap,
  minY: top - gap,
  maxY: bottom + gap,
});

/** @param {Segment} segment @returns {Kept} */
const around = ({ from, to }) => ({
  minX: Math.min(from.x, to.x),
  maxX: Math.max(from.x, to.x),
  minY: Math.min(from.y, to.y),
  maxY: Math.max(from.y, to.y),
});

/** Twice the area of the triangle of a segment and a point, negative when they turn the other way. @param {Segment} segment @param {number} x @param {number} y */
const turn = ({ from, to }, x, y) => (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);

/** Whether two segments cross. @param {Segment} a @param {Segment} b */
export const cross = (a, b) =>
  turn(a, b.from.x, b.from.y) * turn(a, b.to.x, b.to.y) < 0 &&
  turn(b, a.from.x, a.from.y) * turn(b, a.to.x, a.to.y) < 0;

/** Whether a segment meets a box. @param {Segment} segment @param {Kept} box */
export function meets(segment, { minX, maxX, minY, maxY }) {
  const { from, to } = segment;
  if (Math.max(from.x, to.x) < minX || Math.min(from.x, to.x) > maxX) return false;
  if (Math.max(from.y, to.y) < minY || Math.min(from.y, to.y) > maxY) return false;
  const a = turn(segment, minX, minY);
  const b = turn(segment, maxX, minY);
  const c = turn(segment, maxX, maxY);
  const d = turn(segment, minX, maxY);
  return !(a > 0 && b > 0 && c > 0 && d > 0) && !(a < 0 && b < 0 && c < 0 && d < 0);
}

/** The box of a name in a place, and its leader line. @param {Turn} turn @param {Spot} spot @returns {[Box, Segment | null]} */
const boxAndLine = ({ label }, spot) => [
  boxOf(spot, spot.form),
  spot.leader ? { from: label.middle, to: spot.leader } : null,
];

export class Room {
  /** @type {RBush<Kept>} */
  #covers = new RBush();
  /** @type {RBush<Taken>} */
  #boxes = new RBush();
  /** @type {RBush<Kept>} Where names would stand best that have not had their turn. */
  #homes = new RBush();
  /** @type {Set<Taken>} The names with leader lines. */
  #led = new Set();
  /** @type {{ taken: Taken, put: boolean }[]} What has been done, in order. */
  #done = [];
  #gap;

  /** @param {readonly Box[]} covers @param {number} gap  that stays free between names */
  constructor(covers, gap) {
    this.#gap = gap;
    this.#covers.load(covers.map((box) => kept(box)));
  }

  /** Whether a name may stand in a place. @param {Turn} turn @param {Spot} spot */
  free(turn, spot) {
    const [box, line] = boxAndLine(turn, spot);
    const wide = kept(box, this.#gap);
    if (this.#covers.collides(wide) || this.#boxes.collides(wide)) return false;
    for (const { line: led } of this.#led) {
      if (led && (meets(led, wide) || (line && cross(line, led)))) return false;
    }
    if (!line) return true;
    const near = around(line);
    if (this.#covers.search(near).some((cover) => meets(line, cover))) return false;
    return !this.#boxes.search(near).some((other) => meets(line, other));
  }

  /** The names in the way of another one, in their order; null when they are more than `most`, or something else is. @param {Turn} turn @param {Spot} spot @param {number} most */
  blockers(turn, spot, most) {
    const [box, line] = boxAndLine(turn, spot);
    const wide = kept(box, this.#gap);
    if (this.#covers.collides(wide)) return null;
    const found = new Set(this.#boxes.search(wide));
    if (found.size > most) return null;
    for (const other of this.#led) {
      const { line: led } = other;
      if (led && (meets(led, wide) || (line && cross(line, led)))) found.add(other);
    }
    if (line && found.size <= most) {
      const near = around(line);
      if (this.#covers.search(near).some((cover) => meets(line, cover))) return null;
      for (const other of this.#boxes.search(near)) if (meets(line, other)) found.add(other);
    }
    return found.size > most ? null : [...found].sort((a, b) => a.turn.index - b.turn.index);
  }

  /** Whether a place leaves the best ones of names to come alone. @param {Spot} spot */
  spares(spot) {
    return !this.#homes.collides(kept(boxOf(spot, spot.form)));
  }

  /** Keeps a place for a name to come. @param {Spot} spot @returns {() => void} what gives it up */
  reserve(spot) {
    const home = kept(boxOf(spot, spot.form));
    this.#homes.insert(home);
    return () => this.#homes.remove(home);
  }

  /** @param {Turn} turn @param {Spot} spot */
  take(turn, spot) {
    const [box, line] = boxAndLine(turn, spot);
    this.#put({ ...kept(box), turn, spot, box, line });
  }

  /** @param {Taken} taken */
  #put(taken) {
    this.#boxes.insert(taken);
    if (taken.line) this.#led.add(taken);
    this.#done.push({ taken, put: true });
  }

  /** @param {Taken} taken */
  remove(taken) {
    this.#boxes.remove(taken);
    this.#led.delete(taken);
    this.#done.push({ taken, put: false });
  }

  /** How much has been done by now, for `restore`. */
  mark() {
    return this.#done.length;
  }

  /** Undoes what has been done since. @param {number} mark */
  restore(mark) {
    for (const { taken, put } of this.#done.splice(mark).reverse()) {
      if (put) this.remove(taken);
      else this.#put(taken);
    }
    this.#done.length = mark;
  }

  /** Every name that has a place. */
  all() {
    return this.#boxes.all();
  }
}
