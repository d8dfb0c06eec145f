/** What a view becomes when readers filter: pure functions from a change and a view to a patch. */
import { pairs } from "../map/pairs.js";

/** A list without a value, or with it at its end when it was not there. */
const toggled = (list, value) => (list.includes(value) ? list.filter((item) => item !== value) : [...list, value]);

const same = (a, b) => a.length === b.length && a.every((item, i) => item === b[i]);

/**
 * The patch of a view for one change: `{toggle, value}` adds or removes a value of a filter,
 * `{pair}` leaves one pair of classes or everything, `{remove, value}` takes one away, `{choose,
 * values}` sets a filter, `{clear: true}` empties all. `themes` are those of the catalogue,
 * `filters` the names of all filters.
 */
export function filterPatch(change, view, themes, filters) {
  if (change.clear) return Object.fromEntries(filters.map((name) => [name, []]));
  if (change.toggle) return { [change.toggle]: toggled(view[change.toggle], change.value) };
  if (change.remove) return { [change.remove]: view[change.remove].filter((item) => item !== change.value) };
  if (change.choose) return { [change.choose]: change.values };
  const wanted = pairs.only(change.pair, themes[view.theme].halves);
  return { class: same(wanted, view.class) ? [] : wanted };
}
