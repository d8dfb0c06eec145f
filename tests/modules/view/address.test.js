import assert from "node:assert/strict";
import test from "node:test";

import {
  changes,
  differ,
  encode,
  fits,
  fromQuery,
  readQuery,
  same,
  toQuery,
} from "../../../assets/modules/view/address.js";
import { allowedBy, FIRST } from "../../../assets/modules/view/rules.js";
import { readSchema } from "../../../assets/modules/view/schema.js";
import { twin } from "../twins.js";

/** @import { ViewParams } from "../../../assets/modules/view/schema.js" */

const { schemas, rules, current, known, written, texts, split, read } = twin("address");
const schema = readSchema({ parameters: schemas.map });

/** The answers of a view that names none follow from its year, and the year from its answers. */
const reading = (/** @type {string} */ query) => ({
  first: FIRST,
  may: allowedBy(rules),
  usual: (/** @type {string} */ name, /** @type {ViewParams} */ state) => {
    if (name === "data") return current[String(state.year)];
    const named = readQuery(schema, query).given.get("data");
    return name === "year" ? (known[named ?? ""] ?? schema.defaults.year) : schema.defaults[name];
  },
});

const whole = (/** @type {ViewParams} */ part) => ({ ...schema.defaults, ...part });

test("views are written as Python writes them", () => {
  assert.ok(written.length >= 200);
  for (const { state, query, lasting } of written) {
    assert.equal(toQuery(schema, whole(state)), query);
    assert.equal(toQuery(schema, whole(state), { lasting: true }), lasting);
  }
});

test("texts are quoted as Python quotes them", () => {
  for (const [text, query] of texts) assert.equal(`?x=${encode(text)}`, query);
  assert.equal(encode("\ud800a"), "%EF%BF%BDa");
  assert.equal(encode(["a", "b:c"]), "a,b:c");
  assert.equal(encode(null), "");
});

test("a query is split as Python splits it", () => {
  for (const { query, given, dropped } of split) {
    const found = readQuery(schema, query);
    assert.deepEqual(Object.fromEntries(found.given), given, query);
    assert.deepEqual(
      found.dropped.map(({ parameter, value }) => [parameter, value]),
      dropped,
      query,
    );
  }
});

test("a query is read as Python reads it, and what is dropped is named", () => {
  assert.ok(read.length >= 400);
  for (const { query, state, dropped } of read) {
    const found = fromQuery(schema, query, reading(query));
    const told = found.dropped.map(({ parameter, value }) => JSON.stringify([parameter, value]));
    // Answers may have any name here: which there are is asked of the server.
    const expected = dropped.map((/** @type {string[]} */ each) => JSON.stringify(each));
    const ofAnswers = dropped.filter((/** @type {string[]} */ [name]) => name === "data" || name === "versus");
    if (ofAnswers.length) continue;
    assert.deepEqual(told.sort(), expected.sort(), query);
    assert.deepEqual(found.state, whole(state), query);
  }
});

test("every written view comes back", () => {
  for (const { state, query } of written) {
    assert.deepEqual(fromQuery(schema, query, reading(query)).state, whole(state), query);
  }
});

test("any text is read without an error, and what is read is stable", () => {
  const signs = "abcdelnrsty=&,:%?0123456789;+\ud800å<>'";
  let seed = 7;
  const next = (/** @type {number} */ n) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % n;
  };
  for (let i = 0; i < 500; i += 1) {
    const query = Array.from({ length: next(40) }, () => signs[next(signs.length)]).join("");
    const { state } = fromQuery(schema, query, reading(query));
    const again = fromQuery(schema, toQuery(schema, state), reading(toQuery(schema, state)));
    assert.deepEqual(again.state, state, query);
    assert.deepEqual(again.dropped, [], query);
  }
});

test("without rules the schema alone drops what can never be", () => {
  const { state, dropped } = fromQuery(schema, "?embed=yes&lock=theme,all&view=list&step=100&sel=a:1");
  assert.deepEqual(dropped.map(({ parameter, value }) => `${parameter}=${value}`).sort(), [
    "embed=yes",
    "lock=all",
    "step=100",
    "view=list",
  ]);
  assert.deepEqual(state, { ...schema.defaults, lock: ["theme"], sel: ["a:1"] });
});

test("a topic that does not exist is dropped and named", () => {
  const cooperation = readSchema({ parameters: schemas.cooperation });
  const { state, dropped } = fromQuery(cooperation, "?topic=moon&lang=sv&kind=statutory,moon");
  assert.equal(state.topic, "");
  assert.equal(state.lang, "sv");
  assert.deepEqual(state.kind, ["statutory"]);
  assert.deepEqual(dropped, [
    { parameter: "topic", value: "moon" },
    { parameter: "kind", value: "moon" },
  ]);
  const topic = cooperation.parameters.get("topic")?.allowed?.[0] ?? "";
  assert.equal(fromQuery(cooperation, `?topic=${topic}`).state.topic, topic);
});

test("a view without answers takes the usual ones, or none in a lasting link", () => {
  const state = { ...schema.defaults, data: "" };
  assert.equal(toQuery(schema, state), "");
  assert.equal(toQuery(schema, state, { lasting: true }), "");
  assert.equal(toQuery(schema, schema.defaults, { lasting: true }), `?data=${schema.defaults.data}`);
});

test("a page without answers writes lasting links as others", () => {
  const cooperation = readSchema({ parameters: schemas.cooperation });
  const state = { ...cooperation.defaults, kind: ["statutory"] };
  assert.equal(toQuery(cooperation, state, { lasting: true }), "?kind=statutory");
});

test("values are compared by what they say", () => {
  assert.ok(same(undefined, ""));
  assert.ok(same(["a"], ["a"]));
  assert.ok(!same(["a", "b"], ["b", "a"]));
  assert.ok(!same(["a"], "a"));
  assert.ok(same([], []));
});

test("changes are named in the order of the address", () => {
  const other = { ...schema.defaults, hide: ["links"], theme: "youth", lang: "sv" };
  assert.deepEqual(changes(schema, schema.defaults, other), ["lang", "theme", "hide"]);
  assert.deepEqual(changes(schema, other, { ...other }), []);
  assert.ok(differ(other, schema.defaults, ["theme"]));
  assert.ok(!differ(other, schema.defaults, ["sel"]));
  assert.ok(differ(other, null, []));
});

test("whole numbers are digits only, flags are 1", () => {
  const number = /** @type {const} */ ({ name: "n", kind: "number", default: "", most: 99 });
  for (const good of ["1", "99"]) assert.ok(fits(number, good), good);
  for (const bad of ["", "0", "01", "100", "1.0", " 1", "1\n", "١"]) assert.ok(!fits(number, bad), bad);
  const flag = /** @type {const} */ ({ name: "f", kind: "flag", default: "" });
  assert.ok(fits(flag, "1"));
  assert.ok(!fits(flag, "0"));
});
