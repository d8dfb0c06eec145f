/**
 * The shapes of the municipalities, loaded once an address; a failed try is forgotten.
 *
 * @import { Feature, MultiPolygon, Polygon } from "geojson"
 * @typedef {Feature<Polygon | MultiPolygon>} Shape
 */
import { fetchJson } from "../shared/fetch-json.js";

/** @type {Map<string, Promise<Shape[]>>} */
const files = new Map();

/** The features of an address: polygons in kilometres (EPSG:3067), `id` the code. @param {string} address @returns {Promise<Shape[]>} */
export function loadShapes(address) {
  const known = files.get(address);
  if (known) return known;
  const file = fetchJson(address).then(({ features }) => features);
  file.catch(() => files.delete(address));
  files.set(address, file);
  return file;
}
