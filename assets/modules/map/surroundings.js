/**
 * Where a selected municipality belongs: the areas of the two duties that this map is about.
 *
 * @import { Catalogue } from "./catalogue.js"
 */
import { splitKey } from "./catalogue.js";

/** The divisions of the duties: who serves the unemployed and the young, and who leads health and social services. */
export const DUTIES = ["employment_area", "wellbeing_county"];

/**
 * Keys of the areas to which the only selected municipality belongs; none for other selections.
 * @param {Catalogue} catalogue @param {readonly string[]} sel @returns {string[]}
 */
export function surroundings(catalogue, sel) {
  const [division, code] = sel.length === 1 ? splitKey(sel[0]) : ["", ""];
  if (division !== "municipality" || !catalogue.area(division, code)) return [];
  return DUTIES.filter((each) => catalogue.catalogue.areas[each]).map((each) => catalogue.areaKey(code, each));
}

/** A selection with the areas to which it belongs, for whoever shows both. @param {Catalogue} catalogue @param {readonly string[]} sel */
export const told = (catalogue, sel) => [...sel, ...surroundings(catalogue, sel)];
