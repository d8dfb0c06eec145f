/** Lets the page around an embedded map go on scrolling over it, with a hint at what moves the map. */
import { model } from "../map/catalogue.js";
import { maps } from "../map/maps.js";
import { dom } from "../shared/dom.js";
import { drags, scrolls, zooms } from "./gestures.js";

const HINT = 1600; // ms for which the hint stands
/** @type {ReturnType<typeof setTimeout> | undefined} */
let hiding;

/** @param {string} key  Of the text. */
function hint(key) {
  dom.draw("embed-hint", model.text(key));
  dom.show("embed-hint", true);
  clearTimeout(hiding);
  hiding = setTimeout(() => dom.show("embed-hint", false), HINT);
}

/** Leaves the wheel to the page unless it is meant for the map. @param {WheelEvent} event */
function wheel(event) {
  if (zooms(event)) return;
  event.stopPropagation(); // before Leaflet, which would keep the page from scrolling
  hint("embed_wheel");
}

/** Starts it on the first map. */
export function passScrolling() {
  const map = maps.first()?.leaflet;
  if (!map) return;
  const container = map.getContainer();
  const drag = (/** @type {PointerEvent} */ event) => map.dragging[drags(event) ? "enable" : "disable"]();
  map.dragging.disable(); // fingers scroll the page by Leaflet's own styles then
  container.addEventListener("wheel", wheel, { capture: true, passive: true });
  container.addEventListener("pointerdown", drag, { capture: true });
  container.addEventListener("touchmove", (event) => scrolls(event) && hint("embed_touch"), { passive: true });
}
