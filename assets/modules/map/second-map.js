/** A second map beside the first: another theme, the same place, the same areas pointed at. */

import { legend } from "../legend/legend.js";
import { dom } from "../shared/dom.js";
import { heading } from "../shared/heading.js";
import { state } from "../view/store.js";
import { camera } from "./camera.js";
import { model } from "./catalogue.js";
import { DivisionMap } from "./division-map.js";
import { loadShapes } from "./geometry.js";
import { labels } from "./labels.js";
import { lines } from "./lines.js";
import { maps, SECOND } from "./maps.js";
import { secondView } from "./paint.js";
import { tooltip } from "./tooltip.js";

let watcher = null; // tells when the second map's frame has another size
let following = false; // true while one map moves because the other did

/** The first map in the place of the second, or the other way round. */
function follow(leader, follower) {
  if (following) return;
  following = true;
  follower.setView(leader.getCenter(), leader.getZoom(), { animate: false });
  following = false;
}

const lead = () => maps.second() && follow(maps.first().leaflet, maps.second().leaflet);

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

function open(host, shapes, listeners) {
  const first = maps.first().leaflet;
  const second = new DivisionMap(host, shapes, listeners);
  const map = second.leaflet;
  maps.put(SECOND, second);
  map.setView(first.getCenter(), first.getZoom(), { animate: false });
  lines.attachBeside(map);
  labels.attachBeside(map);
  watcher = new ResizeObserver(settle);
  watcher.observe(map.getContainer());
  first.on("move", lead);
  map.on("move", () => follow(map, first));
  map.on("dragstart zoomstart", () => following || camera.moved());
}

function close() {
  const second = maps.second();
  if (!second) return;
  maps.first().leaflet.off("move", lead);
  tooltip.leave();
  watcher.disconnect();
  lines.closeBeside();
  labels.closeBeside();
  maps.drop(SECOND);
  second.remove();
}

/** Titles and legends; the class filter is the first theme's, so only its rows are buttons. */
function write(view) {
  const theme = model.catalogue.themes[view.compare];
  const subtitle = heading.subtitle(view, theme);
  dom.fill("beside-title", theme.title);
  dom.fill("beside-subtitle", subtitle);
  dom.draw("map-legend", legend.rows(view, { matrix: false }));
  dom.draw("beside-legend", legend.items(secondView(view)));
  dom.mark("#beside-map", () => ({ "aria-label": model.text("second_map", { title: theme.title, subtitle }) }));
  writeSwitch(view);
}

/** Which map a narrow screen shows. */
function writeSwitch(view) {
  const shown = document.documentElement.dataset.shown || "first";
  const names = { first: view.theme, second: view.compare };
  dom.fill(
    "beside-switch",
    Object.entries(names).map(([place, theme]) =>
      dom.h(
        "button",
        {
          type: "button",
          "data-action": "show-map",
          "data-value": place,
          "aria-pressed": String(place === shown),
        },
        model.catalogue.themes[theme].short,
      ),
    ),
  );
}

/** Turns to one of the maps where there is room for one only. */
function turn(place) {
  document.documentElement.dataset.shown = place;
  writeSwitch(state.get());
}

/** Makes room for the second map, or gives it back. */
function arrange(view, on) {
  const legends = on && !(view.embed && view.hide.includes("legend"));
  document.documentElement.dataset.beside = on ? "1" : "";
  ["beside", "beside-switch"].forEach((id) => dom.show(id, on));
  ["map-legend", "beside-legend"].forEach((id) => dom.show(id, legends));
  camera.resize();
}

/** Shows `{theme, classes, faded}` on the second map, drawn if need be; null takes it away. */
async function show(host, geometry, painted, listeners) {
  if (!painted) {
    close();
    return;
  }
  const shapes = await loadShapes(geometry);
  if (!maps.first() || !secondView(state.get())) return; // another view is wanted by now
  if (!maps.second()) open(host, shapes, listeners);
  maps.second().paint(painted);
  maps.second().element.classList.toggle("municipality-borders", state.get().borders.includes("municipality"));
  maps.second().element.classList.add("ready");
}

function refresh(view, previous) {
  const on = Boolean(secondView(view));
  dom.byId("compare").value = view.compare;
  dom.mark("#compare option", ({ value }) => ({ hidden: value === view.theme ? "" : null }));
  if (on !== (document.documentElement.dataset.beside === "1")) arrange(view, on);
  if (!on) {
    close();
    return;
  }
  lead();
  if (maps.second()) {
    const borders = view.borders.includes("municipality");
    maps.second().element.classList.toggle("municipality-borders", borders);
  }
  if (state.differ(view, previous, ["compare", ...state.schema.paints])) write(view);
}

export const secondMap = { show, refresh, turn };
