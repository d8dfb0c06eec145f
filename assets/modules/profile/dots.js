/**
 * The figures of a theme as a strip of dots, one an area, those of the selected area marked.
 *
 * @import { TemplateResult } from "lit-html"
 * @import { Half, Theme, ThemeClass } from "../map/types.js"
 * @import { Say } from "./drawing.js"
 *
 * @typedef {object} Dots
 * @property {{ info: ThemeClass, at: number[] }[]} groups  where the dots of each class stand, 0 to 1
 * @property {number[]} mine  where those of the area stand
 * @property {number | null} rank  of the area from the highest; null when it holds several
 * @property {number} total
 */
import { nothing, svg } from "lit-html";
import { tint } from "../map/fills.js";

/** From this ratio of the highest to the lowest on, figures stand by their logarithms. */
const SKEWED = 50;
const WIDTH = 320;
const EDGE = 6;
const ROWS = 5;
const ROW = 4;
const MIDDLE = 14;

/** Where figures stand between the lowest and the highest. @param {number[]} figures @returns {(figure: number) => number} */
function scale(figures) {
  const low = Math.min(...figures);
  const high = Math.max(...figures);
  const turn = low > 0 && high / low > SKEWED ? Math.log : (/** @type {number} */ figure) => figure;
  return (figure) => (high > low ? (turn(figure) - turn(low)) / (turn(high) - turn(low)) : 1 / 2);
}

/**
 * The dots of a theme; null for one without figures.
 *
 * @param {Theme | Half} asked
 * @param {ReadonlySet<string>} own  codes of the area, or of the areas that it holds
 * @returns {Dots | null}
 */
export function dots({ values, classes }, own) {
  const figures = Object.entries(values).flatMap(([code, [key, , , figure]]) =>
    figure === undefined ? [] : [{ code, key, figure }],
  );
  if (!figures.length) return null;
  const place = scale(figures.map(({ figure }) => figure));
  const mine = figures.filter(({ code }) => own.has(code));
  const [only] = mine;
  return {
    groups: classes
      .map((info) => ({ info, at: figures.filter(({ key }) => key === info.key).map(({ figure }) => place(figure)) }))
      .filter(({ at }) => at.length),
    mine: mine.map(({ figure }) => place(figure)),
    rank: mine.length === 1 ? 1 + figures.filter(({ figure }) => figure > only.figure).length : null,
    total: figures.length,
  };
}

/** A path of a dot at each place: lines without length, whose round ends are the dots. @param {number[]} places */
const path = (places) =>
  places
    .map((at, i) => `M${(EDGE + at * (WIDTH - 2 * EDGE)).toFixed(1)} ${MIDDLE + ((i % ROWS) - 2) * ROW}h0`)
    .join("");

/** The own dots stand in the middle row, each alone. @param {number[]} places */
const ownPath = (places) => places.map((at) => `M${(EDGE + at * (WIDTH - 2 * EDGE)).toFixed(1)} ${MIDDLE}h0`).join("");

/** The strip, with its text alternative. @param {Dots} found @param {string} words @returns {TemplateResult} */
export const dotStrip = ({ groups, mine }, words) =>
  svg`<svg class="standing__dots" viewBox="0 0 ${WIDTH} ${2 * MIDDLE}" role="img" aria-label=${words}>${groups.map(
    ({ info, at }) =>
      svg`<path class="standing__rim" d=${path(at)}></path><path d=${path(at)} style="stroke:${tint(info)}"></path>`,
  )}${mine.length ? svg`<path class="standing__own" d=${ownPath(mine)}></path><path class="standing__core" d=${ownPath(mine)}></path>` : nothing}</svg>`;

/** What the strip says in words; "" where the area holds several. @param {Say} say @param {Dots} found */
export const dotWords = (say, { rank, total }) => (rank === null ? "" : say("standing_rank", { n: rank, total }));
