/**
 * Borders of two divisions: thin where both have one, in a colour where only one of them does.
 *
 * @import { Map as LeafletMap, Polyline } from "leaflet"
 */
import { borders, latLngs } from "../map/border-lines.js";
import { lines } from "../map/lines.js";
import { drawing } from "../map/renderer.js";
import { relationData } from "./answer.js";

/** Letter in the answer -> the lines that show it, from below to above; a halo lets them be seen on any fill. */
const LINES = [
  ["s", "rel-border--s"],
  ["a", "rel-border--halo rel-border--a-halo"],
  ["a", "rel-border--a"],
  ["b", "rel-border--halo rel-border--b-halo"],
  ["b", "rel-border--b"],
];
const PANE = "relations";
const PANE_LEVEL = "445";

/** @type {Polyline[]} */
let drawn = [];

/** Gives the lines their place on a map, and draws them. @param {LeafletMap} map */
function attach(map) {
  const pane = map.getPane(PANE) ?? map.createPane(PANE);
  pane.style.zIndex = PANE_LEVEL;
  pane.setAttribute("aria-hidden", "true");
  const renderer = drawing.renderer(PANE);
  draw = () => drawAll((name) => lines.addPolyline(map, renderer, `border rel-border ${name}`));
  draw();
}

/** Draws every border by its letter in the answer in use; nothing before there is a map. */
let draw = () => {};

/**
 * Each square of the country is a line of its own, so that a browser which draws a part of the
 * screen need not dash the borders of the whole country.
 *
 * @param {(name: string) => Polyline} add puts an empty line over those there are
 */
function drawAll(add) {
  const answer = relationData.get();
  if (!answer) return;
  for (const line of drawn) line.remove();
  drawn = LINES.flatMap(([letter, name]) => {
    const all = latLngs(borders.gather((_arc, place) => answer.arcs[place] === letter));
    return lines.bySquare(all).map((piece) => add(name).setLatLngs(piece));
  });
}

export const relationLines = { attach, draw: () => draw() };
