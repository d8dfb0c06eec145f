/** What a view becomes when readers use its choosers: pure functions from a change to a patch. */
import { pairs } from "../map/pairs.js";

/** Another theme on the first map; two maps never show the same one. */
function themePatch(theme, { theme: last, compare, class: chosen, versus }, themes) {
  const kept = versus ? [] : pairs.carry(chosen, last, theme, themes); // changes have classes of their own
  return { theme, compare: compare === theme ? last : compare, class: kept };
}

/** The borders of a division switched on or off, in the order of the catalogue. */
function borderPatch(division, { borders }, divisions) {
  const wanted = new Set(borders);
  if (!wanted.delete(division)) wanted.add(division);
  return { borders: divisions.map(({ id }) => id).filter((id) => wanted.has(id)) };
}

/**
 * The patch of a view for one change: `{theme}`, `{border}` (a division to switch) or `{set}`, a
 * patch by itself. `catalogue` has the themes and the divisions in their order.
 */
export function controlPatch({ theme, border, set }, view, { themes, divisions }) {
  if (theme) return themePatch(theme, view, themes);
  if (border) return borderPatch(border, view, divisions);
  return set;
}
