/**
 * Lines over the municipalities: coast, borders of the divisions, hover, focus and selection.
 *
 * @import { LatLng, LatLngTuple, Map as LeafletMap, Polyline, Renderer } from "leaflet"
 * @import { MultiLineString } from "geojson"
 * @import { Part } from "./border-lines.js"
 * @import { Arc, View } from "./types.js"
 *
 * @typedef {(LatLngTuple | LatLng)[]} Line Points, northing and easting in km.
 * @typedef {Line[]} Piece Lines that are drawn together.
 * @typedef {{ map: LeafletMap, lines: Map<string, Polyline[]> }} LinesOfMap Name of a line -> its polylines, see `draw`.
 */
import { dom } from "../shared/dom.js";
import { polyline } from "../vendor/leaflet.js";
import { state } from "../view/store.js";
import { borders, latLngs } from "./border-lines.js";
import { model } from "./catalogue.js";
import { drawing } from "./renderer.js";
import { DUTIES, surroundings } from "./surroundings.js";

const SQUARE = 75; // km
const PANE_LEVEL = "450";
const AROUND = DUTIES.map((division) => `around-${division}`);
const MARKS = [
  ...AROUND.flatMap((name) => [`${name}-halo`, name]),
  "hover-halo",
  "hover",
  "selection-halo",
  "selection",
  "focus-halo",
  "focus",
];

/** @type {Map<string, string>} Name of a line -> what it shows now. */
const drawn = new Map();
/** @type {Map<string, MultiLineString>} Area key -> its outline. */
const outlines = new Map();
/** @type {WeakMap<readonly Arc[], Map<string, Piece[]>>} Arcs -> name of a line -> its pieces, when all of it is drawn. */
let whole = new WeakMap();
/** @type {Map<"hover" | "focus", string | null>} The areas pointed at. */
const pointed = new Map();
/** @type {LinesOfMap[]} */
let sets = [];

/**
 * Lines by the square of the country that their middle lies in. A browser that draws a tile of
 * the screen passes over the other squares, where it would dash the lines of the whole country.
 * @param {LatLngTuple[][]} lines @returns {Piece[]}
 */
function bySquare(lines) {
  /** @type {Map<string, LatLngTuple[][]>} */
  const squares = new Map();
  for (const line of lines) {
    const [north, east] = line[line.length >> 1];
    const square = `${Math.floor(north / SQUARE)},${Math.floor(east / SQUARE)}`;
    const found = squares.get(square);
    if (found) found.push(line);
    else squares.set(square, [line]);
  }
  return [...squares.values()];
}

/** Puts an empty line on a map that a renderer draws in its pane. @param {LeafletMap} map @param {Renderer} renderer @param {string} className */
function addPolyline(map, renderer, className) {
  const { pane } = renderer.options;
  const options = { renderer, pane, interactive: false, smoothFactor: 0, fill: false, className };
  return polyline([], options).addTo(map);
}

/** Draws each piece as a polyline of its own; new ones take the place of the first in the pile. @param {LeafletMap} map @param {Polyline[]} polylines @param {Piece[]} pieces */
function draw(map, polylines, pieces) {
  const [first] = polylines;
  while (polylines.length < pieces.length) {
    const { renderer, className } = first.options;
    const piece = addPolyline(map, /** @type {Renderer} */ (renderer), className ?? "");
    first.getElement()?.before(/** @type {Element} */ (piece.getElement()));
    polylines.push(piece);
  }
  polylines.forEach((piece, i) => piece.setLatLngs(pieces[i] ?? []));
}

/** All divisions of the catalogue that have lines of their own, from below to above. */
function divisions() {
  const level = (/** @type {{ draw_order: number | null }} */ { draw_order: order }) => order ?? 0;
  const withLines = model.catalogue.divisions.filter((division) => division.draw_order !== null);
  return withLines.sort((a, b) => level(a) - level(b)).map(({ id }) => id);
}

/** Every line of a map, empty, in the order in which they lie over one another. @param {LeafletMap} map */
function lineSet(map) {
  const pane = map.getPane("lines") ?? map.createPane("lines");
  pane.style.zIndex = PANE_LEVEL;
  pane.setAttribute("aria-hidden", "true");
  const renderer = drawing.renderer("lines");
  /** @type {Map<string, Polyline[]>} */
  const lines = new Map();
  const add = (/** @type {string} */ name, /** @type {string} */ className) =>
    lines.set(name, [addPolyline(map, renderer, className)]);
  for (const name of ["coast", ...divisions()]) {
    add(`${name}/rest`, `border border--${name} faded`);
    add(name, `border border--${name}`);
  }
  for (const name of MARKS) add(name, `mark mark--${name}`);
  return { map, lines };
}

