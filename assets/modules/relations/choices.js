/**
 * What the page's buttons and choosers make of a view, as patches.
 *
 * @import { RelationView } from "./types.js"
 *
 * @typedef {"a" | "b"} Side
 */

const NUMBERS = /^(share_|municipalities|residents|area_)/;

/** What the map needs to know of the view in the words of the map page. @param {Record<string, any>} view */
export function derive(view) {
  return {
    ...view,
    theme: view.fill === "cell" ? "cell" : "relation",
    classTheme: "relation",
    division: view.a,
    borders: ["municipality"],
    named: view.sel,
    region: [],
    county: [],
    employment: [],
  };
}

/** The divisions exchanged; the class filter goes, as it is of the areas of a. @param {Pick<RelationView, "a" | "b">} view */
export const swapped = ({ a, b }) => ({ a: b, b: a, class: [], sort: "" });

/** Another division on one side; one that the other side has changes places with it. @param {Pick<RelationView, "a" | "b">} view @param {Side} side @param {string} division */
export function chosenDivision(view, side, division) {
  const other = side === "a" ? view.b : view.a;
  return division === other ? swapped(view) : { [side]: division, class: [], sort: "" };
}

/** The next order by a column, then none: numbers from the largest first, names from the alphabet's start. @param {string} sort @param {string} column */
export function nextSort(sort, column) {
  const orders = NUMBERS.test(column) ? [`-${column}`, column, ""] : [column, `-${column}`, ""];
  return orders[(orders.indexOf(sort) + 1) % orders.length];
}
