/**
 * The map by keyboard and for screen readers: a list of the areas of the division shown, of which
 * several can be chosen. It is one stop for Tab; the focus itself goes from area to area, so that
 * magnifiers and screen readers follow it. Arrows lead on, Enter selects, Space adds and takes away,
 * Escape leaves. Municipalities that stand for no area are drawing only.
 *
 * @import { Map as LeafletMap } from "leaflet"
 * @import { View } from "./types.js"
 */
import { dom } from "../shared/dom.js";
import { state } from "../view/store.js";
import { borders } from "./border-lines.js";
import { camera } from "./camera.js";
import { model, splitKey } from "./catalogue.js";
import { sentence } from "./describe.js";
import { ARROWS, towards } from "./directions.js";
import { lines } from "./lines.js";
import { maps } from "./maps.js";
import { selection } from "./selection.js";
import { tooltip } from "./tooltip.js";

const HELP = "map-help";
const AT_ONCE = 150; // areas named in a row, so that thousands do not hold up what a reader does

/** @type {HTMLElement} Not to be read before `attach`. */
let container;
let listed = ""; // division whose areas are the options
let here = ""; // key of the area where Tab enters
/** @type {Map<string, SVGElement>} Area key -> the path that stands for it. */
let named = new Map();
/** @type {Map<string, { x: number, y: number }>} Area key -> where its name stands. */
let places = new Map();
/** @type {Set<string>} Keys of areas whose words are not those of the view. */
let stale = new Set();

/** All keys of a division. @param {string} division */
function keys(division) {
  return Object.keys(model.catalogue.areas[division]).map((code) => `${division}:${code}`);
}

/** The area with most residents, where a first visit begins. @param {string} division */
function largest(division) {
  const areas = Object.entries(model.catalogue.areas[division]);
  const [code] = areas.reduce((a, b) => (b[1].pop > a[1].pop ? b : a));
  return `${division}:${code}`;
}

/** The keys of the areas that share a border with an area. @param {string} key */
function bordering(key) {
  const [division] = splitKey(key);
  const around = [...model.membersOf(key)].flatMap((code) => [...borders.neighbours(code)]);
  return new Set(around.map((code) => model.areaKey(code, division)));
}

/** The municipality whose path has the focus, or null. */
function focusedCode() {
  const { activeElement } = document;
  return activeElement && container.contains(activeElement) ? activeElement.getAttribute("data-code") : null;
}

/** The key of the area whose path has the focus, or null. */
function focused() {
  const code = focusedCode();
  const key = code && model.areaKey(code, model.divisionOf(state.get()));
  return key && named.has(key) ? key : null;
}

/** Makes the paths of the division's areas the options of the list, and no others; keeps the focus on the map. @param {View} view */
function rename(view) {
  const { sel } = view;
  const division = model.divisionOf(view);
  listed = division;
  const code = focusedCode();
  for (const path of named.values()) {
    for (const name of ["role", "tabindex", "aria-label", "aria-selected"]) path.removeAttribute(name);
    path.setAttribute("aria-hidden", "true");
  }
  named = new Map();
  for (const key of keys(division)) {
    const path = maps.path(model.representative(...splitKey(key)));
    if (path) named.set(key, path);
  }
  places = new Map(Object.entries(model.catalogue.areas[division]).map(([id, area]) => [`${division}:${id}`, area]));
  for (const path of named.values()) {
    path.removeAttribute("aria-hidden");
    path.setAttribute("role", "option");
    path.setAttribute("tabindex", "-1");
  }
  const kind = model.catalogue.divisions.find(({ id }) => id === division)?.plural;
  container.setAttribute("aria-label", [model.text("map_label"), kind].filter(Boolean).join(": "));
  if (code) here = model.areaKey(code, division);
  if (!named.has(here)) here = sel.find((/** @type {string} */ key) => named.has(key)) ?? largest(division);
  enterAt(here);
  if (code) goOnFrom(here);
}

