/**
 * The stories: ready ones from the server, the visitor's own in this browser, with undo. Own ones
 * are held as they came, and only what the visitor changes is changed in them.
 *
 * @import { Entry, Story } from "./types.js"
 * @import { Shelf } from "./shelf.js"
 *
 * @typedef {object} Given
 * @property {Pick<Shelf, "load" | "news" | "save">} shelf What the browser keeps.
 * @property {(raw: unknown, id: string) => Story} read A story as it can be used.
 * @property {(raw: any) => any} copied The same story under a title that says that it is a copy.
 * @property {() => number} [now] Milliseconds.
 *
 * @typedef {{ id: string, before: any, after: any, at: number, key: string }} Change
 */
import { entriesOf, hasId, merge, textOf } from "./merge.js";

const MOST_UNDO = 50;
const SETTLING = 1000; // ms in which another window may write without knowing what this one has written

/** A new id; the random part keeps stories of several browsers apart. */
function newId() {
  return `own-${Array.from(crypto.getRandomValues(new Uint8Array(5)), (n) => n.toString(16).padStart(2, "0")).join("")}`;
}

export class Book {
  #given;
  #now;
  /** @type {Entry[]} */
  #ready = [];
  /** @type {Entry[]} Stories of another page that this browser does not keep. */
  #lent = [];
  /** @type {Entry[]} */
  #own = [];
  /** @type {Entry[]} What was in the storage when this window read or wrote it last. */
  #seen = [];
  /** @type {Entry[]} The same before what this window has written just now. */
  #before = [];
  #wroteAt = -Infinity;
  /** @type {Map<string, { raw: unknown, story: Story }>} */
  #readings = new Map();
  /** @type {Change[]} */
  #past = [];
  /** @type {(() => void)[]} */
  #listeners = [];
  /** @type {() => void} Called when both this and another window had changed a story. */
  onConflict = () => {};
  /** @type {(copy: string) => void} Called with the id of the copy that takes up a change. */
  onApart = () => {};

  /** @param {Given} given */
  constructor(given) {
    this.#given = given;
    this.#now = given.now ?? (() => Date.now());
  }

  /** Takes the ready stories and what the browser has kept. @param {readonly any[]} ready */
  start(ready) {
    this.#ready = ready.map((raw) => ({ id: raw.id, raw }));
    this.#own = entriesOf(this.#given.shelf.load() ?? []);
    this.#seen = this.#own;
  }

  /** Registers who hears of every change. @param {() => void} listener */
  on(listener) {
    this.#listeners.push(listener);
  }

  /** Reads every story anew, as when it has become known which answers there are. */
  refresh() {
    this.#readings.clear();
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }

