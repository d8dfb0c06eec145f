/** Presenting the page: its steps, its keys, and where it is. */
import { GOING } from "../presenting/keys.js";
import { stepOf, stepTo } from "../presenting/steps.js";
import { dom } from "../shared/dom.js";
import { state } from "../view/store.js";

const BY = Object.freeze({ next: 1, previous: -1 });

/** The areas that cross, in the order of the page. */
const keys = () =>
  [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#relation-crossing [data-area]"))].map(
    ({ dataset }) => dataset.area ?? "",
  );

/** Goes some steps on. @param {number} by */
function go(by) {
  state.set({ sel: stepTo(keys(), state.get().sel, by) });
  document.querySelector(".rel-body")?.scrollTo({ top: 0 });
}

const toggle = () => state.set({ present: state.get().present === "1" ? "" : "1" });

/** Shows the page large, or as usual. @param {{ present?: unknown }} view */
function show({ present }) {
  document.documentElement.dataset.present = present === "1" ? "1" : "";
}

/** Says at which step the page is. */
function refresh() {
  const all = keys();
  const place = dom.byId("relation-step");
  if (place) place.textContent = `${stepOf(all, state.get().sel) + 1}/${all.length + 1}`;
}

/** Whether a key is meant for what has the focus: a field, a button, the map. @param {KeyboardEvent} event */
const taken = ({ target, key }) =>
  target instanceof Element &&
  Boolean(
    target.closest("input, select, textarea, .leaflet-container") ||
      (key === " " && target.closest("button, summary, a")),
  );

/** @param {KeyboardEvent} event */
function keydown(event) {
  const { present } = state.get();
  if (present !== "1" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") toggle();
  else if (GOING[event.key] && !taken(event)) go(BY[/** @type {keyof typeof BY} */ (GOING[event.key])]);
  else return;
  event.preventDefault();
}

const start = () => document.addEventListener("keydown", keydown);

export const relationPresenting = { start, show, refresh, toggle, on: () => go(1), back: () => go(-1) };
