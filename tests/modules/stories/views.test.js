import assert from "node:assert/strict";
import test from "node:test";

import { partOfStep } from "../../../assets/modules/stories/views.js";
import { twin } from "../twins.js";
import { schema, views } from "./fakes.js";

const { written, read } = twin("address");
const whole = (/** @type {any} */ part) => ({ ...schema.defaults, ...part });

test("a step keeps what is seen and nothing else", () => {
  const kept = Object.keys(partOfStep(schema, schema.defaults));
  assert.ok(kept.includes("theme") && kept.includes("compare") && kept.includes("versus"));
  for (const name of ["lang", "view", "sort", "open", "present", "story", "step", "embed", "lock", "hide"]) {
    assert.ok(!kept.includes(name), name);
  }
});

test("whatever the map writes comes back as it was", () => {
  for (const { state } of written) {
    const view = whole(state);
    const found = views.read(views.queryOf(view));
    assert.deepEqual(found.wrong, []);
    assert.deepEqual(found.view, partOfStep(schema, view));
    assert.ok(found.named);
  }
});

test("a query of a step always names its answers", () => {
  assert.match(views.queryOf(schema.defaults), /^\?data=/);
  for (const { state } of written) assert.match(views.queryOf(whole(state)), /[?&]data=/);
});

test("a view without answers has the usual ones of its year", () => {
  for (const year of ["2025", "2026"]) {
    const { view, named } = views.read(`?year=${year}`);
    assert.deepEqual([view.year, view.data, named], [year, views.usualData(year), false]);
  }
});

test("answers tell their year by themselves", () => {
  const { view, named, wrong } = views.read("?data=known-2025");
  assert.deepEqual([view.year, view.data, named, wrong], ["2025", "known-2025", true, []]);
});

test("names of Object are no answers and no years", () => {
  for (const name of ["constructor", "toString", "__proto__"]) {
    const { view } = views.read(`?data=${name}`);
    assert.equal(view.year, schema.defaults.year);
  }
});

test("hostile and made up queries are read as Python reads them", () => {
  for (const { query, state, dropped } of read) {
    if (dropped.some((/** @type {string[]} */ [name]) => name === "data" || name === "versus")) continue;
    const found = views.read(query);
    assert.deepEqual(found.view, partOfStep(schema, whole(state)), query);
    assert.equal(found.wrong.length, dropped.length, query);
  }
});
