/**
 * What a view becomes when readers use its choosers: pure functions from a change to a patch.
 *
 * @import { Half } from "../map/types.js"
 * @import { View } from "./store.js"
 *
 * @typedef {object} ControlChange One of these:
 * @property {string} [theme]  another theme for the first map
 * @property {{ place: number, theme: string }} [compare]  another theme for a map beside it
 * @property {string} [border]  a division whose borders are switched on or off
 * @property {string} [division]  another division whose areas are named and selected
 * @property {View} [set]  a patch by itself
 *
 * @typedef {object} Choices
 * @property {Readonly<Record<string, { named: string, halves?: Pick<Half, "theme">[] }>>} themes
 * @property {readonly { id: string }[]} divisions  in their order
 */
import { pairs } from "../map/pairs.js";

/** Another theme on the first map; no two maps show the same one. @param {string} theme @param {View} view @param {Choices["themes"]} themes */
function themePatch(theme, { theme: last, compare, class: chosen, versus }, themes) {
  const kept = versus ? [] : pairs.carry(chosen, last, theme, themes); // changes have classes of their own
  return {
    theme,
    compare: (compare ?? []).map((/** @type {string} */ each) => (each === theme ? last : each)),
    class: kept,
  };
}

/** Another theme on a map beside the first, counted from 0; "" takes that map away. @param {{ place: number, theme: string }} choice @param {View} view */
function comparePatch({ place, theme }, { compare }) {
  const others = compare.filter((/** @type {string} */ each, /** @type {number} */ i) => i !== place && each !== theme);
  return { compare: theme ? [...others.slice(0, place), theme, ...others.slice(place)] : others };
}

/** The borders of a division switched on or off, in the order of the catalogue. @param {string} division @param {View} view @param {Choices["divisions"]} divisions */
function borderPatch(division, { borders }, divisions) {
  const wanted = new Set(borders);
  if (!wanted.delete(division)) wanted.add(division);
  return { borders: divisions.map(({ id }) => id).filter((id) => wanted.has(id)) };
}

/**
 * The patch of a view for one change; `catalogue` has the themes and the divisions.
 *
 * @param {ControlChange} change
 * @param {View} view
 * @param {Choices} catalogue
 * @returns {View}
 */
export function controlPatch({ theme, compare, border, division, set = {} }, view, { themes, divisions }) {
  if (theme) return themePatch(theme, view, themes);
  if (compare) return comparePatch(compare, view);
  // Who comes back to the division of the theme goes on with that of the next theme.
  if (division) return { division: division === themes[view.theme].named ? "" : division };
  if (border) return borderPatch(border, view, divisions);
  return set;
}
