/**
 * The colours of a map: what each municipality is painted with under a view.
 *
 * @import { Catalogue } from "./catalogue.js"
 * @import { Paint, View } from "./types.js"
 */
import { BESIDE, FIRST, mapIn } from "./maps.js";

/**
 * The class of every municipality and which of them the filters leave out. It holds codes and keys
 * only, so it can travel through a Dash store.
 * @param {View} view @param {Catalogue} catalogue @returns {Paint}
 */
export function paint(view, catalogue) {
  const shown = catalogue.visible(view);
  const codes = catalogue.municipalities();
  return {
    theme: view.theme,
    classes: Object.fromEntries(codes.map((code) => [code, catalogue.classOf(code, view.theme)])),
    faded: codes.filter((code) => !shown.has(code)),
  };
}

/** The themes on screen, that of the first map first; other pages than the map compare none. @param {View} view @returns {string[]} */
export const themesOf = ({ theme, compare = [] }) => [theme, ...compare];

/** The views of the maps beside the first: each with its theme, and the filters of the first. @param {View} view @returns {View[]} */
export function besideViews(view) {
  if (view.view !== "map") return [];
  return view.compare.map((/** @type {string} */ theme) => ({ ...view, theme, compare: [], classTheme: view.theme }));
}

/** What the map with an id shows of a view; null when it shows nothing. @param {string} id @param {View} view @returns {View | null} */
export function viewOn(id, view) {
  return id === FIRST ? view : (besideViews(view)[BESIDE.map(mapIn).indexOf(id)] ?? null);
}

/**
 * Which municipalities of a paint differ from what is on screen.
 * @param {Paint} next
 * @param {ReadonlyMap<string, { look: string, faded: boolean }>} painted  what is on screen
 * @param {Iterable<string>} codes
 * @param {(key: string) => string} lookOf  the fill of a class
 * @returns {{ code: string, look: string, faded: boolean }[]}
 */
export function differences({ classes, faded }, painted, codes, lookOf) {
  const out = new Set(faded);
  /** @type {Map<string, string>} */
  const looks = new Map();
  const found = [];
  for (const code of codes) {
    const key = classes[code];
    const look = looks.get(key) ?? lookOf(key);
    looks.set(key, look);
    const last = painted.get(code);
    if (last?.look !== look || last.faded !== out.has(code)) found.push({ code, look, faded: out.has(code) });
  }
  return found;
}
