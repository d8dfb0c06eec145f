/**
 * Steps of the arrow keys from cell to cell of the matrix.
 *
 * @typedef {[row: number, column: number]} Place
 */

/** Key -> rows down and columns to the right. @type {Readonly<Record<string, Place>>} */
export const STEPS = Object.freeze({
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
});

/**
 * The next cell with a link in a direction, cells without one passed over; null at the edge.
 *
 * @param {readonly (readonly boolean[])[]} linked  whether each cell has a link, by row and column
 * @param {Place} from
 * @param {Place} step
 * @returns {Place | null}
 */
export function nextCell(linked, [row, column], [down, right]) {
  if (!down && !right) return null;
  let [atRow, atColumn] = [row + down, column + right];
  while (linked[atRow]?.[atColumn] !== undefined) {
    if (linked[atRow][atColumn]) return [atRow, atColumn];
    atRow += down;
    atColumn += right;
  }
  return null;
}
