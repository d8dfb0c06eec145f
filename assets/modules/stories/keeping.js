/**
 * What stories need to go on without a network, which the worker is asked to keep.
 *
 * @import { ViewParams } from "../view/schema.js"
 * @import { View } from "../view/store.js"
 * @import { Story } from "./types.js"
 */
import { model } from "../map/catalogue.js";
import { keep } from "../offline/this-page.js";
import { profile } from "../profile/profile.js";
import { answerSets } from "../view/answer-sets.js";
import { config } from "../view/config.js";
import { state } from "../view/store.js";

/** Whether a view is of this page's year. @param {ViewParams} view */
export const sameYear = (view) => String(view.year) === String(model.catalogue.year);

/** An address for the answers of a view, which may be of another year. @param {"answers" | "profiles" | "stories"} kind @param {View} view */
function addressOf(kind, view) {
  return answerSets.address(kind, view).replace(`/${model.catalogue.year}/`, `/${view.year}/`);
}

/** Every view of some stories that can be drawn, and the one on screen. @param {Story[]} stories @returns {View[]} */
const viewsOf = (stories) => [
  state.get(),
  ...stories.flatMap(({ steps, playable }) => playable.map((at) => steps[at].view)),
];

/** What other answers need beside their page: the profiles of whatever can be selected. @param {View} view @returns {string[]} */
function filesOf(view) {
  const selected = view.sel.map((/** @type {string} */ key) => key.split(":")[0]);
  const divisions = [view.division, ...model.mainDivisions(), ...selected];
  const profiles = divisions.map((division) => `${addressOf("profiles", view)}${division}.json`);
  return sameYear(view) ? [addressOf("answers", view), ...profiles] : profiles;
}

/** The page that shows the steps of another year. @param {View} view */
function pageOf({ year, data, versus }) {
  const { lang } = model.catalogue;
  return location.pathname + state.toQuery({ ...state.schema.defaults, lang, year, data, versus });
}

/** Asks the worker for what stories need to go on without a network. @param {(Story | undefined)[]} stories */
export function prefetch(stories) {
  const views = viewsOf(stories.filter((story) => story !== undefined));
  const pages = views.filter((view) => !sameYear(view)).map(pageOf);
  const files = [...views.flatMap(filesOf), config.urls.speaker];
  void keep([...new Set(files)], [...new Set(pages)]);
}

/** The same, with the profiles at hand already, for a presentation that begins or is made. @param {Story | undefined} story */
export function prepare(story) {
  profile.prefetch(model.mainDivisions());
  prefetch([story]);
}
