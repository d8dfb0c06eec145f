/**
 * Names on the maps: the chosen division's areas, most residents first, where there is room.
 *
 * @import { Map as LeafletMap } from "leaflet"
 * @import { Label, Ruler } from "./label-placement.js"
 * @import { View } from "./types.js"
 *
 * @typedef {object} Names The names of one map.
 * @property {LeafletMap} map
 * @property {HTMLElement} pane
 * @property {Map<string, HTMLElement>} nodes  Area key -> element.
 * @property {(view: View) => string} themeOf  The theme of the map; "" when it is about to go.
 */
import { state } from "../view/store.js";
import { camera } from "./camera.js";
import { model } from "./catalogue.js";
import { candidates, ground, place } from "./label-placement.js";

const PANE_LEVEL = "460";
const LINE_HEIGHT = 1.15;

/** @type {Names[]} */
let sets = [];
let flying = false; // while the first map zooms
let due = false; // whether the names are placed anew before the next frame
/** @type {{ of: string, ruler: Ruler }} */
let font = { of: "", ruler: { width: () => 0, line: 16 } };

/** A ruler for the font of an element; every text is measured once. @param {Element} element @returns {Ruler} */
function rulerOf(element) {
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  /** @type {Map<string, number>} */
  const widths = new Map();
  const width = (/** @type {string} */ text) => {
    const known = widths.get(text) ?? context.measureText(text).width;
    widths.set(text, known);
    return known;
  };
  return { width, line: parseFloat(fontSize) * LINE_HEIGHT };
}

/** Reads the font from the style sheet, so that presenting only needs CSS; only when it may differ. @param {View} view */
function readFont({ present }) {
  const of = `${present} ${window.innerWidth} ${document.fonts.status}`;
  if (font.of !== of) font = { of, ruler: rulerOf(sets[0].pane) };
}

/** Writes one name, on the element that already bears it if there is one. @param {Names} set @param {Label} label @param {View} view */
function write({ map, pane, nodes, themeOf }, { key, code, area, selected, lines }, view) {
  const node = nodes.get(key) ?? pane.appendChild(document.createElement("div"));
  const { x, y } = map.latLngToLayerPoint([area.y, area.x]);
  node.className = `map-label map-label--${ground(model, key.split(":")[0], code, themeOf(view))}`;
  node.classList.toggle("map-label--selected", selected);
  const text = lines.join("\n");
  if (node.textContent !== text) node.textContent = text;
  node.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px) translate(-50%, -50%)`;
  return node;
}

/** Places the names of one map anew. @param {Names} set @param {View} view */
function drawOn(set, view) {
  const { map } = set;
  const frame = {
    size: map.getSize(),
    covers: camera.covers(map),
    scale: camera.pixelsPerKm(),
    project: (/** @type {{ x: number, y: number }} */ { x, y }) => map.latLngToContainerPoint([y, x]),
  };
  const labels = place(candidates(model, view), frame, font.ruler);
  const next = new Map(labels.map((label) => [label.key, write(set, label, view)]));
  set.nodes.forEach((node, key) => next.has(key) || node.remove());
  set.nodes = next;
}

/** Places all names anew before the next frame, once however much has changed by then. */
function draw() {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    drawNow();
  });
}

function drawNow() {
  if (!sets.length || !sets[0].map.getSize().x) return;
  const view = state.get();
  for (const { pane } of sets) pane.classList.toggle("moving", flying);
  readFont(view);
  // A second map whose theme is gone is about to go itself.
  for (const set of sets) if (set.themeOf(view)) drawOn(set, view);
}

/** The names of a map, in a pane of their own. @param {LeafletMap} map @param {(view: View) => string} themeOf @returns {Names} */
function namesOn(map, themeOf) {
  const pane = map.getPane("labels") ?? map.createPane("labels");
  pane.style.zIndex = PANE_LEVEL;
  pane.setAttribute("aria-hidden", "true");
  return { map, pane, nodes: new Map(), themeOf };
}

/** @param {boolean} moving */
function move(moving) {
  flying = moving;
  if (moving) for (const { pane } of sets) pane.classList.add("moving");
}

/** Takes a map into use; names step aside while it zooms. @param {LeafletMap} map */
function attach(map) {
  sets = [namesOn(map, ({ theme }) => theme)];
  map.on("zoomstart", () => move(true));
  map.on("moveend", () => {
    move(false);
    draw();
  });
  document.fonts.ready.then(draw);
}

/** Names a second map from now on, which follows the first. @param {LeafletMap} map */
function attachBeside(map) {
  sets = [sets[0], namesOn(map, ({ compare }) => compare)];
  draw();
}

/** Forgets the second map. */
function closeBeside() {
  sets = sets.slice(0, 1);
}

/** @param {View} view @param {View | null} previous */
function refresh(view, previous) {
  if (state.differ(view, previous, ["compare", "division", "sel", "present", ...state.schema.paints])) draw();
}

export const labels = { attach, attachBeside, closeBeside, refresh, draw };
