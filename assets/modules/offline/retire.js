/** Ends the work without a network in a browser that has it. */

import { ALL_CACHES } from "./storage.js";

/**
 * Deletes what any version of the app has stored; what cannot be deleted stays.
 * @param {CacheStorage} caches
 */
export async function deleteCaches(caches) {
  const names = await caches.keys().catch(() => /** @type {string[]} */ ([]));
  const ours = names.filter((name) => name.startsWith(ALL_CACHES));
  await Promise.allSettled(ours.map((name) => caches.delete(name)));
}

/**
 * Ends every service worker of this origin that serves the app, and deletes what it has stored.
 * @param {Pick<ServiceWorkerContainer, "getRegistrations">} workers
 * @param {CacheStorage} caches
 * @param {string} scope  address that the worker rules, such as "/"
 */
export async function retire(workers, caches, scope) {
  const found = await workers.getRegistrations();
  await Promise.all(found.filter((each) => each.scope === scope).map((each) => each.unregister()));
  if (found.length) await deleteCaches(caches);
}
