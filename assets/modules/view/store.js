/**
 * The view: one frozen object holds everything on screen. The address follows it, and so does the
 * Dash store of the page once there is one: whoever changes the view here changes that store, and
 * what others write into the store comes back through `follow`.
 */

/** What decides by its areas which municipalities pass, and all that decides it. */
const AREA_FILTERS = ["region", "county", "employment"];
const FILTERS = [...AREA_FILTERS, "class"];
/** What decides how municipalities are painted. */
const PAINTED = ["theme", "data", "versus", ...FILTERS];
const HANDED = "yhdyspinta.handed";
/** @type {{state: Record<string, any>, defaults: Record<string, any>, order: string[]}} */
let config = { state: {}, defaults: {}, order: [] };
let current = Object.freeze({});
/** The view of which the listeners have been told last; null before the first time. */
let told = null;
/** Adds to a view what follows from it and is not in the address. */
let derive = (view) => view;
/** Hands a view to the Dash store; null while Dash has not started. */
let publish = null;
const listeners = [];

/** True when two parameter values (text, null or list of texts) say the same. */
function same(a, b) {
  return Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((item, i) => item === b[i])
    : (a ?? "") === (b ?? "");
}

/** True when any of some parameters has another value than before, or there was no view before. */
function differ(now, before, names) {
  return !before || names.some((name) => !same(now[name], before[name]));
}

/** The parameters whose values differ between two views. */
function changes(a, b) {
  return config.order.filter((name) => !same(a[name], b[name]));
}

/** A value as it stands in the address: lists comma-joined, commas and colons readable. */
function encode(value) {
  const text = Array.isArray(value) ? value.join(",") : String(value ?? "");
  return encodeURIComponent(text).replace(/%2C/g, ",").replace(/%3A/g, ":");
}

/**
 * The query of a view: "?…" in the fixed order without defaults, or "" when all are defaults.
 * With `lasting` it names the answers in any case, so that a link keeps its meaning.
 */
function toQuery(view, { lasting = false } = {}) {
  const usual = lasting ? { ...config.defaults, data: "" } : config.defaults;
  const full = { ...view, data: view.data || usual.data }; // no answers named: the usual ones
  const parts = changes(full, usual).map((name) => `${name}=${encode(full[name])}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** The parameters of a view alone, without what follows from them. */
function parameters(view) {
  return Object.fromEntries(config.order.map((name) => [name, view[name]]));
}

/** Writes a view into the browser's history, as a new step or in place of the present one. */
function write(view, replace) {
  const address = location.pathname + toQuery(view);
  history[replace ? "replaceState" : "pushState"]({ yhdyspinta: view }, "", address);
}

/** Tells every listener what has changed since the last time; one that throws stops no other. */
function notify() {
  if (told === current) return;
  const previous = told ?? current;
  told = current;
  for (const listener of [...listeners]) {
    try {
      listener(current, previous);
    } catch (error) {
      console.error(error);
    }
  }
}

/** Makes a view current; it is shown when the Dash store hands it on, or at once without Dash. */
function become(view) {
  current = Object.freeze(derive({ ...view }));
  if (publish) publish(parameters(current));
  else notify();
}

/** Whether the page came with the language, year and answers of a view. */
const loaded = (view) => ["lang", "year", "data", "versus"].every((name) =>
  same(view[name], config.state[name]) || (name === "data" && !view.data));

/** The view for which another page of this window made way, or null. */
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
 * The view that this address had when the browser wrote it, or null. Without a network the page
 * comes from the worker's cache, and the server's view may be that of an earlier address.
 */
function written() {
  const kept = history.state && history.state.yhdyspinta;
  return kept && loaded(kept) && toQuery(kept) === location.search ? kept : handed();
}

/** Goes on in a page anew, for a view that this one cannot show. */
function leaveFor(view) {
  const address = location.pathname + toQuery(view);
  try {
    sessionStorage.setItem(HANDED, JSON.stringify({ address, state: view }));
  } finally {
    location.assign(address);
  }
}

/** Takes the first view from the server's configuration; nobody is notified. */
function init(start, derived = (view) => view) {
  config = start;
  derive = derived;
  current = Object.freeze(derive({ ...(written() || start.state) }));
  told = current;
  write(current, true);
}

/** Hands every view to `send` from now on, this one first. */
function connect(send) {
  publish = send;
  send(parameters(current));
}

/** Changes some parameters; nothing happens when nothing differs. */
function set(patch, { replace = false } = {}) {
  const next = { ...current, ...patch };
  if (!changes(next, current).length) return;
  // A frame has no history of its own: Back belongs to the page around it.
  write(next, replace || next.embed === "1");
  become(next);
}

/** Takes a view out of the Dash store, whoever wrote it there, and tells the listeners. */
function follow(view) {
  const next = { ...current, ...view };
  if (changes(next, current).length) {
    write(next, next.embed === "1");
    current = Object.freeze(derive(next));
  }
  notify();
}

/** Has the Dash store hand on the present view once more, after what it is drawn from has changed. */
function repeat() {
  if (publish) publish(parameters(current));
}

/** Registers `listener(view, previous)`; returns a function that ends it. */
function on(listener) {
  listeners.push(listener);
  return () => listeners.splice(listeners.indexOf(listener), 1);
}

window.addEventListener("popstate", (event) => {
  const stored = event.state && event.state.yhdyspinta;
  if (stored && changes(stored, current).length) become(stored);
});

/** A view of the Dash store with what follows from it. */
const complete = (view) => derive({ ...current, ...view });

export const state = {
  init, connect, follow, repeat, complete, get: () => current, set, on, toQuery, same, differ, leaveFor,
  AREA_FILTERS, FILTERS, PAINTED,
};
