/**
 * How the service worker answers: files from what is stored, everything that belongs to a page from
 * the network and only without a server from what is stored.
 *
 * @typedef {import("./requests.js").Wanted} Wanted
 * @typedef {(work: Promise<unknown>) => void} Later  Keeps the worker alive until the work is done.
 * @typedef {{ response: Response | null, error: unknown, noServer: boolean }} Outcome
 */

import { isExpected, isNoServer, mayKeep, refusal, versionOf } from "./keeping.js";
import {
  CALLBACK,
  dataAddresses,
  drawnKey,
  drawnPage,
  FRAME,
  isKeepable,
  keyOf,
  questionOf,
  wantedAt,
  wantedBy,
} from "./requests.js";

const HEALTH = "/healthz";
/** Time after which a server that says nothing is taken for gone, when asked for a sign of life. */
const PATIENCE_MS = 5000;
/** Time after which a stored page is shown rather than waiting for a server that says nothing. */
const SLOW_MS = 10_000;
const AT_ONCE = 6; // files that are fetched for keeping at the same time

/** @param {number} ms @returns {Promise<null>} */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms, null));

/**
 * @param {object} given
 * @param {import("./storage.js").Storage} given.storage
 * @param {WindowOrWorkerGlobalScope["fetch"]} given.fetch
 * @param {string} given.origin  of the app
 * @param {() => void} given.onLost  called when the server, reached until now, does not answer
 * @param {(ms: number) => Promise<null>} [given.wait]
 */
export function createAnswering({ storage, fetch, origin, onLost, wait = pause }) {
  let reached = true;

  /** @param {boolean} now */
  function noteReached(now) {
    const lost = reached && !now;
    reached = now;
    if (lost) onLost();
  }

  /**
   * What the network says; never rejects.
   * @param {RequestInfo} request
   * @param {Wanted} wanted
   * @returns {Promise<Outcome>}
   */
  async function ask(request, wanted) {
    try {
      const response = await fetch(request);
      const noServer = isNoServer(wanted, response);
      noteReached(!noServer);
      return { response, error: null, noServer };
    } catch (error) {
      noteReached(false);
      return { response: null, error, noServer: true };
    }
  }

  /**
   * Keeps an answer if it may be kept.
   * @param {Wanted} wanted
   * @param {Response | null} response
   */
  async function keep(wanted, response) {
    if (response && mayKeep(wanted, response)) await storage.keep(wanted, response.clone());
  }

  /**
   * What the page gets from an outcome: never something else under the name of a file or data.
   * @param {Outcome} outcome
   * @param {Wanted} wanted
   */
  function given({ response, error }, wanted) {
    if (!response) throw error;
    const other = wanted.kind !== "page" && response.ok && !isExpected(wanted, response);
    return other ? refusal() : response;
  }

  /**
   * @param {Request} request
   * @param {Wanted} wanted
   * @param {Later} later
   */
  async function cacheFirst(request, wanted, later) {
    const held = await storage.file(wanted);
    if (held) return held;
    const outcome = await ask(request, wanted);
    later(keep(wanted, outcome.response?.clone() ?? null));
    return given(outcome, wanted);
  }

  /**
   * @param {Request} request
   * @param {Wanted} wanted
   * @param {Later} later
   */
  async function networkFirst(request, wanted, later) {
    const asking = ask(request, wanted).then((outcome) => {
      later(keep(wanted, outcome.response?.clone() ?? null));
      return outcome;
    });
    later(asking);
    const soon = await Promise.race([asking, wait(SLOW_MS)]);
    if (soon && !soon.noServer) return given(soon, wanted);
    const held = await storage.part(wanted);
    if (held) noteReached(false);
    return held ?? given(soon ?? (await asking), wanted);
  }

  /**
   * A callback: the one that draws a page is kept, the others are the server's own work.
   * @param {Request} request
   * @param {Later} later
   */
  async function callback(request, later) {
    const question = await request
      .clone()
      .json()
      .catch(() => ({}));
    const wanted = drawnPage(question);
    if (wanted) return networkFirst(request, wanted, later);
    try {
      const response = await fetch(request);
      noteReached(response.status < 500);
      return response;
    } catch (error) {
      noteReached(false);
      throw error;
    }
  }

  /**
   * The answer to a request, or null for requests that are left to the browser.
   * @param {Request} request
   * @param {Later} later
   * @returns {Promise<Response> | null}
   */
  function answer(request, later) {
    const { pathname, origin: from } = new URL(request.url);
    if (from === origin && request.method === "POST" && pathname === CALLBACK) return callback(request, later);
    const wanted = wantedBy(request, origin);
    if (!wanted) return null;
    return wanted.kind === "file" ? cacheFirst(request, wanted, later) : networkFirst(request, wanted, later);
  }

  /** @param {string} address */
  async function keepFile(address) {
    const wanted = wantedAt(address, origin);
    if (!wanted || (await storage.has(wanted))) return;
    const { response } = await ask(new URL(address, origin).href, wanted);
    await keep(wanted, response);
  }

  /**
   * Fetches addresses that are not stored yet; one that fails is tried again next time.
   * @param {readonly string[]} addresses
   */
  async function keepFiles(addresses) {
    for (let at = 0; at < addresses.length; at += AT_ONCE) {
      await Promise.all(addresses.slice(at, at + AT_ONCE).map(keepFile));
    }
    await storage.trim();
  }

  /**
   * Fetches a part of a page and the data that it names.
   * @param {Wanted} wanted
   * @param {RequestInfo} request
   */
  async function keepPart(wanted, request) {
    if (await storage.has(wanted)) return;
    const { response } = await ask(request, wanted);
    if (!response || !mayKeep(wanted, response)) return;
    await keepFiles(dataAddresses(await response.clone().text()));
    await keep(wanted, response);
  }

  /**
   * Fetches a page with all that draws it, as a visit under this worker would have: the first visit
   * began before there was one.
   * @param {string} address
   */
  async function keepPage(address) {
    const { pathname, search, origin: from } = new URL(address, origin);
    if (from !== origin || !isKeepable(pathname, search)) return;
    const page = keyOf(pathname, search);
    const body = JSON.stringify(questionOf(pathname, search));
    const headers = { "Content-Type": "application/json" };
    const drawing = new Request(new URL(CALLBACK, origin), { method: "POST", headers, body });
    await Promise.all([
      keepPart({ kind: "page", key: page, page }, new URL(pathname + search, origin).href),
      ...FRAME.map((path) => keepPart({ kind: "frame", key: path, page }, new URL(path, origin).href)),
      keepPart({ kind: "drawn", key: drawnKey(page), page }, drawing),
    ]);
  }

  /** Asks the server for a sign of life; the page of a proxy is none. */
  async function isAlive() {
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const response = await fetch(HEALTH, { method: "HEAD", cache: "no-store", signal });
      noteReached(response.ok && versionOf(response) !== "");
    } catch {
      noteReached(false);
    }
    return reached;
  }

  return { answer, keepFiles, keepPage, isAlive, isReached: () => reached };
}
