/**
 * The order of the table as the address holds it: a column, "-" before it from the greatest, and
 * nothing for the usual one.
 */

/** The column by which the table is sorted unless the reader chose another. */
const USUAL = "name";

/** The order after a press of a column's head: the same column again turns it round. @param {string} sort @param {string} column @returns {string} */
export function sortAfter(sort, column) {
  const next = (sort || USUAL) === column ? `-${column}` : column;
  return next === USUAL ? "" : next;
}
