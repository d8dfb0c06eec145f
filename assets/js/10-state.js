/** The view state: one frozen object holds everything on screen, and the address follows it. */
(function (app) {
  "use strict";

  /** What decides by its areas which municipalities pass, and all that decides it. */
  const AREA_FILTERS = ["region", "county", "employment"];
  const FILTERS = [...AREA_FILTERS, "class"];
  /** What decides how municipalities are painted. */
  const PAINTED = ["theme", "data", "versus", ...FILTERS];
  const HANDED = "yhdyspinta.handed";
  /** @type {{state: object, defaults: object, order: string[]}} */
  let config = { state: {}, defaults: {}, order: [] };
  let current = Object.freeze({});
  /** Adds to a state what follows from it and is not in the address. */
  let derive = (state) => state;
  const listeners = [];

  /** True when two parameter values (text, null or list of texts) say the same. */
  function same(a, b) {
    return Array.isArray(a) && Array.isArray(b)
      ? a.length === b.length && a.every((item, i) => item === b[i])
      : (a ?? "") === (b ?? "");
  }

  /** True when any of some parameters has another value than before, or there was no state before. */
  function differ(now, before, names) {
    return !before || names.some((name) => !same(now[name], before[name]));
  }

  /** The parameters whose values differ between two states. */
  function changes(a, b) {
    return config.order.filter((name) => !same(a[name], b[name]));
  }

  /** A value as it stands in the address: lists comma-joined, commas and colons readable. */
  function encode(value) {
    const text = Array.isArray(value) ? value.join(",") : String(value ?? "");
    return encodeURIComponent(text).replace(/%2C/g, ",").replace(/%3A/g, ":");
  }

  /**
   * The query of a state: "?…" in the fixed order without defaults, or "" when all are defaults.
   * With `lasting` it names the answers in any case, so that a link keeps its meaning.
   */
  function toQuery(state, { lasting = false } = {}) {
    const usual = lasting ? { ...config.defaults, data: "" } : config.defaults;
    const full = { ...state, data: state.data || usual.data }; // no answers named: the usual ones
    const parts = changes(full, usual).map((name) => `${name}=${encode(full[name])}`);
    return parts.length ? `?${parts.join("&")}` : "";
  }

  /** Writes a state into the browser's history, as a new step or in place of the present one. */
  function write(state, replace) {
    const address = location.pathname + toQuery(state);
    history[replace ? "replaceState" : "pushState"]({ yhdyspinta: state }, "", address);
  }

  /** Makes a state current and tells everybody who listens, in the order they came. */
  function become(state) {
    const previous = current;
    current = Object.freeze(derive({ ...state }));
    listeners.forEach((listener) => listener(current, previous));
  }

  /** Whether the page came with the language, year and answers of a state. */
  const loaded = (state) => ["lang", "year", "data", "versus"].every((name) =>
    same(state[name], config.state[name]) || (name === "data" && !state.data));

  /** The state for which another page of this window made way, or null. */
  function handed() {
    let left = null;
    try {
      left = JSON.parse(sessionStorage.getItem(HANDED));
      sessionStorage.removeItem(HANDED);
    } catch {
      return null; // the server has read the address
    }
    const mine = left && left.address === location.pathname + location.search && loaded(left.state);
    return mine ? { ...left.state, data: config.state.data } : null;
  }

  /**
   * The state that this address had when the browser wrote it, or null. Without a network the page
   * comes from the worker's cache, and the server's state may be that of an earlier address.
   */
  function written() {
    const kept = history.state && history.state.yhdyspinta;
    return kept && loaded(kept) && toQuery(kept) === location.search ? kept : handed();
  }

  /** Goes on in a page anew, for a state that this one cannot show. */
  function leaveFor(state) {
    const address = location.pathname + toQuery(state);
    try {
      sessionStorage.setItem(HANDED, JSON.stringify({ address, state }));
    } finally {
      location.assign(address);
    }
  }

  /** Takes the first state from the server's configuration; nobody is notified. */
  function init(start, derived = (state) => state) {
    config = start;
    derive = derived;
    current = Object.freeze(derive({ ...(written() || start.state) }));
    write(current, true);
  }

  /** Changes some parameters; nothing happens when nothing differs. */
  function set(patch, { replace = false } = {}) {
    const next = { ...current, ...patch };
    if (!changes(next, current).length) return;
    // A frame has no history of its own: Back belongs to the page around it.
    write(next, replace || next.embed === "1");
    become(next);
  }

  /** Registers `listener(state, previous)`; returns a function that ends it. */
  function on(listener) {
    listeners.push(listener);
    return () => listeners.splice(listeners.indexOf(listener), 1);
  }

  window.addEventListener("popstate", (event) => {
    const stored = event.state && event.state.yhdyspinta;
    if (stored && changes(stored, current).length) become(stored);
  });

  app.state = { init, get: () => current, set, on, toQuery, same, differ, leaveFor, AREA_FILTERS, FILTERS, PAINTED };
})((window.yhdyspinta = window.yhdyspinta || {}));
