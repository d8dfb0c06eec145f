/**
 * Which requests the service worker answers, how, and under which key an answer is kept. Pure: it
 * knows addresses only.
 *
 * @typedef {"file" | "library" | "page" | "frame" | "drawn"} Kind
 *   file: its address names its content; library: a script of Dash whose address does not;
 *   page: an HTML document; frame: what Dash asks once a page; drawn: the callback that draws it.
 * @typedef {{ kind: Kind, key: string, page: string }} Wanted
 *   `key` is what the answer is kept under, `page` the key of the document that it belongs to.
 * @typedef {Pick<Request, "method" | "mode" | "url" | "referrer">} Asked
 * @typedef {{ output?: string, inputs?: { value?: string }[], state?: { value?: string }[] }} Question
 *   The body of a callback, as far as it is read here.
 */

/** The server puts the version of code and data into this header of every response. */
export const VERSION_HEADER = "X-Yhdyspintakartta";
export const CALLBACK = "/_dash-update-component";
/** @type {readonly string[]} */
export const FRAME = ["/_dash-layout", "/_dash-dependencies"];

const SUITES = "/_dash-component-suites/";
const FILES = ["/static/", "/data/"];
const FINGERPRINTED = /\.v[\w-]+m[0-9a-f]+\.[^/]+$/i;
/** Parameters on which the server's part of a page depends; the browser sees to the others. */
const OF_PAGE = ["lang", "year", "data", "versus"];
/** Answers that a visitor brought in are nobody else's and change: they are never kept. */
const OWN = /(\/|\.\.)own(\/|\.\.)/;
/** Pages that show visitors what is theirs: what they brought in, and what editors do. */
const PERSONAL = ["/aineistot"];
const DATA = /"(\/data\/[^"{}\\]+\.json)"/g;

/**
 * Whether a page may be kept: it shows nothing of its visitor only. Frames of other sites have
 * headers of their own, so they are left to the browser too.
 * @param {string} pathname
 * @param {string} search
 */
export function isKeepable(pathname, search) {
  const asked = new URLSearchParams(search);
  const own = ["data", "versus"].some((name) => asked.get(name) === "own");
  const personal = PERSONAL.some((root) => pathname === root || pathname.startsWith(`${root}/`));
  return !own && !personal && asked.get("embed") !== "1";
}

/**
 * Key of the server's part of a page.
 * @param {string} pathname
 * @param {string} search
 */
export function keyOf(pathname, search) {
  const asked = new URLSearchParams(search);
  const parts = OF_PAGE.filter((name) => asked.has(name)).map((name) => `${name}=${asked.get(name)}`);
  return parts.length ? `${pathname}?${parts.join("&")}` : pathname;
}

/**
 * Key of the drawn page whose document has the key `page`.
 * @param {string} page
 */
export const drawnKey = (page) => `${CALLBACK}/for${page}`;

/**
 * What Dash asks to draw a page.
 * @param {string} pathname
 * @param {string} search
 */
export function questionOf(pathname, search) {
  const url = (/** @type {string} */ property, /** @type {string} */ value) => ({ id: "url", property, value });
  return {
    output: "page.children",
    outputs: { id: "page", property: "children" },
    inputs: [url("pathname", pathname)],
    changedPropIds: ["url.pathname"],
    state: [url("search", search)],
  };
}

/**
 * What the body of a callback asks to draw; null for callbacks that are the server's own work, and
 * for pages that are not kept.
 * @param {Question} question
 * @returns {Wanted | null}
 */
export function drawnPage(question) {
  if (question.output !== "page.children") return null;
  const pathname = question.inputs?.[0]?.value || "/";
  const search = question.state?.[0]?.value || "";
  if (!isKeepable(pathname, search)) return null;
  const page = keyOf(pathname, search);
  return { kind: "drawn", key: drawnKey(page), page };
}

/**
 * Key of the page from which something is asked; empty when it is not known.
 * @param {string} referrer
 * @param {string} origin
 */
function pageOf(referrer, origin) {
  if (!referrer.startsWith(`${origin}/`)) return "";
  const { pathname, search } = new URL(referrer);
  return keyOf(pathname, search);
}

/**
 * How a file below one of the roots of files is kept; null for a visitor's own and for other paths.
 * @param {URL} url
 * @param {string} page
 * @returns {Wanted | null}
 */
function wantedFile({ href, hash, pathname }, page) {
  if (OWN.test(pathname)) return null;
  const key = hash ? href.slice(0, -hash.length) : href;
  if (FILES.some((root) => pathname.startsWith(root))) return { kind: "file", key, page };
  if (!pathname.startsWith(SUITES)) return null;
  return { kind: FINGERPRINTED.test(pathname) ? "file" : "library", key, page };
}

/**
 * How a document is kept; null for pages of their visitor only and for files with an extension.
 * @param {URL} url
 * @returns {Wanted | null}
 */
function wantedPage({ pathname, search }) {
  if (pathname.includes(".") || !isKeepable(pathname, search)) return null;
  const key = keyOf(pathname, search);
  return { kind: "page", key, page: key };
}

/**
 * What a request of a page wants, or null for requests that are left to the browser. Callbacks are
 * read by `drawnPage`.
 * @param {Asked} request
 * @param {string} origin
 * @returns {Wanted | null}
 */
export function wantedBy({ method, mode, url, referrer }, origin) {
  const asked = new URL(url);
  if (asked.origin !== origin || method !== "GET") return null;
  if (mode === "navigate") return wantedPage(asked);
  const page = pageOf(referrer, origin);
  if (FRAME.includes(asked.pathname)) return { kind: "frame", key: asked.pathname, page };
  return wantedFile(asked, page);
}

/**
 * What an address wants that a page names for keeping: a file or a document.
 * @param {string} address
 * @param {string} origin
 * @returns {Wanted | null}
 */
export function wantedAt(address, origin) {
  const url = new URL(address, origin);
  if (url.origin !== origin) return null;
  return wantedFile(url, "") ?? wantedPage(url);
}

/**
 * Addresses of the data that a page names; what the server writes as JSON has its slashes escaped.
 * @param {string} text
 */
export function dataAddresses(text) {
  return [...text.replace(/\\u002f/gi, "/").matchAll(DATA)].map(([, address]) => address ?? "");
}
