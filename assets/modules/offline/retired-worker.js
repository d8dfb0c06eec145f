/**
 * What takes the place of the service worker where the server has switched it off: it deletes what
 * was stored, gives open pages back to the network and unregisters itself.
 *
 * @typedef {Event & { waitUntil: (work: Promise<unknown>) => void }} ExtendableEvent
 * @typedef {object} WorkerScope
 * @property {() => Promise<void>} skipWaiting
 * @property {{ unregister: () => Promise<boolean> }} registration
 * @property {CacheStorage} caches
 * @property {(name: string, listener: (event: ExtendableEvent) => void) => void} addEventListener
 */

import { deleteCaches } from "./retire.js";

const scope = /** @type {WorkerScope} */ (/** @type {unknown} */ (self));

/** Pages of the old worker are this one's since `skipWaiting`, and it answers nothing. */
async function retire() {
  await deleteCaches(scope.caches);
  await scope.registration.unregister();
}

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener("activate", (event) => event.waitUntil(retire()));
