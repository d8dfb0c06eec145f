/**
 * Table and chart: made by the server while their tab is open. When one does not come, its place
 * says so and offers to try again.
 *
 * @import { Markup } from "../shared/markup.js"
 * @import { View } from "./store.js"
 */
import { html } from "lit-html";
import { model } from "../map/catalogue.js";
import { selection } from "../map/selection.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { addToHead } from "../shared/load.js";
import { fromMarkup } from "../shared/markup.js";
import { isDark, onScheme } from "../shared/scheme.js";
import { config } from "./config.js";
import { watchDash } from "./dash-answers.js";
import { rowFilter } from "./row-filter.js";
import { sortAfter } from "./sort.js";
import { state } from "./store.js";

const PATIENCE = 20_000; // ms after which an answer is not waited for any longer
/** @type {Record<string, string>} View -> the element that shows it. */
const IDS = { map: "maps", table: "table-view", chart: "chart-view" };
/** @type {Record<string, string>} View -> what Dash's callback for it puts out. */
const OUTPUTS = { table: "answer.data", chart: "chart-figures.children" };
/** @type {Promise<unknown> | null} */
let charts = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let patience;

/** Loads the chart library once, before the first chart asks for it; a failed try is forgotten. */
function loadCharts() {
  const loading = charts ?? addToHead("script", { src: config.urls.plotly });
  charts = loading;
  loading.catch(() => {
    charts = null;
  });
  return loading;
}

/** Shows the element of a view, or in its place that it did not come. @param {string} view @param {boolean} [failed] */
function show(view, failed = false) {
  for (const [each, id] of Object.entries(IDS)) dom.show(id, each === view && !failed);
  dom.show("view-failed", failed);
}

/** Asks the server for the table or the chart of a view. @param {View} current */
function ask(current) {
  const query = state.toQuery(current);
  if (current.view === "table") dom.mark("#table-view", () => ({ "aria-busy": "true" }));
  clearTimeout(patience);
  patience = setTimeout(fail, PATIENCE, current.view);
  window.dash_clientside.set_props("request", {
    data: { query, view: current.view, dark: isDark(), at: Date.now() },
  });
}

/** Says that a view did not come; the reader may have gone elsewhere meanwhile. @param {string} view */
function fail(view) {
  clearTimeout(patience);
  if (state.get().view !== view) return;
  const words = model.text(view === "table" ? "table_failed" : "chart_failed");
  dom.draw(
    "view-failed",
    html`<p>${words}</p>
      <button type="button" class="button button--primary" data-action="retry-view">${model.text("try_again")}</button>`,
  );
  show(view, true);
  announce(words);
}

/** Notes whether a callback of Dash has answered. @param {string} output @param {boolean} well */
function heard(output, well) {
  const view = Object.keys(OUTPUTS).find((each) => OUTPUTS[each] === output);
  if (!view || view !== state.get().view) return;
  clearTimeout(patience);
  if (!well) fail(view);
  else reveal(view); // what was given up may come after all
}

/** Shows a view in place of the words that it did not come, and takes the focus there from them. @param {string} view */
function reveal(view) {
  const failed = dom.byId("view-failed");
  if (!failed || failed.hidden) return;
  const within = failed.contains(document.activeElement);
  show(view);
  if (within) dom.byId(IDS[view])?.focus();
}

/** @param {View} current */
async function refresh(current) {
  document.documentElement.dataset.view = current.view;
  show(current.view);
  clearTimeout(patience);
  if (current.view === "map") return;
  await bring(current);
}

/** Loads what a view needs and asks for it. @param {View} current */
async function bring(current) {
  try {
    if (current.view === "chart") await loadCharts();
    if (state.get() === current) ask(current);
  } catch {
    if (state.get() === current) fail(current.view);
  }
}

/** Asks once more for what did not come. */
function retry() {
  const current = state.get();
  reveal(current.view);
  return bring(current);
}

/** Sorts the table by a column; the same column again turns the order round. @param {string} column */
function sortBy(column) {
  state.set({ sort: sortAfter(state.get().sort, column) }, { replace: true });
}

/** Draws the table that the server has sent; a button in it keeps the focus. @param {Markup[] | null} parts */
function draw(parts) {
  if (!parts) return;
  dom.draw("table-view", parts.map(fromMarkup));
  rowFilter.apply();
  dom.mark("#table-view", () => ({ "aria-busy": null }));
}

/** Draws the bars of areas that the server has sent; a bar that was chosen keeps the focus. @param {Markup[] | null} parts */
function drawBars(parts) {
  if (parts) dom.draw("chart-bars", parts.map(fromMarkup));
}

/** Selects the municipality whose dot was clicked in a chart by county. @param {{ points: { customdata?: unknown }[] }} click */
function chooseDot({ points }) {
  const key = points[0]?.customdata;
  if (typeof key === "string" && model.ready) selection.choose(key);
}

/** Has a chart that is about to be clicked tell which dot it was; drawing anew may have forgotten it, or not. @param {Event} event */
function listenToDots({ target }) {
  /** @type {any} Plotly adds its own functions to the element. */
  const plot = target instanceof Element ? target.closest("#chart-figures .js-plotly-plot") : null;
  plot?.removeListener?.("plotly_click", chooseDot);
  plot?.on?.("plotly_click", chooseDot);
}

/** Listens to the answers of Dash's callbacks, and to the table's own field. */
function start() {
  watchDash(heard);
  rowFilter.start();
  onScheme(() => state.get().view === "chart" && bring(state.get())); // charts have colours of their own
  document.addEventListener("pointerdown", listenToDots, { capture: true });
}

export const tableAndChart = { start, refresh, retry, sortBy, draw, drawBars };
