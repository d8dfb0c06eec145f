/** Where the map looks: whole country, an area, a step closer; it never moves by itself on a click. */

import { dom } from "../shared/dom.js";
import { state } from "../view/store.js";
import { borders } from "./border-lines.js";
import { model } from "./catalogue.js";
import { maps } from "./maps.js";

const MARGIN = 24; // px between the country and the frame
const MARGIN_SHARE = 0.06; // of the shorter side, in frames too small for that
const AIR = 8; // px between the coast and whatever lies over the map
const SHIFTS = [0, 0.2, -0.2, 0.4, -0.4, 0.6, -0.6, 0.8, -0.8, 1, -1]; // shares of the free room
const CLOSEST = 3.5; // a single small municipality is not magnified beyond 11 px a km
const STEP = 0.75;
const SECONDS = 0.5;
const EXTENT = [0, 6500, 900, 7900]; // west, south, east, north: what exports can show, km

let map = null;
let home = true; // the whole country is shown and the user has not moved the map
let flying = false;
let departing = null; // the view to which the camera goes, until it goes elsewhere
let measured = { of: null, covers: new Map() }; // what lies over the map in this frame

const pixelsPerKm = (zoom = map.getZoom()) => 2 ** zoom;
const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Rectangles of whatever lies over a map, in pixels of its container, with `side`. They are
 * measured once a frame, before the map is painted: to ask later would lay the map out twice.
 */
function covers(on = map) {
  const of = JSON.stringify(document.documentElement.dataset); // what opens and closes is told there
  if (measured.of !== of) {
    measured = { of, covers: new Map() };
    requestAnimationFrame(() => requestAnimationFrame(forget));
  }
  if (!measured.covers.has(on)) measured.covers.set(on, measure(on));
  return measured.covers.get(on);
}

function forget() {
  measured = { of: null, covers: new Map() };
}

function measure(on) {
  const frame = on.getContainer().getBoundingClientRect();
  return [...document.querySelectorAll("[data-covers-map]")]
    .map((node) => ({ side: node.dataset.coversMap, at: node.getBoundingClientRect() }))
    .filter(({ at }) => at.width && at.bottom > frame.top && at.top < frame.bottom)
    .filter(({ at }) => at.right > frame.left && at.left < frame.right)
    .map(({ side, at }) => ({
      side,
      left: at.left - frame.left,
      right: at.right - frame.left,
      top: at.top - frame.top,
      bottom: at.bottom - frame.top,
    }));
}

/** What lies over either map, as if all of it lay over the first; both frames are alike. */
function coversOfAll() {
  const second = maps.second()?.leaflet;
  return second ? [...covers(), ...covers(second)] : covers();
}

/** Pixels taken away at each side of the frame by sheets and panels, and a margin besides. */
function insets(most = MARGIN) {
  const { x: width, y: height } = map.getSize();
  const margin = Math.min(most, MARGIN_SHARE * Math.min(width, height));
  const at = { top: margin, right: margin, bottom: margin, left: margin };
  for (const cover of covers()) {
    if (cover.side === "bottom") at.bottom = Math.min(height / 2, height - cover.top) + margin;
    if (cover.side === "left") at.left = Math.min(width / 2, cover.right) + margin;
    if (cover.side === "right") at.right = Math.min(width / 2, width - cover.left) + margin;
  }
  return at;
}

/** The view `{zoom, x, y}` (centre in km) in which bounds fill the frame inside its insets. */
function frame([[west, south], [east, north]], at, closest) {
  const { x: width, y: height } = map.getSize();
  const w = Math.max(1, width - at.left - at.right); // the frame may be hidden as yet
  const h = Math.max(1, height - at.top - at.bottom);
  const scale = Math.min(w / (east - west), h / (north - south));
  const zoom = Math.max(map.getMinZoom(), Math.min(closest, Math.log2(scale)));
  const km = 1 / pixelsPerKm(zoom);
  return {
    zoom,
    x: (west + east) / 2 + ((at.right - at.left) / 2) * km,
    y: (south + north) / 2 + ((at.top - at.bottom) / 2) * km,
    spare: w - (east - west) / km,
  };
}

/** True when a point of the coast would lie under one of the rectangles in a view. */
function hits({ zoom, x, y }, rectangles) {
  const { x: width, y: height } = map.getSize();
  const scale = pixelsPerKm(zoom);
  return borders.coastPoints().some(([east, north]) => {
    const left = (east - x) * scale + width / 2;
    const top = (y - north) * scale + height / 2;
    return rectangles.some(
      (at) => left > at.left - AIR && left < at.right + AIR && top > at.top - AIR && top < at.bottom + AIR,
    );
  });
}

/** The least sideways shift of a view that keeps the coast off some rectangles, or undefined. */
function beside(view, rectangles) {
  return SHIFTS.map((share) => ({
    ...view,
    x: view.x - (share * view.spare) / 2 / pixelsPerKm(view.zoom),
  })).find((moved) => !hits(moved, rectangles));
}

