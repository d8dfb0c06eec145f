/** A cache storage, a server and a clock for the tests of the worker, all in memory. */

const ORIGIN = "https://kartta.example.fi";

/** @param {string | { url: string }} asked */
const urlOf = (asked) => new URL(typeof asked === "string" ? asked : asked.url, ORIGIN);

export class FakeCache {
  /** @param {FakeStorage} storage */
  constructor(storage) {
    this.storage = storage;
    /** @type {Map<string, Response>} */
    this.held = new Map();
  }

  /**
   * @param {string | Request} asked
   * @param {{ ignoreSearch?: boolean }} [options]
   */
  #found(asked, { ignoreSearch = false } = {}) {
    const wanted = urlOf(asked);
    const same = (/** @type {string} */ url) =>
      ignoreSearch ? new URL(url).pathname === wanted.pathname : url === wanted.href;
    return [...this.held.keys()].filter(same);
  }

  /** @param {string | Request} asked @param {object} [options] */
  async match(asked, options) {
    const [url] = this.#found(asked, options);
    return url ? this.held.get(url)?.clone() : undefined;
  }

  /** @param {string | Request} [asked] @param {object} [options] */
  async keys(asked, options) {
    const urls = asked ? this.#found(asked, options) : [...this.held.keys()];
    return urls.map((url) => new Request(url));
  }

  /** @param {string | Request} asked @param {Response} response */
  async put(asked, response) {
    const bytes = (await response.clone().arrayBuffer()).byteLength;
    if ((await this.storage.size()) + bytes > this.storage.quota) {
      throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
    }
    const { href } = urlOf(asked);
    this.held.delete(href);
    this.held.set(href, response);
  }

  /** @param {string | Request} asked @param {object} [options] */
  async delete(asked, options) {
    const urls = this.#found(asked, options);
    for (const url of urls) this.held.delete(url);
    return urls.length > 0;
  }
}

/** Caches in the order in which they were opened first; `quota` in bytes of all bodies. */
export class FakeStorage {
  constructor(quota = Number.POSITIVE_INFINITY) {
    this.quota = quota;
    this.broken = false;
    /** @type {Map<string, FakeCache>} */
    this.all = new Map();
  }

  async size() {
    const held = [...this.all.values()].flatMap((cache) => [...cache.held.values()]);
    const sizes = held.map(async (each) => (await each.clone().arrayBuffer()).byteLength);
    return (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
  }

  /** @param {string} name */
  async open(name) {
    if (this.broken) throw new Error("The storage is broken.");
    const cache = this.all.get(name) ?? new FakeCache(this);
    this.all.set(name, cache);
    return cache;
  }

  async keys() {
    return [...this.all.keys()];
  }

  /** @param {string} name */
  async delete(name) {
    return this.all.delete(name);
  }

  /** Paths of all that is stored below the caches whose names end so. */
  paths(ending = "") {
    const caches = [...this.all].filter(([name]) => name.endsWith(ending)).map(([, cache]) => cache);
    return caches.flatMap((cache) => [...cache.held.keys()].map((url) => url.slice(ORIGIN.length)));
  }

  /** @returns {CacheStorage} */
  get typed() {
    return /** @type {CacheStorage} */ (/** @type {unknown} */ (this));
  }
}

/**
 * @param {string} body
 * @param {Record<string, string>} headers
 * @param {number} [status]
 */
export const answer = (body, headers, status = 200) => new Response(body, { status, headers });

/** @param {string} type */
const immutable = (type) => ({ "Content-Type": type, "Cache-Control": "public, max-age=31536000, immutable" });

export const fileAnswer = (body = "{}", type = "application/json") => answer(body, immutable(type));

/** @param {string} body @param {string} type */
export const ownAnswer = (body, type, version = "v1") =>
  answer(body, { "Content-Type": type, "X-Yhdyspintakartta": version });

export const pageAnswer = (body = "<html>", version = "v1") => ownAnswer(body, "text/html; charset=utf-8", version);
export const jsonAnswer = (body = "{}", version = "v1") => ownAnswer(body, "application/json", version);
export const loginPage = () => answer("<form>", { "Content-Type": "text/html" });
export const badGateway = () => answer("<h1>502</h1>", { "Content-Type": "text/html" }, 502);

/**
 * A server: what it says by path, or to everything. It records what it was asked for.
 */
export class FakeServer {
  constructor() {
    /** @type {Map<string, () => Response>} */
    this.says = new Map();
    /** @type {(() => Response | Promise<Response>) | null} */
    this.toAll = null;
    /** @type {string[]} */
    this.asked = [];
    /** @type {WindowOrWorkerGlobalScope["fetch"]} */
    this.fetch = async (request) => {
      const { pathname, search } = urlOf(request instanceof URL ? request.href : request);
      this.asked.push(pathname + search);
      if (this.toAll) return this.toAll();
      const found = this.says.get(pathname + search) ?? this.says.get(pathname);
      return found ? found() : answer("not found", { "Content-Type": "text/plain" }, 404);
    };
  }

  /** Every part of the map page, in a version. @param {string} [path] */
  servePage(path = "/", version = "v1") {
    this.says.set(path, () => pageAnswer(`document ${version}`, version));
    this.says.set("/_dash-layout", () => jsonAnswer(`"layout ${version}"`, version));
    this.says.set("/_dash-dependencies", () => jsonAnswer(`"dependencies ${version}"`, version));
    this.says.set("/_dash-update-component", () =>
      jsonAnswer(`{"data":"/data/${version}/2026/geometry.json"}`, version),
    );
    this.says.set(`/data/${version}/2026/geometry.json`, () => fileAnswer(`"geometry ${version}"`));
  }

  /** No network. */
  breakDown() {
    this.toAll = () => {
      throw new TypeError("Failed to fetch");
    };
  }
}

/** @param {string} path @param {Partial<Request>} [more] @returns {Request} */
export function asked(path, more = {}) {
  const url = new URL(path, ORIGIN).href;
  return /** @type {Request} */ ({ method: "GET", mode: "cors", url, referrer: `${ORIGIN}/`, ...more });
}

/** @param {string} path */
export const visited = (path) => asked(path, { mode: "navigate", referrer: "" });

/** The callback that draws a page. @param {string} pathname */
export function drawing(pathname, search = "", output = "page.children") {
  const body = JSON.stringify({ output, inputs: [{ value: pathname }], state: [{ value: search }] });
  return new Request(`${ORIGIN}/_dash-update-component`, { method: "POST", body });
}

export { ORIGIN };
