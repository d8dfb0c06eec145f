/**
 * Where an arrow key leads on the map.
 *
 * @typedef {{ x: number, y: number }} Point Kilometres, x east and y north.
 * @typedef {readonly [number, number]} Direction East and north, each -1, 0 or 1.
 */

const SIDEWAYS = 1.5; // a step aside costs this many times a step ahead
const WIDEST = 1.5; // steps aside for one ahead, beyond which an area lies in another direction
const BORDERING = 0.6; // an area with a shared border is this much closer

/** @type {Readonly<Record<string, Direction>>} Name of an arrow key -> its direction. */
export const ARROWS = Object.freeze({
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
});

/** What a move costs in a direction; Infinity when it leads elsewhere. @param {Point} from @param {Point} to @param {Direction} direction */
export function cost(from, to, [east, north]) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const ahead = dx * east + dy * north;
  const aside = Math.abs(dx * north - dy * east);
  return ahead > 0 && aside <= WIDEST * ahead ? ahead + SIDEWAYS * aside : Infinity;
}

/**
 * The key of the place to which an arrow leads, across water too; null at the edge of the country.
 * @param {string} key  of the place where one is
 * @param {ReadonlyMap<string, Point>} places  every place by its key
 * @param {ReadonlySet<string>} near  keys of those that share a border with it
 * @param {Direction} direction
 */
export function towards(key, places, near, direction) {
  const from = places.get(key);
  if (!from) return null;
  let best = { key: /** @type {string | null} */ (null), cost: Infinity };
  for (const [other, place] of places) {
    if (other === key) continue;
    const price = cost(from, place, direction) * (near.has(other) ? BORDERING : 1);
    if (price < best.cost) best = { key: other, cost: price };
  }
  return best.key;
}
