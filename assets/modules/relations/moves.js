/**
 * Hypothetical moves, each "municipality:division:area", and the steps between them.
 *
 * @typedef {readonly string[]} Moves
 */

/** As many moves as an address may hold. */
const MOST = 40;

/** @param {Moves} a @param {Moves} b */
const same = (a, b) => a.length === b.length && a.every((each, i) => each === b[i]);

/** Moves with one more; it replaces an earlier one of the municipality within the division, and the oldest goes when there are too many. @param {Moves} moves @param {string} municipality @param {string} target "division:area" */
export function withMove(moves, municipality, target) {
  const [division] = target.split(":");
  const others = moves.filter((move) => !move.startsWith(`${municipality}:${division}:`));
  return [...others, `${municipality}:${target}`].slice(-MOST);
}

/** Moves with one of each of some municipalities. @param {Moves} moves @param {Iterable<string>} municipalities @param {string} target "division:area" @returns {Moves} */
export const withMoves = (moves, municipalities, target) =>
  [...municipalities].reduce((all, municipality) => withMove(all, municipality, target), moves);

/** The key ("division:code") of what a field says, by the list that it searches; letters may be large or small. @param {Readonly<Record<string, string>>} keys  label -> key @param {string} text @returns {string | null} null for what is not in the list */
export function keyOf(keys, text) {
  const wanted = text.trim().toLocaleLowerCase("fi");
  const label = Object.keys(keys).find((each) => each.toLocaleLowerCase("fi") === wanted);
  return label === undefined ? null : keys[label];
}

/** Moves without one. @param {Moves} moves @param {string} gone */
export const withoutMove = (moves, gone) => moves.filter((move) => move !== gone);

/** Where undo and redo lead. A step is taken at once, so that the view which follows it is no new move. */
export class MoveHistory {
  /** @type {Moves[]} */
  #past = [];
  /** @type {Moves[]} */
  #future = [];
  /** @type {Moves} */
  #present;

  /** @param {Moves} moves the moves with which the page opens */
  constructor(moves) {
    this.#present = moves;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /** Takes note of the moves of a view; others than the present ones are a new step. @param {Moves} moves */
  follow(moves) {
    if (same(moves, this.#present)) return;
    this.#past.push(this.#present);
    this.#future = [];
    this.#present = moves;
  }

  /** The moves one step back; null when there is none. */
  undo() {
    return this.#step(this.#past, this.#future);
  }

  /** The moves one step forth; null when there is none. */
  redo() {
    return this.#step(this.#future, this.#past);
  }

  /** @param {Moves[]} from @param {Moves[]} to */
  #step(from, to) {
    const next = from.pop();
    if (!next) return null;
    to.push(this.#present);
    this.#present = next;
    return next;
  }
}
