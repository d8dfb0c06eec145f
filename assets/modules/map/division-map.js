/** A map of municipalities: drawn once; afterwards only what differs is painted anew. */
import { CRS, GeoJSON, Map as LeafletMap, polygon } from "leaflet";
import { model } from "./catalogue.js";
import { patterns } from "./patterns.js";
import { drawing } from "./renderer.js";

const OPTIONS = {
  crs: CRS.Simple,
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
/** South-west and north-east corner of the country as [northing, easting], kilometres. */
const COUNTRY = [
  [6600, 60],
  [7780, 740],
];
/** The stroke of a municipality is its fill, so that no seam shows between areas. */
const LOOK = { className: "municipality", smoothFactor: 0, weight: 1, opacity: 1, fillOpacity: 1 };

export class DivisionMap {
  /** An element with the map; it may be moved from one host to another. */
  element = Object.assign(document.createElement("div"), { className: "map__canvas" });
  /** Municipality code -> its polygon. */
  layers = new Map();
  #painted = new Map(); // municipality code -> what was painted last

  /** Makes a map in `host` of GeoJSON `shapes`, whose polygons call `on[event](code, event)`. */
  constructor(host, shapes, on) {
    host.append(this.element);
    this.leaflet = new LeafletMap(this.element, OPTIONS).fitBounds(COUNTRY, { animate: false });
    const renderer = drawing.renderer();
    for (const { id, geometry } of shapes) this.#draw(String(id), geometry, { ...LOOK, renderer }, on);
  }

  #draw(code, { coordinates, type }, options, on) {
    const rings = GeoJSON.coordsToLatLngs(coordinates, type === "Polygon" ? 1 : 2);
    const layer = polygon(rings, { ...options, color: "transparent", fillColor: "transparent" });
    layer.addTo(this.leaflet);
    layer.getElement().setAttribute("data-code", code);
    layer.on(
      Object.fromEntries(
        Object.entries(on).map(([name, act]) => [name, ({ originalEvent }) => act(code, originalEvent, this.leaflet)]),
      ),
    );
    this.layers.set(code, layer);
  }

  /** Moves the map into another element. */
  adopt(host) {
    if (this.element.parentNode !== host) host.append(this.element);
    this.leaflet.invalidateSize({ animate: false, pan: false });
  }

  /** Paints `{theme, classes, faded}` (see paint.js). */
  paint({ theme, classes, faded }) {
    const out = new Set(faded);
    const classOf = new Map(model.catalogue.themes[theme].classes.map((each) => [each.key, each]));
    const fills = new Map();
    for (const [code, layer] of this.layers) {
      const key = classes[code];
      if (!fills.has(key)) fills.set(key, patterns.fill(classOf.get(key)));
      this.#paintOne(code, layer, fills.get(key), out.has(code));
    }
    this.element.classList.toggle("patterned", model.isPair(theme));
  }

  /** Leaflet's own way to a colour would write every attribute of the path again. */
  #paintOne(code, layer, fill, faded) {
    const last = this.#painted.get(code) ?? {};
    const path = layer.getElement();
    if (fill !== last.fill) {
      Object.assign(layer.options, { fillColor: fill, color: fill });
      path.setAttribute("fill", fill);
      path.setAttribute("stroke", fill);
    }
    if (faded !== last.faded) path.classList.toggle("faded", faded);
    if (fill !== last.fill || faded !== last.faded) this.#painted.set(code, { fill, faded });
  }

  /** Takes the map away for good. */
  remove() {
    this.leaflet.remove();
    this.element.remove();
  }
}
