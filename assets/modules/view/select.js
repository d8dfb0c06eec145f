/** Which areas are selected after a click: one, or up to four side by side. */

const LIMIT = 4;

/**
 * The keys ("division:code") selected after `key` was chosen. With `add` it joins the others or,
 * when it is among them, leaves them; the oldest gives way to a fifth.
 */
export function select(selected, key, { add = false } = {}) {
  if (!add) return [key];
  if (selected.includes(key)) return selected.filter((item) => item !== key);
  return [...selected, key].slice(-LIMIT);
}
