/**
 * Filters: choosers of areas that narrow one another, and chips for what is in use.
 *
 * @import { View } from "../map/types.js"
 * @import { Change } from "./reduce.js"
 * @import { Chooser } from "./area-chooser.js"
 *
 * @typedef {{ kind: string, value: string, label: string }} Chip
 */
import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";

import { model } from "../map/catalogue.js";
import { pairs } from "../map/pairs.js";
import { answerActions } from "../shared/actions.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { keepFocus } from "../shared/focus.js";
import { ask, whenData } from "../view/dash.js";
import { state } from "../view/store.js";
import { startAreaChoosers, writeChooser } from "./area-chooser.js";
import { offered } from "./options.js";
import { filterPatch } from "./reduce.js";

/** The id of a filter's chooser: see pages/map/controls.py. @param {string} filter */
const chooserId = (filter) => `filter-${filter}`;

/** What a chooser shows for a view. @param {View} view @param {string} filter @returns {Chooser} */
function chooserOf(view, filter) {
  const division = model.filters[filter];
  const chosen = view[filter];
  const areas = model.catalogue.areas[division];
  return {
    id: chooserId(filter),
    filter,
    kind: model.kind(division),
    options: offered(areas, model.possible(view, filter), chosen, model.catalogue.lang),
    chosen,
  };
}

/** @param {View} view @param {string} filter */
function write(view, filter) {
  const names = view[filter].map((/** @type {string} */ code) => model.name(model.filters[filter], code));
  writeChooser(chooserOf(view, filter), names);
}

/** @param {View} view */
const writeAll = (view) => Object.keys(model.filters).forEach((filter) => write(view, filter));

/** Draws a chooser that has been opened or searched; the data may still be on its way. @param {string} id */
function writeById(id) {
  const filter = Object.keys(model.filters).find((each) => chooserId(each) === id);
  if (filter) whenData(() => write(state.get(), filter));
}

/** @param {Chip} chip */
const chip = ({ kind, value, label }) =>
  html`<button type="button" class="chip" data-action="remove-filter" data-kind=${kind} data-value=${value}
    aria-label=${model.text("remove_filter", { name: label })}>${label}<span class="icon icon--x" aria-hidden="true"></span></button>`;

/** What filters a view: areas, then classes. @param {View} view @returns {Chip[]} */
function inUse(view) {
  const areas = Object.entries(model.filters).flatMap(([kind, division]) =>
    view[kind].map((/** @type {string} */ value) => ({ kind, value, label: model.name(division, value) })),
  );
  const classes = pairs
    .choices(model.theme(view.theme))
    .filter(({ choice }) => view.class.includes(choice))
    .map(({ choice, label }) => ({ kind: "class", value: choice, label }));
  return [...areas, ...classes];
}

/** One chip for each filter in use, and one that clears them all. @param {View} view */
function chips(view) {
  const all = inUse(view);
  const keyed = repeat(all, ({ kind, value }) => `${kind}:${value}`, chip);
  const clear = html`<button type="button" class="chip chip--clear" data-action="clear-filters">${model.text("clear_all")}</button>`;
  return [keyed, all.length ? clear : nothing];
}

/** Where the last filter came from: its chooser, or the legend. @param {View | null | undefined} previous @returns {HTMLElement | null} */
function sourceOfLast(previous) {
  const filter = Object.keys(model.filters).find((each) => previous?.[each].length);
  return document.querySelector(filter && !previous?.class.length ? `#${chooserId(filter)} summary` : "#legend button");
}

/** How much the filters leave, in words. @param {View} view */
function totals(view) {
  const { areas, municipalities, residents } = model.totals(view);
  const { division } = model.theme(view.theme);
  return model.text(division === "municipality" ? "shown_municipalities" : "shown", {
    areas: model.counted.areas(areas),
    municipalities: model.counted.municipalities(municipalities),
    residents: model.counted.residents(residents),
  });
}

/** Brings choosers, chips and counts to a view; says the counts aloud when a filter changed. @param {View} view @param {View | null} [previous] */
function refresh(view, previous) {
  const sentence = totals(view);
  dom.draw("totals", sentence);
  keepFocus(
    dom.byId("chips"),
    () => dom.draw("chips", chips(view)),
    () => sourceOfLast(previous),
  );
  const filtered = state.differ(view, previous, state.schema.filters);
  if (previous && filtered) announce(sentence);
  // The map is painted first; another change may have come by then, which filters nothing itself.
  if (filtered) dom.afterPaint(() => writeAll(state.get()));
}

/** The view's patch for a change of a filter; Dash's callback takes the same function. @param {Change} change @param {View} view */
const reduce = (change, view) => filterPatch(change, view, model.catalogue.themes, state.schema.filters);

/** @param {Change} change */
const filter = (change) => ask("filter", change, reduce);

/** What a button stands for. @param {HTMLElement} button */
const standsFor = ({ dataset }) => dataset.value ?? "";

/** What leads to a filter; what is asked before the data is there waits for it. @type {Record<string, import("../shared/actions.js").Act>} */
const ACTIONS = {
  "toggle-class": (button) => filters.toggleClass(standsFor(button)),
  "toggle-pair": (button) => filter({ pair: standsFor(button) }),
  "remove-filter": (button) => filter({ remove: button.dataset.kind, value: standsFor(button) }),
  "clear-filter": (button) => filter({ choose: standsFor(button), values: [] }),
  "clear-filters": () => filters.clear(),
};

/** Takes a check box of a chooser that has changed. @param {Event} event */
function choose({ target }) {
  const toggle = target instanceof HTMLInputElement && target.dataset.filter;
  if (toggle) filter({ toggle, value: target.value });
}

/** Answers legend, chips and choosers of the page from now on. */
function start() {
  answerActions(ACTIONS);
  document.addEventListener("change", choose);
  startAreaChoosers(writeById);
}

export const filters = {
  start,
  refresh,
  reduce,
  /** @param {string} value */
  toggleClass: (value) => filter({ toggle: "class", value }),
  clear: () => filter({ clear: true }),
};
