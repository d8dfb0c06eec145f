/**
 * What belongs to a selection on both sides of the comparison.
 *
 * @import { RelationView } from "./types.js"
 *
 * @typedef {object} Places What belongs where: see map/catalogue.js.
 * @property {(key: string) => ReadonlySet<string>} membersOf  the municipalities of an area by its key
 * @property {(municipality: string, division: string) => string} areaKey
 */

/**
 * The municipalities to look at: those of the selected areas, and of the areas of the other
 * division that these share municipalities with; for areas of a third division those of both.
 * Where areas of both divisions are selected, only theirs.
 *
 * @param {Pick<RelationView, "sel" | "a" | "b">} view
 * @param {Places} places
 * @returns {Set<string>}
 */
export function bothSides({ sel, a, b }, places) {
  const divisions = new Set(sel.map((key) => key.split(":")[0]));
  const pair = divisions.has(a) && divisions.has(b);
  const keys = new Set(sel);
  for (const key of pair ? [] : sel) {
    const [own] = key.split(":");
    const others = [a, b].filter((division) => division !== own);
    for (const member of places.membersOf(key)) for (const other of others) keys.add(places.areaKey(member, other));
  }
  return new Set([...keys].flatMap((key) => [...places.membersOf(key)]));
}