/** The view of the whole country: beside title and buttons if it can be, or below the title. */
function homeView() {
  const bounds = borders.extent(borders.coastPoints());
  const at = insets();
  const titles = coversOfAll().filter(({ side }) => side === "top");
  const corners = coversOfAll().filter(({ side }) => side === "corner");
  const view = frame(bounds, at, CLOSEST);
  const free = beside(view, [...titles, ...corners]) ?? beside(view, titles);
  if (free) return free;
  const below = Math.max(at.top, ...titles.map(({ bottom }) => bottom + AIR));
  return frame(bounds, { ...at, top: below }, CLOSEST);
}

/**
 * Moves to a view, smoothly unless it is the first one or motion is unwanted; a flight waits until
 * what has changed is painted, which it would hold up.
 */
function go(view, smooth) {
  const { zoom, x, y } = view;
  departing = null;
  if (!flying && shows(view)) return; // to move nowhere would project every line anew
  departing = view;
  if (smooth && !still()) dom.afterPaint(() => departing === view && map.flyTo([y, x], zoom, { duration: SECONDS }));
  else map.setView([y, x], zoom, { animate: false });
}

/** Shows the whole country. */
function wholeCountry({ smooth = true } = {}) {
  home = true;
  go(homeView(), smooth);
}

/** Shows some municipalities as large as they fit; the whole country when there are none. */
function fit(municipalities, { smooth = true } = {}) {
  const bounds = borders.bounds(municipalities);
  if (!bounds) return;
  home = false;
  const at = insets();
  const title = covers().find(({ side }) => side === "top");
  const top = title ? Math.max(at.top, title.bottom) : at.top;
  go(frame(bounds, { ...at, top: top + MARGIN, bottom: at.bottom + MARGIN }, CLOSEST), smooth);
}

/** Shows a part of the country as `part` gives it. */
function showPart([west, south, east, north], { smooth = true } = {}) {
  home = false;
  go(
    frame(
      [
        [west, south],
        [east, north],
      ],
      insets(0),
      map.getMaxZoom(),
    ),
    smooth,
  );
}

/**
 * The part of the country on screen that no sheet or panel lies over: [west, south, east, north]
 * in km, which stories keep and exports show; null while the whole country is shown.
 */
function part() {
  if (home) return null;
  const { x: width, y: height } = map.getSize();
  const at = insets(0);
  const corners = [
    [at.left, height - at.bottom],
    [width - at.right, at.top],
  ];
  const [low, high] = corners.map((corner) => map.containerPointToLatLng(corner));
  const inside = (km, i) => Math.min(EXTENT[(i % 2) + 2], Math.max(EXTENT[i % 2], km));
  const sides = [low.lng, low.lat, high.lng, high.lat].map(inside);
  return sides.map((km) => Math.round(km * 10) / 10);
}

/** Shifts the map just enough to bring municipalities into sight. */
function reveal(municipalities) {
  const [low, high] = borders.bounds(municipalities);
  const at = insets();
  const { x: width, y: height } = map.getSize();
  const [a, b] = [
    [high[1], low[0]],
    [low[1], high[0]],
  ].map((end) => map.latLngToContainerPoint(end));
  const shift = [nudge(a.x - at.left, b.x - (width - at.right)), nudge(a.y - at.top, b.y - (height - at.bottom))];
  if (shift.some(Boolean)) map.panBy(shift, { animate: !still(), duration: 0.25 });
}

/** How far to move along one axis when the near end is `before` and the far end `after` the frame. */
function nudge(before, after) {
  if (before < 0 && after > 0) return 0;
  return Math.min(before, 0) + Math.max(after, 0);
}

/** The reader moves the map, which then no longer follows its frame, nor a flight about to begin. */
function moved() {
  home = false;
  departing = null;
}

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
  forget();
  covers();
  if (!home) return;
  go(homeView(), false);
}

/** True when a view is what is on screen already, to half a pixel. */
function shows({ zoom, x, y }) {
  const { lat, lng } = map.getCenter();
  const away = Math.hypot(lng - x, lat - y) * pixelsPerKm();
  return away < 0.5 && Math.abs(map.getZoom() - zoom) < 0.001;
}

/** Takes a map into use and shows the whole country or, on a link with filters, what they leave. */
function attach(found) {
  map = found;
  map.on("movestart", () => (flying = true));
  map.on("moveend", () => (flying = false));
  map.on("dragstart", moved);
  map.getContainer().addEventListener("wheel", moved, { passive: true });
  map.getContainer().addEventListener("dblclick", moved);
  map.getContainer().addEventListener("touchmove", moved, { passive: true });
  map.invalidateSize({ animate: false, pan: false });
  look(state.get(), false);
  new ResizeObserver(resize).observe(map.getContainer());
}

/** Looks at what the area filters leave, or at the whole country when there are none. */
function look(current, smooth) {
  const filtered = state.filtersByArea(current);
  const left = model.municipalities().filter((code) => model.passes(code, current));
  if (filtered && left.length) fit(new Set(left), { smooth });
  else wholeCountry({ smooth });
}

function refresh(current, previous) {
  if (previous && state.differ(current, previous, state.schema.areaFilters)) look(current, true);
}

/** A move that waits for nothing: before there is a map, it does nothing. */
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
  part: onMap(part),
  refit: onMap(refit),
  reveal: onMap(reveal),
  wholeCountry: onMap(wholeCountry),
  fit: onMap(fit),
  showPart: onMap(showPart),
  zoomIn: onMap(() => zoomBy(STEP)),
  zoomOut: onMap(() => zoomBy(-STEP)),
};
