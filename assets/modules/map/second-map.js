/**
 * A second map beside the first: another theme, the same place, the same areas pointed at.
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
import { maps, SECOND } from "./maps.js";
import { secondView } from "./paint.js";
import { tooltip } from "./tooltip.js";

/** @type {ResizeObserver | null} */
let watcher = null; // tells when the second map's frame has another size
let following = false; // true while one map moves because the other did

/** The first map in the place of the second, or the other way round. @param {LeafletMap} leader @param {LeafletMap} follower */
function follow(leader, follower) {
  if (following) return;
  following = true;
  follower.setView(leader.getCenter(), leader.getZoom(), { animate: false });
  following = false;
}

function lead() {
  const [first, second] = [maps.first(), maps.second()];
  if (first && second) follow(first.leaflet, second.leaflet);
}

/** Follows the size of the frame, and the first map in it. */
function settle() {
  const map = maps.second()?.leaflet;
  if (!map?.getContainer().clientWidth) return;
  following = true; // a frame that changes its size moves its map, which the first must not follow
  map.invalidateSize({ animate: false, pan: false });
  following = false;
  lead();
  labels.draw();
}

/** @param {HTMLElement} host @param {LeafletMap} first @param {Shape[]} shapes @param {Listeners} listeners */
function open(host, first, shapes, listeners) {
  const second = new DivisionMap(host);
  const map = second.leaflet;
  maps.put(SECOND, second);
  map.setView(first.getCenter(), first.getZoom(), { animate: false });
  second.draw(shapes, listeners);
  lines.attachBeside(map);
  labels.attachBeside(map);
  watcher = new ResizeObserver(settle);
  watcher.observe(map.getContainer());
  first.on("move", lead);
  map.on("move", () => follow(map, first));
  map.on("dragstart zoomstart", () => following || camera.moved());
  return second;
}

function close() {
  const second = maps.second();
  if (!second) return;
  maps.first()?.leaflet.off("move", lead);
  tooltip.leave();
  watcher?.disconnect();
  lines.closeBeside();
  labels.closeBeside();
  maps.drop(SECOND);
  second.remove();
}

/** Titles and legends; the class filter is the first theme's, so only its rows are buttons. @param {View} view */
function write(view) {
  const theme = model.theme(view.compare);
  const subtitle = heading.subtitle(view, theme);
  dom.draw("beside-title", theme.title);
  dom.draw("beside-subtitle", subtitle);
  dom.draw("map-legend", legend.rows(view, { matrix: false }));
  const second = secondView(view);
  if (second) dom.draw("beside-legend", legend.items(second));
  dom.mark("#beside-map", () => ({ "aria-label": model.text("second_map", { title: theme.title, subtitle }) }));
  writeSwitch(view);
}

/** Which map a narrow screen shows. @param {View} view */
function writeSwitch(view) {
  const shown = document.documentElement.dataset.shown || "first";
  const button = (/** @type {string} */ place, /** @type {string} */ theme) => html`
    <button
      type="button"
      data-action="show-map"
      data-value=${place}
      aria-pressed=${String(place === shown)}
    >${model.theme(theme).short}</button>
  `;
  dom.draw("beside-switch", html`${button("first", view.theme)}${button("second", view.compare)}`);
}

/** Turns to one of the maps where there is room for one only. @param {string} place */
function turn(place) {
  document.documentElement.dataset.shown = place;
  writeSwitch(state.get());
}

/** Makes room for the second map, or gives it back. @param {View} view @param {boolean} on */
function arrange(view, on) {
  const legends = on && !(view.embed && view.hide.includes("legend"));
  document.documentElement.dataset.beside = on ? "1" : "";
  ["beside", "beside-switch"].forEach((id) => dom.show(id, on));
  ["map-legend", "beside-legend"].forEach((id) => dom.show(id, legends));
  drawer.follow();
  panels.follow();
  camera.resize();
}

/**
 * Shows a paint on the second map, drawn if need be; null takes it away.
 * @param {HTMLElement} host @param {string} geometry @param {Paint | null} painted @param {Listeners} listeners
 */
async function show(host, geometry, painted, listeners) {
  if (!painted) {
    close();
    return;
  }
  const { shapes: ofCountry } = await loadGeometry(geometry);
  const shapes = detail.shapes() ?? ofCountry;
  const first = maps.first();
  if (!first || !secondView(state.get())) return; // another view is wanted by now
  const second = maps.second() ?? open(host, first.leaflet, shapes, listeners);
  second.paint(painted);
  second.showMunicipalityBorders(state.get().borders.includes("municipality"));
  second.element.classList.add("ready");
}

/** @param {View} view @param {View | null} previous */
function refresh(view, previous) {
  const on = Boolean(secondView(view));
  const chooser = dom.byId("compare");
  if (chooser instanceof HTMLSelectElement) chooser.value = view.compare;
  dom.mark("#compare option", (/** @type {Element} */ option) => ({
    hidden: option instanceof HTMLOptionElement && option.value === view.theme ? "" : null,
  }));
  if (on !== (document.documentElement.dataset.beside === "1")) arrange(view, on);
  if (!on) {
    close();
    return;
  }
  lead();
  maps.second()?.showMunicipalityBorders(view.borders.includes("municipality"));
  if (state.differ(view, previous, ["compare", ...state.schema.paints])) write(view);
}

export const secondMap = { show, refresh, turn };