/** Makes one area the place where Tab enters the map. @param {string} key */
function enterAt(key) {
  named.get(here)?.setAttribute("tabindex", "-1");
  here = key;
  named.get(here)?.setAttribute("tabindex", "0");
}

/** Gives an area the words of the view, if it has others. @param {string} key */
function name(key) {
  if (!stale.delete(key)) return;
  named.get(key)?.setAttribute("aria-label", sentence(model, ...splitKey(key), state.get()));
}

/** Names some areas, and later the others. */
function nameSome() {
  for (const key of [...stale].slice(0, AT_ONCE)) name(key);
  if (stale.size) setTimeout(nameSome);
}

/** Has all areas named anew once what has changed is painted, the one with the focus at once. */
function speak() {
  stale = new Set(named.keys());
  name(here);
  dom.afterPaint(nameSome);
}

/** @param {View} view */
function choose({ sel }) {
  for (const [key, path] of named) {
    const selected = String(sel.includes(key));
    if (path.getAttribute("aria-selected") !== selected) path.setAttribute("aria-selected", selected);
  }
}

/** Goes on from an area: the focus is there, arrows lead on from it, Escape ends its selection. @param {string} key */
function goOnFrom(key) {
  name(key);
  enterAt(key);
  named.get(key)?.focus({ preventScroll: true });
}

/** Escape: first the selection goes, then the focus leaves the map. */
function leaveStepwise() {
  if (selection.clear()) return;
  const exit = document.querySelector("[data-map-exit]");
  if (exit instanceof HTMLElement) exit.focus();
}

/** @type {Record<string, () => unknown>} */
const COMMANDS = {
  "+": () => camera.zoomIn(),
  "=": () => camera.zoomIn(),
  "-": () => camera.zoomOut(),
  0: () => camera.wholeCountry(),
  Home: () => camera.wholeCountry(),
  Escape: leaveStepwise,
};

/** What a key does on an area; undefined for keys that are not the map's. @param {KeyboardEvent} event @param {string} key */
function command(event, key) {
  const { key: pressed, ctrlKey, metaKey, shiftKey } = event;
  const direction = ARROWS[pressed];
  if (direction) return () => goOnFrom(towards(key, places, bordering(key), direction) ?? key);
  if (pressed === "Enter") return () => selection.choose(key, { add: ctrlKey || shiftKey || metaKey });
  if (pressed === " ") return () => selection.choose(key, { add: true });
  return ctrlKey || metaKey ? undefined : COMMANDS[pressed];
}

/** @param {KeyboardEvent} event */
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
  if (!key || !document.activeElement?.matches(":focus-visible")) return;
  enterAt(key);
  camera.reveal(model.membersOf(key));
  lines.point("focus", key);
  tooltip.about(key);
}

function focusout() {
  lines.point("focus", null);
  tooltip.leave();
}

/** What the keys do, for whoever reads the description of the list. */
function help() {
  const words = container.querySelector(`#${HELP}`) ?? container.appendChild(document.createElement("p"));
  Object.assign(words, { id: HELP, hidden: true, textContent: model.text("map_help") });
}

/** Makes a map's container the list, and listens on it. @param {LeafletMap} map */
function attach(map) {
  container = map.getContainer();
  container.setAttribute("role", "listbox");
  container.setAttribute("aria-multiselectable", "true");
  container.setAttribute("aria-describedby", HELP);
  help();
  named = new Map();
  container.addEventListener("keydown", keydown);
  container.addEventListener("focusin", focusin);
  container.addEventListener("focusout", focusout);
}

/** @param {View} view @param {View | null} previous */
function refresh(view, previous) {
  const differ = (/** @type {string[]} */ ...names) => state.differ(view, previous, names);
  if (differ("data") || listed !== model.divisionOf(view)) rename(view);
  if (differ("division", "compare", ...state.schema.paints)) speak();
  if (differ("division", "theme", "sel")) choose(view);
}

export const keyboard = { attach, refresh, goOnFrom };
