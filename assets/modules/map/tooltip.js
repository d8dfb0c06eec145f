/** The tooltip: what lies under the pointer or under the keyboard's focus. */
import { state } from "../view/store.js";
import { model } from "./catalogue.js";
import { describe } from "./describe.js";
import { lines } from "./lines.js";
import { patterns } from "./patterns.js";

const OFFSET = 16; // px from the pointer
const EDGE = 8; // px that stay free at the map's edge
const MOST = 3; // answers that the box tells
const MOST_OF_TWO = 4; // of two themes, side by side or on one map

let map = null;
let host = null; // the map on which the box stands: the first one, or the one beside it
let box = null;
let shown = null; // what the box tells of, so that moving inside an area writes nothing
let pointer = "mouse";
let anchor = null; // the area with the keyboard's focus, whose place the box keeps

/** An element with a class and a text. */
function element(tag, className, text = "") {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}

/** One answer of a theme: swatch, class, value where it says more, status. */
function answer({ theme, topic, info, value, status }, named) {
  const row = element("div", "map-tooltip__answer");
  const asked = topic || (named && model.catalogue.themes[theme].short);
  if (asked) row.append(element("span", "map-tooltip__theme", asked));
  const swatch = element("span", "map-tooltip__swatch");
  swatch.style.background = patterns.background(info);
  swatch.append(patterns.sample(info) ?? "");
  const words = element("span", "map-tooltip__class", info.label);
  row.append(swatch, words);
  if (!topic && value && value !== info.label) row.append(element("span", "map-tooltip__value", value));
  if (!topic || status !== info.label) row.append(element("span", "map-tooltip__status", status));
  return row;
}

/** The areas around, as a list of terms. */
function places(list) {
  const terms = element("dl", "map-tooltip__places");
  for (const { label, name } of list) {
    terms.append(element("dt", "", label), element("dd", "", name));
  }
  return terms;
}

function write(division, code) {
  const id = `${division}:${code}`;
  if (shown === id) return;
  shown = id;
  const facts = describe(division, code, state.get());
  const head = element("div", "map-tooltip__name", facts.name);
  const { compare } = state.get();
  const two = compare || facts.answers.some(({ topic }) => topic);
  const answers = facts.answers.slice(0, two ? MOST_OF_TWO : MOST);
  const parts = [head, places(facts.places), ...answers.map((each) => answer(each, compare))];
  if (facts.outside) parts.push(element("div", "map-tooltip__outside", model.text("filtered_out")));
  box.replaceChildren(...parts);
}

/** Puts the box beside a point of the container, on whichever side it fits. */
function put(x, y) {
  const { x: width, y: height } = host.getSize();
  const { offsetWidth: w, offsetHeight: h } = box;
  const left = x + OFFSET + w + EDGE <= width ? x + OFFSET : x - OFFSET - w;
  const top = y + OFFSET + h + EDGE <= height ? y + OFFSET : y - OFFSET - h;
  const inside = (at, size, room) => Math.max(EDGE, Math.min(at, room - size - EDGE));
  box.style.transform = `translate(${inside(left, w, width)}px, ${inside(top, h, height)}px)`;
  box.classList.add("shown");
}

/** Moves the box to a map. */
function stand(on) {
  if (host === on) return;
  host = on;
  host.getContainer().append(box);
}

/** Follows the pointer over a municipality and outlines the area that a click would select. */
function point(municipality, event, on = map) {
  if (!map || pointer === "touch") return;
  anchor = null;
  stand(on);
  const frame = on.getContainer().getBoundingClientRect();
  lines.point("hover", model.areaKey(municipality, state.get().division));
  write("municipality", municipality);
  put(event.clientX - frame.left, event.clientY - frame.top);
}

/** Puts the box at the name of the area that has the keyboard's focus, also while the map moves. */
function follow() {
  if (!anchor) return;
  const { x, y } = map.latLngToContainerPoint([anchor.y, anchor.x]);
  put(x, y);
}

/** Tells of the area that has the keyboard's focus. */
function about(key) {
  const [division, code] = key.split(":");
  anchor = model.area(division, code);
  stand(map);
  write(division, code);
  follow();
}

/** Nothing is pointed at any more. */
function leave() {
  if (!map) return;
  lines.point("hover", null);
  box.classList.remove("shown");
  shown = null;
  anchor = null;
  stand(map); // the map beside may be about to go
}

function attach(found) {
  map = found;
  host = found;
  const container = map.getContainer();
  box = container.querySelector(".map-tooltip") || element("div", "map-tooltip");
  box.setAttribute("aria-hidden", "true");
  container.append(box);
  map.on("move", follow);
  const remember = (event) => (pointer = event.pointerType);
  container.addEventListener("pointerdown", remember, { capture: true });
  container.addEventListener("pointermove", remember, { capture: true });
}

/** A new theme or filter changes what there is to tell. */
function refresh() {
  const told = shown;
  shown = null;
  if (told && anchor) write(...told.split(":"));
}

export const tooltip = { attach, refresh, point, about, leave };