  /** @param {string} id */
  #entry(id) {
    return this.#own.find((each) => each.id === id);
  }

  #save() {
    if (!this.#given.shelf.save(this.#own.map(({ raw }) => raw))) return;
    if (this.#now() - this.#wroteAt > SETTLING) this.#before = this.#seen;
    this.#wroteAt = this.#now();
    this.#seen = this.#own;
  }

  /** Takes in what another window has stored; true when it has stored something. */
  #takeIn() {
    const list = this.#given.shelf.news();
    if (!list) return false;
    const theirs = entriesOf(list);
    const base = this.#now() - this.#wroteAt > SETTLING ? this.#seen : this.#before;
    const { entries, copies } = merge({ base, mine: this.#own, theirs });
    this.#own = entries;
    this.#seen = theirs;
    if (textOf(entries) !== textOf(theirs)) this.#save();
    if (copies.length) this.onConflict();
    return true;
  }

  /** Takes what another window has stored, if it has. */
  follow() {
    if (this.#takeIn()) this.#tell();
  }

  /** Puts a story in its place, or removes it when there is nothing to put. @param {string} id @param {any} raw @param {number} [at] */
  #place(id, raw, at = this.#own.length) {
    const was = this.#own.findIndex((each) => each.id === id);
    const rest = this.#own.filter((each) => each.id !== id);
    if (raw !== undefined) rest.splice(was < 0 ? at : was, 0, { id, raw });
    this.#own = rest;
  }

  /** Remembers a change for undo; one more of the same text joins the last. @param {Change} change */
  #remember(change) {
    const last = this.#past.at(-1);
    if (
      change.key &&
      last?.key === change.key &&
      last.id === change.id &&
      textOf(last.after) === textOf(change.before)
    ) {
      last.after = change.after;
      return;
    }
    this.#past.push(change);
    if (this.#past.length > MOST_UNDO) this.#past.shift();
  }

  /**
   * Changes one story: `work(raw)` gives what it becomes, undefined removes it. When another window
   * has changed the same story since, both stay: the change goes into a copy. Returns the id of the
   * story that holds the change, null where there was nothing to do. Changes with the same `key`
   * that follow each other are undone together.
   * @param {string} id @param {(raw: any) => any} work @param {string} [key]
   */
  change(id, work, key = "") {
    const mine = this.#entry(id)?.raw;
    this.#takeIn();
    const theirs = this.#entry(id)?.raw;
    const apart = theirs !== undefined && textOf(mine) !== textOf(theirs);
    const after = work(mine);
    if (apart && after === undefined) {
      this.#tell();
      return null;
    }
    if (!apart && textOf(after) === textOf(mine)) return id;
    const to = apart ? newId() : id;
    const raw = apart ? { ...this.#given.copied(after), id: to } : withId(after, id);
    const at = this.#own.findIndex((each) => each.id === to);
    this.#remember({ id: to, before: apart ? undefined : mine, after: raw, at, key: apart ? "" : key });
    this.#place(to, raw);
    this.#save();
    if (apart) this.onApart(to);
    this.#tell();
    return to;
  }

  /** Takes back the last change; false when there is none, or another window has gone on from it. */
  undo() {
    const last = this.#past.pop();
    if (!last) return false;
    this.#takeIn();
    const same = textOf(this.#entry(last.id)?.raw) === textOf(last.after);
    if (same) {
      this.#place(last.id, last.before, last.at < 0 ? this.#own.length : last.at);
      this.#save();
    }
    this.#tell();
    return same;
  }

  canUndo() {
    return this.#past.length > 0;
  }

  /** A story as it can be used; read again only when it has changed. @param {Entry} entry */
  #reading({ id, raw }) {
    const held = this.#readings.get(id);
    if (held && held.raw === raw) return held.story;
    const story = this.#given.read(raw, id);
    this.#readings.set(id, { raw, story });
    return story;
  }

  /** @param {string} id @returns {Story | undefined} */
  find(id) {
    const found = [...this.#own, ...this.#ready, ...this.#lent].find((each) => each.id === id);
    return found && this.#reading(found);
  }

  ready() {
    return this.#ready.map((each) => this.#reading(each));
  }

  own() {
    return this.#own.map((each) => this.#reading(each));
  }

  /** @param {string} id */
  isOwn(id) {
    return this.#entry(id) !== undefined;
  }

  /** Holds a story that another page shows here, if this browser has none of its id. @param {string} id @param {any} raw */
  lend(id, raw) {
    if (!this.find(id)) this.#lent.push({ id, raw });
  }

  /** Adds a story as it is under an id of its own; returns the id. @param {any} raw @param {string} [id] */
  add(raw, id = newId()) {
    return this.change(id, () => ({ ...raw, id })) ?? id;
  }

  /** A copy of a story among the own ones; returns its id. @param {string} id */
  copy(id) {
    return this.add(this.#given.copied(this.find(id)?.raw));
  }

  /** Removes an own story; null when another window has changed it, and it stays. @param {string} id */
  remove(id) {
    return this.change(id, () => undefined);
  }

  /** Changes an own story: `work(raw)` works on a copy. Returns the id of the story changed. @param {string} id @param {(raw: any) => void} work @param {string} [key] */
  edit(id, work, key) {
    /** @param {any} raw */
    const changed = (raw) => {
      const next = structuredClone(raw);
      work(next);
      return next;
    };
    return this.change(id, changed, key) ?? id;
  }
}

/** A story that is changed brings the id by which it is known. @param {any} raw @param {string} id */
function withId(raw, id) {
  return raw === undefined || hasId(raw) ? raw : { ...raw, id };
}
