/**
 * The visitor's draft: in this page, and kept in the browser at every change. What two windows write
 * is brought together cell by cell.
 *
 * @import { Changes, Draft } from "./types.js"
 */
import { safely } from "../../shared/safely.js";
import { Shelf } from "../../stories/shelf.js";
import { changed, EMPTY, fromList, merge, toList, write } from "./draft.js";
import { History } from "./history.js";

export const KEY = "yhdyspinta.answers";

export class DraftStore {
  /** @type {Draft} */
  #draft = EMPTY;
  #history = new History();
  /** @type {Shelf} */
  #shelf;
  /** @type {() => number} */
  #now;
  /** @type {((paths: string[], fromElsewhere: boolean) => void)[]} */
  #listeners = [];

  /** @param {() => Storage} storage  may throw @param {() => number} [now] */
  constructor(storage, now = Date.now) {
    this.#shelf = new Shelf(storage, { key: KEY, fits: (list) => fromList(list) !== null });
    this.#now = now;
    this.#draft = fromList(this.#shelf.load()) ?? EMPTY;
  }

  get draft() {
    return this.#draft;
  }

  get canUndo() {
    return this.#history.canUndo;
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  /** "story_full" or "story_not_kept" when the draft is not kept; "" when it is. */
  get trouble() {
    return this.#shelf.trouble;
  }

  /** Texts that this browser had kept and that could not be read. */
  aside() {
    return this.#shelf.aside();
  }

  /** Deletes them, as the visitor wants. */
  forgetAside() {
    this.#shelf.forget();
    this.#tell([], false);
  }

  /** Writes cells as one step. @param {Changes} changes */
  change(changes) {
    this.#take(changes, (step) => this.#history.note(step));
  }

  undo() {
    const changes = this.#history.undo(this.#draft);
    this.#take(changes ?? {}, () => {});
  }

  redo() {
    const changes = this.#history.redo(this.#draft);
    this.#take(changes ?? {}, () => {});
  }

  /** @param {Changes} changes @param {(step: import("./types.js").Step) => void} note */
  #take(changes, note) {
    const { draft, step } = write(this.#draft, changes, this.#now());
    note(step);
    this.#draft = draft;
    const other = fromList(this.#shelf.news());
    if (other) this.#draft = merge(this.#draft, other);
    if (Object.keys(step).length) this.#shelf.save(toList(this.#draft));
    this.#tell(Object.keys(step), false);
  }

  /** Takes what another window has written since. */
  catchUp() {
    const other = fromList(this.#shelf.news());
    if (!other) return;
    const before = this.#draft;
    this.#draft = merge(before, other);
    // The other window may not have had what is here.
    if (changed(other, this.#draft).length) this.#shelf.save(toList(this.#draft));
    this.#tell(changed(before, this.#draft), true);
  }

  /** Calls `listener` after each change with the paths that differ. @param {(paths: string[], fromElsewhere: boolean) => void} listener */
  on(listener) {
    this.#listeners.push(listener);
  }

  /** @param {string[]} paths @param {boolean} fromElsewhere */
  #tell(paths, fromElsewhere) {
    for (const listener of this.#listeners) safely(() => listener(paths, fromElsewhere));
  }
}
