/**
 * Steps of presenting a page: everything first, then each thing to select alone.
 *
 * @typedef {readonly string[]} Keys  of what is selected step by step, in their order
 */

/** Which step a selection is, from 0; the first when it is none of them. @param {Keys} keys @param {readonly string[]} sel */
export const stepOf = (keys, sel) => (sel.length === 1 ? keys.indexOf(sel[0]) + 1 : 0);

/** The selection some steps on, which stops at either end. @param {Keys} keys @param {readonly string[]} sel @param {number} by @returns {string[]} */
export function stepTo(keys, sel, by) {
  const step = Math.min(keys.length, Math.max(0, stepOf(keys, sel) + by));
  return step ? [keys[step - 1]] : [];
}
