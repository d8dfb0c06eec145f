/**
 * Keeps an opened page going without a network. VERSION, the fingerprint of code and data, is
 * written above. Files under a fingerprint or a content hash never change and come from the cache;
 * the page itself comes from the network and only without one from the cache. A new version waits
 * until every window of the old one is closed, so an update takes nothing away from a running
 * presentation.
 */
"use strict";

const PREFIX = "yhdyspinta-";
const CACHE = PREFIX + VERSION;
const IMMUTABLE = ["/static/", "/data/", "/_dash-component-suites/"];
const FRAME = ["/_dash-layout", "/_dash-dependencies"];
const CALLBACK = "/_dash-update-component";
const ALIVE = "/healthz";
const PATIENCE = 5000; // ms after which a server that says nothing is taken for gone
/** Parameters on which the server's part of a page depends; the browser sees to the others. */
const OF_PAGE = ["lang", "year", "data", "versus"];
const DATA = /"(\/data\/[^"{}\\]+\.json)"/g;

/** Answers that a visitor brought in are nobody else's and change: they are never kept. */
const OWN = /(\/|\.\.)own(\/|\.\.)/;
/** Pages that show a visitor what is theirs: what they brought in, and what editors do. */
const PERSONAL = ["/aineistot"];

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => {
  const { keep, page, alive } = event.data;
  if (keep) event.waitUntil(keepFiles(keep));
  if (page) event.waitUntil(keepPage(page));
  if (alive) event.waitUntil(isAlive().then((answer) => event.ports[0].postMessage(answer)));
});
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
async function keepFiles(addresses) {
  const cache = await caches.open(CACHE);
  const missing = [];
  for (const address of addresses) {
    if (!OWN.test(address) && !(await cache.match(address))) missing.push(address);
  }
  await Promise.allSettled(missing.map((address) => cache.add(address)));
}

/** Asks the server for a sign of life. */
async function isAlive() {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    return (await fetch(ALIVE, { method: "HEAD", cache: "no-store", signal })).ok;
  } catch {
    return false;
  }
}

/** Under which key the server's part of a page is kept. */
function keyOf(pathname, search) {
  const asked = new URLSearchParams(search);
  const parts = OF_PAGE.filter((name) => asked.has(name)).map((name) => `${name}=${asked.get(name)}`);
  return parts.length ? `${pathname}?${parts.join("&")}` : pathname;
}

/** Under which key the drawn page is kept whose document has a key. */
const drawn = (key) => `${CALLBACK}/for${key}`;

function isPersonal(pathname, search) {
  const asked = new URLSearchParams(search);
  return PERSONAL.includes(pathname) || ["data", "versus"].some((name) => asked.get(name) === "own");
}

/** What Dash asks to draw a page. */
function questionOf(pathname, search) {
  const url = (property, value) => ({ id: "url", property, value });
  return {
    output: "page.children", outputs: { id: "page", property: "children" },
    inputs: [url("pathname", pathname)], changedPropIds: ["url.pathname"], state: [url("search", search)],
  };
}

/**
 * Fetches a page with all that draws it, as a visit under this worker would have: the first visit
 * began before there was one.
 */
async function keepPage(address) {
  const { pathname, search } = new URL(address, location.href);
  if (isPersonal(pathname, search)) return;
  const cache = await caches.open(CACHE);
  const key = keyOf(pathname, search);
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify(questionOf(pathname, search));
  const parts = [
    [key, address],
    ...FRAME.map((path) => [path, path]),
    [drawn(key), new Request(CALLBACK, { method: "POST", headers, body })],
  ];
  await Promise.allSettled(parts.map(async ([name, request]) => {
    if (await cache.match(name)) return;
    const answer = await fetch(request);
    if (!mayKeep(answer)) return;
    await keepFiles(addressesIn(await answer.clone().text()));
    await cache.put(name, answer);
  }));
}

/** The files of data that a page names; what the server writes as JSON has its slashes escaped. */
const addressesIn = (text) =>
  [...text.replace(/\\u002f/gi, "/").matchAll(DATA)].map(([, address]) => address);

/** What answers a request, or null for requests that the browser makes by itself. */
function answerFor(request) {
  const { origin, pathname, search } = new URL(request.url);
  if (origin !== location.origin) return null;
  if (request.method === "POST") return pathname === CALLBACK ? pageOf(request) : null;
  if (request.method !== "GET") return null;
  if (OWN.test(pathname)) return null;
  if (IMMUTABLE.some((root) => pathname.startsWith(root))) return fromCache(request);
  if (request.mode === "navigate") {
    return pathname.includes(".") || isPersonal(pathname, search) ? null : fromNetwork(request, keyOf(pathname, search));
  }
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

/**
 * The network's answer, remembered under a key; without a network the one remembered last, or that
 * of the same page in another language or year.
 */
async function fromNetwork(request, key) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (mayKeep(answer)) await cache.put(key, answer.clone());
    return answer;
  } catch (error) {
    const held = (await cache.match(key, { ignoreVary: true })) ||
      (await cache.match(key, { ignoreVary: true, ignoreSearch: true }));
    if (held) return held;
    throw error;
  }
}

/** The callback that draws the page; others are about the server's own work and are let through. */
async function pageOf(request) {
  const question = await request.clone().json();
  if (question.output !== "page.children") return fetch(request);
  const [pathname, search] = [question.inputs[0].value, question.state[0].value || ""];
  if (isPersonal(pathname, search)) return fetch(request);
  return fromNetwork(request, drawn(keyOf(pathname, search)));
}
