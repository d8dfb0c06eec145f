/**
 * The tooltip: what lies under the pointer or under the keyboard's focus. It goes when it has been
 * answered, by a click or a key, and comes again with another area.
 *
 * @import { Map as LeafletMap } from "leaflet"
 * @import { Area } from "./types.js"
 * @import { Told } from "./tooltip-words.js"
 * @import { Point, Shape } from "./tooltip-place.js"
 */
import { html, nothing, render } from "lit-html";
import { state } from "../view/store.js";
import { borders } from "./border-lines.js";
import { camera } from "./camera.js";
import { model, splitKey } from "./catalogue.js";
import { describe } from "./describe.js";
import { lines } from "./lines.js";
import { patterns } from "./patterns.js";
import { placeTooltip } from "./tooltip-place.js";
import { tooltipLines } from "./tooltip-words.js";

const MODIFIERS = ["Control", "Shift", "Alt", "Meta"]; // held while something is pressed or clicked

/** @type {LeafletMap} Not to be read before `attach`. */
let map;
/** @type {LeafletMap} The map on which the box stands: the first one, or the one beside it. */
let host;
/** @type {HTMLElement} */
let box;
let shown = ""; // key of the area that the box tells of, so that moving inside an area does nothing
let answered = ""; // key of the area of which the pointer has heard enough
let pointer = "mouse";
/** @type {Area | null} The area with the keyboard's focus, beside which the box stays. */
let anchor = null;

/** @param {Told} told @param {boolean} alone */
const line = ({ swatches, text, more }, alone) => html`
  <div class="map-tooltip__answer ${alone ? "map-tooltip__answer--alone" : ""}">
    ${swatches.map((info) => {
      const look = /** @type {import("./types.js").ThemeClass} */ (info);
      return html`<span class="map-tooltip__swatch" style="background: ${patterns.background(look)}"
        >${patterns.sample(look) ?? nothing}</span
      > `;
    })}<span class="map-tooltip__class">${text}</span>${
      more ? html` · <span class="map-tooltip__more">${more}</span>` : nothing
    }
  </div>
`;

/** Writes what there is to tell of an area. @param {string} key */
function write(key) {
  shown = key;
  const [division, code] = splitKey(key);
  const view = state.get();
  const facts = describe(model, division, code, view);
  const named = model.divisionOf(view);
  const chosen = division === named ? "" : model.name(named, model.areaOf(code, named));
  const beside = facts.outside ? model.text("filtered_out") : chosen;
  const told = tooltipLines(facts, (theme) => model.theme(theme).short);
  render(
    html`<div class="map-tooltip__name">
        <b>${facts.name}</b>${beside ? html` · <span class="map-tooltip__beside">${beside}</span>` : nothing}
      </div>
      ${told.map((each) => line(each, told.length === 1))}`,
    box,
  );
}

/** The outline of an area on the map where the box stands. @param {string} key @returns {Shape} */
function shapeOf(key) {
  const [division, code] = splitKey(key);
  const outline = division === "municipality" ? borders.outline(new Set([code])) : lines.outlineOf(key);
  return outline.coordinates.map((points) => points.map(([x, y]) => host.latLngToContainerPoint([y, x])));
}

/** Puts the box near a point of the container. @param {Point} at */
function put(at) {
  const { x: width, y: height } = host.getSize();
  const size = { width: box.offsetWidth, height: box.offsetHeight };
  const { x, y } = placeTooltip(at, size, { width, height }, shapeOf(shown), camera.covers(host));
  box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  box.classList.add("shown");
}

/** Moves the box to a map. @param {LeafletMap} on */
function stand(on) {
  if (host === on) return;
  host = on;
  host.getContainer().append(box);
}

/** Tells of the municipality under the pointer and outlines the area of a division that a click would select. @param {string} municipality @param {MouseEvent} event @param {{ on: LeafletMap, division: string }} where */
function point(municipality, event, { on, division }) {
  const key = `municipality:${municipality}`;
  if (!map || pointer === "touch" || key === answered || (key === shown && !anchor && host === on)) return;
  answered = "";
  anchor = null;
  stand(on);
  const frame = on.getContainer().getBoundingClientRect();
  lines.point("hover", model.areaKey(municipality, division));
  write(key);
  put({ x: event.clientX - frame.left, y: event.clientY - frame.top });
}

/** While the map moves, the box keeps beside the area with the keyboard's focus; what the pointer was on is gone. */
function follow() {
  if (anchor) put(map.latLngToContainerPoint([anchor.y, anchor.x]));
  else if (shown) leaveArea();
}

/** Tells of the area that has the keyboard's focus. @param {string} key */
function about(key) {
  anchor = model.area(...splitKey(key)) ?? null;
  stand(map);
  write(key);
  follow();
}

/** Nothing is pointed at any more. */
function leave() {
  if (!map) return;
  lines.point("hover", null);
  box.classList.remove("shown");
  shown = "";
  anchor = null;
  stand(map); // the map beside may be about to go
}

/** The pointer has left whatever it was on. */
function leaveArea() {
  answered = "";
  if (!anchor) leave();
}

/** A click or a key is the answer to what the box says, which then need not stand in the way. */
function answer() {
  if (!anchor) answered = shown || answered;
  leave();
}

/** Ends what the pointer is told of where it rests on no area. @param {Event} event */
function rest({ target }) {
  if (shown && !anchor && target instanceof Element && !target.matches(".municipality")) leaveArea();
}

/** Keys that answer nothing: held ones, and an arrow from the area with the focus, which may have no neighbour there. @param {string} key */
const goesOn = (key) => MODIFIERS.includes(key) || (anchor !== null && key.startsWith("Arrow"));

/** @param {LeafletMap} found */
function attach(found) {
  map = found;
  host = found;
  const container = map.getContainer();
  box = container.appendChild(document.createElement("div"));
  box.className = "map-tooltip";
  box.setAttribute("aria-hidden", "true");
  map.on("move", follow);
  const remember = (/** @type {PointerEvent} */ event) => {
    pointer = event.pointerType;
  };
  document.addEventListener("pointerdown", remember, { capture: true });
  document.addEventListener("pointermove", remember, { capture: true });
  document.addEventListener("pointerover", rest);
  document.documentElement.addEventListener("pointerleave", leaveArea);
  document.addEventListener("click", answer, { capture: true });
  document.addEventListener("keydown", ({ key }) => goesOn(key) || answer(), { capture: true });
}

/** A new theme or filter changes what there is to tell. */
function refresh() {
  if (shown) write(shown);
}

export const tooltip = { attach, refresh, point, about, leave, leaveArea };
