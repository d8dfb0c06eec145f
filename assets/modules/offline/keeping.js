/**
 * Which responses may be shown as what they were asked for, which may be kept, and how they are
 * stored so that a broken one is recognised.
 *
 * @typedef {import("./requests.js").Wanted} Wanted
 */

import { VERSION_HEADER } from "./requests.js";

/** Number of bytes of a stored body, by which a broken entry is recognised. */
const BYTES = "X-Kept-Bytes";
/** When an entry was stored, in milliseconds since 1970. */
const KEPT_AT = "X-Kept-At";
/** What is no longer true of a body that has been decoded and stored. */
const OF_TRANSFER = ["Content-Encoding", "Content-Length", "Transfer-Encoding", "Vary"];

const JSON_TYPE = /^application\/([\w.-]+\+)?json$/;
/** @type {Readonly<Record<string, RegExp>>} */
const BY_EXTENSION = {
  js: /^(text|application)\/(x-)?javascript$/,
  css: /^text\/css$/,
  svg: /^image\/svg\+xml$/,
  png: /^image\/png$/,
  woff2: /^(font\/woff2|application\/font-woff2)$/,
  json: JSON_TYPE,
};
const NO_PAGE = /^(?!text\/html$)/;

/**
 * Pattern of the content type that an answer must have.
 * @param {Wanted} wanted
 */
function typeOf({ kind, key }) {
  if (kind === "page") return /^text\/html$/;
  if (kind === "frame" || kind === "drawn") return JSON_TYPE;
  const [path = ""] = key.split("?");
  return BY_EXTENSION[path.slice(path.lastIndexOf(".") + 1)] ?? NO_PAGE;
}

/** @param {Response} response */
const contentType = ({ headers }) => (headers.get("Content-Type") || "").replace(/;.*/, "").trim().toLowerCase();

/**
 * Whether a response is what its address promises, and not, say, the page of a proxy that wants
 * somebody to sign in.
 * @param {Wanted} wanted
 * @param {Response} response
 */
export function isExpected(wanted, response) {
  return response.status === 200 && !response.redirected && typeOf(wanted).test(contentType(response));
}

/**
 * Whether a response may be kept: a whole and expected one that is not for its visitor only. A file
 * must be immutable, since the server answers for an outdated address with the file of today;
 * everything else must say that it comes from this app.
 * @param {Wanted} wanted
 * @param {Response} response
 */
export function mayKeep(wanted, response) {
  const caching = response.headers.get("Cache-Control") || "";
  if (!isExpected(wanted, response) || caching.includes("no-store")) return false;
  return wanted.kind === "file" ? caching.includes("immutable") : versionOf(response) !== "";
}

/**
 * Whether a response says that there is no server behind the proxy: an error of the server, or, for
 * what only the page's own code reads, something else than was asked for.
 * @param {Wanted} wanted
 * @param {Response} response
 */
export function isNoServer(wanted, response) {
  return response.status >= 500 || (wanted.kind !== "page" && response.ok && !isExpected(wanted, response));
}

/**
 * Version of the app that a response comes from; empty for a response of somebody else.
 * @param {Response} response
 */
export const versionOf = ({ headers }) => headers.get(VERSION_HEADER) || "";

/**
 * A whole copy of a response for storing; rejects when its body breaks off.
 * @param {Response} response
 * @param {number} now
 */
export async function sealed(response, now) {
  const body = await response.arrayBuffer();
  const headers = new Headers(response.headers);
  for (const name of OF_TRANSFER) headers.delete(name);
  headers.set(BYTES, String(body.byteLength));
  headers.set(KEPT_AT, String(now));
  return new Response(body, { headers });
}

/**
 * What a stored response holds, or null when it is unreadable: cut short, of an unexpected kind,
 * or not stored by `sealed`.
 * @param {Wanted} wanted
 * @param {Response} stored
 */
export async function unsealed(wanted, stored) {
  try {
    const body = await stored.arrayBuffer();
    const whole = stored.headers.has(BYTES) && body.byteLength === bytesOf(stored);
    return whole && isExpected(wanted, stored) ? new Response(body, { headers: stored.headers }) : null;
  } catch {
    return null;
  }
}

/**
 * Size of a stored body in bytes.
 * @param {Response} stored
 */
export const bytesOf = ({ headers }) => Number(headers.get(BYTES)) || 0;

/**
 * When a response was stored (ms since 1970); 0 when it does not say.
 * @param {Response} stored
 */
export const keptAt = ({ headers }) => Number(headers.get(KEPT_AT)) || 0;

/** What a page gets in place of an answer that is something else: its own handling of a failure. */
export function refusal() {
  const body = JSON.stringify({
    title: "Bad Gateway",
    status: 502,
    detail: "The answer is not from the map's server.",
  });
  return new Response(body, { status: 502, headers: { "Content-Type": "application/problem+json" } });
}
