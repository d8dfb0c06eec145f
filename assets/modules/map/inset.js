/**
 * The capital region on a small map of its own, in a corner that the country leaves empty: its
 * municipalities are too small to be seen beside Lapland. A click goes there. It is loaded after the
 * first map.
 *
 * @import { Map as LeafletMap } from "leaflet"
 * @import { Shape } from "./geometry.js"
 * @import { View } from "./types.js"
 */
import { ground } from "../names/candidates.js";
import { groundOf, layerOf, under } from "../names/ground.js";
import { place, ROWS } from "../names/placement.js";
import { dom } from "../shared/dom.js";
import { config } from "../view/config.js";
import { state } from "../view/store.js";
import { borders } from "./border-lines.js";
import { camera } from "./camera.js";
import { model } from "./catalogue.js";
import { coversOfNames, forgetCovers } from "./covers.js";
import { hits } from "./framing.js";
import { loadGeometry } from "./geometry.js";
import { patterns } from "./patterns.js";

/** Helsinki, Espoo, Kauniainen, Vantaa. */
const CAPITAL = ["091", "049", "235", "092"];
const [WIDTH, HEIGHT] = [232, 176]; // px
const AROUND = 0.12; // of the region's size, shown of what lies around it
const AIR = 12; // px between the inset and the edges of the map, and what lies over it
const CLOSE = 2; // the inset is of no use when a kilometre has as many px
const WINDOW = "(min-width: 68.75rem) and (min-height: 40rem)";
const LINE_HEIGHT = 1.15;
const SEEN = 0.03;

/** @type {HTMLButtonElement} Not to be read before `attach`. */
let button;
/** @type {LeafletMap} */
let map;
/** @type {Map<string, SVGPathElement>} */
const paths = new Map();
/** @type {{ scale: number, west: number, north: number }} What the inset shows. */
let look = { scale: 1, west: 0, north: 0 };

const region = () => new Set(CAPITAL.filter((code) => model.area("municipality", code)));

/** The part of the country that the inset shows: the region in its middle. */
function lookAtRegion() {
  const [[west, south], [east, north]] = /** @type {import("./border-lines.js").Extent} */ (borders.bounds(region()));
  const share = 1 + 2 * AROUND;
  const scale = Math.min(WIDTH / ((east - west) * share), HEIGHT / ((north - south) * share));
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return { scale, west: x - WIDTH / 2 / scale, north: y + HEIGHT / 2 / scale };
}

/** The path of a municipality on the inset, "" for one that lies elsewhere. @param {Shape} shape */
function pathOf({ rings }) {
  const { scale, west, north } = look;
  const tenth = (/** @type {number} */ px) => Math.round(px * 10) / 10;
  const drawn = rings.map((ring) => ring.map(([x, y]) => [tenth((x - west) * scale), tenth((north - y) * scale)]));
  const seen = drawn.some((ring) => ring.some(([x, y]) => x > 0 && x < WIDTH && y > 0 && y < HEIGHT));
  return seen ? drawn.map((ring) => `M${ring.map((point) => point.join(" ")).join("L")}Z`).join("") : "";
}

/** @param {string} name @param {Record<string, string>} attributes */
function svg(name, attributes) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

/** Draws the municipalities once. @param {Shape[]} shapes */
function drawShapes(shapes) {
  const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: String(WIDTH), height: String(HEIGHT) });
  for (const shape of shapes) {
    const d = pathOf(shape);
    if (!d) continue;
    const path = /** @type {SVGPathElement} */ (svg("path", { d, "fill-rule": "evenodd", class: "map-inset__area" }));
    paths.set(shape.id, path);
    picture.append(path);
  }
  button.append(picture);
}

/** Colours the municipalities as on the map. @param {View} view */
function paint(view) {
  const shown = model.visible(view);
  for (const [code, path] of paths) {
    path.setAttribute("fill", patterns.fill(model.classInfo(code, view.theme)));
    path.classList.toggle("faded", !shown.has(code));
  }
}

/** The names of the municipalities in their places. */
function namesInPlace() {
  const { scale, west, north } = look;
  const { fontSize, fontFamily } = getComputedStyle(button);
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  context.font = `600 ${fontSize} ${fontFamily}`;
  const ruler = {
    width: (/** @type {string} */ text) => context.measureText(text).width,
    line: parseFloat(fontSize) * LINE_HEIGHT,
  };
  const [left, top] = [west * scale, -north * scale];
  const frame = { left: left + 2, top: top + 2, right: left + WIDTH - 2, bottom: top + HEIGHT - 2 };
  const rows = groundOf(model.arcs, scale, frame, ruler.line / ROWS);
  const layer = layerOf(rows, (code) => code);
  const sheet = { layer, first: rows.first, count: rows.rows.length, step: rows.step, line: ruler.line, frame };
  const own = region();
  const labels = [...paths.keys()]
    .map((code) => ({ code, area: model.catalogue.areas.municipality[code] }))
    .sort((a, b) => Number(own.has(b.code)) - Number(own.has(a.code)) || b.area.pop - a.area.pop)
    .map(({ code, area }) => ({
      key: code,
      name: area.name,
      rows: layer.areas.get(code),
      middle: { x: area.x * scale, y: -area.y * scale },
      selected: own.has(code),
      led: own.has(code),
      minor: !own.has(code),
    }));
  return { placed: place(labels, sheet, [], ruler), rows, left, top };
}

