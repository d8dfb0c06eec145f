/**
 * The view: one frozen object holds everything on screen. The address follows it, and so does the
 * Dash store of the page once there is one: whoever changes the view here changes that store, and
 * what others write into that store comes back through `follow`.
 *
 * @import { Parameter, Schema, ViewParams } from "./schema.js"
 *
 * @typedef {Record<string, any>} View Parameters, and what follows from them.
 * @typedef {(view: View, previous: View) => void} Listener
 * @typedef {{ state: ViewParams, parameters: Parameter[] }} Start The page's configuration.
 */

import { safely } from "../shared/safely.js";
import { changes, differ, same, toQuery } from "./address.js";
import { adoptStep, leaveFor, takeHandedView, viewOfStep, writeStep } from "./history.js";
import { readSchema } from "./schema.js";

export class ViewStore {
  /** @type {Schema} */
  schema = readSchema({ parameters: [] });
  /** @type {View} */
  #current = Object.freeze({});
  /** @type {View} The view of which the listeners have been told last. */
  #told = this.#current;
  /** @type {(view: View) => View} Adds to a view what follows from it and is not in the address. */
  #derive = (view) => view;
  /** @type {((view: ViewParams) => void) | null} Hands a view to Dash; null while Dash has not started. */
  #publish = null;
  /** The query of the step that is shown. */
  #search = "";
  /** @type {ViewParams[]} Views handed to Dash that it has not handed on yet. */
  #sent = [];
  /** @type {Listener[]} */
  #listeners = [];
  /** @type {(() => void)[]} Whoever waits until the present view has been told. */
  #waiting = [];

  /** Takes the first view from the page's configuration; nobody is told. @param {Start} start @param {(view: View) => View} [derive] */
  init(start, derive = (view) => view) {
    this.schema = readSchema(start);
    this.#derive = derive;
    this.#current = Object.freeze(derive({ ...(this.#written(start.state) ?? start.state) }));
    this.#told = this.#current;
    this.#adopt();
  }

