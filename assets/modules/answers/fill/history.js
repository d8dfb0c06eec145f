/**
 * Undo and redo of a draft. A step is taken back only in cells that still hold what it wrote: what
 * another window has written since stays.
 *
 * @import { Changes, Draft, Step, Value } from "./types.js"
 */
import { valueAt } from "./draft.js";

const MOST = 200;

export class History {
  /** @type {Step[]} */
  #past = [];
  /** @type {Step[]} */
  #future = [];

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /** Takes note of a step that was taken; one that changes nothing is none. @param {Step} step */
  note(step) {
    if (!Object.keys(step).length) return;
    this.#past = [...this.#past, step].slice(-MOST);
    this.#future = [];
  }

  /** The changes that take the last step back; null when there is none to take back. @param {Draft} draft @returns {Changes | null} */
  undo(draft) {
    return this.#take(this.#past, this.#future, draft, ([before, after]) => [after, before]);
  }

  /** The changes that take it again. @param {Draft} draft @returns {Changes | null} */
  redo(draft) {
    return this.#take(this.#future, this.#past, draft, ([before, after]) => [before, after]);
  }

  /** @param {Step[]} from @param {Step[]} to @param {Draft} draft @param {(cell: [Value, Value]) => [Value, Value]} way from what a cell should hold to what it will */
  #take(from, to, draft, way) {
    for (let step = from.pop(); step; step = from.pop()) {
      const cells = Object.entries(step).filter(([path, cell]) => valueAt(draft, path) === way(cell)[0]);
      if (!cells.length) continue; // another window has written all of it anew
      to.push(Object.fromEntries(cells));
      return Object.fromEntries(cells.map(([path, cell]) => [path, way(cell)[1]]));
    }
    return null;
  }
}
