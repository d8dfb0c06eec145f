/**
 * Names on the maps: the chosen division's areas, most residents first, where there is room.
 *
 * @import { Map as LeafletMap } from "leaflet"
 * @import { View } from "../map/types.js"
 * @import { Candidate } from "./candidates.js"
 * @import { Ground, Layer } from "./ground.js"
 * @import { Placed, Ruler } from "./placement.js"
 *
 * @typedef {object} Names The names of one map.
 * @property {LeafletMap} map
 * @property {HTMLElement} pane
 * @property {Map<string, HTMLElement>} nodes  Area key -> element.
 * @property {SVGPathElement[]} leaders  The lines to names off the land, and what is under them.
 * @property {(view: View) => View | null} viewOf  What the map shows of a view; null when it is about to go.
 * @property {Terrain | null} terrain  What lay in the frame when names were placed last.
 * @property {Kept | null} kept  The places of the last names.
 *
 * @typedef {object} Terrain
 * @property {string} of  the look that it is of
 * @property {readonly unknown[]} arcs
 * @property {Ground} ground
 * @property {Map<string, Layer>} layers  Division -> its areas.
 *
 * @typedef {object} Kept  Places, which stay while nothing but colours differs.
 * @property {string} of  all that they follow
 * @property {Generator<Placed[], void>} rounds  what finds better ones, see placement.js
 * @property {readonly Placed[]} places  the best so far
 * @property {boolean} done  whether there are no rounds left
 * @property {boolean} shown  whether they stand on the map
 */
import { camera } from "../map/camera.js";
import { model } from "../map/catalogue.js";
import { coversOfNames } from "../map/covers.js";
import { FIRST } from "../map/maps.js";
import { viewOn } from "../map/paint.js";
import { dom } from "../shared/dom.js";
import { state } from "../view/store.js";
import { candidates, ground, municipalities } from "./candidates.js";
import { groundOf, layerOf, under } from "./ground.js";
import { placing, ROWS } from "./placement.js";

const PANE_LEVEL = "460";
const LINE_HEIGHT = 1.15;
const SEEN = 0.03; // share of a name under which another class is not seen
const ROUNDS = 16; // in which all areas get names for a room that cannot magnify the map
const SVG = "http://www.w3.org/2000/svg";

/** @type {Names[]} */
let sets = [];
let flying = false; // while the first map zooms
let due = false; // whether the names are to be placed anew
let improving = false; // whether better places are looked for
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

/** What a map shows, in pixels from the origin of the country. @param {LeafletMap} map */
function frameOf(map) {
  const origin = map.latLngToContainerPoint([0, 0]);
  const size = map.getSize();
  const frame = { left: -origin.x, right: size.x - origin.x, top: -origin.y, bottom: size.y - origin.y };
  const covers = coversOfNames(map).map(({ left, right, top, bottom }) => ({
    left: left - origin.x,
    right: right - origin.x,
    top: top - origin.y,
    bottom: bottom - origin.y,
  }));
  return { frame, covers };
}

/** What lies in a frame; kept until that, or the borders, differ. @param {Names} set @param {import("./ground.js").Box} frame @param {number} scale @returns {Terrain} */
function terrainOf(set, frame, scale) {
  const step = font.ruler.line / ROWS;
  const of = [frame.top, frame.bottom, scale, step].join();
  if (set.terrain?.of !== of || set.terrain.arcs !== model.arcs) {
    const { arcs } = model;
    set.kept = null;
    set.terrain = { of, arcs, ground: groundOf(arcs, scale, frame, step), layers: new Map() };
  }
  return set.terrain;
}

/** The areas of a division in a terrain. @param {Terrain} terrain @param {string} division @param {View} view */
function layer({ ground: rows, layers }, division, view) {
  const key = `${division} ${view.data} ${view.year}`; // answers may bring other areas
  const found = layers.get(key) ?? layerOf(rows, (code) => model.areaOf(code, division));
  layers.set(key, found);
  return found;
}

