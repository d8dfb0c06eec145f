/**
 * The page's half of working without a network: it registers the service worker and tells it what
 * to keep. Where a browser keeps nothing, as in private windows, the page works as before.
 *
 * @typedef {object} Given
 * @property {ServiceWorkerContainer | undefined} workers  `navigator.serviceWorker`
 * @property {CacheStorage | undefined} caches
 * @property {string} address  of the worker; empty when the server has switched it off
 * @property {Pick<Location, "href" | "origin">} location
 * @property {() => Iterable<{ name: string }>} resources  what the page has loaded:
 *   `performance.getEntriesByType("resource")`
 * @property {() => Iterable<CSSStyleSheet>} styleSheets
 * @property {Pick<import("./network.js").Network, "failed">} network
 * @property {boolean} [embedded]  true for a map in a frame of another site, which keeps nothing
 */

import { askWorker } from "./network.js";
import { wantedAt } from "./requests.js";
import { retire } from "./retire.js";

/** Icons and type that style sheets name; browsers fetch them only when they are shown. */
const SHOWN_LATER = /icons\/[^/]+\.svg$|latin-\d+-normal\.woff2$/;
const URLS = /url\("?([^")]+?)"?\)/g;
const PATIENCE_MS = 3000;

/**
 * Addresses of the files among some addresses that the worker would keep, each once.
 * @param {Iterable<string>} addresses
 * @param {string} origin
 */
export function filesAmong(addresses, origin) {
  const kinds = ["file", "library"];
  return [...new Set(addresses)].filter((each) => kinds.includes(wantedAt(each, origin)?.kind ?? ""));
}

/**
 * Addresses of pictures and fonts in the rules of a style sheet that are loaded only when shown.
 * @param {Pick<CSSStyleSheet, "href" | "cssRules">} sheet  one with an address
 */
export function picturesIn({ href, cssRules }) {
  const named = [...cssRules].flatMap(({ cssText }) => [...cssText.matchAll(URLS)].map(([, address]) => address ?? ""));
  const urls = named.filter((each) => !each.startsWith("data:")).map((each) => new URL(each, href ?? undefined));
  return urls.filter(({ pathname }) => SHOWN_LATER.test(pathname)).map((url) => url.href);
}

/** @param {Given} given */
export function createKeeping({
  workers,
  caches,
  address,
  location,
  resources,
  styleSheets,
  network,
  embedded = false,
}) {
  /** A worker that can be told something; null where there is none. */
  async function active() {
    if (!workers || !address || embedded || !(await workers.getRegistration())) return null;
    return (await workers.ready).active;
  }

  /** What the page has loaded: the worker was not there when the first of it came. */
  const loaded = () =>
    filesAmong(
      Array.from(resources(), ({ name }) => name),
      location.origin,
    );

  const pictures = () => [...styleSheets()].filter(({ href }) => href?.startsWith(location.origin)).flatMap(picturesIn);

  /**
   * Asks the worker to keep this page, its files and some more files and pages.
   * @param {readonly string[]} [files]
   * @param {readonly string[]} [pages]
   */
  async function keep(files = [], pages = []) {
    const worker = await active();
    if (!worker) return;
    for (const page of [location.href, ...pages]) worker.postMessage({ page });
    worker.postMessage({ keep: [...loaded(), ...files] });
  }

  /** Registers the worker if there is none; tells whether there is one then. */
  async function register() {
    // A browser looks for a new version by itself; to register again would fail without a network.
    if (workers?.controller) return true;
    return Boolean(await workers?.register(address).catch(() => null));
  }

  /** Hears when an answer fails, also one that failed before the page could hear it. */
  function listen() {
    if (!workers) return;
    // On the first visit the worker takes over later.
    workers.addEventListener("message", ({ data }) => void (data?.unreached && network.failed()));
    workers.startMessages();
    if (!workers.controller) return;
    askWorker(workers.controller, { reached: true }, PATIENCE_MS).then(
      (reached) => void (reached || network.failed()),
      () => undefined, // a worker of an earlier version does not know the question
    );
  }

  /**
   * Registers the worker and has it keep this page with its pictures and some more files, or ends
   * the worker where the server has switched it off. Tells whether the page is kept.
   * @param {readonly string[]} [files]
   */
  async function start(files = []) {
    if (!workers || embedded) return false;
    if (!address) {
      if (caches) await retire(workers, caches, new URL("/", location.origin).href).catch(() => undefined);
      return false;
    }
    listen();
    if (!(await register())) return false;
    await keep([...pictures(), ...files]);
    return true;
  }

  return { start, keep };
}
