/**
 * Which links of the flow diagram stand out: those that touch what is selected.
 *
 * @import { RelationView } from "./types.js"
 *
 * @typedef {object} Places What belongs where: see map/catalogue.js.
 * @property {(key: string) => ReadonlySet<string>} membersOf  the municipalities of an area by its key
 * @property {(municipality: string, division: string) => string} areaKey
 */

const FADED = 0.12;

/** The keys of the selected areas and, for areas of a third division, of the areas of a they share land with. @param {Pick<RelationView, "sel" | "a" | "b">} view @param {Places} places */
export function chosenKeys({ sel, a, b }, places) {
  const keys = sel.flatMap((key) => {
    const [division] = key.split(":");
    if (division === a || division === b) return [key];
    return [...places.membersOf(key)].map((member) => places.areaKey(member, a));
  });
  return new Set(keys);
}

/** A colour "rgba(r, g, b, opacity)" with the opacity of what recedes. @param {string} colour */
export const faded = (colour) => colour.replace(/[\d.]+\)$/, `${FADED})`);

/**
 * The colours of links of which some stand out; all as they are when none does.
 *
 * @param {readonly string[]} colours
 * @param {readonly (readonly string[])[]} ends  keys of the areas at both ends of each link
 * @param {ReadonlySet<string>} keys
 */
export function emphasised(colours, ends, keys) {
  const touched = ends.map((pair) => pair.some((key) => keys.has(key)));
  return touched.includes(true) ? colours.map((colour, i) => (touched[i] ? colour : faded(colour))) : [...colours];
}
