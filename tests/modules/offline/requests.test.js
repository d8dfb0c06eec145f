import assert from "node:assert/strict";
import { test } from "node:test";
import {
  dataAddresses,
  drawnKey,
  drawnPage,
  isKeepable,
  keyOf,
  questionOf,
  wantedAt,
  wantedBy,
} from "../../../assets/modules/offline/requests.js";
import { asked, ORIGIN, visited } from "./fakes.js";

/** @param {string} path @param {Partial<Request>} [more] */
const kind = (path, more) => wantedBy(asked(path, more), ORIGIN)?.kind ?? null;

test("files are told by their addresses", () => {
  assert.equal(kind("/static/0123456789ab/css/all.css"), "file");
  assert.equal(kind("/data/0123456789ab/2026/geometry.json"), "file");
  assert.equal(kind("/data/abc/known-2026/relations.json?a=x&b=y"), "file");
  assert.equal(kind("/_dash-component-suites/dash/deps/react@18.v4_4_1m1796035103.3.1.min.js"), "file");
  assert.equal(kind("/_dash-component-suites/dash/dcc/async-dropdown.js"), "library");
  assert.equal(kind("/_dash-layout"), "frame");
  assert.equal(kind("/_dash-dependencies"), "frame");
});

test("what is not kept is left to the browser", () => {
  for (const path of ["/healthz", "/sw.js", "/share.json", "/story-answers.json", "/export.pdf", "/qr.svg"]) {
    assert.equal(kind(path), null, path);
  }
  assert.equal(kind("/data/abc/2026/own/fi/catalogue.json"), null);
  assert.equal(kind("/data/abc/2026/known-2026..own/fi/catalogue.json"), null);
  assert.equal(kind("/static/abc/css/all.css", { method: "HEAD" }), null);
  assert.equal(wantedBy(asked("https://other.example/static/abc/x.css"), ORIGIN), null);
});

test("pages are kept unless they are their visitor's only, files of the server never", () => {
  const visit = (/** @type {string} */ path) => wantedBy(visited(path), ORIGIN)?.key ?? null;
  assert.equal(visit("/?theme=tym&sel=region:06"), "/");
  assert.equal(visit("/rajat?lang=sv&a=region"), "/rajat?lang=sv");
  for (const path of [
    "/?data=own",
    "/?versus=own",
    "/aineistot",
    "/aineistot/oidc/return",
    "/?embed=1",
    "/export.pdf?theme=tym",
  ]) {
    assert.equal(visit(path), null, path);
  }
});

test("a key has what the server's part of a page depends on, in one order", () => {
  assert.equal(keyOf("/", "?year=2025&lang=sv&theme=tym"), "/?lang=sv&year=2025");
  assert.equal(keyOf("/", "?lang=sv&year=2025"), keyOf("/", "?year=2025&lang=sv"));
  assert.equal(keyOf("/", "?sel=region:06"), "/");
  assert.equal(isKeepable("/", "?data=known-2026"), true);
});

test("a part knows the page that it belongs to", () => {
  const from = (/** @type {string} */ referrer) => wantedBy(asked("/_dash-layout", { referrer }), ORIGIN)?.page;
  assert.equal(from(`${ORIGIN}/rajat?lang=en&a=region`), "/rajat?lang=en");
  assert.equal(from(""), "");
  assert.equal(from("https://other.example/"), "");
});

test("an anchor is no part of a file's key", () => {
  assert.equal(wantedAt("/static/abc/icons/x.svg#a", ORIGIN)?.key, `${ORIGIN}/static/abc/icons/x.svg`);
});

test("what a page names for keeping is a file or a document of this origin", () => {
  assert.deepEqual(wantedAt("/speaker?lang=fi", ORIGIN), {
    kind: "page",
    key: "/speaker?lang=fi",
    page: "/speaker?lang=fi",
  });
  assert.equal(wantedAt("/data/abc/2026/own/fi/answers.json", ORIGIN), null);
  assert.equal(wantedAt("https://other.example/data/x.json", ORIGIN), null);
});

test("only the callback that draws a page is kept, by what it asks for", () => {
  const question = questionOf("/rajat", "?lang=sv&a=region");
  assert.deepEqual(drawnPage(question), { kind: "drawn", key: drawnKey("/rajat?lang=sv"), page: "/rajat?lang=sv" });
  assert.equal(drawnPage({ ...question, output: "table.children" }), null);
  assert.equal(drawnPage(questionOf("/", "?data=own")), null);
  assert.equal(drawnPage(questionOf("/aineistot", "")), null);
  assert.equal(drawnPage({}), null);
  assert.equal(drawnPage({ output: "page.children" })?.page, "/");
});

test("addresses of data are found in HTML and in JSON with escaped slashes", () => {
  const text =
    '<link href="/data/a/2026/geometry.json"> {"x":"\\u002fdata\\u002fa/arcs.json"} "/data/{answers}/x.json"';
  assert.deepEqual(dataAddresses(text), ["/data/a/2026/geometry.json", "/data/a/arcs.json"]);
});
