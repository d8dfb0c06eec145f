/** The legend: one button a class with what it holds, and the bars that say the same in the panel. */
import { model } from "../map/catalogue.js";
import { patterns } from "../map/patterns.js";
import { dom } from "../shared/dom.js";
import { state as viewState } from "../view/store.js";
import { pairLegend } from "./pair-legend.js";

function swatch(themeClass) {
  return dom.h(
    "span",
    {
      class: "swatch",
      style: `background:${patterns.background(themeClass)}`,
      "aria-hidden": "true",
    },
    patterns.sample(themeClass),
  );
}

/** Residents of a row: short for the eye unless the unit is wanted, in words for the ear. */
function residentsCell(count, unit) {
  const words = model.counted.residents(count.residents);
  if (unit) return [dom.h("span", {}, words)];
  return [
    dom.h("span", { "aria-hidden": "true" }, model.counted.residentsShort(count.residents)),
    dom.h("span", { class: "visually-hidden" }, words),
  ];
}

/** One class as a button that filters by it; `choice` is the class as the filter has it. */
function row(themeClass, count, { pressed, unit = false, choice = themeClass.key }) {
  const title = [model.text("class_only"), model.counted.municipalities(count.municipalities)].join(" · ");
  const button = dom.h(
    "button",
    {
      type: "button",
      class: count.municipalities ? null : "is-empty",
      title,
      "aria-pressed": String(pressed),
      "data-action": "toggle-class",
      "data-value": choice,
    },
    swatch(themeClass),
    dom.h("span", { class: "legend__label" }, themeClass.label),
    dom.h(
      "span",
      { class: "legend__counts" },
      dom.h("span", {}, model.counted.areas(count.areas)),
      residentsCell(count, unit),
    ),
  );
  return dom.h("li", {}, button);
}

/** The rows of the legend for a state, as list items; with `unit` the first one names it. */
function rows(state, { unit = false, matrix = true } = {}) {
  const { classes, halves } = model.catalogue.themes[state.theme];
  if (halves) return pairLegend.rows(state, { matrix });
  const counts = model.counts(state);
  return classes.map((themeClass, i) =>
    row(themeClass, counts.get(themeClass.key), {
      pressed: state.class.includes(themeClass.key),
      unit: unit && i === 0,
    }),
  );
}

/** One class without a button, for the second map, whose classes are no filters. */
function item(themeClass, count) {
  return dom.h(
    "li",
    { class: "legend__item" },
    swatch(themeClass),
    dom.h("span", { class: "legend__label" }, themeClass.label),
    dom.h(
      "span",
      { class: "legend__counts" },
      dom.h("span", {}, model.counted.areas(count.areas)),
      residentsCell(count, false),
    ),
  );
}

function items(state) {
  const { classes, halves } = model.catalogue.themes[state.theme];
  if (halves) return pairLegend.items(state);
  const counts = model.counts(state);
  return classes.map((themeClass) => item(themeClass, counts.get(themeClass.key)));
}

function bar(share, text, themeClass) {
  const width = (share * 100).toFixed(1);
  return dom.h(
    "td",
    {},
    dom.h(
      "span",
      { class: "bar", style: `--share:${width}%`, "aria-hidden": "true" },
      share > 0 &&
        dom.h("span", { style: `background:${patterns.background(themeClass)}` }, patterns.sample(themeClass)),
    ),
    dom.h("span", { class: "bar__text" }, text),
  );
}

/** The rows of the summary's table: each class with its shares of areas and residents. */
function bars(state) {
  const { classes, halves } = model.catalogue.themes[state.theme];
  if (halves) return pairLegend.bars(state);
  return barRows(classes, model.counts(state));
}

function barRows(classes, counts) {
  const all = [...counts.values()];
  const top = (name) => Math.max(1, ...all.map((count) => count[name]));
  return classes.map((themeClass) => {
    const count = counts.get(themeClass.key);
    return dom.h(
      "tr",
      {},
      dom.h("th", { scope: "row" }, themeClass.label),
      bar(count.areas / top("areas"), model.number(count.areas), themeClass),
      bar(count.residents / top("residents"), model.counted.residentsShort(count.residents), themeClass),
    );
  });
}

/**
 * The legend beside the map; a presentation has its own, and there is nothing to see of this. The
 * long one of a pair comes in two steps, so that the map is painted first.
 */
function refresh(state, previous) {
  if (state.present) return;
  const long = model.catalogue.themes[state.theme].halves && previous && previous.theme !== state.theme;
  dom.fill("legend", rows(state, { matrix: !long }));
  if (!long) dom.fill("summary-bars", bars(state));
  else dom.afterPaint(() => viewState.get() === state && refresh(state));
}

export const legend = { rows, row, items, item, barRows, swatch, refresh };
