/**
 * Maps beside the first: other themes, the same place, the same areas pointed at.
 *
 * @import { Map as LeafletMap } from "leaflet"
 * @import { Listeners } from "./division-map.js"
 * @import { Shape } from "./geometry.js"
 * @import { Paint, View } from "./types.js"
 */
import { html } from "lit-html";
import { legend } from "../legend/legend.js";
import { labels } from "../names/labels.js";
import { dom } from "../shared/dom.js";
import { drawer } from "../shared/drawer.js";
import { heading } from "../shared/heading.js";
import { panels } from "../shared/panels.js";
import { state } from "../view/store.js";
import { camera } from "./camera.js";
import { model } from "./catalogue.js";
import { detail } from "./detail.js";
import { DivisionMap } from "./division-map.js";
import { loadGeometry } from "./geometry.js";
import { lines } from "./lines.js";
import { BESIDE, FIRST, mapIn, maps } from "./maps.js";
import { besideViews, viewOn } from "./paint.js";
import { tooltip } from "./tooltip.js";

/** @type {Map<string, () => void>} Id of a map beside the first -> what ends its following. */
const followers = new Map();
let following = false; // true while some maps move because another did

/** All other maps in the place of one of them. @param {LeafletMap} leader */
function follow(leader) {
  if (following) return;
  following = true;
  for (const each of [maps.first(), ...maps.beside()]) {
    if (!each || each.leaflet === leader) continue;
    each.leaflet.setView(leader.getCenter(), leader.getZoom(), { animate: false });
  }
  following = false;
}

function lead() {
  const first = maps.first();
  if (first) follow(first.leaflet);
}

/** Follows the size of a frame, and the first map in it. @param {LeafletMap} map */
function settle(map) {
  if (!map.getContainer().clientWidth) return;
  following = true; // a frame that changes its size moves its map, which the others must not follow
  map.invalidateSize({ animate: false, pan: false });
  following = false;
  lead();
  labels.draw();
}

/** @param {string} id @param {HTMLElement} host @param {LeafletMap} first @param {Shape[]} shapes @param {Listeners} listeners */
function open(id, host, first, shapes, listeners) {
  const another = new DivisionMap(host);
  const map = another.leaflet;
  maps.put(id, another);
  map.setView(first.getCenter(), first.getZoom(), { animate: false });
  another.draw(shapes, listeners);
  lines.attachBeside(map);
  labels.attachBeside(id, map);
  const watcher = new ResizeObserver(() => settle(map));
  watcher.observe(map.getContainer());
  first.on("move", lead);
  map.on("move", () => follow(map));
  map.on("dragstart zoomstart", () => following || camera.moved());
  followers.set(id, () => watcher.disconnect());
  return another;
}

/** @param {string} id */
function close(id) {
  const map = maps.get(id);
  if (!map) return;
  tooltip.leave();
  followers.get(id)?.();
  followers.delete(id);
  lines.closeBeside(map.leaflet);
  labels.closeBeside(map.leaflet);
  maps.drop(id);
  map.remove();
  if (!maps.beside().length) maps.first()?.leaflet.off("move", lead);
}

/** Title and legend of a map beside the first; the class filter is the first theme's, so only its rows are buttons. @param {string} place @param {View} view */
function write(place, view) {
  const theme = model.theme(view.theme);
  const subtitle = heading.subtitle(view, theme);
  dom.draw(`${place}-title`, theme.title);
  dom.draw(`${place}-subtitle`, subtitle);
  dom.draw(`${place}-legend`, legend.items(view));
  dom.mark(`#${mapIn(place)}`, () => ({ "aria-label": model.text("map_beside", { title: theme.title, subtitle }) }));
}

/** Which map a narrow screen shows. @param {View} view */
function writeSwitch(view) {
  const shown = document.documentElement.dataset.shown || FIRST;
  const button = (/** @type {string} */ place, /** @type {View} */ { theme }) => html`
    <button
      type="button"
      data-action="show-map"
      data-value=${place}
      aria-pressed=${String(place === shown)}
    >${model.theme(theme).short}</button>
  `;
  const others = besideViews(view).map((each, i) => button(BESIDE[i], each));
  dom.draw("beside-switch", html`${button(FIRST, view)}${others}`);
}

/** Turns to one of the maps where there is room for one only. @param {string} place */
function turn(place) {
  document.documentElement.dataset.shown = place;
  dom.mark(".beside", (/** @type {Element} */ each) => ({ "data-shown": each.id === place ? "" : null }));
  writeSwitch(state.get());
}

/** Makes room for so many maps. @param {View} view @param {number} count */
function arrange(view, count) {
  const { dataset } = document.documentElement;
  const legends = count > 1 && !(view.embed && view.hide.includes("legend"));
  dataset.beside = count > 1 ? "1" : "";
  dataset.maps = String(count);
  dom.show("beside-switch", count > 1);
  BESIDE.forEach((place, i) => {
    dom.show(place, i < count - 1);
    dom.show(`${place}-legend`, legends && i < count - 1);
  });
  if (BESIDE.indexOf(dataset.shown ?? "") >= count - 1) turn(FIRST); // that map is no more
  drawer.follow();
  panels.follow();
  camera.resize();
}

/**
 * Shows a paint on a map beside the first, drawn if need be; null takes it away.
 * @param {string} id @param {HTMLElement} host @param {string} geometry @param {Paint | null} painted @param {Listeners} listeners
 */
async function show(id, host, geometry, painted, listeners) {
  if (!painted) {
    close(id);
    return;
  }
  const { shapes: ofCountry } = await loadGeometry(geometry);
  const shapes = detail.shapes() ?? ofCountry;
  const first = maps.first();
  if (!first || !viewOn(id, state.get())) return; // another view is wanted by now
  const map = maps.get(id) ?? open(id, host, first.leaflet, shapes, listeners);
  map.paint(painted);
  map.showMunicipalityBorders(state.get().borders.includes("municipality"));
  map.element.classList.add("ready");
}

/** @param {View} view @param {View | null} previous */
function refresh(view, previous) {
  const views = besideViews(view);
  const { maps: count } = document.documentElement.dataset;
  if (views.length + 1 !== Number(count)) arrange(view, views.length + 1);
  BESIDE.slice(views.length).forEach((place) => close(mapIn(place)));
  if (!views.length) return;
  lead();
  for (const map of maps.beside()) map.showMunicipalityBorders(view.borders.includes("municipality"));
  if (!state.differ(view, previous, ["compare", ...state.schema.paints])) return;
  views.forEach((each, i) => write(BESIDE[i], each));
  writeSwitch(view);
}

export const mapsBeside = { show, refresh, turn };
