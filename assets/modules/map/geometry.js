/** The shapes of the municipalities, loaded once an address; a failed try is forgotten. */
import { fetchJson } from "../shared/fetch-json.js";

const files = new Map();

/** The GeoJSON features of an address: MultiPolygons in kilometres (EPSG:3067), `id` the code. */
export function loadShapes(address) {
  if (!files.has(address)) {
    const file = fetchJson(address).then(({ features }) => features);
    file.catch(() => files.delete(address));
    files.set(address, file);
  }
  return files.get(address);
}
