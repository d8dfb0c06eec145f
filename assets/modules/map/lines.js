/** Lines over the municipalities: coast, borders of the divisions, hover, focus and selection. */

import { polyline } from "leaflet";
import { state } from "../view/store.js";
import { borders } from "./border-lines.js";
import { model } from "./catalogue.js";
import { drawing } from "./renderer.js";

const SQUARE = 75; // km

const drawn = new Map(); // name of a line -> what it shows now
const outlines = new Map(); // area key -> its outline
let sets = []; // for each map, name of a line -> its Leaflet polylines, see `draw`

/**
 * Lines by the square of the country that their middle lies in. A browser that draws a tile of
 * the screen passes over the other squares, where it would dash the lines of the whole country.
 */
function bySquare(lines) {
  const squares = new Map();
  for (const line of lines) {
    const square = line[line.length >> 1].map((km) => Math.floor(km / SQUARE)).join();
    if (!squares.has(square)) squares.set(square, []);
    squares.get(square).push(line);
  }
  return [...squares.values()];
}

/** Puts an empty line on a map that a renderer draws in its pane. */
function addPolyline(map, renderer, className) {
  const { pane } = renderer.options;
  const options = { renderer, pane, interactive: false, smoothFactor: 0, fill: false, className };
  return polyline([], options).addTo(map);
}

/** Draws each piece as a polyline of its own; new ones take the place of the first in the pile. */
function draw(polylines, pieces) {
  const [first] = polylines;
  while (polylines.length < pieces.length) {
    const piece = addPolyline(first._map, first.options.renderer, first.options.className);
    first.getElement().before(piece.getElement());
    polylines.push(piece);
  }
  polylines.forEach((piece, i) => piece.setLatLngs(pieces[i] ?? []));
}

/** All divisions of the catalogue that have lines of their own, from below to above. */
function divisions() {
  const drawn = model.catalogue.divisions.filter((division) => division.draw_order !== null);
  return drawn.sort((a, b) => a.draw_order - b.draw_order).map(({ id }) => id);
}

/** Every line of a map, empty, in the order in which they lie over one another. */
function lineSet(map) {
  const pane = map.getPane("lines") || map.createPane("lines");
  pane.style.zIndex = 450;
  const renderer = drawing.renderer("lines");
  const lines = new Map();
  const add = (name, className) => lines.set(name, [addPolyline(map, renderer, className)]);
  for (const name of ["coast", ...divisions()]) {
    add(`${name}/rest`, `border border--${name} faded`);
    add(name, `border border--${name}`);
  }
  for (const name of ["hover-halo", "hover", "selection-halo", "selection", "focus-halo", "focus"]) {
    add(name, `mark mark--${name}`);
  }
  return lines;
}

/** Takes a map into use; nothing is drawn on it as yet. */
function attach(map) {
  drawn.clear();
  outlines.clear();
  sets = [lineSet(map)];
}

/** Draws on a second map from now on whatever is drawn on the first. */
function attachBeside(map) {
  const [first] = sets;
  const second = lineSet(map);
  second.forEach((polylines, name) => {
    draw(
      polylines,
      first.get(name).map((piece) => piece.getLatLngs()),
    );
  });
  sets = [first, second];
}

/** Forgets the second map. */
function closeBeside() {
  sets = sets.slice(0, 1);
}

/** Draws a line unless it already shows the same thing; `make` is called only when needed. */
function show(name, what, make) {
  if (drawn.get(name) === what) return;
  drawn.set(name, what);
  const pieces = what ? make() : [];
  sets.forEach((lines) => draw(lines.get(name), pieces));
}

/** The outline of an area of any division, remembered. */
function outlineOf(key) {
  if (!outlines.has(key)) outlines.set(key, borders.outline(model.members(...key.split(":"))));
  return outlines.get(key);
}

/** Draws one border in two parts: what the filters leave, and the faded rest. */
function showBorder(name, on, among, filters, make) {
  const pieces = (part) => bySquare(borders.latLngs(make(part)));
  show(name, on && `on ${filters}`, () => pieces({ among }));
  show(`${name}/rest`, on && among ? filters : "", () => pieces({ among, rest: true }));
}

function showBorders(current) {
  const filters = state.schema.filters.map((name) => current[name].join()).join("|");
  const filtered = state.filters(current);
  const themed = current.class.length ? [filters, current.theme, current.data, current.versus].join("|") : filters;
  const among = filtered ? model.visible(current) : null;
  showBorder("coast", true, among, themed, borders.coast);
  for (const division of divisions()) {
    const on = current.borders.includes(division);
    showBorder(division, on, among, themed, (part) => borders.lines(division, part));
  }
}

/** Outlines some areas with a line and the halo under it. */
function mark(name, keys) {
  const what = keys.join();
  const whole = () => [keys.flatMap((key) => borders.latLngs(outlineOf(key)))];
  show(`${name}-halo`, what, whole);
  show(name, what, whole);
}

function refresh(current, previous) {
  if (state.differ(current, previous, ["borders", ...state.schema.paints])) showBorders(current);
  if (state.differ(current, previous, ["sel"])) mark("selection", current.sel);
}

/** Outlines the area under the pointer or, as `kind` "focus", under the keyboard; null ends it. */
function point(kind, key) {
  mark(kind, key ? [key] : []);
}

/** Forgets what areas look like, after some have changed their municipalities. */
function forget() {
  outlines.clear();
  drawn.clear();
}

export const lines = { addPolyline, bySquare, attach, attachBeside, closeBeside, refresh, point, forget };