/** Takes a map into use; nothing is drawn on it as yet. @param {LeafletMap} map */
function attach(map) {
  drawn.clear();
  outlines.clear();
  sets = [lineSet(map)];
}

/** Draws on another map from now on whatever is drawn on the first. @param {LeafletMap} map */
function attachBeside(map) {
  const [first] = sets;
  const another = lineSet(map);
  for (const [name, polylines] of another.lines) {
    const pieces = (first.lines.get(name) ?? []).map((piece) => /** @type {LatLng[][]} */ (piece.getLatLngs()));
    draw(map, polylines, pieces);
  }
  sets = [...sets, another];
}

/** Forgets a map beside the first. @param {LeafletMap} gone */
function closeBeside(gone) {
  sets = sets.filter(({ map }) => map !== gone);
}

/** Draws a line unless it already shows the same thing; `make` is called only when needed. @param {string} name @param {string} what @param {() => Piece[]} make */
function show(name, what, make) {
  if (drawn.get(name) === what) return;
  drawn.set(name, what);
  const pieces = what ? make() : [];
  for (const { map, lines } of sets) draw(map, lines.get(name) ?? [], pieces);
}

/** The outline of an area of any division, remembered. @param {string} key */
function outlineOf(key) {
  const known = outlines.get(key) ?? borders.outline(model.membersOf(key));
  outlines.set(key, known);
  return known;
}

/** The pieces of a border that nothing filters, made once for each set of arcs: readers come back to it. @param {string} name @param {() => Piece[]} make */
function kept(name, make) {
  const { arcs } = model;
  const known = whole.get(arcs) ?? new Map();
  whole.set(arcs, known);
  if (!known.has(name)) known.set(name, make());
  return known.get(name);
}

/**
 * Draws one border in two parts: what the filters leave, and the faded rest.
 * @param {string} name @param {boolean} on
 * @param {{ among: ReadonlySet<string> | null, left: string }} filtered  what the filters leave, as a set
 *   (null when there are none) and as a text
 * @param {(part: Part) => MultiLineString} make
 */
function showBorder(name, on, { among, left }, make) {
  const pieces = (/** @type {Part} */ part) => bySquare(latLngs(make(part)));
  show(name, on ? left : "", () => (among ? pieces({ among }) : kept(name, () => pieces({}))));
  show(`${name}/rest`, on && among ? left : "", () => pieces({ among, rest: true }));
}

/** @param {View} view */
function showBorders(view) {
  const among = state.filters(view) ? model.visible(view) : null;
  // Told by what is left and not by what was asked, so that no change of the view can be forgotten.
  const filtered = { among, left: among ? `among ${[...among].join()}` : "all" };
  showBorder("coast", true, filtered, (part) => borders.coast(part));
  for (const division of divisions()) {
    showBorder(division, view.borders.includes(division), filtered, (part) => borders.lines(division, part));
  }
}

/** Outlines some areas with a line and the halo under it. @param {string} name @param {string[]} keys */
function mark(name, keys) {
  const what = keys.join();
  const whole = () => [keys.flatMap((key) => latLngs(outlineOf(key)))];
  show(`${name}-halo`, what, whole);
  show(name, what, whole);
}

/** Outlines what is selected, and the areas to which a municipality belongs. @param {View} view */
function markSelection({ sel }) {
  const around = surroundings(model, sel);
  for (const division of DUTIES) {
    mark(
      `around-${division}`,
      around.filter((key) => key.startsWith(`${division}:`)),
    );
  }
  mark("selection", sel);
}

/** @param {View} view @param {View | null} previous */
function refresh(view, previous) {
  // Areas that come with answers are others with others.
  if (previous && state.differ(view, previous, ["data", "versus"])) forget();
  // The areas are painted first, their borders after them: to make those takes longer than a frame.
  const changed = state.differ(view, previous, ["borders", ...state.schema.paints]);
  if (changed) dom.afterPaint(() => showBorders(state.get()));
  if (state.differ(view, previous, ["sel", "data"])) markSelection(view);
}

/** Outlines the area under the pointer or the one under the keyboard; null ends it. @param {"hover" | "focus"} kind @param {string | null} key */
function point(kind, key) {
  pointed.set(kind, key);
  mark(kind, key ? [key] : []);
}

/** Forgets what areas look like, after some have changed their municipalities. */
function forget() {
  whole = new WeakMap();
  outlines.clear();
  drawn.clear();
}

/** Draws every line anew, after the borders have changed. @param {View} view */
function redraw(view) {
  outlines.clear();
  drawn.clear();
  showBorders(view);
  markSelection(view);
  for (const [kind, key] of pointed) point(kind, key);
}

export const lines = {
  ...{ addPolyline, bySquare, attach, attachBeside, closeBeside },
  ...{ refresh, redraw, point, outlineOf, forget },
};
