/**
 * The files that a view needs beside its page to go on without a network.
 *
 * @import { ViewParams } from "../view/schema.js"
 * @import { View } from "../view/store.js"
 */
import { model } from "../map/catalogue.js";
import { answerSets } from "../view/answer-sets.js";

/** Whether a view is of this page's year. @param {ViewParams} view */
export const sameYear = (view) => String(view.year) === String(model.catalogue.year);

/** An address for the answers of a view, which may be of another year. @param {"answers" | "profiles" | "stories"} kind @param {View} view */
function addressOf(kind, view) {
  return answerSets.address(kind, view).replace(`/${model.catalogue.year}/`, `/${view.year}/`);
}

/** Addresses of the answers of a view, and of the profiles of whatever can be selected. @param {View} view @returns {string[]} */
export function filesOf(view) {
  const selected = view.sel.map((/** @type {string} */ key) => key.split(":")[0]);
  const divisions = [model.divisionOf(view), ...model.mainDivisions(), ...selected];
  const profiles = divisions.map((division) => `${addressOf("profiles", view)}${division}.json`);
  return [...new Set(sameYear(view) ? [addressOf("answers", view), ...profiles] : profiles)];
}
