/**
 * Areas side by side as rows of a table.
 *
 * @import { Compared } from "./files.js"
 *
 * @typedef {object} Row
 * @property {string} feature
 * @property {string} label  Name of the feature.
 * @property {string[][]} cells  The texts of each area, in the areas' order; "–" where it has none.
 * @property {boolean} differs  Not all areas have the same; free sentences always differ, which tells nothing.
 * @property {boolean[]} odd  The areas that differ from what most others have; none where there is no such.
 */

/** The feature that is told in a free sentence. */
const SENTENCE = "sentence";

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
  return [...labels].map(([feature, label]) => {
    const cells = areas.map(({ compare }) => compare.find(([name]) => name === feature)?.[2] ?? [NONE]);
    return { feature, label, cells, ...differences(feature, cells) };
  });
}

/**
 * Whether the cells of a row differ, and which are the odd ones out.
 *
 * @param {string} feature
 * @param {string[][]} cells
 */
function differences(feature, cells) {
  const texts = cells.map((each) => each.join("\n"));
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const most = Math.max(...times.values());
  const common = [...times.values()].filter((each) => each === most).length === 1 && most > 1;
  const differs = times.size > 1 && feature !== SENTENCE;
  return { differs, odd: texts.map((text) => differs && common && times.get(text) !== most) };
}
