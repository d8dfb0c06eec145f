/**
 * What the service worker has stored: a cache for each version of the app, bounded together. A
 * storage that is full, switched off or broken is never an error here: then nothing is found, or
 * nothing is kept.
 *
 * @typedef {import("./requests.js").Wanted} Wanted
 * @typedef {import("./bound.js").Version} Version
 * @typedef {import("./bound.js").Limits} Limits
 */

import { LIMITS, toDrop, withRoomFor } from "./bound.js";
import { bytesOf, keptAt, sealed, unsealed, versionOf } from "./keeping.js";
import { drawnKey, FRAME } from "./requests.js";

/** Beginning of the names of all caches of this app. */
export const ALL_CACHES = "yhdyspinta-";
/** The number changes with the form of the entries; caches of another form are deleted. */
const PREFIX = `${ALL_CACHES}2-`;
const PUTS_BETWEEN_TRIMS = 50;

/** @param {unknown} error */
const isFull = (error) => error instanceof Error && error.name === "QuotaExceededError";

/**
 * Calls a function and returns its result; `otherwise` when the storage cannot be used.
 * @template T
 * @template U
 * @param {() => Promise<T>} work
 * @param {U} otherwise
 * @returns {Promise<T | U>}
 */
async function tolerant(work, otherwise) {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}

/**
 * @param {object} given
 * @param {CacheStorage} given.caches
 * @param {string} given.version  of code and data under which this worker was served
 * @param {() => number} [given.now]  time in ms since 1970
 * @param {Limits} [given.limits]
 */
export function createStorage({ caches, version, now = Date.now, limits = LIMITS }) {
  const current = PREFIX + version;
  let puts = 0;
  let full = false;

  /** Names of the caches in the order in which they were made. */
  const names = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

  /**
   * Where an answer is kept: what belongs to a page goes to the version that it comes from, since
   * parts of two versions do not make a page.
   * @param {Wanted} wanted
   * @param {Response} response
   */
  const homeOf = ({ kind }, response) => (kind === "file" ? current : PREFIX + versionOf(response));

  /**
   * What a cache has for a request; an unreadable entry is thrown away.
   * @param {string} name
   * @param {Wanted} wanted
   * @param {CacheQueryOptions} [options]
   */
  async function read(name, wanted, options = {}) {
    const cache = await caches.open(name);
    for (const request of await cache.keys(wanted.key, { ignoreVary: true, ...options })) {
      const stored = await cache.match(request, { ignoreVary: true });
      const response = stored ? await unsealed(wanted, stored) : null;
      if (response) return response;
      await cache.delete(request, { ignoreVary: true });
    }
    return null;
  }

  /**
   * The first answer that one of the caches has.
   * @param {string[]} among
   * @param {Wanted} wanted
   * @param {CacheQueryOptions} [options]
   */
  async function firstOf(among, wanted, options) {
    for (const name of among) {
      const found = await tolerant(() => read(name, wanted, options), null);
      if (found) return found;
    }
    return null;
  }

  /**
   * When a version stored the document of a page (ms since 1970); 0 unless it has the whole page.
   * @param {string} name
   * @param {string} page
   * @param {CacheQueryOptions} options
   */
  async function hasPageSince(name, page, options) {
    const cache = await caches.open(name);
    const parts = [page, drawnKey(page)].map((key) => cache.match(key, { ignoreVary: true, ...options }));
    const frame = FRAME.map((key) => cache.match(key, { ignoreVary: true }));
    const [held, ...others] = await Promise.all([...parts, ...frame]);
    return held && others.every(Boolean) ? keptAt(held) : 0;
  }

  /**
   * The caches that have a whole page, the one that was stored last first, and then the others.
   * @param {string} page
   * @param {CacheQueryOptions} options
   */
  async function byPage(page, options) {
    const all = (await names()).reverse();
    if (!page) return all;
    const since = new Map();
    for (const name of all) since.set(name, await hasPageSince(name, page, options));
    return all.sort((a, b) => since.get(b) - since.get(a));
  }

  /**
   * A stored file, of whichever version: its address names its content.
   * @param {Wanted} wanted
   */
  const file = (wanted) =>
    tolerant(async () => (await firstOf([current], wanted)) ?? (await firstOf(await names(), wanted)), null);

  /**
   * A stored part of a page; without one, that of the same page in another language or year. The
   * parts of a page are taken from the same version.
   * @param {Wanted} wanted
   */
  function part(wanted) {
    const any = { ignoreSearch: true };
    return tolerant(
      async () =>
        (await firstOf(await byPage(wanted.page, {}), wanted)) ??
        (await firstOf(await byPage(wanted.page, any), wanted, any)),
      null,
    );
  }

  /**
   * Whether this version has an entry.
   * @param {Wanted} wanted
   */
  const has = ({ key }) =>
    tolerant(async () => Boolean(await (await caches.open(current)).match(key, { ignoreVary: true })), false);

  /** @returns {Promise<Version[]>} */
  async function census() {
    const found = [];
    for (const name of await names()) {
      const cache = await caches.open(name);
      const entries = [];
      for (const request of await cache.keys()) {
        const stored = await cache.match(request, { ignoreVary: true });
        entries.push({ key: request.url, bytes: stored ? bytesOf(stored) : 0 });
      }
      found.push({ name, entries });
    }
    return found;
  }

  /** @param {(versions: Version[]) => Limits} limitsOf */
  async function drop(limitsOf) {
    const versions = await census();
    const gone = toDrop(versions, current, limitsOf(versions));
    for (const name of gone.versions) await caches.delete(name);
    for (const { name, key } of gone.entries) await (await caches.open(name)).delete(key, { ignoreVary: true });
  }

  /** Deletes what exceeds the limits, oldest versions first. */
  const trim = () => tolerant(() => drop(() => limits), undefined);

  /**
   * Stores a response; a full storage loses its oldest entries once, and if that does not help,
   * nothing more is stored by this worker.
   * @param {string} name
   * @param {string} key
   * @param {Response} copy
   */
  async function put(name, key, copy) {
    const spare = copy.clone();
    try {
      await (await caches.open(name)).put(key, copy);
    } catch (error) {
      if (!isFull(error)) throw error;
      await drop((versions) => withRoomFor(versions, bytesOf(spare)));
      await (await caches.open(name)).put(key, spare);
    }
  }

  /**
   * Keeps a response, which the caller has found worth keeping. Tells whether it is kept.
   * @param {Wanted} wanted
   * @param {Response} response
   */
  async function keep(wanted, response) {
    if (full) return false;
    try {
      await put(homeOf(wanted, response), wanted.key, await sealed(response, now()));
    } catch (error) {
      full = isFull(error);
      return false;
    }
    puts += 1;
    if (puts % PUTS_BETWEEN_TRIMS === 0) await trim();
    return true;
  }

  /** Deletes the caches of another form, and what exceeds the limits; for a worker that begins. */
  async function takeOver() {
    await tolerant(async () => {
      const foreign = (await caches.keys()).filter((name) => name.startsWith(ALL_CACHES) && !name.startsWith(PREFIX));
      await Promise.all(foreign.map((name) => caches.delete(name)));
    }, undefined);
    await trim();
  }

  return { file, part, has, keep, trim, takeOver };
}

/** @typedef {ReturnType<typeof createStorage>} Storage */
