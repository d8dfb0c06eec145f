/** The page's own watch over the network, and what it has the service worker keep. */
import { model } from "../map/catalogue.js";
import { config } from "../view/config.js";
import { createKeeping } from "./keeping-page.js";
import { createAskServer, createNetwork } from "./network.js";

const workers = navigator.serviceWorker;
const embedded = () => new URLSearchParams(location.search).get("embed") === "1";
/** @type {Element | null} */
let note = null;

/** An empty note that screen readers hear when it is filled. */
function noteElement() {
  const element = Object.assign(document.createElement("p"), { className: "offline" });
  element.setAttribute("role", "status");
  return element;
}

/** Says at the edge of the page that the server cannot be reached. @param {string} state */
function say(state) {
  const place = note ?? document.body.appendChild(noteElement());
  place.textContent = state ? model.text(state) : "";
  note = place;
}

export const network = createNetwork({
  document,
  window,
  navigator,
  askServer: createAskServer({
    worker: () => workers?.controller,
    fetch: (address, options) => fetch(address, options),
  }),
  say,
  embedded: embedded(),
});

/** @type {ReturnType<typeof createKeeping> | null} */
let made = null;

/** The page's half of the worker, made when the page's configuration has been read. */
function keeping() {
  made ??= createKeeping({
    workers,
    caches: window.caches,
    address: config.urls.worker,
    location,
    resources: () => performance.getEntriesByType("resource"),
    styleSheets: () => document.styleSheets,
    network,
    embedded: embedded(),
  });
  return made;
}

/**
 * Asks the worker to keep this page, its files and some more files and pages.
 * @param {string[]} [files]
 * @param {string[]} [pages]
 */
export const keep = (files, pages) => keeping().keep(files, pages);

/** Addresses of scripts that this page may load later. */
const laterScripts = () =>
  /** @type {HTMLScriptElement | null} */ (document.querySelector("script[data-later]"))?.dataset.later?.split(" ") ??
  [];

/**
 * Starts the worker and has it keep this page, what it may load later and some more files; ends it
 * where the server has switched it off.
 * @param {string[]} files
 */
export const keepPage = (files) =>
  keeping().start([config.urls.stories, config.urls.story_styles, ...laterScripts(), ...files]);
