import assert from "node:assert/strict";
import test from "node:test";

import { addressesOf, extended } from "../../../assets/modules/sharing/addresses.js";
import { fromQuery } from "../../../assets/modules/view/address.js";
import { readSchema } from "../../../assets/modules/view/schema.js";
import { twin } from "../twins.js";

const { schemas } = twin("address");
const schema = readSchema({ parameters: schemas.map });
const PLACE = { origin: "https://kartta.fi", host: "kartta.fi", pathname: "/sub/" };

/** The addresses of a view that differs from the defaults by a patch. */
const of = (patch = {}) => addressesOf({ schema, view: { ...schema.defaults, ...patch }, place: PLACE });
const query = (address) => new URL(address, "https://kartta.fi").searchParams;

test("a link that lasts names its answers even when they are the usual ones", () => {
  const link = of({ theme: "youth", data: "known-2026" }).lasting();
  assert.ok(link.startsWith("https://kartta.fi/sub/?"));
  assert.equal(query(link).get("data"), "known-2026");
  assert.equal(query(link).get("theme"), "youth");
});

test("a link keeps how the view is looked at, files and the short address do not", () => {
  const presenting = of({ present: "1" });
  assert.equal(query(presenting.lasting()).get("present"), "1");
  assert.equal(query(presenting.file("/export.png")).get("present"), null);
  assert.ok(!presenting.short().includes("present"));
});

test("the short address has no scheme and no slash at its end", () => {
  assert.equal(of().short(), "kartta.fi/sub");
  assert.equal(of({ theme: "youth" }).short(), "kartta.fi/sub/?theme=youth");
});

test("a file carries the view, then parameters of its own", () => {
  const address = of({ sel: ["region:18"] }).file("/export.png", { size: "screen", bbox: "1,2,3,4" });
  assert.equal(address, "/export.png?sel=region:18&size=screen&bbox=1,2,3,4");
  assert.equal(of().file("/qr.svg"), "/qr.svg");
  assert.equal(of().file("/export.png", { size: "screen", bbox: undefined }), "/export.png?size=screen");
});

test("a fact sheet is the same under any theme, filter and selection", () => {
  const plain = of({ lang: "sv", data: "example" }).factSheet("/area.pdf", "region:18");
  const other = of({ lang: "sv", data: "example", theme: "youth", region: ["01"], sel: ["region:01", "region:18"] });
  assert.equal(other.factSheet("/area.pdf", "region:18"), plain);
  assert.deepEqual(
    [...query(plain)],
    [
      ["lang", "sv"],
      ["data", "example"],
      ["sel", "region:18"],
    ].sort(byOrder),
  );
});

/** Sorts pairs as the schema orders its parameters. */
const byOrder = ([a], [b]) => schema.names.indexOf(a) - schema.names.indexOf(b);

test("the map alone has the options of the frame, and the whole map none of them", () => {
  const alone = of({ theme: "youth" }).embedded({ lock: ["theme", "area"], hide: ["legend"] });
  assert.equal(query(alone).get("embed"), "1");
  assert.equal(query(alone).get("lock"), "theme,area");
  assert.equal(query(alone).get("hide"), "legend");
  const inside = of({ theme: "youth", embed: "1", lock: ["theme"], hide: ["links"] });
  const whole = query(inside.whole());
  for (const name of ["embed", "lock", "hide"]) assert.equal(whole.get(name), null, name);
  assert.equal(whole.get("theme"), "youth");
});

test("every address reads back as the view it was made of", () => {
  const views = [
    {},
    { theme: "youth" },
    { sel: ["region:18", "municipality:091"] },
    { class: ["a", "b"], view: "table" },
  ];
  for (const patch of views) {
    const view = { ...schema.defaults, ...patch };
    const { state } = fromQuery(schema, new URL(of(patch).lasting()).search);
    for (const name of ["theme", "sel", "class", "view"]) assert.deepEqual(state[name], view[name], name);
  }
});

test("what is added to an address is encoded, commas stay readable, nothing empty is added", () => {
  assert.equal(extended("/a", { name: "å & b" }), "/a?name=%C3%A5%20%26%20b");
  assert.equal(extended("/a?x=1", { bbox: "1,2" }), "/a?x=1&bbox=1,2");
  assert.equal(extended("/a?x=1", { bbox: "", size: null, part: undefined }), "/a?x=1");
});
