/** Filters by area: three choosers that narrow one another, and chips for what is in use. */

import { model } from "../map/catalogue.js";
import { pairs } from "../map/pairs.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { ask } from "../view/dash.js";
import { state } from "../view/store.js";
import { filterPatch } from "./reduce.js";

const CHOOSERS = {
  region: { id: "filter-region", division: "region" },
  county: { id: "filter-county", division: "wellbeing_county" },
  employment: { id: "filter-employment", division: "employment_area" },
};

/** The choices of a filter: what is chosen, and what the other filters leave possible. */
function options(current, filter) {
  const { division } = CHOOSERS[filter];
  const possible = model.possible(current, filter);
  return Object.keys(model.catalogue.areas[division])
    .filter((code) => possible.has(code) || current[filter].includes(code))
    .map((code) => ({ label: model.name(division, code), value: code }))
    .sort((a, b) => a.label.localeCompare(b.label, model.catalogue.lang));
}

/** One area of a chooser as a labelled check box. */
function choice(filter, { label, value }, chosen) {
  const box = { type: "checkbox", value, "data-filter": filter, checked: chosen.includes(value) };
  return dom.h("li", {}, dom.h("label", {}, dom.h("input", box), dom.h("span", {}, label)));
}

/** Brings a chooser to a view: what it offers, and what is chosen in its summary. */
function writeChooser(current, filter) {
  const { id, division } = CHOOSERS[filter];
  const chosen = current[filter];
  const names = chosen.map((code) => model.name(division, code)).join(", ");
  dom.fill(`${id}-value`, names || model.text("all"));
  dom.fill(
    `${id}-options`,
    options(current, filter).map((each) => choice(filter, each, chosen)),
  );
  document.querySelectorAll(`#${id}-options input`).forEach((box) => {
    box.checked = chosen.includes(box.value);
  });
}

function chip(kind, value, label) {
  return dom.h(
    "button",
    {
      type: "button",
      class: "chip",
      "data-action": "remove-filter",
      "data-kind": kind,
      "data-value": value,
      "aria-label": model.text("remove_filter", { name: label }),
    },
    label,
    dom.h("span", { class: "icon icon--x", "aria-hidden": "true" }),
  );
}

/** One chip for each filter in use, and one that clears them all. */
function chips(current) {
  const areas = Object.entries(CHOOSERS).flatMap(([filter, { division }]) =>
    current[filter].map((code) => chip(filter, code, model.name(division, code))),
  );
  const chosen = pairs
    .choices(model.catalogue.themes[current.theme])
    .filter(({ choice }) => current.class.includes(choice))
    .map(({ choice, label }) => chip("class", choice, label));
  const all = [...areas, ...chosen];
  if (!all.length) return [];
  const clear = { type: "button", class: "chip chip--clear", "data-action": "clear-filters" };
  return [...all, dom.h("button", clear, model.text("clear_all"))];
}

/** How much the filters leave, in words. */
function totals(current) {
  const { areas, municipalities, residents } = model.totals(current);
  const { division } = model.catalogue.themes[current.theme];
  return model.text(division === "municipality" ? "shown_municipalities" : "shown", {
    areas: model.counted.areas(areas),
    municipalities: model.counted.municipalities(municipalities),
    residents: model.counted.residents(residents),
  });
}

/** Brings choosers, chips and counts to a state; says the counts aloud when a filter changed. */
function refresh(current, previous) {
  const sentence = totals(current);
  dom.fill("totals", sentence);
  dom.fill("chips", chips(current));
  const filtered = state.differ(current, previous, state.schema.filters);
  if (previous && filtered) announce(sentence);
  // The map is painted first.
  if (filtered) dom.afterPaint(() => state.get() === current && writeChoosers(current));
}

const writeChoosers = (current) => Object.keys(CHOOSERS).forEach((filter) => writeChooser(current, filter));

/** The view's patch for a change of a filter; Dash's callback takes the same function. */
const reduce = (change, view) => filterPatch(change, view, model.catalogue.themes, state.schema.filters);

const filter = (change) => ask("filter", change, reduce);

/** Takes a check box of a chooser that has changed; true when it was one. */
function choose(box) {
  if (!box.dataset.filter || !model.ready) return false;
  filter({ toggle: box.dataset.filter, value: box.value });
  return true;
}

export const filters = {
  refresh,
  choose,
  reduce,
  toggleClass: (value) => filter({ toggle: "class", value }),
  /** Leaves one pair of classes, or everything when only that pair is left. */
  togglePair: (pair) => filter({ pair }),
  remove: (kind, value) => filter({ remove: kind, value }),
  clear: () => filter({ clear: true }),
};
