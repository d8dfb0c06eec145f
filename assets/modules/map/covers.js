/**
 * What lies over the maps: sheets, panels, titles, buttons, each marked with `data-covers-map` and
 * the side of the map on which it lies. What comes and goes with a click must not move the country
 * away from it: it is marked with `data-covers-names`, and names and the inset alone make way.
 *
 * @import { Map as LeafletMap } from "leaflet"
 * @import { Cover } from "./framing.js"
 */

const MAP = "data-covers-map";
const NAMES = "data-covers-names";
const SELECTOR = `[${MAP}]`;

/** @type {{ of: string | null, covers: Map<LeafletMap, Cover[]> }} What was measured in this frame. */
let measured = { of: null, covers: new Map() };

/**
 * Rectangles of whatever lies over a map, in pixels of its container. They are measured once a
 * frame, before the map is painted: to ask later would lay the map out twice.
 * @param {LeafletMap} map
 */
export function coversOf(map) {
  const of = JSON.stringify(document.documentElement.dataset); // what opens and closes is told there
  if (measured.of !== of) {
    measured = { of, covers: new Map() };
    requestAnimationFrame(() => requestAnimationFrame(forgetCovers));
  }
  const known = measured.covers.get(map) ?? measure(map, MAP);
  measured.covers.set(map, known);
  return known;
}

/** Has everything measured anew when it is asked for next. */
export function forgetCovers() {
  measured = { of: null, covers: new Map() };
}

/** Rectangles over which neither names nor the inset may stand, measured when they are placed. @param {LeafletMap} map */
export const coversOfNames = (map) => [...coversOf(map), ...measure(map, NAMES)];

/** @param {LeafletMap} map @param {string} mark  the attribute that names the side @returns {Cover[]} */
function measure(map, mark) {
  const frame = map.getContainer().getBoundingClientRect();
  return [...document.querySelectorAll(`[${mark}]`)]
    .map((node) => ({ side: node.getAttribute(mark) ?? "", at: node.getBoundingClientRect() }))
    .filter(({ at }) => at.width && at.bottom > frame.top && at.top < frame.bottom)
    .filter(({ at }) => at.right > frame.left && at.left < frame.right)
    .map(({ side, at }) => ({
      side,
      left: at.left - frame.left,
      right: at.right - frame.left,
      top: at.top - frame.top,
      bottom: at.bottom - frame.top,
    }));
}

/**
 * Null when all that lies over the maps is at rest; else a promise that resolves when it is, or when
 * a transition has been cut off.
 * @returns {Promise<void> | null}
 */
export function settling() {
  const moving = [...document.querySelectorAll(SELECTOR)]
    .flatMap((node) => node.getAnimations())
    .filter(({ playState, effect }) => playState === "running" && effect?.getComputedTiming().endTime !== Infinity);
  if (!moving.length) return null;
  return Promise.allSettled(moving.map(({ finished }) => finished)).then(forgetCovers);
}
