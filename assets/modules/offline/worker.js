/**
 * The service worker, which keeps an opened page going without a network: its listeners only. The
 * server writes the version of code and data above it. A new version waits until every window of
 * the old one is closed, so an update takes nothing away from a running presentation.
 *
 * Messages of pages: `keep` (addresses of files), `page` (address of a page to keep with all that
 * draws it), `alive` and `reached` (answered on the port: whether the server gives a sign of life
 * now, and whether it answered last). Message to pages: `unreached`, when an answer fails.
 *
 * The types of a worker clash with those of pages, so the few that are needed stand here.
 * @typedef {Event & { waitUntil: (work: Promise<unknown>) => void }} ExtendableEvent
 * @typedef {ExtendableEvent & { request: Request, respondWith: (answer: Promise<Response>) => void }} FetchEvent
 * @typedef {{ keep?: string[], page?: string, alive?: boolean, reached?: boolean }} Asked
 * @typedef {ExtendableEvent & { data: Asked | null, ports: readonly MessagePort[] }} MessageToWorker
 * @typedef {object} WorkerScope
 * @property {string} VERSION
 * @property {{ claim: () => Promise<void>,
 *   matchAll: () => Promise<{ postMessage: (message: unknown) => void }[]> }} clients
 * @property {CacheStorage} caches
 * @property {WindowOrWorkerGlobalScope["fetch"]} fetch
 * @property {Location} location
 * @property {(name: string, listener: (event: any) => void) => void} addEventListener
 */

import { createAnswering } from "./answering.js";
import { createStorage } from "./storage.js";

const scope = /** @type {WorkerScope} */ (/** @type {unknown} */ (self));
const storage = createStorage({ caches: scope.caches, version: scope.VERSION });
const answering = createAnswering({
  storage,
  fetch: (request, options) => scope.fetch(request, options),
  origin: scope.location.origin,
  onLost: () => void tellPages(),
});

async function tellPages() {
  for (const page of await scope.clients.matchAll()) page.postMessage({ unreached: true });
}

/** @param {ExtendableEvent} event */
function activate(event) {
  event.waitUntil(storage.takeOver().then(() => scope.clients.claim()));
}

/** @param {MessageToWorker} event */
function hear(event) {
  const { keep, page, alive, reached } = event.data ?? {};
  if (keep) event.waitUntil(answering.keepFiles(keep));
  if (page) event.waitUntil(answering.keepPage(page));
  if (alive) event.waitUntil(answering.isAlive().then((answer) => event.ports[0]?.postMessage(answer)));
  if (reached) event.ports[0]?.postMessage(answering.isReached());
}

/** @param {FetchEvent} event */
function respond(event) {
  const answer = answering.answer(event.request, (work) => event.waitUntil(work));
  if (answer) event.respondWith(answer);
}

scope.addEventListener("activate", activate);
scope.addEventListener("message", hear);
scope.addEventListener("fetch", respond);
