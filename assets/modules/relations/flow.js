/** The flow diagram and the map: a click on either is seen on the other. */
import { model } from "../map/catalogue.js";
import { state } from "../view/store.js";

const FADED = 0.12;
const linked = new WeakMap(); // diagram -> colours of its links before any emphasis

const diagram = () => document.querySelector("#flow .js-plotly-plot");

/** The keys of the selected areas and, for areas of a third division, of their parts. */
function chosen({ sel, a, b }) {
  const keys = sel.flatMap((key) => {
    const [division, code] = key.split(":");
    if (division === a || division === b) return [key];
    const parts = [...model.members(division, code)];
    return parts.map((member) => `${a}:${model.areaOf(member, a)}`);
  });
  return new Set(keys);
}

function click({ points }) {
  const { customdata } = points[0];
  const keys = [customdata].flat();
  if (keys.length) state.set({ sel: keys });
}

const faded = (colour) => colour.replace(/[\d.]+\)$/, `${FADED})`);

/** Fades the links that do not touch what is selected. */
function emphasise(view) {
  const plot = diagram();
  if (!plot || !linked.has(plot) || !window.Plotly) return;
  const { colours, ends } = linked.get(plot);
  const keys = chosen(view);
  const touched = ends.map((pair) => pair.some((key) => keys.has(key)));
  const any = touched.some(Boolean);
  const next = colours.map((colour, i) => (any && !touched[i] ? faded(colour) : colour));
  if (next.join() !== linked.get(plot).shown) {
    linked.get(plot).shown = next.join();
    window.Plotly.restyle(plot, { "link.color": [next] });
  }
}

/** Listens to a diagram once it has been drawn. */
function link() {
  const plot = diagram();
  if (!plot?.on || !plot.data?.length) return;
  const { link: links } = plot.data[0];
  const known = linked.get(plot);
  plot.removeListener("plotly_click", click); // drawing anew may have forgotten it, or not
  plot.on("plotly_click", click);
  const shown = links.color.join();
  if (known && known.shown === shown) known.ends = links.customdata;
  else linked.set(plot, { colours: links.color, ends: links.customdata, shown });
  emphasise(state.get());
}

export const relationFlow = { link, emphasise };
