import assert from "node:assert/strict";
import { test } from "node:test";
import {
  bytesOf,
  isExpected,
  isNoServer,
  keptAt,
  mayKeep,
  refusal,
  sealed,
  unsealed,
  versionOf,
} from "../../../assets/modules/offline/keeping.js";
import { answer, badGateway, fileAnswer, jsonAnswer, loginPage, ORIGIN, pageAnswer } from "./fakes.js";

/** @typedef {import("../../../assets/modules/offline/requests.js").Wanted} Wanted */

/** @param {string} path @returns {Wanted} */
const file = (path) => ({ kind: "file", key: ORIGIN + path, page: "" });
const DATA = file("/data/abc/2026/geometry.json");
/** @type {Wanted} */
const PAGE = { kind: "page", key: "/", page: "/" };
/** @type {Wanted} */
const FRAME = { kind: "frame", key: "/_dash-layout", page: "/" };

/** @param {Response} response */
function redirected(response) {
  Object.defineProperty(response, "redirected", { value: true });
  return response;
}

test("a file must have the type of its extension", () => {
  const cases = [
    ["/static/abc/js/all.js", "text/javascript; charset=utf-8", true],
    ["/static/abc/js/all.js", "application/javascript", true],
    ["/static/abc/js/all.js", "text/html", false],
    ["/static/abc/css/all.css", "text/css", true],
    ["/static/abc/css/all.css", "text/plain", false],
    ["/static/abc/icons/x.svg", "image/svg+xml", true],
    ["/static/abc/fonts/x.woff2", "font/woff2", true],
    ["/static/abc/fonts/x.woff2", "text/html; charset=utf-8", false],
    ["/data/abc/2026/geometry.json", "application/geo+json", true],
    ["/data/abc/known-2026/relations.json?a=x.css", "application/json", true],
    ["/data/abc/2026/geometry.json", "text/html", false],
    ["/static/abc/unknown.bin", "application/octet-stream", true],
    ["/static/abc/unknown.bin", "TEXT/HTML", false],
  ];
  for (const [path, type, expected] of cases) {
    assert.equal(isExpected(file(String(path)), fileAnswer("x", String(type))), expected, `${path} ${type}`);
  }
  assert.equal(isExpected(DATA, answer("{}", {})), false);
});

test("only an immutable answer is kept as a file", () => {
  assert.equal(mayKeep(DATA, fileAnswer()), true);
  const revalidated = { "Content-Type": "application/json", "Cache-Control": "no-cache" };
  assert.equal(mayKeep(DATA, answer("{}", revalidated)), false);
  assert.equal(mayKeep(DATA, jsonAnswer()), false);
  const secret = { "Content-Type": "application/json", "Cache-Control": "no-store, private, immutable" };
  assert.equal(mayKeep(DATA, answer("{}", secret)), false);
});

test("errors, redirects, parts and pages of somebody else are never kept", () => {
  for (const wanted of [DATA, PAGE, FRAME]) {
    assert.equal(mayKeep(wanted, badGateway()), false);
    assert.equal(mayKeep(wanted, loginPage()), false);
  }
  assert.equal(mayKeep(PAGE, pageAnswer()), true);
  assert.equal(mayKeep(PAGE, redirected(pageAnswer())), false);
  assert.equal(mayKeep(DATA, redirected(fileAnswer())), false);
  assert.equal(mayKeep(FRAME, jsonAnswer()), true);
  assert.equal(mayKeep(FRAME, pageAnswer()), false);
  assert.equal(mayKeep(DATA, new Response("{", { status: 206, headers: fileAnswer().headers })), false);
  assert.equal(mayKeep(PAGE, answer("", { "Content-Type": "text/html", "X-Yhdyspintakartta": "v1" }, 404)), false);
});

test("an error of the server and a page in place of data are no server; a page to sign in on is one", () => {
  assert.equal(isNoServer(PAGE, badGateway()), true);
  assert.equal(isNoServer(PAGE, loginPage()), false);
  assert.equal(isNoServer(FRAME, loginPage()), true);
  assert.equal(isNoServer(DATA, loginPage()), true);
  assert.equal(isNoServer(DATA, fileAnswer()), false);
  assert.equal(isNoServer(DATA, answer("", { "Content-Type": "application/problem+json" }, 404)), false);
});

test("what is stored is read back whole", async () => {
  const stored = await sealed(
    answer("äö", { "Content-Type": "application/json", "Content-Encoding": "br", Vary: "*" }),
    17,
  );
  assert.equal(stored.headers.get("Content-Encoding"), null);
  assert.equal(stored.headers.get("Vary"), null);
  assert.equal(bytesOf(stored), 4);
  assert.equal(keptAt(stored), 17);
  const back = await unsealed(DATA, stored);
  assert.equal(await back?.text(), "äö");
});

test("an entry that is cut short, of another kind or not stored here is unreadable", async () => {
  const stored = await sealed(fileAnswer("[1, 2, 3]"), 1);
  const cut = new Response("[1, 2", { headers: stored.headers });
  assert.equal(await unsealed(DATA, cut), null);
  assert.equal(await unsealed(DATA, await sealed(loginPage(), 1)), null);
  assert.equal(await unsealed(DATA, fileAnswer()), null);
  assert.deepEqual([bytesOf(fileAnswer()), keptAt(fileAnswer())], [0, 0]);
  const broken = new Response(new ReadableStream({ start: (flow) => flow.error(new Error("disk")) }), {
    headers: stored.headers,
  });
  assert.equal(await unsealed(DATA, broken), null);
  const torn = new Response(new ReadableStream({ start: (flow) => flow.error(new Error("line")) }), {
    headers: stored.headers,
  });
  await assert.rejects(sealed(torn, 1));
});

test("a refusal is a failure that pages handle", async () => {
  assert.equal(refusal().status, 502);
  assert.equal(JSON.parse(await refusal().text()).status, 502);
  assert.equal(versionOf(refusal()), "");
  assert.equal(versionOf(pageAnswer("", "v7")), "v7");
});
