/** The flow diagram and the map: a click on either is seen on the other. */
import { model } from "../map/catalogue.js";
import { state } from "../view/store.js";
import { chosenKeys, emphasised } from "./emphasis.js";

/**
 * @import { RelationView } from "./types.js"
 *
 * @typedef {{ color: string[], customdata: string[][] }} Links
 * @typedef {HTMLElement & {
 *   data?: { link: Links }[],
 *   on?: (event: string, act: (event: ClickOnDiagram) => void) => void,
 *   removeListener?: (event: string, act: (event: ClickOnDiagram) => void) => void,
 * }} Diagram What Plotly makes of an element.
 * @typedef {{ points: { customdata: string | string[] }[] }} ClickOnDiagram
 */

/** Diagram -> colours of its links before any emphasis, their ends, and the colours on screen. @type {WeakMap<Diagram, { colours: string[], ends: string[][], shown: string }>} */
const linked = new WeakMap();

const diagram = () => /** @type {Diagram | null} */ (document.querySelector("#flow .js-plotly-plot"));

/** Selects what a node or a link of the diagram stands for. @param {ClickOnDiagram} event */
function click({ points }) {
  const keys = [points[0].customdata].flat();
  if (keys.length) state.set({ sel: keys });
}

/** Fades the links that do not touch what is selected. @param {RelationView} view */
function emphasise(view) {
  const plot = diagram();
  const known = plot && linked.get(plot);
  if (!known || !window.Plotly) return;
  const next = emphasised(known.colours, known.ends, chosenKeys(view, model));
  if (next.join() === known.shown) return;
  known.shown = next.join();
  window.Plotly.restyle(plot, { "link.color": [next] });
}

/** Listens to a diagram once it has been drawn. */
function link() {
  const plot = diagram();
  if (!plot?.on || !plot.data?.length) return;
  const { color, customdata } = plot.data[0].link;
  plot.removeListener?.("plotly_click", click); // drawing anew may have forgotten it, or not
  plot.on("plotly_click", click);
  const known = linked.get(plot);
  const shown = color.join();
  if (known?.shown === shown) known.ends = customdata;
  else linked.set(plot, { colours: color, ends: customdata, shown });
  emphasise(/** @type {RelationView} */ (state.get()));
}

export const relationFlow = { link, emphasise };
