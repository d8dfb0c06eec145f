/**
 * Where the map looks: whole country, an area, a step closer; it never moves by itself on a click.
 *
 * @import { Position } from "geojson"
 * @import { Map as LeafletMap } from "leaflet"
 * @import { Extent } from "./border-lines.js"
 * @import { Look, Whole } from "./framing.js"
 * @import { View } from "./types.js"
 *
 * @typedef {[number, number, number, number]} Part West, south, east, north in km.
 */
import { dom } from "../shared/dom.js";
import { state } from "../view/store.js";
import { borders, extent } from "./border-lines.js";
import { model } from "./catalogue.js";
import { coversOf, forgetCovers, settling } from "./covers.js";
import { frame, insets, nudge, partFrame, pixelsAt, wholeFrame } from "./framing.js";
import { maps } from "./maps.js";
import { surroundings, told } from "./surroundings.js";

const STEP = 0.75;
const SECONDS = 0.5;
const EXTENT = [0, 6500, 900, 7900]; // west, south, east, north: what exports can show, km

/** @type {LeafletMap} Not to be read before `attach`. */
let map;
/** @type {readonly Position[]} The coast as it is drawn when the whole country is shown; finer ones would only take longer. */
let points = [];
/** @type {Whole | null} The last look at the whole country. */
let whole = null;
/** @type {(() => Look) | null} Where the map looks again when its frame or what lies over it changes; null once the reader has moved it. */
let aim = homeLook;
let flying = false;
let waiting = false; // a flight waits for the frame before it
/** @type {Look | null} The view to which the camera goes, until it goes elsewhere. */
let departing = null;
let moves = 0; // how often the camera has been told where to look

const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const pixelsPerKm = () => pixelsAt(map.getZoom());
const size = () => {
  const { x: width, y: height } = map.getSize();
  return { width, height };
};

/** Rectangles of whatever lies over a map, see covers.js. @param {LeafletMap} [on] */
const covers = (on = map) => coversOf(on);

/** What lies over any map, as if all of it lay over the first; their frames are alike. */
const coversOfAll = () => [...covers(), ...maps.beside().flatMap(({ leaflet }) => covers(leaflet))];

function homeLook() {
  const around = { covers: covers(), all: coversOfAll(), points, widest: map.getMinZoom() };
  whole = wholeFrame(/** @type {Extent} */ (extent(points)), size(), around, whole);
  return whole;
}

/**
 * Moves to a view, smoothly unless it is the first one or motion is unwanted; a flight waits until
 * what has changed is painted, which it would hold up.
 * @param {Look} view @param {boolean} smooth
 */
function go(view, smooth) {
  const { zoom, x, y } = view;
  departing = null;
  waiting = false;
  if (!flying && shows(view)) return; // to move nowhere would project every line anew
  departing = view;
  if (!smooth || still()) {
    map.setView([y, x], zoom, { animate: false });
    return;
  }
  waiting = true;
  dom.afterPaint(() => {
    if (departing !== view) return;
    waiting = false;
    map.flyTo([y, x], zoom, { duration: SECONDS });
  });
}

/**
 * Looks where `aim` says: at once, and once more when a sheet or panel that rises or falls has come
 * to rest, unless the camera has been told to look elsewhere by then.
 * @param {() => Look} aim @param {boolean} smooth
 */
function look(aim, smooth) {
  moves += 1;
  const move = moves;
  const waits = settling();
  if (!waits) {
    go(aim(), smooth);
    return;
  }
  waits.then(() => move === moves && go(aim(), smooth));
}

/** Shows the whole country. */
function wholeCountry({ smooth = true } = {}) {
  aim = homeLook;
  look(homeLook, smooth);
}

/** Shows some municipalities as large as they fit, with `keep` beside a panel that opens later too; nothing happens when there are none. @param {ReadonlySet<string>} municipalities */
function fit(municipalities, { smooth = true, keep = false } = {}) {
  const bounds = borders.bounds(municipalities);
  if (!bounds) return;
  const part = () => partFrame(bounds, size(), covers(), map.getMinZoom());
  aim = keep ? part : null;
  look(part, smooth);
}

/** Shows a part of the country as `part` gives it. @param {Part} part */
function showPart([west, south, east, north], { smooth = true } = {}) {
  aim = null;
  /** @type {Extent} */
  const bounds = [
    [west, south],
    [east, north],
  ];
  const zooms = { closest: map.getMaxZoom(), widest: map.getMinZoom() };
  look(() => frame(bounds, size(), insets(size(), covers(), 0), zooms), smooth);
}

/**
 * The part of the country on screen that no sheet or panel lies over, which stories keep and exports
 * show; null while the whole country is shown.
 * @returns {Part | null}
 */
function part() {
  return aim === homeLook ? null : inSight();
}

