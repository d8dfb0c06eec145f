/**
 * The order of the table.
 *
 * @typedef {{ column: string, descending: boolean }} Sort
 */

/** The order after a press of a column's head: the same column again turns it round. @param {Sort | null} sort @param {string} column @returns {Sort} */
export function sortAfter(sort, column) {
  return { column, descending: sort?.column === column && !sort.descending };
}
