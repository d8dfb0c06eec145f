/** The way to Dash: the stores of the page, once Dash has drawn them. */
import { state } from "./store.js";

/** Id of the store with the view, and of those with what readers ask for. */
export const STORES = { view: "view", filter: "view-filter", control: "view-control" };
let follows = false;
let asked = 0;

/** True once Dash holds the view: changes reach the page through its callbacks. */
export const dashFollows = () => follows;

const setData = (id, data) => window.dash_clientside.set_props(id, { data });

/** Hands the view to Dash from now on. */
export function connectDash() {
  follows = true;
  state.connect((view) => setData(STORES.view, view));
}

/**
 * Asks for a change of the view: `kind` is "filter" or "control", `change` what its callback takes;
 * `answer(change, view)` is that callback's function, which answers here while there is no Dash.
 */
export function ask(kind, change, answer) {
  asked += 1;
  if (follows) setData(STORES[kind], { ...change, asked });
  else state.set(answer(change, state.get()));
}

/** Registers functions that Dash's clientside callbacks call by their name. */
export function answerDash(functions) {
  const known = window.dash_clientside ?? {};
  window.dash_clientside = { ...known, yhdyspinta: { ...known.yhdyspinta, ...functions } };
}
