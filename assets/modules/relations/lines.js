/**
 * Borders of two divisions: strongest where both have one, told apart where only one of them does.
 *
 * @import { Map as LeafletMap, Polyline } from "leaflet"
 * @import { Arc } from "../map/types.js"
 * @import { RelationAnswer } from "./types.js"
 */
import { borders, latLngs } from "../map/border-lines.js";
import { model } from "../map/catalogue.js";
import { lines } from "../map/lines.js";
import { drawing } from "../map/renderer.js";
import { relationData } from "./answer.js";

/** Letter of a border (s both divisions, a or b only, m around what moves) -> the lines that show it, from below to above; a halo lets them be seen on any fill. */
const LINES = [
  ["s", "rel-border--halo rel-border--s-halo"],
  ["s", "rel-border--s"],
  ["a", "rel-border--halo rel-border--a-halo"],
  ["a", "rel-border--a"],
  ["b", "rel-border--halo rel-border--b-halo"],
  ["b", "rel-border--b"],
  ["m", "rel-border--halo rel-border--m-halo"],
  ["m", "rel-border--m"],
];
const PANE = "relations";
const PANE_LEVEL = "445";

/** @type {Polyline[]} */
let drawn = [];

/** The letter of a border; none at the coast and inside areas of both divisions. @param {Arc} arc @param {RelationAnswer} answer */
function letterOf({ left, right }, { a, b }) {
  if (left === null || right === null) return "";
  const [inA, inB] = [a, b].map((division) => model.areaOf(left, division) === model.areaOf(right, division));
  if (inA) return inB ? "" : "b";
  return inB ? "a" : "s";
}

/** Whether a border lies around municipalities that move, the coast with it. @param {Arc} arc @param {RelationAnswer["moved"]} moved */
const aroundMoved = ({ left, right }, moved) => (left ?? "") in moved !== (right ?? "") in moved;

/** Whether a border has a letter. @param {Arc} arc @param {string} letter @param {RelationAnswer} answer */
const has = (arc, letter, answer) =>
  letter === "m" ? aroundMoved(arc, answer.moved) : letterOf(arc, answer) === letter;

/** Gives the lines their place on a map, and draws them. @param {LeafletMap} map */
function attach(map) {
  const pane = map.getPane(PANE) ?? map.createPane(PANE);
  pane.style.zIndex = PANE_LEVEL;
  pane.setAttribute("aria-hidden", "true");
  const renderer = drawing.renderer(PANE);
  draw = () => drawAll((name) => lines.addPolyline(map, renderer, `border rel-border ${name}`));
  draw();
}

/** Draws every border by its letter; nothing before there is a map. */
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
    const all = latLngs(borders.gather((arc) => has(arc, letter, answer)));
    return lines.bySquare(all).map((piece) => add(name).setLatLngs(piece));
  });
}

export const relationLines = { attach, draw: () => draw() };
