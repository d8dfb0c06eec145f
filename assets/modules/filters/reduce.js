/**
 * What a view becomes when readers filter: pure functions from a change and a view to a patch.
 *
 * @import { Half, View } from "../map/types.js"
 *
 * @typedef {object} Change One of these:
 * @property {string} [toggle]  a filter of which `value` is added or taken away
 * @property {string} [remove]  a filter of which `value` is taken away
 * @property {string} [value]
 * @property {string} [choose]  a filter that becomes `values`
 * @property {string[]} [values]
 * @property {string} [pair]  the pair of classes that alone is left, or everything when it was
 * @property {boolean} [clear]  all filters are emptied
 */
import { pairs } from "../map/pairs.js";
import { same } from "../view/address.js";

/** A list without a value, or with it at its end when it was not there. @param {string[]} list @param {string} value */
const toggled = (list, value) => (list.includes(value) ? list.filter((item) => item !== value) : [...list, value]);

/**
 * The patch of a view for one change.
 *
 * @param {Change} change
 * @param {View} view
 * @param {Readonly<Record<string, { halves?: Pick<Half, "theme">[] }>>} themes  those of the catalogue
 * @param {readonly string[]} filters  the names of all filters
 * @returns {Record<string, string[]>}
 */
export function filterPatch({ toggle, remove, value = "", choose, values = [], pair, clear }, view, themes, filters) {
  if (clear) return Object.fromEntries(filters.map((name) => [name, []]));
  if (toggle) return { [toggle]: toggled(view[toggle], value) };
  if (remove) return { [remove]: view[remove].filter((/** @type {string} */ item) => item !== value) };
  if (choose) return { [choose]: values };
  const { halves } = themes[view.theme];
  if (!pair || !halves) return {};
  const wanted = pairs.only(pair, halves);
  return { class: same(wanted, view.class) ? [] : wanted };
}
