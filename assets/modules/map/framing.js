/**
 * Where a camera must look so that something fills what is free of a frame. Lengths of the country
 * are kilometres (x east, y north), lengths of the frame pixels (down from its top left corner);
 * a zoom is the base-2 logarithm of pixels per kilometre, as in Leaflet.
 *
 * @import { Extent } from "./border-lines.js"
 *
 * @typedef {{ width: number, height: number }} Size
 * @typedef {{ top: number, right: number, bottom: number, left: number }} Sides
 * @typedef {Sides & { side: string }} Cover What lies over the map, and on which side of it.
 * @typedef {{ zoom: number, x: number, y: number }} Look Zoom and centre.
 * @typedef {Look & { spare: number }} Framed  With the pixels left free beside what is framed.
 * @typedef {Look & { room: string }} Whole  With the room for which it was made.
 */

const MARGIN = 24; // px between the country and the frame
const MARGIN_SHARE = 0.06; // of the shorter side, in frames too small for that
const AIR = 8; // px between the coast and whatever lies over the map
const SHIFTS = [0, 0.2, -0.2, 0.4, -0.4, 0.6, -0.6, 0.8, -0.8, 1, -1]; // shares of the free room
/** A single small municipality is not magnified beyond 11 px a km. */
export const CLOSEST = 3.5;

/** Pixels of a kilometre. @param {number} zoom */
export const pixelsAt = (zoom) => 2 ** zoom;

/** Pixels taken away at each side of a frame by what lies over it, and a margin besides. @param {Size} size @param {readonly Cover[]} covers @param {number} [most] the margin, px @returns {Sides} */
export function insets({ width, height }, covers, most = MARGIN) {
  const margin = Math.min(most, MARGIN_SHARE * Math.min(width, height));
  const at = { top: margin, right: margin, bottom: margin, left: margin };
  for (const cover of covers) {
    if (cover.side === "bottom") at.bottom = Math.min(height / 2, height - cover.top) + margin;
    if (cover.side === "left") at.left = Math.min(width / 2, cover.right) + margin;
    if (cover.side === "right") at.right = Math.min(width / 2, width - cover.left) + margin;
  }
  return at;
}

/**
 * The look in which an extent fills a frame inside its insets, magnified as far as `closest`.
 * @param {Extent} extent @param {Size} size @param {Sides} at
 * @param {{ closest: number, widest: number }} zooms  the limits of the zoom
 * @returns {Framed}
 */
export function frame([[west, south], [east, north]], { width, height }, at, { closest, widest }) {
  const w = Math.max(1, width - at.left - at.right); // the frame may be hidden as yet
  const h = Math.max(1, height - at.top - at.bottom);
  const scale = Math.min(w / (east - west), h / (north - south));
  const zoom = Math.max(widest, Math.min(closest, Math.log2(scale)));
  const km = 1 / pixelsAt(zoom);
  return {
    zoom,
    x: (west + east) / 2 + ((at.right - at.left) / 2) * km,
    y: (south + north) / 2 + ((at.top - at.bottom) / 2) * km,
    spare: w - (east - west) / km,
  };
}

/** Whether a place lies in a rectangle or closer to it than `air`. @param {number} left @param {number} top @param {Sides} at @param {number} [air] */
const within = (left, top, at, air = AIR) =>
  left > at.left - air && left < at.right + air && top > at.top - air && top < at.bottom + air;

/**
 * True when one of some points of the country would lie under a rectangle in a look.
 * @param {Look} look @param {Size} size @param {readonly Sides[]} rectangles @param {readonly number[][]} points
 */
export function hits({ zoom, x, y }, { width, height }, rectangles, points) {
  const scale = pixelsAt(zoom);
  return points.some(([east, north]) => {
    const left = (east - x) * scale + width / 2;
    const top = (y - north) * scale + height / 2;
    return rectangles.some((at) => within(left, top, at));
  });
}

/**
 * The least sideways shift of a look that keeps some points off some rectangles, or undefined.
 * @param {Framed} look @param {Size} size @param {readonly Sides[]} rectangles @param {readonly number[][]} points
 */
export function beside(look, size, rectangles, points) {
  return SHIFTS.map((share) => ({
    ...look,
    x: look.x - (share * look.spare) / 2 / pixelsAt(look.zoom),
  })).find((moved) => !hits(moved, size, rectangles, points));
}

/**
 * The look at a whole country: where it was if that is still free, or beside titles and buttons if
 * it can be, or below the titles. So another title moves the country only when it lies over it.
 * @param {Extent} extent @param {Size} size
 * @param {{ covers: readonly Cover[], all: readonly Cover[], points: readonly number[][], widest: number }} around
 *   what lies over the map, and over any map of its size; the coast; the limit of the zoom
 * @param {Whole | null} [last]  the look before
 * @returns {Whole}
 */
export function wholeFrame(extent, size, around, last = null) {
  const room = JSON.stringify([size, insets(size, around.covers)]);
  const over = around.all.filter(({ side }) => side === "top" || side === "corner");
  if (last?.room === room && !hits(last, size, over, around.points)) return last;
  return { ...freeFrame(extent, size, around), room };
}

/** @param {Extent} extent @param {Size} size @param {Parameters<typeof wholeFrame>[2]} around @returns {Look} */
function freeFrame(extent, size, { covers, all, points, widest }) {
  const at = insets(size, covers);
  const zooms = { closest: CLOSEST, widest };
  const of = (/** @type {string} */ side) => all.filter((cover) => cover.side === side);
  const titles = of("top");
  const view = frame(extent, size, at, zooms);
  const free = beside(view, size, [...titles, ...of("corner")], points) ?? beside(view, size, titles, points);
  if (free) return free;
  const below = Math.max(at.top, ...titles.map(({ bottom }) => bottom + AIR));
  return frame(extent, size, { ...at, top: below }, zooms);
}

/**
 * The look at a part of a country, below the title and with more air above and below.
 * @param {Extent} extent @param {Size} size @param {readonly Cover[]} covers @param {number} widest
 */
export function partFrame(extent, size, covers, widest) {
  const at = insets(size, covers);
  const title = covers.find(({ side }) => side === "top");
  const top = title ? Math.max(at.top, title.bottom) : at.top;
  const more = { ...at, top: top + MARGIN, bottom: at.bottom + MARGIN };
  return frame(extent, size, more, { closest: CLOSEST, widest });
}

/**
 * How far to move along one axis so that something comes into sight: its near end lies `before` the
 * near end of the frame, its far end `after` the far end; both negative towards the near side.
 * @param {number} before @param {number} after
 */
export function nudge(before, after) {
  if (before < 0 && after > 0) return 0;
  return Math.min(before, 0) + Math.max(after, 0);
}
