/**
 * What stories need to go on without a network, which the worker is asked to keep.
 *
 * @import { View } from "../view/store.js"
 * @import { Story } from "./types.js"
 */
import { model } from "../map/catalogue.js";
import { detail } from "../map/detail.js";
import { keep } from "../offline/this-page.js";
import { filesOf, sameYear } from "../offline/view-files.js";
import { profile } from "../profile/profile.js";
import { config } from "../view/config.js";
import { state } from "../view/store.js";

/** Every view of some stories that can be drawn, and the one on screen. @param {Story[]} stories @returns {View[]} */
const viewsOf = (stories) => [
  state.get(),
  ...stories.flatMap(({ steps, playable }) => playable.map((at) => steps[at].view)),
];

/** The page that shows the steps of another year. @param {View} view */
function pageOf({ year, data, versus }) {
  const { lang } = model.catalogue;
  return location.pathname + state.toQuery({ ...state.schema.defaults, lang, year, data, versus });
}

/** Asks the worker for what stories need to go on without a network. @param {(Story | undefined)[]} stories */
export function prefetch(stories) {
  const views = viewsOf(stories.filter((story) => story !== undefined));
  const pages = views.filter((view) => !sameYear(view)).map(pageOf);
  const files = [...views.flatMap(filesOf), ...detail.keptForStories(), config.urls.speaker];
  void keep([...new Set(files)], [...new Set(pages)]);
}

/** The same, with the profiles at hand already, for a presentation that begins or is made. @param {Story | undefined} story */
export function prepare(story) {
  profile.prefetch(model.mainDivisions());
  prefetch([story]);
}
