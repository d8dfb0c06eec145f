import assert from "node:assert/strict";
import test from "node:test";

import { due, mapQuery, PARTS, partQuery } from "../../../assets/modules/relations/queries.js";
import { readSchema } from "../../../assets/modules/view/schema.js";

/** @type {import("../../../assets/modules/view/schema.js").Parameter[]} */
const parameters = [
  { name: "lang", kind: "text", default: "fi", bound: "page" },
  { name: "a", kind: "text", default: "employment_area", paints: true },
  { name: "b", kind: "text", default: "wellbeing_county", paints: true },
  { name: "class", kind: "list", default: [], paints: true, filters: true },
  { name: "sel", kind: "list", default: [] },
  { name: "moves", kind: "list", default: [], paints: true },
  { name: "fill", kind: "text", default: "relation", paints: true },
  { name: "flow", kind: "text", default: "crossing" },
  { name: "sort", kind: "text", default: "" },
  { name: "year", kind: "text", default: "2026", bound: "page" },
  { name: "data", kind: "text", default: "survey", paints: true, bound: "answers" },
  { name: "present", kind: "flag", default: "", presentation: true },
];
const schema = readSchema({ parameters });
const view = (patch = {}) => ({ ...schema.defaults, ...patch });
const names = Object.keys(PARTS);
const never = () => false;

test("parts show only parameters that there are", () => {
  for (const [part, shown] of Object.entries(PARTS)) {
    for (const name of shown) assert.ok(schema.parameters.has(name), `${part}: ${name}`);
  }
});

test("the default view asks with an empty query", () => {
  for (const part of names) assert.equal(partQuery(schema, view(), part), "");
  assert.equal(mapQuery(schema, view()), "");
});

test("a part is asked with what it shows, in the order of the address", () => {
  const chosen = view({ sort: "-residents", sel: ["municipality:305"], lang: "en", moves: ["305:region:06"] });
  assert.equal(partQuery(schema, chosen, "cells"), "?lang=en&moves=305:region:06");
  assert.equal(partQuery(schema, chosen, "cell-card"), "?lang=en&sel=municipality:305&moves=305:region:06");
  assert.equal(partQuery(schema, chosen, "border-key"), "?lang=en&moves=305:region:06");
});

test("the map is asked with what shapes it, and not with what is selected, filtered or sorted", () => {
  const chosen = view({ sort: "-residents", sel: ["municipality:305"], class: ["crosses"], fill: "cell", flow: "all" });
  assert.equal(mapQuery(schema, chosen), "?fill=cell");
  assert.equal(mapQuery(schema, view({ moves: ["305:region:06"], a: "region" })), "?a=region&moves=305:region:06");
});

test("at first every part is due that does not wait", () => {
  assert.deepEqual(
    due(schema, view(), new Map(), never).map(([part]) => part),
    names,
  );
  const waits = (/** @type {string} */ part) => part === "flow" || part === "load";
  assert.equal(due(schema, view(), new Map(), waits).length, names.length - 2);
});

test("each part is due exactly when a parameter that it shows has changed", () => {
  const asked = new Map(names.map((part) => [part, partQuery(schema, view(), part)]));
  const other = { list: ["x:y:z"], text: "other", flag: "1", number: "3" };
  for (const { name, kind } of parameters) {
    const found = due(schema, view({ [name]: other[kind] }), asked, never).map(([part]) => part);
    assert.deepEqual(
      found,
      names.filter((part) => PARTS[part].includes(name)),
      name,
    );
  }
});

test("nothing is due twice", () => {
  const selected = view({ sel: ["region:06"] });
  const asked = new Map(due(schema, selected, new Map(), never));
  assert.deepEqual(due(schema, selected, asked, never), []);
});
