/** Which areas are selected after a click: one, or up to four side by side. */

/** So many areas stand side by side at most. */
export const LIMIT = 4;

/**
 * The keys ("division:code") selected after `key` was chosen. With `add` it joins the others or,
 * when it is among them, leaves them; the oldest gives way to a fifth.
 *
 * @param {string[]} selected
 * @param {string} key
 * @param {{ add?: boolean }} [options]
 * @returns {string[]}
 */
export function select(selected, key, { add = false } = {}) {
  if (!add) return [key];
  if (selected.includes(key)) return selected.filter((item) => item !== key);
  return [...selected, key].slice(-LIMIT);
}
