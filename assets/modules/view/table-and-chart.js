/** Table and chart: made by the server while their tab is open. */

import { dom } from "../shared/dom.js";
import { addToHead } from "../shared/load.js";
import { config } from "./config.js";
import { state } from "./store.js";

const IDS = { map: "maps", table: "table-view", chart: "chart-view" };
let sort = null;
let charts = null;

/** Loads the chart library once, before the first chart asks for it; a failed try is forgotten. */
function loadCharts() {
  charts = charts || addToHead("script", { src: config.urls.plotly });
  charts.catch(() => {
    charts = null;
  });
  return charts;
}

/** Asks the server for the table or the chart of a state. */
function ask(current) {
  const query = state.toQuery(current);
  if (current.view === "table") dom.mark("#table-view", () => ({ "aria-busy": "true" }));
  window.dash_clientside.set_props("request", { data: { query, view: current.view, sort } });
}

async function refresh(current, previous) {
  document.documentElement.dataset.view = current.view;
  Object.entries(IDS).forEach(([view, id]) => dom.show(id, view === current.view));
  if (current.view === "map") return;
  if (previous && previous.theme !== current.theme) sort = null;
  if (current.view === "chart") await loadCharts().catch(() => null);
  if (state.get() === current) ask(current);
}

/** Sorts the table by a column; the same column again turns the order round. */
function sortBy(column) {
  sort = { column, descending: Boolean(sort && sort.column === column && !sort.descending) };
  ask(state.get());
}

/** Draws the table that the server has sent; a button in it keeps the focus. */
function draw(parts) {
  if (!parts) return;
  dom.fill("table-view", parts.map(dom.build));
  dom.mark("#table-view", () => ({ "aria-busy": null }));
}

export const tableAndChart = { refresh, sortBy, draw };
