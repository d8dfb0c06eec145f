/**
 * What a story says in place of the map's own words: set by the stories once they have come.
 *
 * @import { View } from "../view/store.js"
 *
 * @typedef {{ title?: string, caption?: string }} Words
 */

/** @type {(view: View) => Words} */
let teller = () => ({});

/** Takes the function that gives the words for a view. @param {(view: View) => Words} found */
export function tellBy(found) {
  teller = found;
}

/** The words of the step on screen for a view; empty without a story. @param {View} view */
export const told = (view) => teller(view);
