/**
 * The three heights of the sheet with details on a phone.
 *
 * @typedef {"low" | "half" | "full"} Height
 */

/** @type {readonly Height[]} From the lowest up. */
export const HEIGHTS = ["low", "half", "full"];
/** Shares of the window that a drag is drawn to. */
const SHARES = { low: 0.12, half: 0.36, full: 0.9 };
const LEAST = 0.06;

/** The height nearest to a share of the window. @param {number} share */
export function nearest(share) {
  const off = (/** @type {Height} */ height) => Math.abs(SHARES[height] - share);
  return HEIGHTS.reduce((best, height) => (off(height) < off(best) ? height : best));
}

/** One height up, and from the top back down; what is no height counts as half. @param {string | undefined} height @returns {Height} */
export function nextHeight(height) {
  const at = HEIGHTS.findIndex((each) => each === (height ?? "half"));
  return HEIGHTS[((at < 0 ? 1 : at) + 1) % HEIGHTS.length];
}

/** The share of a window that a sheet takes whose upper edge is at `y` px, within its bounds. @param {number} y @param {number} windowHeight  px */
export function shareAt(y, windowHeight) {
  return Math.min(SHARES.full, Math.max(LEAST, 1 - y / windowHeight));
}
