/**
 * Keeps an opened page going without a network. VERSION, the fingerprint of code and data, is
 * written above. Files under a fingerprint never change and come from the cache; the page itself
 * comes from the network and only without one from the cache. A new version waits until every
 * window of the old one is closed, so an update takes nothing away from a running presentation.
 */
"use strict";

const PREFIX = "yhdyspinta-";
const CACHE = PREFIX + VERSION;
const IMMUTABLE = ["/static/", "/data/", "/_dash-component-suites/"];
const FRAME = ["/_dash-layout", "/_dash-dependencies"];
const CALLBACK = "/_dash-update-component";

/** Answers that a visitor brought in are nobody else's and change: they are never kept. */
const OWN = /(\/|\.\.)own(\/|\.\.)/;

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", ({ data }) => data.keep && keep(data.keep));
self.addEventListener("fetch", (event) => {
  const answer = answerFor(event.request);
  if (answer) event.respondWith(answer);
});

async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Fetches addresses that are not in the cache yet; a file that fails is tried again next time. */
async function keep(addresses) {
  const cache = await caches.open(CACHE);
  const missing = [];
  for (const address of addresses) {
    if (!OWN.test(address) && !(await cache.match(address))) missing.push(address);
  }
  await Promise.allSettled(missing.map((address) => cache.add(address)));
}

/** What answers a request, or null for requests that the browser makes by itself. */
function answerFor(request) {
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return null;
  if (request.method === "POST") return pathname === CALLBACK ? pageOf(request) : null;
  if (request.method !== "GET") return null;
  if (OWN.test(pathname)) return null;
  if (IMMUTABLE.some((root) => pathname.startsWith(root))) return fromCache(request);
  if (request.mode === "navigate") return pathname.includes(".") ? null : fromNetwork(request, pathname);
  return FRAME.includes(pathname) ? fromNetwork(request, pathname) : null;
}

/** Whether an answer may be kept: a good one that is not for its visitor only. */
function mayKeep(answer) {
  return answer.ok && !(answer.headers.get("Cache-Control") || "").includes("no-store");
}

async function fromCache(request) {
  const cache = await caches.open(CACHE);
  const held = await cache.match(request, { ignoreVary: true });
  if (held) return held;
  const answer = await fetch(request);
  if (mayKeep(answer)) await cache.put(request, answer.clone());
  return answer;
}

/** The network's answer, remembered under a key; without a network the one remembered last. */
async function fromNetwork(request, key) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (mayKeep(answer)) await cache.put(key, answer.clone());
    return answer;
  } catch (error) {
    const held = await cache.match(key, { ignoreVary: true });
    if (held) return held;
    throw error;
  }
}

/** The callback that draws the page; others are about the server's own work and are let through. */
async function pageOf(request) {
  const question = await request.clone().json();
  if (question.output !== "page.children") return fetch(request);
  const path = question.inputs[0].value;
  return fromNetwork(request, `${CALLBACK}?path=${encodeURIComponent(path)}`);
}