/**
 * Municipalities that the inset of the capital region names: for a room, their areas need no names
 * on the map as well, where those of their neighbours find no place.
 * @param {Names} set @param {View} view @returns {Set<string>}
 */
function namedInInset(set, view) {
  if (!view.present || set !== sets[0]) return new Set();
  const inset = /** @type {HTMLElement | null} */ (document.querySelector(".map-inset:not([hidden])"));
  return new Set(inset?.dataset.names?.split(" "));
}

/** The areas that may have names on one map. @param {Names} set @param {View} view @param {number} lineKm */
function candidatesOn(set, view, lineKm) {
  const inset = namedInInset(set, view);
  const elsewhere = (/** @type {Candidate} */ { division, code, selected }) =>
    inset.size > 0 && !selected && [...model.members(division, code)].every((member) => inset.has(member));
  return [...candidates(model, view), ...municipalities(model, view, lineKm)].filter((each) => !elsewhere(each));
}

/** Places the names of a view on one map, unless nothing differs that they follow. @param {Names} set @param {View} view */
function placed(set, view) {
  const scale = camera.pixelsPerKm();
  const { frame, covers } = frameOf(set.map);
  const terrain = terrainOf(set, frame, scale);
  const { line } = font.ruler;
  const list = candidatesOn(set, view, line / scale);
  const { first, step, rows } = terrain.ground;
  const sheet = { layer: layer(terrain, model.divisionOf(view), view), first, count: rows.length, step, line, frame };
  const named = list.map((each) => ({
    ...each,
    name: each.area.short ?? each.area.name,
    middle: { x: each.area.x * scale, y: -each.area.y * scale },
    rows: layer(terrain, each.division, view).areas.get(each.code),
  }));
  const of = new Map(list.map((each) => [each.key, each]));
  const rounds = view.present && list.every(({ led }) => led) ? ROUNDS : 0;
  const names = named.map(({ key, name, selected, led }) => [key, name, selected, led]);
  const follows = JSON.stringify([frame, covers, scale, font.of, view.data, view.year, names, rounds]);
  if (set.kept?.of !== follows) {
    const places = placing(named, sheet, covers, font.ruler, rounds);
    set.kept = { of: follows, rounds: places, places: places.next().value ?? [], done: false, shown: false };
  }
  set.kept.shown = true;
  return set.kept.places.map((each) => ({ ...each, ...ofKey(of, each.key) }));
}

/** @param {Map<string, Candidate>} of @param {string} key */
const ofKey = (of, key) => /** @type {Candidate} */ (of.get(key));

