/**
 * The legend: one button a class with what it holds, and the bars that say the same in the panel.
 * `pages/map/legend.py` writes the same markup on the server.
 *
 * @import { TemplateResult } from "lit-html"
 * @import { View } from "../map/types.js"
 */
import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";
import { state as viewState } from "../view/store.js";
import { pairLegend } from "./pair-legend.js";
import { barRows, item, row, swatch, tallyOf } from "./rows.js";

/**
 * The rows of the legend for a view, as list items: those of a pair without its matrix where there
 * is no room for one.
 *
 * @param {View} view
 * @param {{ unit?: boolean, matrix?: boolean }} [options] `unit` has the first row name its unit
 * @returns {TemplateResult[]}
 */
function rows(view, { unit = false, matrix = true } = {}) {
  const { classes, halves, division } = model.theme(view.theme);
  if (halves) return pairLegend.rows(view, halves, { matrix });
  const counts = model.counts(view);
  return classes.map((themeClass, i) =>
    row(themeClass, tallyOf(counts, themeClass.key), {
      pressed: view.class.includes(themeClass.key),
      unit: unit && i === 0,
      municipal: division === "municipality",
    }),
  );
}

/** The rows of the second map's legend, whose classes are no filters. @param {View} view @returns {TemplateResult[]} */
function items(view) {
  const { classes, halves, division } = model.theme(view.theme);
  if (halves) return pairLegend.items(view, halves);
  const counts = model.counts(view);
  return classes.map((themeClass) => item(themeClass, tallyOf(counts, themeClass.key), division === "municipality"));
}

/** The rows of the summary's table: each class with its shares of areas and residents. @param {View} view @returns {TemplateResult[]} */
function bars(view) {
  const { classes, halves } = model.theme(view.theme);
  return halves ? pairLegend.bars(view, halves) : barRows(classes, model.counts(view));
}

/**
 * The legend beside the map, and the one on it; a presentation has its own, and there is nothing to see of this. The
 * long one of a pair comes in two steps, so that the map is painted first.
 *
 * @param {View} view
 * @param {View | null} [previous]
 */
function refresh(view, previous) {
  if (!view.present || view.compare.length) dom.draw("map-legend", rows(view, { matrix: false }));
  if (view.present) return;
  const long = model.isPair(view.theme) && previous && previous.theme !== view.theme;
  dom.draw("legend", rows(view, { matrix: !long }));
  if (!long) dom.draw("summary-bars", bars(view));
  else dom.afterPaint(() => viewState.get() === view && refresh(view));
}

export const legend = { rows, items, swatch, refresh };