/** The part of the country on screen that no sheet or panel lies over. @returns {Part} */
function inSight() {
  const { width, height } = size();
  const at = insets({ width, height }, covers(), 0);
  const low = map.containerPointToLatLng([at.left, height - at.bottom]);
  const high = map.containerPointToLatLng([width - at.right, at.top]);
  /** @param {number} km @param {number} i */
  const inside = (km, i) => Math.min(EXTENT[(i % 2) + 2], Math.max(EXTENT[i % 2], km));
  const sides = [low.lng, low.lat, high.lng, high.lat].map(inside);
  const [west, south, east, north] = sides.map((km) => Math.round(km * 10) / 10);
  return [west, south, east, north];
}

/** Shifts the map just enough to bring municipalities into sight. @param {ReadonlySet<string>} municipalities */
function reveal(municipalities) {
  const bounds = borders.bounds(municipalities);
  if (!bounds) return;
  const [low, high] = bounds;
  const { width, height } = size();
  const at = insets({ width, height }, covers());
  const a = map.latLngToContainerPoint([high[1], low[0]]);
  const b = map.latLngToContainerPoint([low[1], high[0]]);
  const [x, y] = [nudge(a.x - at.left, b.x - (width - at.right)), nudge(a.y - at.top, b.y - (height - at.bottom))];
  if (!x && !y) return;
  moved(); // or the next change of the frame would take the area out of sight again
  map.panBy([x, y], { animate: !still(), duration: 0.25 });
}

/** The reader moves the map, which then no longer follows its frame, nor a flight about to begin. */
function moved() {
  aim = null;
  departing = null;
  waiting = false;
  moves += 1;
}

/** @param {number} step */
function zoomBy(step) {
  moved();
  map.setZoom(map.getZoom() + step, { animate: !still() });
}

/** Follows the size of the frame: keeps the centre, or keeps the whole country in view. */
function resize() {
  if (!map) return;
  const { clientWidth, clientHeight } = map.getContainer();
  if (!clientWidth || !clientHeight) return;
  map.invalidateSize({ animate: false, pan: true });
  refit();
}

/** Shows the whole country again if that is what is shown, for instance after a sheet has moved. */
function refit() {
  forgetCovers();
  covers();
  if (!aim) return;
  const wanted = aim();
  const underWay = wanted === departing && (waiting || flying);
  if (!underWay) go(wanted, false);
}

/** True when a view is what is on screen already, to half a pixel. @param {Look} view */
function shows({ zoom, x, y }) {
  const { lat, lng } = map.getCenter();
  const away = Math.hypot(lng - x, lat - y) * pixelsPerKm();
  return away < 0.5 && Math.abs(map.getZoom() - zoom) < 0.001;
}

/** Takes a map into use and shows the whole country or, on a link with filters, what they leave. @param {LeafletMap} found */
function attach(found) {
  map = found;
  points = borders.coastPoints();
  map.on("movestart", () => {
    flying = true;
  });
  map.on("moveend", () => {
    flying = false;
  });
  map.on("dragstart", moved);
  const container = map.getContainer();
  for (const gesture of ["wheel", "touchmove"]) container.addEventListener(gesture, moved, { passive: true });
  container.addEventListener("dblclick", moved);
  map.invalidateSize({ animate: false, pan: false });
  lookAtFirst(state.get());
  new ResizeObserver(resize).observe(container);
}

/** Looks where a link leads: at a municipality with the areas to which it belongs, or at what its filters leave. @param {View} view */
function lookAtFirst(view) {
  if (surroundings(model, view.sel).length && !state.filtersByArea(view) && !view.story) {
    fit(model.union(told(model, view.sel)), { smooth: false, keep: true });
  } else lookAtFiltered(view, false);
}

/** Looks at what the area filters leave, or at the whole country when there are none. @param {View} view @param {boolean} smooth */
function lookAtFiltered(view, smooth) {
  const filtered = state.filtersByArea(view);
  const left = model.municipalities().filter((code) => model.passes(code, view));
  if (filtered && left.length) fit(new Set(left), { smooth });
  else wholeCountry({ smooth });
}

/** @param {View} view @param {View | null} previous */
function refresh(view, previous) {
  if (previous && state.differ(view, previous, state.schema.areaFilters)) lookAtFiltered(view, true);
}

/**
 * A move that waits for nothing: before there is a map, it does nothing.
 * @template {unknown[]} Given
 * @template Found
 * @param {(...given: Given) => Found} move
 * @returns {(...given: Given) => Found | null}
 */
const onMap =
  (move) =>
  (...given) =>
    map ? move(...given) : null;

export const camera = {
  attach,
  refresh,
  resize,
  covers,
  pixelsPerKm,
  moved,
  inSight,
  part: onMap(part),
  refit: onMap(refit),
  reveal: onMap(reveal),
  wholeCountry: onMap(wholeCountry),
  fit: onMap(fit),
  showPart: onMap(showPart),
  zoomIn: onMap(() => zoomBy(STEP)),
  zoomOut: onMap(() => zoomBy(-STEP)),
};
