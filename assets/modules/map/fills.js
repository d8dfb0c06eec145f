/**
 * How a class looks: a plain colour, a tint with a sparse pattern in the colour of the class, or a
 * colour under one of the catalogue's tiles. Tints follow the page's ground, light or dark.
 *
 * @import { ThemeClass, Tile } from "./types.js"
 *
 * @typedef {Pick<ThemeClass, "fill" | "pattern" | "ink" | "hue" | "hue_share">} Look
 * @typedef {Readonly<Record<string, Tile>>} Tiles The catalogue's tiles by their names.
 * @typedef {object} Marks What a pattern is made of: a tile's size, its path, how it is stroked.
 * @property {number} width
 * @property {number} height
 * @property {string} d
 * @property {number} line  width of the stroke
 * @property {number} opacity
 * @property {"butt" | "round"} cap
 */

const SIZE = 21; // px; diagonals of such a tile are 15 px apart
/** The ground of dark pages: --map-ground in shared/tokens.css. */
export const DARK_GROUND = "#0c1218";
const WHITE = "#ffffff";
const INK_SHARE = 40; // per cent of the hue in the ink on a dark tint

/** @type {Readonly<Record<string, string>>} */
const MARKS = {
  "lines-forward": `M0,${SIZE}L${SIZE},0M-2,2L2,-2M${SIZE - 2},${SIZE + 2}L${SIZE + 2},${SIZE - 2}`,
  "lines-back": `M0,0L${SIZE},${SIZE}M-2,${SIZE - 2}L2,${SIZE + 2}M${SIZE - 2},-2L${SIZE + 2},2`,
  "lines-upright": `M${SIZE / 4},0V${SIZE}M${(SIZE * 3) / 4},0V${SIZE}`,
  "lines-level": `M0,${SIZE / 4}H${SIZE}M0,${(SIZE * 3) / 4}H${SIZE}`,
  dots: `M5,5h0M${5 + SIZE / 2},${5 + SIZE / 2}h0`,
  plain: "", // nothing but the tint
};

/** Stripes at an angle: px of ground, of ink, and of ground again. @param {string} angle @param {[number, number, number]} ends @returns {(ink: string, ground: string) => string} */
const stripes =
  (angle, [before, line, after]) =>
  (ink, ground) =>
    `repeating-linear-gradient(${angle}, ${ground} 0 ${before}px, ${ink} ${before}px ${line}px, ${ground} ${line}px ${after}px)`;

/** @type {Readonly<Record<string, (ink: string, ground: string) => string>>} */
const GRADIENTS = {
  "lines-forward": stripes("135deg", [6, 7.5, 13]),
  "lines-back": stripes("45deg", [6, 7.5, 13]),
  "lines-upright": stripes("90deg", [4, 5.5, 9]),
  "lines-level": stripes("0deg", [4, 5.5, 9]),
  plain: (_ink, ground) => ground,
  dots: (ink, ground) => `radial-gradient(circle, ${ink} 1.2px, transparent 1.6px) 0 0 / 10px 10px, ${ground}`,
};

/** Red, green and blue of a colour. @param {string} colour "#rgb" or "#rrggbb" */
function channels(colour) {
  const digits = colour.slice(1);
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return [0, 2, 4].map((at) => Number.parseInt(six.slice(at, at + 2), 16));
}

/** A mixture of `share` per cent of one colour with another, as "#rrggbb". @param {string} colour @param {number} share @param {string} ground */
export function mix(colour, share, ground) {
  const [a, b] = [channels(colour), channels(ground)];
  const mixed = a.map((value, i) => Math.round((value * share + b[i] * (100 - share)) / 100));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** A colour that differs on light and dark pages, by the switches of shared/tokens.css. @param {string} light @param {string} dark */
const either = (light, dark) => `var(--on-light, ${light}) var(--on-dark, ${dark})`;

/**
 * The colour under a pattern or of a class that does not apply; on a dark ground a tint is mixed
 * anew from its hue, so that whatever is not known stays quiet.
 * @param {Look} look
 */
export function tint({ fill, hue, hue_share: share = 0 }) {
  return hue ? either(fill, mix(hue, share, DARK_GROUND)) : fill;
}

/** The colour of a pattern: its own, or a light one where a tint that it does not come from is dark. @param {Look} look */
export function inkOf({ ink, hue }) {
  if (!hue || ink === hue) return ink ?? "none";
  return either(ink ?? "transparent", mix(hue, INK_SHARE, WHITE));
}

/** The name of a class's pattern; null for a plain colour that is the same on every ground. @param {Look} look */
export function patternOf({ hue, pattern }) {
  return pattern ?? (hue ? "plain" : null);
}

/** What a pattern is made of, by its name. @param {string} pattern @param {Tiles} tiles @returns {Marks} */
export function marksOf(pattern, tiles) {
  const tile = Object.hasOwn(tiles, pattern) ? tiles[pattern] : null;
  if (tile) return { ...tile, opacity: 1, cap: "butt" };
  const d = MARKS[pattern];
  const size = { width: SIZE, height: SIZE, d };
  return pattern === "dots"
    ? { ...size, line: 2.4, opacity: 1, cap: "round" }
    : { ...size, line: 1.25, opacity: 0.8, cap: "butt" };
}

/** An id for the pattern of a look: the same looks have the same. @param {string} pattern @param {Look} look */
export function patternId(pattern, { fill, ink, hue }) {
  return ["pattern", pattern, ...[fill, ink ?? "", hue ?? ""].map((colour) => colour.slice(1))].join("-");
}

/** A look as a CSS background, for swatches; the catalogue's tiles are drawn, see patterns.js. @param {Look} look @param {Tiles} tiles */
export function backgroundOf(look, tiles) {
  const pattern = patternOf(look);
  if (!pattern || Object.hasOwn(tiles, pattern)) return tint(look);
  return GRADIENTS[pattern](inkOf(look), tint(look));
}
