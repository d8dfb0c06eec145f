/** The map by keyboard: one stop for Tab, arrows from area to area, Enter selects, Escape leaves. */

import { state } from "../view/store.js";
import { borders } from "./border-lines.js";
import { camera } from "./camera.js";
import { model } from "./catalogue.js";
import { describe } from "./describe.js";
import { lines } from "./lines.js";
import { maps } from "./maps.js";
import { selection } from "./selection.js";
import { tooltip } from "./tooltip.js";

const ARROWS = { ArrowUp: [0, 1], ArrowDown: [0, -1], ArrowRight: [1, 0], ArrowLeft: [-1, 0] };
const SIDEWAYS = 1.5; // a step aside costs this many times a step ahead
const WIDEST = 1.5; // steps aside for one ahead, beyond which an area lies in another direction
const BORDERING = 0.6; // an area with a shared border is this much closer

let container = null;
let here = null; // key of the area where Tab enters
let named = new Map(); // area key -> the path that stands for it

const split = (key) => key.split(":");

function pathOf(key) {
  return maps.path(model.representative(...split(key)));
}

/** All keys of a division. */
function keys(division) {
  return Object.keys(model.catalogue.areas[division]).map((code) => `${division}:${code}`);
}

/** The area with most residents, where a first visit begins. */
function largest(division) {
  const pop = (key) => model.area(...split(key)).pop;
  return keys(division).reduce((a, b) => (pop(b) > pop(a) ? b : a));
}

/** The keys of the areas that share a border with an area. */
function bordering(key) {
  const [division, code] = split(key);
  const around = [...model.members(division, code)].flatMap((m) => [...borders.neighbours(m)]);
  return new Set(around.map((m) => `${division}:${model.areaOf(m, division)}`));
}

/** What a move between label points costs in a direction; Infinity when it leads elsewhere. */
function cost(from, to, [east, north]) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const ahead = dx * east + dy * north;
  const aside = Math.abs(dx * north - dy * east);
  return ahead > 0 && aside <= WIDEST * ahead ? ahead + SIDEWAYS * aside : Infinity;
}

/** The area to which an arrow leads, across water too; null at the edge of the country. */
function towards(key, direction) {
  const [division, code] = split(key);
  const from = model.area(division, code);
  const near = bordering(key);
  let best = { key: null, cost: Infinity };
  for (const other of keys(division)) {
    const price = cost(from, model.area(...split(other)), direction);
    const total = near.has(other) ? price * BORDERING : price;
    if (total < best.cost) best = { key: other, cost: total };
  }
  return best.key;
}

/** Names the path of each area of the division and unnames those of the last one. */
function rename(current) {
  named.forEach((path) => {
    ["role", "tabindex", "aria-label", "aria-pressed"].forEach((item) => path.removeAttribute(item));
  });
  named = new Map(keys(current.division).map((key) => [key, pathOf(key)]));
  named.forEach((path) => path.setAttribute("role", "button"));
  if (!named.has(here)) here = current.sel.find((key) => named.has(key)) || largest(current.division);
  enterAt(here);
}

/** Makes one area the place where Tab enters the map. */
function enterAt(key) {
  here = key;
  named.forEach((path, other) => path.setAttribute("tabindex", other === key ? "0" : "-1"));
}

function speak(current) {
  named.forEach((path, key) => {
    path.setAttribute("aria-label", describe.sentence(...split(key), current));
  });
}

function press(current) {
  named.forEach((path, key) => path.setAttribute("aria-pressed", String(current.sel.includes(key))));
}

/** The key of the area whose path has the focus, or null. */
function focused() {
  const found = [...named].find(([, path]) => path === document.activeElement);
  return found ? found[0] : null;
}

function moveTo(key) {
  enterAt(key);
  named.get(key).focus({ preventScroll: true });
}

/** Escape: first the selection goes, then the focus leaves the map. */
function escape() {
  if (selection.clear()) return;
  const exit = document.querySelector("[data-map-exit]");
  if (exit) exit.focus();
  else document.activeElement.blur();
}

const COMMANDS = {
  "+": () => camera.zoomIn(),
  "=": () => camera.zoomIn(),
  "-": () => camera.zoomOut(),
  0: () => camera.wholeCountry(),
  Home: () => camera.wholeCountry(),
  Escape: escape,
};

/** What a key does on an area; undefined for keys that are not the map's. */
function command(event, key) {
  if (ARROWS[event.key]) return () => moveTo(towards(key, ARROWS[event.key]) || key);
  if (event.key === "Enter" || event.key === " ") {
    return () => selection.choose(key, { add: event.ctrlKey || event.shiftKey || event.metaKey });
  }
  return event.ctrlKey || event.metaKey ? undefined : COMMANDS[event.key];
}

function keydown(event) {
  const key = focused();
  const act = key && !event.altKey && command(event, key);
  if (!act) return;
  event.preventDefault();
  act();
}

/** Brings the keyboard's area into sight and outlines it; a click with the mouse does neither. */
function focusin() {
  const key = focused();
  if (!key || !document.activeElement.matches(":focus-visible")) return;
  enterAt(key);
  camera.reveal(model.members(...split(key)));
  lines.point("focus", key);
  tooltip.about(key);
}

function focusout() {
  lines.point("focus", null);
  tooltip.leave();
}

/** Listens on a map's container, which becomes one named stop. */
function attach(map) {
  container = map.getContainer();
  container.setAttribute("role", "application");
  container.setAttribute("aria-label", `${model.text("map_label")}. ${model.text("map_help")}`);
  named = new Map();
  container.addEventListener("keydown", keydown);
  container.addEventListener("focusin", focusin);
  container.addEventListener("focusout", focusout);
}

function refresh(current, previous) {
  const differ = (...names) => state.differ(current, previous, names);
  if (differ("division")) rename(current);
  if (differ("division", "compare", ...state.schema.paints)) speak(current);
  if (differ("division", "sel")) press(current);
}

/** Goes on from an area that was clicked: arrows lead from it and Escape ends its selection. */
function goOnFrom(key) {
  enterAt(key);
  named.get(key).focus({ preventScroll: true });
}

export const keyboard = { attach, refresh, goOnFrom, towards };
