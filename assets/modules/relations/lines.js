/** Borders of two divisions: thin where both have one, in a colour where only one of them does. */
import { borders, latLngs } from "../map/border-lines.js";
import { lines as linesModule } from "../map/lines.js";
import { drawing } from "../map/renderer.js";
import { relationData } from "./answer.js";

const ORDER = ["s", "a", "b"]; // from below to above
let layers = new Map();

/** Makes the lines once, empty; those of one division lie in a halo, to be seen on any fill. */
function attach(map) {
  const pane = map.getPane("relations") || map.createPane("relations");
  pane.style.zIndex = 445;
  const renderer = drawing.renderer("relations");
  const add = (name, className) => layers.set(name, linesModule.addPolyline(map, renderer, className));
  layers = new Map();
  for (const code of ORDER) {
    if (code !== "s") add(`${code}-halo`, `border rel-border rel-border--halo rel-border--${code}-halo`);
    add(code, `border rel-border rel-border--${code}`);
  }
  draw();
}

/** Draws every border by its letter in the answer in use. */
function draw() {
  const answer = relationData.get();
  if (!answer || !layers.size) return;
  for (const code of ORDER) {
    const lines = latLngs(borders.gather((_arc, place) => answer.arcs[place] === code));
    layers.get(code).setLatLngs(lines);
    if (layers.has(`${code}-halo`)) layers.get(`${code}-halo`).setLatLngs(lines);
  }
}

export const relationLines = { attach, draw };
