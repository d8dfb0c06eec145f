/**
 * Areas side by side as rows of a table.
 *
 * @import { Compared } from "./files.js"
 *
 * @typedef {object} Row
 * @property {string} feature
 * @property {string} label  Name of the feature.
 * @property {string[][]} cells  The texts of each area, in the areas' order; "–" where it has none.
 */

/** What stands in a cell of an area that does not have the feature. */
const NONE = "–";

/**
 * Each feature once, in the order in which the areas have them.
 *
 * @param {{ compare: Compared[] }[]} areas
 * @returns {Row[]}
 */
export function comparisonRows(areas) {
  const labels = new Map(areas.flatMap(({ compare }) => compare.map(([feature, label]) => [feature, label])));
  return [...labels].map(([feature, label]) => ({
    feature,
    label,
    cells: areas.map(({ compare }) => compare.find(([name]) => name === feature)?.[2] ?? [NONE]),
  }));
}
