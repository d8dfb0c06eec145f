/**
 * How detailed the borders on screen are: those of the whole country at first, finer ones when the
 * map looks closer. They are loaded when they are needed, and all that is drawn from them changes
 * at once, so nothing jumps and no gap shows.
 *
 * @import { Map as LeafletMap } from "leaflet"
 * @import { Geometry, Shape } from "./geometry.js"
 */
import { dom } from "../shared/dom.js";
import { config } from "../view/config.js";
import { state } from "../view/store.js";
import { model } from "./catalogue.js";
import { loadGeometry } from "./geometry.js";
import { COUNTRY, FULL, levelOf, REGION } from "./levels.js";
import { lines } from "./lines.js";
import { maps } from "./maps.js";

/** What is on screen. @type {{ level: string, shapes: Shape[] | null }} */
let shown = { level: COUNTRY, shapes: null };
/** @type {() => void} */
let followers = () => {};

/** The address of a level of this page's year. @param {string} level */
const address = (level) => config.urls.level.replace("{level}", level);

/** Draws the borders of a level in place of others. @param {string} level @param {Geometry} geometry */
function swap(level, { arcs, shapes }) {
  shown = { level, shapes };
  model.arcs = arcs;
  for (const map of [maps.first(), ...maps.beside()]) map?.reshape(shapes);
  lines.redraw(state.get());
  followers();
}

/** The level that the first map is to show now. @param {LeafletMap} map */
const wanted = (map) => levelOf(2 ** map.getZoom());

/** Line widths follow the scale by this mark, see map.css. */
function marked() {
  const map = maps.first();
  if (!map) return;
  for (const each of [map, ...maps.beside()]) each.element.dataset.detail = wanted(map.leaflet);
}

/**
 * Brings the borders to the scale of a map. When they do not come, those on screen stay, which are
 * true too; the next change of the scale asks again.
 * @param {LeafletMap} map
 */
async function bring(map) {
  marked();
  const level = wanted(map);
  if (level === shown.level) return;
  const geometry = await loadGeometry(address(level)).catch(() => null);
  // To change all borders takes several frames: not while somebody's click is being answered.
  dom.whenIdle(() => geometry && wanted(map) === level && shown.level !== level && swap(level, geometry));
}

export const detail = {
  /** Follows the scale of the first map. @param {LeafletMap} map */
  attach(map) {
    map.on("zoomend", () => bring(map));
    bring(map);
  },
  refresh: marked,
  /** Calls `redraw` after other borders have come into use. @param {() => void} redraw */
  onSwap(redraw) {
    followers = redraw;
  },
  /** Addresses of the borders that pages keep for when there is no network; the closest are left out. */
  kept: () => [address(REGION)],
  /** Those that stories need, whose steps may look at one area. */
  keptForStories: () => [REGION, FULL].map(address),
  /** Whether the borders on screen are those of the scale. */
  settled: () => {
    const map = maps.first()?.leaflet;
    return Boolean(map) && wanted(/** @type {LeafletMap} */ (map)) === shown.level;
  },
  /** The municipalities as they are drawn now; null for those of the whole country. */
  shapes: () => shown.shapes,
};
