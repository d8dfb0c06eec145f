/**
 * A map of municipalities: drawn once; afterwards only what differs is painted anew.
 *
 * @import { LatLngTuple, LeafletMouseEvent, Map as MapOfLeaflet, Polygon, PolylineOptions } from "leaflet"
 * @import { Shape } from "./geometry.js"
 * @import { Paint, ThemeClass } from "./types.js"
 *
 * @typedef {(code: string, event: MouseEvent, map: MapOfLeaflet) => void} Answer
 * @typedef {Record<string, Answer>} Listeners Name of an event -> what answers it.
 */
import { LeafletMap, polygon, Simple } from "../vendor/leaflet.js";
import { model } from "./catalogue.js";
import { differences } from "./paint.js";
import { patterns } from "./patterns.js";
import { drawing } from "./renderer.js";

const OPTIONS = {
  crs: Simple,
  attributionControl: false,
  boxZoom: false,
  keyboard: false,
  zoomControl: false,
  trackResize: false,
  maxZoom: 5,
  minZoom: -4,
  zoomSnap: 0,
  zoomDelta: 0.75,
  wheelPxPerZoomLevel: 100,
};
/** South-west and north-east corner of the country as [northing, easting], kilometres. @type {[number, number][]} */
const COUNTRY = [
  [6600, 60],
  [7780, 740],
];
/** The stroke of a municipality is its fill, so that no seam shows between areas. */
const LOOK = { className: "municipality", smoothFactor: 0, weight: 1, opacity: 1, fillOpacity: 1 };

/** A ring as Leaflet writes points: northing first. @param {number[][]} ring @returns {LatLngTuple[]} */
const turned = (ring) => ring.map(([x, y]) => [y, x]);

export class DivisionMap {
  /** An element with the map; it may be moved from one host to another. */
  element = Object.assign(document.createElement("div"), { className: "map__canvas" });
  /** @type {Map<string, Polygon>} Municipality code -> its polygon. */
  #layers = new Map();
  /** @type {Map<string, { look: string, faded: boolean }>} Municipality code -> what was painted last. */
  #painted = new Map();

  /** @param {HTMLElement} host  in which the map is made; it is empty until it is told what to draw */
  constructor(host) {
    host.append(this.element);
    this.leaflet = new LeafletMap(this.element, OPTIONS).fitBounds(COUNTRY, { animate: false });
  }

  /** Draws municipalities where the map looks now: to look elsewhere would project them all again. @param {Shape[]} shapes @param {Listeners} on  what they answer */
  draw(shapes, on) {
    const renderer = drawing.renderer();
    for (const shape of shapes) this.#draw(shape, { ...LOOK, renderer }, on);
  }

  /** @param {Shape} shape @param {PolylineOptions} options @param {Listeners} on */
  #draw({ id: code, rings }, options, on) {
    const layer = polygon(rings.map(turned), { ...options, color: "transparent", fillColor: "transparent" });
    layer.addTo(this.leaflet);
    this.#layers.set(code, layer);
    this.path(code)?.setAttribute("data-code", code);
    this.path(code)?.setAttribute("aria-hidden", "true"); // until the keyboard makes it an option
    for (const [name, answer] of Object.entries(on)) {
      const heard = (/** @type {LeafletMouseEvent} */ { originalEvent }) => answer(code, originalEvent, this.leaflet);
      layer.on(/** @type {"click"} */ (name), heard);
    }
  }

  /** Draws other borders, of the same municipalities. @param {Shape[]} shapes */
  reshape(shapes) {
    for (const { id, rings } of shapes) this.#layers.get(id)?.setLatLngs(rings.map(turned));
  }

  /** The path of a municipality, or undefined. @param {string} code */
  path(code) {
    return /** @type {SVGElement | undefined} */ (this.#layers.get(code)?.getElement());
  }

  /** Moves the map into another element. @param {HTMLElement} host */
  adopt(host) {
    if (this.element.parentNode !== host) host.append(this.element);
    this.leaflet.invalidateSize({ animate: false, pan: false });
  }

  /** Paints what differs from what is on screen. @param {Paint} paint */
  paint(paint) {
    const classOf = new Map(model.theme(paint.theme).classes.map((each) => [each.key, each]));
    // Worked out before another catalogue came into use: the paint of that one is on its way.
    if (Object.values(paint.classes).some((key) => !classOf.has(key))) return;
    const lookOf = (/** @type {string} */ key) => patterns.fill(/** @type {ThemeClass} */ (classOf.get(key)));
    for (const { code, look, faded } of differences(paint, this.#painted, this.#layers.keys(), lookOf)) {
      this.#paintOne(code, look, faded);
    }
    this.element.classList.toggle("patterned", model.isPair(paint.theme));
  }

  /** Leaflet's own way to a colour would write every attribute of the path again. @param {string} code @param {string} look @param {boolean} faded */
  #paintOne(code, look, faded) {
    const path = this.path(code);
    const layer = this.#layers.get(code);
    if (!path || !layer) return;
    if (this.#painted.get(code)?.look !== look) {
      Object.assign(layer.options, { fillColor: look, color: look });
      path.setAttribute("fill", look);
      path.setAttribute("stroke", look);
    }
    path.classList.toggle("faded", faded);
    this.#painted.set(code, { look, faded });
  }

  /** Whether the municipalities' own borders are drawn. @param {boolean} on */
  showMunicipalityBorders(on) {
    this.element.classList.toggle("municipality-borders", on);
  }

  /** Takes the map away for good. */
  remove() {
    this.leaflet.remove();
    this.element.remove();
  }
}
