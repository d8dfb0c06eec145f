/**
 * Where the tooltip stands: near the pointer, but off the area that it names and off the buttons.
 *
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Box Pixels of the map's frame.
 * @typedef {{ x: number, y: number }} Point
 * @typedef {Point[][]} Shape Closed lines around the area, px.
 */

/** Pixels between the box and what it tells of. */
export const AWAY = 12;
const EDGE = 8; // px that stay free at the map's edge
const STEP = 12; // px between the places that are tried
/** @type {[number, number][]} Right and down, each -1, 0 or 1; below and to the right first. */
const WAYS = [
  [1, 1],
  [1, 0],
  [1, -1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, 1],
  [0, -1],
];

/** True when two boxes have a point in common. @param {Box} a @param {Box} b */
const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** True when a line between two points has a part in a box. @param {Point} a @param {Point} b @param {Box} box */
function crosses(a, b, { left, right, top, bottom }) {
  let [from, to] = [0, 1];
  /** @type {[number, number, number, number][]} start, way, least and most on each axis */
  const axes = [
    [a.x, b.x - a.x, left, right],
    [a.y, b.y - a.y, top, bottom],
  ];
  for (const [start, way, least, most] of axes) {
    if (way === 0) {
      if (start <= least || start >= most) return false;
      continue;
    }
    const ends = [(least - start) / way, (most - start) / way];
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
    if (from >= to) return false;
  }
  return true;
}

/** True when a point lies inside a shape; holes are outside. @param {Point} point @param {Shape} shape */
function contains({ x, y }, shape) {
  let within = false;
  for (const line of shape) {
    for (let i = 1; i < line.length; i += 1) {
      const [a, b] = [line[i - 1], line[i]];
      if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) within = !within;
    }
  }
  return within;
}

/** True when a box lies over a part of a shape. @param {Box} box @param {Shape} shape */
export function covers(box, shape) {
  const crossed = shape.some((line) => line.some((point, i) => i > 0 && crosses(line[i - 1], point, box)));
  return crossed || contains({ x: box.left, y: box.top }, shape);
}

/** The box around a shape. @param {Shape} shape @returns {Box} */
function around(shape) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of shape.flat()) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** A box with air on every side. @param {Box} box @param {number} air @returns {Box} */
const grown = ({ left, top, right, bottom }, air) => ({
  left: left - air,
  top: top - air,
  right: right + air,
  bottom: bottom + air,
});

/** The box that lies so far from a point in a direction. @param {Point} at @param {{ width: number, height: number }} size @param {[number, number]} way @param {number} away @returns {Box} */
function boxAt({ x, y }, { width, height }, [right, down], away) {
  const left = x + right * away - (width * (1 - right)) / 2;
  const top = y + down * away - (height * (1 - down)) / 2;
  return { left, top, right: left + width, bottom: top + height };
}

/** Every place that is tried, the nearest first. @param {Point} at @param {{ width: number, height: number }} size @param {number} farthest */
function* places(at, size, farthest) {
  for (let away = AWAY; away < farthest; away += STEP) for (const way of WAYS) yield boxAt(at, size, way, away);
}

/**
 * The top left corner of the tooltip: the place nearest to a point that lies in the frame, off the
 * buttons and off the area, as many pixels away from it as there is room for; where the area fills
 * the frame, off the buttons at least.
 * @param {Point} at  the pointer, or the name of the area
 * @param {{ width: number, height: number }} size  of the tooltip
 * @param {{ width: number, height: number }} frame
 * @param {Shape} shape  of the area
 * @param {readonly Box[]} buttons
 * @returns {Point}
 */
export function placeTooltip(at, size, frame, shape, buttons) {
  const inner = { left: EDGE, top: EDGE, right: frame.width - EDGE, bottom: frame.height - EDGE };
  const reach = around(shape);
  const inFrame = (/** @type {Box} */ box) =>
    box.left >= inner.left && box.top >= inner.top && box.right <= inner.right && box.bottom <= inner.bottom;
  const candidates = [...places(at, size, Math.max(frame.width, frame.height))]
    .filter(inFrame)
    .filter((box) => !buttons.some((button) => meet(box, button)));
  const off = (/** @type {number} */ air) =>
    candidates.find((box) => !meet(grown(box, air), reach) || !covers(grown(box, air), shape));
  const found = off(AWAY) ?? off(0) ?? candidates[0];
  if (found) return { x: found.left, y: found.top };
  const clamp = (/** @type {number} */ value, /** @type {number} */ most) =>
    Math.max(EDGE, Math.min(value, most - EDGE));
  return { x: clamp(at.x + AWAY, frame.width - size.width), y: clamp(at.y + AWAY, frame.height - size.height) };
}
