/** Levels of detail of the borders and the scales for which they are drawn. Pure. */

export const COUNTRY = "country";
export const REGION = "region";
export const FULL = "full";
/** Level -> the least pixels of a kilometre for which it is drawn, the closest first. @type {readonly [string, number][]} */
const LEVELS = [
  [FULL, 8],
  [REGION, 1.6],
];

/** The level for a scale. @param {number} pixelsPerKm */
export function levelOf(pixelsPerKm) {
  return LEVELS.find(([, least]) => pixelsPerKm >= least)?.[0] ?? COUNTRY;
}