/** Writes the names, and the lines to those off the land. @param {View} view */
function write(view) {
  const { placed, rows, left, top } = namesInPlace();
  const words = button.querySelector(".map-inset__names") ?? button.appendChild(document.createElement("span"));
  words.className = "map-inset__names";
  const names = placed.map(({ box, lines }) => {
    const beneath = [...under(rows, box)].filter(([, share]) => share > SEEN).map(([code]) => code);
    const name = document.createElement("span");
    name.className = `map-label map-label--${ground(model, beneath, view.theme)}`;
    name.textContent = lines.join("\n");
    const [x, y] = [(box.left + box.right) / 2 - left, (box.top + box.bottom) / 2 - top];
    name.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px) translate(-50%, -50%)`;
    return name;
  });
  const d = placed
    .flatMap(({ from, leader }) =>
      leader ? [`M${from.x - left} ${from.y - top}L${leader.x - left} ${leader.y - top}`] : [],
    )
    .join("");
  const lines = svg("svg", { class: "map-leaders" });
  for (const part of ["under", "line"]) lines.append(svg("path", { class: `map-leaders__${part}`, d: d || "M0 0" }));
  words.replaceChildren(lines, ...names);
}

/** A corner of the map in which neither country nor anything else lies, as [left, top] px; or null. */
function corner() {
  const { x: width, y: height } = map.getSize();
  const covers = coversOfNames(map).filter(({ side }) => side !== "inset");
  const { lat, lng } = map.getCenter();
  const at = { zoom: map.getZoom(), x: lng, y: lat };
  const titles = covers.filter(({ side }) => side === "top");
  const places = [
    [AIR * 2, Math.max(0, ...titles.map(({ bottom }) => bottom)) + AIR],
    [width - WIDTH - AIR, AIR],
    [width - WIDTH - AIR, height * 0.25],
    [AIR, height - HEIGHT - AIR],
    [AIR, height * 0.3],
    [width - WIDTH - AIR, height - HEIGHT - AIR],
  ];
  const apart = (/** @type {import("./framing.js").Sides} */ a, /** @type {import("./framing.js").Sides} */ b) =>
    a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  const free = places.find(([left, top]) => {
    const box = { left, top, right: left + WIDTH, bottom: top + HEIGHT };
    if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) return false;
    return covers.every((cover) => apart(box, cover)) && !hits(at, { width, height }, [box], borders.coastPoints());
  });
  return free ?? null;
}

/** Shows the inset where there is room for it, or hides it. */
function settle() {
  const view = state.get();
  const wanted =
    window.matchMedia(WINDOW).matches && !view.compare.length && !view.embed && camera.pixelsPerKm() < CLOSE;
  const spot = wanted && map.getSize().x ? corner() : null;
  const [was, area] = [button.hidden, document.getElementById("map-area")];
  if (area && button.parentElement !== area) area.append(button);
  button.hidden = !spot;
  if (spot) button.style.transform = `translate(${Math.round(spot[0])}px, ${Math.round(spot[1])}px)`;
  if (was && spot) {
    paint(view);
    write(view);
  }
  forgetCovers();
}

/** Follows a view when it is painted on the map and nobody waits. @param {View} view @param {View | null} previous */
function refresh(view, previous) {
  const settled = !state.differ(view, previous, ["compare", "present", "view", "sel"]);
  if (settled && !state.differ(view, previous, [...state.schema.paints])) return;
  dom.afterPaint(() =>
    dom.whenIdle(() => {
      if (!settled) settle();
      if (button.hidden) return;
      paint(state.get());
      write(state.get());
    }),
  );
}

/** Draws the inset and follows a map. @param {LeafletMap} leaflet @param {() => void} changed  told when it came or went */
async function attach(leaflet, changed) {
  map = leaflet;
  const { shapes } = await loadGeometry(config.urls.geometry);
  if (!region().size) return;
  look = lookAtRegion();
  button = Object.assign(document.createElement("button"), { type: "button", className: "map-inset", hidden: true });
  button.setAttribute("aria-label", model.text("capital_inset"));
  button.setAttribute("data-covers-map", "inset");
  button.addEventListener("click", () => camera.fit(region()));
  button.dataset.names = [...region()].join(" ");
  drawShapes(shapes);
  const follow = () => {
    settle();
    changed();
  };
  map.on("moveend resize", follow);
  follow();
  state.on(refresh);
}

export const inset = { attach };