/** Writes one name, on the element that already bears it if there is one. @param {Names} set @param {Placed & Candidate} name @param {import("leaflet").Point} origin @param {View} view */
function write({ pane, nodes, terrain }, { key, box, lines, selected, minor }, origin, view) {
  const node = nodes.get(key) ?? pane.appendChild(document.createElement("div"));
  const beneath = under(/** @type {Terrain} */ (terrain).ground, box);
  const codes = [...beneath].filter(([, share]) => share > SEEN).map(([code]) => code);
  const look = `map-label map-label--${ground(model, codes, view.theme)}`;
  node.className = look + (selected ? " map-label--selected" : "") + (minor ? " map-label--minor" : "");
  node.dataset.key = key;
  const text = lines.join("\n");
  if (node.textContent !== text) node.textContent = text;
  const [x, y] = [(box.left + box.right) / 2 + origin.x, (box.top + box.bottom) / 2 + origin.y];
  node.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px) translate(-50%, -50%)`;
  return node;
}

/** Places the names of one map anew. @param {Names} set @param {View} view */
function drawOn(set, view) {
  const names = placed(set, view);
  const origin = set.map.latLngToLayerPoint([0, 0]);
  const next = new Map(names.map((name) => [name.key, write(set, name, origin, view)]));
  set.nodes.forEach((node, key) => next.has(key) || node.remove());
  set.nodes = next;
  const at = (/** @type {{ x: number, y: number }} */ { x, y }) =>
    `${Math.round(x + origin.x)} ${Math.round(y + origin.y)}`;
  const lines = names.flatMap(({ from, leader }) => (leader ? [`M${at(from)}h0M${at(from)}L${at(leader)}`] : []));
  for (const path of set.leaders) path.setAttribute("d", lines.join("") || "M0 0");
}

/** Places all names anew when what has changed by now is painted and nobody waits, once however much that is. */
function draw() {
  if (due) return;
  due = true;
  const work = () => {
    due = false;
    drawNow();
  };
  dom.afterPaint(() => dom.whenIdle(work));
}

function drawNow() {
  if (!sets.length || !sets[0].map.getSize().x) return;
  const view = state.get();
  for (const { pane } of sets) pane.classList.toggle("moving", flying);
  readFont(view);
  // A map whose theme is gone is about to go itself.
  for (const set of sets) {
    const own = set.viewOf(view);
    if (own) drawOn(set, own);
  }
  improve();
}

/** Looks for better places while nobody waits, a round at a time, and shows the best in the end. */
function improve() {
  const open = sets.flatMap(({ kept }) => (kept && !kept.done ? [kept] : []));
  if (improving || !open.length) return;
  improving = true;
  dom.whenIdle(() => {
    improving = false;
    for (const kept of open) goOn(kept);
    if (open.some(({ done, shown }) => done && !shown)) drawNow();
    else improve();
  });
}

/** One more round. @param {Kept} kept */
function goOn(kept) {
  const { done, value } = kept.rounds.next();
  kept.done = Boolean(done);
  if (!value) return;
  kept.shown &&= value.length <= kept.places.length;
  if (!kept.shown) kept.places = value;
}

/** The paths of the leader lines in a pane: what is under them first. @param {HTMLElement} pane */
function leadersIn(pane) {
  const svg = pane.appendChild(document.createElementNS(SVG, "svg"));
  svg.classList.add("map-leaders");
  return ["under", "line"].map((part) => {
    const path = svg.appendChild(document.createElementNS(SVG, "path"));
    path.classList.add(`map-leaders__${part}`);
    return path;
  });
}

/** The names of a map, in a pane of their own. @param {LeafletMap} map @param {Names["viewOf"]} viewOf @returns {Names} */
function namesOn(map, viewOf) {
  const pane = map.getPane("labels") ?? map.createPane("labels");
  pane.style.zIndex = PANE_LEVEL;
  pane.setAttribute("aria-hidden", "true");
  return { map, pane, nodes: new Map(), leaders: leadersIn(pane), viewOf, terrain: null, kept: null };
}

/** @param {boolean} moving */
function move(moving) {
  flying = moving;
  if (moving) for (const { pane } of sets) pane.classList.add("moving");
}

/** Takes a map into use; names step aside while it zooms. @param {LeafletMap} map */
function attach(map) {
  sets = [namesOn(map, (view) => viewOn(FIRST, view))];
  map.on("zoomstart", () => move(true));
  map.on("moveend", () => {
    move(false);
    draw();
  });
  document.fonts.ready.then(draw);
}

/** Names a map beside the first from now on: the areas of its own theme, unless the reader has chosen others. @param {string} id @param {LeafletMap} map */
function attachBeside(id, map) {
  sets = [...sets, namesOn(map, (view) => viewOn(id, view))];
  draw();
}

/** Forgets a map beside the first. @param {LeafletMap} map */
function closeBeside(map) {
  sets = sets.filter((set) => set.map !== map);
}

/** @param {View} view @param {View | null} previous */
function refresh(view, previous) {
  if (state.differ(view, previous, ["compare", "division", "sel", "present", ...state.schema.paints])) draw();
}

export const labels = { attach, attachBeside, closeBeside, refresh, draw };