  /**
   * The view that this address had when the browser wrote it, or null. Without a network the page
   * comes from the worker's cache, and the server's view may be that of an earlier address.
   * @param {ViewParams} loaded  what the page came with
   */
  #written(loaded) {
    const fits = (/** @type {ViewParams} */ view) =>
      this.schema.bound.every((name) => same(view[name], loaded[name]) || (name === "data" && !view.data));
    const kept = viewOfStep();
    if (kept && fits(kept) && this.toQuery(kept) === location.search) return kept;
    const handed = takeHandedView();
    return handed && fits(handed) ? { ...handed, data: loaded.data } : null;
  }

  get() {
    return this.#current;
  }

  /** The query of a view, see address.js. @param {View} view @param {{ lasting?: boolean }} [options] */
  toQuery(view, options) {
    return toQuery(this.schema, view, options);
  }

  /** True when any of some parameters differs, or there was no view before. @param {View} now @param {View | null | undefined} before @param {readonly string[]} names */
  differ(now, before, names) {
    return differ(now, before, names);
  }

  /** True when two values of a parameter say the same. @param {any} a @param {any} b */
  same(a, b) {
    return same(a, b);
  }

  /** Whether filters by area are in use, or those of the legend too. @param {View} view */
  filtersByArea(view) {
    return this.schema.areaFilters.some((name) => view[name].length > 0);
  }

  /** @param {View} view */
  filters(view) {
    return this.schema.filters.some((name) => view[name].length > 0);
  }

  /** @param {View} view @param {boolean} replace */
  #write(view, replace) {
    writeStep(view, this.toQuery(view), replace);
    this.#search = location.search;
  }

  /** Gives the present step of the history this view; its address stays as it is. */
  #adopt() {
    adoptStep(this.#current);
    this.#search = location.search;
  }

  /** The parameters of a view alone. @param {View} view @returns {ViewParams} */
  #parameters(view) {
    return Object.fromEntries(this.schema.names.map((name) => [name, view[name]]));
  }

  /**
   * Changes some parameters; nothing happens when nothing differs. Resolves when everything on the
   * page has followed.
   * @param {View} patch @param {{ replace?: boolean }} [options] @returns {Promise<void>}
   */
  set(patch, { replace = false } = {}) {
    const next = { ...this.#current, ...patch };
    if (!changes(this.schema, next, this.#current).length) return Promise.resolve();
    // A frame has no history of its own: Back belongs to the page around it.
    this.#write(next, replace || next.embed === "1");
    return this.#become(next);
  }

  /** Makes a view current; it is shown when Dash hands it on, or at once without Dash. @param {View} view */
  #become(view) {
    this.#current = Object.freeze(this.#derive({ ...view }));
    const shown = new Promise((/** @type {(value: void) => void} */ resolve) => this.#waiting.push(resolve));
    if (this.#publish) this.#send();
    else this.#tell();
    return shown;
  }

  /** Tells every listener what has changed since the last time; one that throws stops no other. */
  #tell() {
    const previous = this.#told;
    this.#told = this.#current;
    for (const listener of previous === this.#current ? [] : [...this.#listeners]) {
      safely(() => listener(this.#current, previous));
    }
    this.#waiting.splice(0).forEach((resolve) => resolve());
  }

  /** Hands every view to `send` from now on, this one first. @param {(view: ViewParams) => void} send */
  connect(send) {
    // Not before: Dash reads what is wrong in an address from the address itself.
    this.#write(this.#current, true);
    this.#publish = send;
    this.#send();
  }

  /** Takes a view out of the Dash store, whoever wrote it there, and tells the listeners. @param {ViewParams} view */
  follow(view) {
    // Before it is connected, Dash holds the view that the page came with.
    if (!this.#publish || this.#isOutdated(view)) return;
    const next = { ...this.#current, ...view };
    if (changes(this.schema, next, this.#current).length) {
      this.#write(next, next.embed === "1");
      this.#current = Object.freeze(this.#derive(next));
    }
    this.#tell();
  }

  /** Whether Dash hands on a view of this store after which it has been given another one. @param {ViewParams} view */
  #isOutdated(view) {
    const at = this.#sent.findLastIndex((sent) => !changes(this.schema, sent, view).length);
    if (at >= 0) this.#sent.splice(0, at + 1);
    return at >= 0 && this.#sent.length > 0;
  }

  /** Hands the present view to Dash. */
  #send() {
    const view = this.#parameters(this.#current);
    this.#sent.push(view);
    this.#publish?.(view);
  }

  /** Has Dash hand on the present view once more, after what it is drawn from has changed. */
  repeat() {
    if (this.#publish) this.#send();
  }

  /** A view of the Dash store with what follows from it. @param {ViewParams} view */
  complete(view) {
    const next = { ...this.#current, ...view };
    return changes(this.schema, next, this.#current).length ? this.#derive(next) : this.#current;
  }

  /** Registers a listener; returns a function that ends it. @param {Listener} listener */
  on(listener) {
    this.#listeners.push(listener);
    return () => this.#listeners.splice(this.#listeners.indexOf(listener), 1);
  }

  /**
   * Follows Back and Forward, and links to a place in the page. The step of such a link has no view
   * as yet: it has the view that it was made in, or its address is asked of the server.
   */
  back() {
    const kept = viewOfStep();
    if (!kept && location.search !== this.#search) return location.reload();
    if (!kept) return this.#adopt();
    this.#search = location.search;
    if (changes(this.schema, kept, this.#current).length) this.#become(kept);
  }

  /** Goes on in a page anew, for a view that this one cannot show. @param {View} view */
  leaveFor(view) {
    leaveFor(view, this.toQuery(view));
  }
}

/** The view of this page. */
export const state = new ViewStore();
