/** Draws the maps of a page and keeps the parts that live on them: lines, names, camera, keyboard. */
import { dashFollows } from "../view/dash.js";
import { state } from "../view/store.js";
import { camera } from "./camera.js";
import { model } from "./catalogue.js";
import { DivisionMap } from "./division-map.js";
import { loadShapes } from "./geometry.js";
import { keyboard } from "./keyboard.js";
import { labels } from "./labels.js";
import { lines } from "./lines.js";
import { FIRST, maps, SECOND } from "./maps.js";
import { paint } from "./paint.js";
import { scale } from "./scale.js";
import { secondMap } from "./second-map.js";
import { selection } from "./selection.js";
import { tooltip } from "./tooltip.js";

/** The parts on the first map, each with `attach(map)` and `refresh(view, previous)`. */
const PARTS = [camera, lines, labels, keyboard, tooltip, scale];
/** Place -> the function by which its component tells Dash of its properties. */
const channels = new Map();
let mounted = () => {};

/** Selects the area in which a clicked municipality lies, by Dash's callback if it runs. */
function click(id, code, event) {
  const add = event.ctrlKey || event.metaKey || event.shiftKey;
  const key = model.areaKey(code, state.get().division);
  keyboard.goOnFrom(key);
  if (channels.has(id) && dashFollows())
    channels.get(id)({ clicked: { municipality: code, add, at: event.timeStamp } });
  else selection.choose(key, { add });
}

/** What the polygons of a map answer to. */
const listeners = (id) => ({
  click: (code, event) => click(id, code, event),
  mouseover: (code, event, map) => tooltip.point(code, event, map),
  mousemove: (code, event, map) => tooltip.point(code, event, map),
  mouseout: () => tooltip.leave(),
});

/** Draws the first map in an element; the catalogue must be loaded. Rejects without geometry. */
async function open(host, geometry) {
  const shapes = await loadShapes(geometry);
  const map = new DivisionMap(host, shapes, listeners(FIRST));
  maps.put(FIRST, map);
  map.paint(paint(state.get(), model));
  PARTS.forEach((part) => part.attach(map.leaflet));
  refresh(state.get(), null);
  map.element.classList.add("ready");
}

/** Brings what lies on the maps to a view; colours come by their paint. */
function refresh(view, previous) {
  if (!maps.first()) return;
  maps.first().element.classList.toggle("municipality-borders", view.borders.includes("municipality"));
  PARTS.forEach((part) => part.refresh(view, previous));
}

/** The first map moves into an element. */
function adopt(host) {
  maps.first().adopt(host);
  camera.resize();
}

/** A place for a map has been drawn by Dash. */
function mount(id, host, setProps) {
  channels.set(id, setProps);
  if (id !== FIRST) return;
  if (maps.first()) adopt(host);
  mounted(host, () => adopt(host));
}

/** Calls `act(host, adopt)` when Dash has drawn the place of the first map. */
function onMount(act) {
  mounted = act;
}

function unmount(id) {
  channels.delete(id);
}

/** Shows what a place has been given to show; null takes a second map away. */
async function show(id, host, geometry, painted) {
  if (id === SECOND) await secondMap.show(host, geometry, painted, listeners(SECOND));
  else if (maps.first() && painted) maps.first().paint(painted);
}

export const mounting = { open, refresh, mount, onMount, unmount, show };
