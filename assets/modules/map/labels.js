/** Names on the map: the chosen division's areas, most residents first, where there is room. */
import { state } from "../view/store.js";
import { camera } from "./camera.js";
import { model } from "./catalogue.js";
import { patterns } from "./patterns.js";

const GAP = 4; // px that must stay free around a name
const WIDTH_SHARE = 1.9; // a name may be this many times as wide as the circle inside its area
const HEIGHT_SHARE = 1.6;

/** For each map: `{map, pane, nodes (area key -> element), themeOf(state)}`. */
let sets = [];
let flying = false; // while the first map zooms
let due = false; // whether the names are placed anew before the next frame
const ruler = document.createElement("canvas").getContext("2d");
let font = { of: "", line: 16 };

/** Reads the font from the style sheet, so that presenting only needs CSS; only when it may differ. */
function readFont({ present }) {
  const of = `${present} ${window.innerWidth} ${document.fonts.status}`;
  if (font.of === of) return;
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(sets[0].pane);
  font = { of, line: parseFloat(fontSize) * 1.15 };
  ruler.font = `${fontWeight} ${fontSize} ${fontFamily}`;
}

/** The name on one line and, if it can be broken, on two lines of similar length. */
function layouts(name) {
  const breaks = [...name.matchAll(/[ -]/g)].map(({ index, 0: mark }) => [
    name.slice(0, mark === "-" ? index + 1 : index),
    name.slice(index + 1),
  ]);
  const longest = (pair) => Math.max(...pair.map((text) => text.length));
  breaks.sort((a, b) => longest(a) - longest(b));
  return [[name], ...breaks.slice(0, 1)];
}

/** The first layout that fits a circle of radius `r` px: `{lines, width, height}` or null. */
function fit(name, r) {
  for (const lines of layouts(name)) {
    const width = Math.max(...lines.map((text) => ruler.measureText(text).width));
    const height = lines.length * font.line;
    if (width <= 2 * r * WIDTH_SHARE && height <= 2 * r * HEIGHT_SHARE) {
      return { lines, width, height };
    }
  }
  return null;
}

/** The areas that may have a name, in the order in which they get room. */
function candidates(current) {
  const shown = model.visible(current);
  const rank = (key) => (current.sel.includes(key) ? 1 : 0);
  return Object.entries(model.catalogue.areas[current.division])
    .map(([code, area]) => ({ key: `${current.division}:${code}`, code, area }))
    .filter(({ code }) => [...model.members(current.division, code)].some((m) => shown.has(m)))
    .sort((a, b) => rank(b.key) - rank(a.key) || b.area.pop - a.area.pop);
}

const overlap = (a, b) =>
  a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom + GAP && b.top < a.bottom + GAP;

/** The rectangle of a name in pixels of the container. */
function box({ x, y }, { width, height }) {
  return {
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  };
}

/** Chooses names greedily: inside the frame, off the controls and never over one another. */
function place({ map }, current) {
  const frame = map.getSize();
  const taken = [...camera.covers(map)];
  const chosen = [];
  for (const candidate of candidates(current)) {
    const { x, y, r, name, short } = candidate.area;
    const selected = current.sel.includes(candidate.key); // is named even if it is small
    const text = fit(short ?? name, selected ? Infinity : r * camera.pixelsPerKm());
    if (!text) continue;
    const rectangle = box(map.latLngToContainerPoint([y, x]), text);
    const inside = rectangle.left > 0 && rectangle.top > 0 && rectangle.right < frame.x && rectangle.bottom < frame.y;
    if (!inside || taken.some((other) => overlap(rectangle, other))) continue;
    taken.push(rectangle);
    chosen.push({ ...candidate, lines: text.lines });
  }
  return chosen;
}

/** Which ink a name needs: on a dark fill, on a light one, or on a tint that follows the page. */
function ground({ code }, division, theme) {
  const classes = new Set([...model.members(division, code)].map((m) => model.classOf(m, theme)));
  if (classes.size > 1) return "light"; // dark ink in a white halo is legible on all of them
  const themeClass = model.classInfo(model.representative(division, code), theme);
  if (patterns.follows(themeClass)) return "tint";
  return themeClass.dark ? "dark" : "light";
}

/** Writes one name, on the element that already bears it if there is one. */
function write({ map, pane, nodes, themeOf }, label, current) {
  const node = nodes.get(label.key) || pane.appendChild(document.createElement("div"));
  const { x, y } = map.latLngToLayerPoint([label.area.y, label.area.x]);
  node.className = `map-label map-label--${ground(label, current.division, themeOf(current))}`;
  node.classList.toggle("map-label--selected", current.sel.includes(label.key));
  node.textContent = label.lines.join("\n");
  node.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px) translate(-50%, -50%)`;
  return node;
}

/** Places the names of one map anew. */
function drawOn(set, current) {
  const labels = place(set, current);
  const next = new Map(labels.map((label) => [label.key, write(set, label, current)]));
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
  const current = state.get();
  sets.forEach(({ pane }) => pane.classList.toggle("moving", flying));
  readFont(current);
  // A second map whose theme is gone is about to go itself.
  sets.filter(({ themeOf }) => themeOf(current)).forEach((set) => drawOn(set, current));
}

/** The names of a map, in a pane of their own. */
function namesOn(map, themeOf) {
  const pane = map.getPane("labels") || map.createPane("labels");
  pane.style.zIndex = 460;
  pane.setAttribute("aria-hidden", "true");
  return { map, pane, nodes: new Map(), themeOf };
}

function move(moving) {
  flying = moving;
  if (moving) sets.forEach(({ pane }) => pane.classList.add("moving"));
}

/** Takes a map into use; names step aside while it zooms. */
function attach(map) {
  sets = [namesOn(map, ({ theme }) => theme)];
  map.on("zoomstart", () => move(true));
  map.on("moveend", () => {
    move(false);
    draw();
  });
  document.fonts.ready.then(draw);
}

/** Names a second map from now on, which follows the first. */
function attachBeside(map) {
  sets = [sets[0], namesOn(map, ({ compare }) => compare)];
  draw();
}

/** Forgets the second map. */
function closeBeside() {
  sets = sets.slice(0, 1);
}

function refresh(current, previous) {
  if (state.differ(current, previous, ["compare", "division", "sel", "present", ...state.schema.paints])) draw();
}

export const labels = { attach, attachBeside, closeBeside, refresh, draw };
