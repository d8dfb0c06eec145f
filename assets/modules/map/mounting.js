/**
 * Draws the maps of a page and keeps the parts that live on them: lines, names, camera, keyboard.
 *
 * @import { Map as LeafletMap } from "leaflet"
 * @import { Listeners } from "./division-map.js"
 * @import { MapEvents, Paint, View } from "./types.js"
 *
 * @typedef {(events: MapEvents) => void} Tell The function by which a component tells Dash of its properties.
 * @typedef {{ attach: (map: LeafletMap) => void, refresh: (view: View, previous: View | null) => void }} MapPart
 */

import { labels } from "../names/labels.js";
import { dashFollows } from "../view/dash.js";
import { state } from "../view/store.js";
import { camera } from "./camera.js";
import { model } from "./catalogue.js";
import { detail } from "./detail.js";
import { DivisionMap } from "./division-map.js";
import { loadGeometry } from "./geometry.js";
import { keyboard } from "./keyboard.js";
import { lines } from "./lines.js";
import { FIRST, maps } from "./maps.js";
import { mapsBeside } from "./maps-beside.js";
import { paint, viewOn } from "./paint.js";
import { scale } from "./scale.js";
import { selection } from "./selection.js";
import { tooltip } from "./tooltip.js";

/** What lies on the first map. @type {MapPart[]} */
const OVER = [lines, labels, keyboard, tooltip, scale, detail];
/** @type {Map<string, Tell>} Id of a place -> how its component tells Dash. */
const channels = new Map();
/** @type {Map<string, string | null>} Id of a place -> key of the area told of as hovered. */
const hovered = new Map();
/** @type {(host: HTMLElement, adopt: () => void) => void} */
let mounted = () => {};

/** Tells Dash, if it follows; false when it does not hear. @param {string} id @param {MapEvents} events */
function tell(id, events) {
  const channel = dashFollows() ? channels.get(id) : undefined;
  channel?.(events);
  return Boolean(channel);
}

/** The division whose areas a map names, so that what is pointed at and selected there is what it names. @param {string} id */
function divisionAt(id) {
  const view = state.get();
  return model.divisionOf(viewOn(id, view) ?? view);
}

/** Selects the area in which a clicked municipality lies, by Dash's callback if it runs. @param {string} id @param {string} code @param {MouseEvent} event */
function click(id, code, event) {
  const add = event.ctrlKey || event.metaKey || event.shiftKey;
  const division = divisionAt(id);
  const key = model.areaKey(code, division);
  keyboard.goOnFrom(model.areaKey(code, divisionAt(FIRST))); // the keyboard stays on the first map
  if (!tell(id, { clicked: { municipality: code, division, add, at: event.timeStamp } }))
    selection.choose(key, { add });
}

/** Tells of the area under the pointer when it is another one. @param {string} id @param {string | null} code  its municipality */
function hover(id, code) {
  const key = code && model.areaKey(code, divisionAt(id));
  if ((hovered.get(id) ?? null) === key) return;
  hovered.set(id, key);
  tell(id, { hovered: key });
}

/** What the municipalities of a map answer. @param {string} id @returns {Listeners} */
function listeners(id) {
  /** @type {Listeners[string]} */
  const point = (code, event, map) => {
    hover(id, code);
    tooltip.point(code, event, { on: map, division: divisionAt(id) });
  };
  return {
    click: (code, event) => click(id, code, event),
    mouseover: point,
    mousemove: point,
    mouseout: () => {
      hover(id, null);
      tooltip.leaveArea();
    },
  };
}

/** Draws the first map in an element; the catalogue must be loaded. Rejects without geometry. @param {HTMLElement} host @param {string} geometry */
async function open(host, geometry) {
  const { shapes } = await loadGeometry(geometry);
  const map = new DivisionMap(host);
  maps.put(FIRST, map);
  camera.attach(map.leaflet);
  map.draw(shapes, listeners(FIRST));
  map.paint(paint(state.get(), model));
  for (const part of OVER) part.attach(map.leaflet);
  refresh(state.get(), null);
  map.leaflet.on("moveend", tellViewport);
  map.element.classList.add("ready");
}

/** Tells where the first map looks, after it has moved. */
function tellViewport() {
  const leaflet = maps.first()?.leaflet;
  if (leaflet?.getSize().x) tell(FIRST, { viewport: { bounds: camera.inSight(), zoom: leaflet.getZoom() } });
}

/** Brings what lies on the maps to a view; colours come by their paint. @param {View} view @param {View | null} previous */
function refresh(view, previous) {
  const first = maps.first();
  if (!first) return;
  first.showMunicipalityBorders(view.borders.includes("municipality"));
  for (const part of [camera, ...OVER]) part.refresh(view, previous);
}

/** The first map moves into an element; its scale bar stays behind in the picture of the page, and is drawn anew. @param {HTMLElement} host */
function adopt(host) {
  const map = maps.first();
  if (!map) return;
  map.adopt(host);
  camera.resize();
  scale.refresh();
}

/** A place for a map has been drawn by Dash. @param {string} id @param {HTMLElement} host @param {Tell} setProps */
function mount(id, host, setProps) {
  channels.set(id, setProps);
  if (id !== FIRST) return;
  if (maps.first()) adopt(host);
  mounted(host, () => adopt(host));
}

/** Calls `act(host, adopt)` when Dash has drawn the place of the first map. @param {typeof mounted} act */
function onMount(act) {
  mounted = act;
}

/** @param {string} id */
function unmount(id) {
  channels.delete(id);
}

/** Shows what a place has been given to show; null takes a map beside the first away. @param {string} id @param {HTMLElement} host @param {string} geometry @param {Paint | null} painted */
async function show(id, host, geometry, painted) {
  if (id !== FIRST) await mapsBeside.show(id, host, geometry, painted, listeners(id));
  else if (painted) maps.first()?.paint(painted);
}

/** Looks at the part of the country that Dash gives the first map. @param {string} id @param {import("./camera.js").Part | null} bounds */
function look(id, bounds) {
  if (id === FIRST && bounds) camera.showPart(bounds);
}

export const mounting = { open, refresh, mount, onMount, unmount, show, look };
