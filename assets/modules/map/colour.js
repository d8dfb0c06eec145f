/** What the Dash callbacks of the map answer: colours of a view, and a view after a click. */
import { answerSets } from "../view/answer-sets.js";
import { joining } from "../view/joining.js";
import { locked } from "../view/locks.js";
import { state } from "../view/store.js";
import { model } from "./catalogue.js";
import { paint, secondView } from "./paint.js";

/** Gives what `of` makes of a view of the store; no update as long as there is no catalogue. */
function drawn(view, of) {
  if (!model.ready) return window.dash_clientside.no_update;
  const whole = state.complete(view);
  answerSets.bring(whole);
  return of(whole);
}

/** The paint of the first map. */
export const colour = (view) => drawn(view, (whole) => paint(whole, model));

/** The paint of the second map; null for none. */
export const colourSecond = (view) =>
  drawn(view, (whole) => {
    const second = secondView(whole);
    return second && paint(second, model);
  });

/** The view after a click on `{municipality, add}`; no update when nothing changes. */
export function selectClicked(clicked, view) {
  if (!clicked || !model.ready || locked(view, "area")) return window.dash_clientside.no_update;
  const key = model.areaKey(clicked.municipality, state.complete(view).division);
  return { ...view, sel: joining.chosen(view.sel, key, clicked) };
}

/** A callback's function from one that gives the patch of a view for a change. */
export const changed = (patchOf) => (change, view) =>
  change && model.ready ? { ...view, ...patchOf(change, state.complete(view)) } : window.dash_clientside.no_update;
