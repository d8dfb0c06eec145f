/**
 * The parts of Leaflet that the maps use. Its own bundle has all, tiles and markers too, which would
 * be a third of the scripts of a page with a map.
 */
import { Simple as SimpleCRS } from "leaflet/src/geo/crs/CRS.Simple.js";
import "leaflet/src/layer/vector/Renderer.getRenderer.js";
import { polygon as newPolygon } from "leaflet/src/layer/vector/Polygon.js";
import { polyline as newPolyline } from "leaflet/src/layer/vector/Polyline.js";
import { SVG as SVGRenderer } from "leaflet/src/layer/vector/SVG.js";
import { Map as MapOfLeaflet } from "leaflet/src/map/index.js";

/** Leaflet describes the types of its bundle only. @typedef {typeof import("leaflet")} Leaflet */

export const LeafletMap = /** @type {Leaflet["Map"]} */ (MapOfLeaflet);
export const SVG = /** @type {Leaflet["SVG"]} */ (SVGRenderer);
export const Simple = /** @type {Leaflet["CRS"]["Simple"]} */ (SimpleCRS);
export const polygon = /** @type {Leaflet["polygon"]} */ (newPolygon);
export const polyline = /** @type {Leaflet["polyline"]} */ (newPolyline);
