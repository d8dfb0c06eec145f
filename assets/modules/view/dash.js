/**
 * The way to Dash: the stores of the page, once Dash has drawn them.
 *
 * @import { View } from "./store.js"
 */
import { state } from "./store.js";

/** Id of the store with the view, and of those with what readers ask for. */
export const STORES = Object.freeze({ view: "view", filter: "view-filter", control: "view-control" });
let follows = false;
let asked = 0;
/** @type {Promise<unknown> | null} The data from which changes are answered, while it is on its way. */
let arriving = null;

/** True once Dash holds the view: changes reach the page through its callbacks. */
export const dashFollows = () => follows;

/** Makes the same change asked for twice two different ones. */
const nextNumber = () => {
  asked += 1;
  return asked;
};

/** @param {string} id @param {unknown} data */
const setData = (id, data) => window.dash_clientside.set_props(id, { data });

/** Hands the view to Dash from now on. */
export function connectDash() {
  follows = true;
  state.connect((view) => setData(STORES.view, view));
}

/** Holds what readers ask for until some data has arrived; returns the data. @template T @param {Promise<T>} data @returns {Promise<T>} */
export function awaitData(data) {
  arriving = data;
  data.then(
    () => {
      arriving = null;
    },
    () => {}, // whoever loads the data says so; nothing can be answered
  );
  return data;
}

/** Does something at once, or when the data has arrived; never when it cannot be had. @param {() => void} work */
export function whenData(work) {
  if (arriving) arriving.then(work, () => {});
  else work();
}

/**
 * Asks for a change of the view: `kind` is "filter" or "control", `change` what its callback takes;
 * `answer(change, view)` is that callback's function, which answers here while there is no Dash, and
 * for what had to wait for the data: several changes at once would overwrite one another in a store.
 *
 * @template {object} C
 * @param {"filter" | "control"} kind
 * @param {C} change
 * @param {(change: C, view: View) => View} answer
 */
export function ask(kind, change, answer) {
  const answerHere = () => state.set(answer(change, state.get()));
  if (arriving) whenData(answerHere);
  else if (follows) setData(STORES[kind], { ...change, asked: nextNumber() });
  else answerHere();
}

/** Registers functions that Dash's clientside callbacks call by their name. @param {Record<string, (...given: any[]) => unknown>} functions */
export function answerDash(functions) {
  const known = window.dash_clientside ?? {};
  window.dash_clientside = { ...known, yhdyspinta: { ...known.yhdyspinta, ...functions } };
}
