/**
 * Areas that come with the answers, such as leadership groups: they change with the answers, while
 * the index of the search stays.
 *
 * @import { CatalogueData } from "../map/types.js"
 * @import { IndexEntry } from "./rank.js"
 */
import { fold } from "./rank.js";

/** End of the codes of what is in no such area. */
const OF_NONE = ".0";

/**
 * Entries of the areas that have a name of their own: one that is called as its county alone is
 * found through the county.
 *
 * @param {Pick<CatalogueData, "areas" | "divisions">} catalogue
 * @param {readonly IndexEntry[]} index
 * @returns {IndexEntry[]}
 */
export function answerEntries({ areas, divisions }, index) {
  const taken = new Set(index.flatMap(([, , , , , keys]) => keys));
  return divisions
    .filter(({ answers }) => answers)
    .flatMap(({ id, label }) =>
      Object.entries(areas[id] ?? {})
        .filter(([code, { name }]) => !code.endsWith(OF_NONE) && !taken.has(fold(name)))
        .map(([code, { name }]) => /** @type {IndexEntry} */ ([name, label, id, code, "", [fold(name)], []])),
    );
}
