import assert from "node:assert/strict";
import test from "node:test";

import { readSchema } from "../../../assets/modules/view/schema.js";
import { twin } from "../twins.js";

const { schemas } = twin("address");
const map = readSchema({ parameters: schemas.map });
const relations = readSchema({ parameters: schemas.relations });
const cooperation = readSchema({ parameters: schemas.cooperation });

test("names stand in the order of the address", () => {
  assert.equal(map.names[0], "lang");
  assert.equal(map.names.at(-1), "hide");
  assert.deepEqual([...map.names], Object.keys(map.defaults));
  assert.deepEqual([...cooperation.names], ["lang", "topic", "actor", "kind", "present"]);
});

test("filters are told apart from what paints and from one another", () => {
  assert.deepEqual([...map.areaFilters], ["region", "county", "employment"]);
  assert.deepEqual([...map.filters], ["region", "county", "employment", "class"]);
  assert.deepEqual([...map.paints].sort(), ["class", "county", "data", "employment", "region", "theme", "versus"]);
  assert.deepEqual(
    { ...map.divisions },
    {
      region: "region",
      county: "wellbeing_county",
      employment: "employment_area",
    },
  );
  assert.ok(map.filters.every((name) => map.paints.includes(name)));
});

test("what a page is bound to is known", () => {
  assert.deepEqual([...map.page], ["lang", "year"]);
  assert.deepEqual([...map.answers], ["data", "versus"]);
  assert.deepEqual([...map.bound], ["lang", "year", "data", "versus"]);
  assert.deepEqual([...relations.bound], ["lang", "year", "data"]);
  assert.deepEqual([...cooperation.bound], ["lang"]);
});

test("what decides the data of the page on two divisions leaves out what chooses from it", () => {
  assert.deepEqual([...relations.shapes].sort(), ["a", "b", "data", "fill", "lang", "moves", "year"]);
});

test("files, frames and steps leave out how one looks at a view", () => {
  assert.deepEqual(
    { ...map.plain },
    { view: "map", sort: "", open: [], present: "", step: "", embed: "", lock: [], hide: [] },
  );
  assert.deepEqual(Object.keys(map.plain), [...map.presentation]);
  for (const name of ["lang", "story", ...map.presentation]) assert.ok(!map.ofStep.includes(name), name);
  assert.equal(map.ofStep.length + map.presentation.length + 2, map.names.length);
});

test("kinds come from Python's types", () => {
  const kindOf = (/** @type {string} */ name) => map.parameters.get(name)?.kind;
  assert.equal(kindOf("theme"), "text");
  assert.equal(kindOf("borders"), "list");
  assert.equal(kindOf("embed"), "flag");
  assert.equal(kindOf("step"), "number");
  assert.equal(kindOf("year"), "number");
  for (const { name, kind, default: usual } of map.parameters.values()) {
    assert.equal(Array.isArray(usual), kind === "list", name);
  }
});

test("the schema of a view cannot be changed", () => {
  assert.throws(() => {
    /** @type {any} */ (map).names.push("x");
  }, TypeError);
  assert.throws(() => {
    /** @type {any} */ (map).defaults.lang = "sv";
  }, TypeError);
});
