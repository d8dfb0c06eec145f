/**
 * What the Dash callbacks of the map answer: colours of a view, and a view after a click.
 *
 * @import { View } from "./types.js"
 *
 * @typedef {{ municipality: string, division: string, add: boolean, at: number }} Clicked
 */
import { answerSets } from "../view/answer-sets.js";
import { joining } from "../view/joining.js";
import { locked } from "../view/locks.js";
import { state } from "../view/store.js";
import { model } from "./catalogue.js";
import { BESIDE, mapIn, maps } from "./maps.js";
import { besideViews, paint } from "./paint.js";

const noUpdate = () => window.dash_clientside.no_update;

/** Gives what `of` makes of a view of the store; no update as long as there is no catalogue. @template Made @param {View} view @param {(view: View) => Made} of */
function drawn(view, of) {
  if (!model.ready) return noUpdate();
  const whole = state.complete(view);
  answerSets.bring(/** @type {{ data: string, versus: string }} */ (whole));
  return of(whole);
}

/** The paint of the first map. @param {View} view */
export const colour = (view) => drawn(view, (whole) => paint(whole, model));

/** The paint of each place beside the first map; null takes a map away, and nothing is said where there is none. @param {View} view */
export const colourBeside = (view) =>
  drawn(view, (whole) => {
    const views = besideViews(whole);
    if (!views.length && !maps.beside().length) return noUpdate();
    return BESIDE.map((place, i) => {
      if (views[i]) return paint(views[i], model);
      return maps.get(mapIn(place)) ? null : noUpdate();
    });
  });

/** The view after a click; no update when nothing changes. @param {Clicked | null} clicked @param {View} view */
export function selectClicked(clicked, view) {
  if (!clicked || !model.ready || locked(view, "area")) return noUpdate();
  const key = model.areaKey(clicked.municipality, clicked.division);
  return { ...view, sel: joining.chosen(view.sel, key, clicked) };
}

/**
 * A callback's function from one that gives the patch of a view for a change.
 * @template Change
 * @param {(change: Change, view: View) => View} patchOf
 */
export const changed = (patchOf) => (/** @type {Change | null} */ change, /** @type {View} */ view) =>
  change && model.ready ? { ...view, ...patchOf(change, state.complete(view)) } : noUpdate();
