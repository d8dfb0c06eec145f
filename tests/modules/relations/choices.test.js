import assert from "node:assert/strict";
import test from "node:test";

import { chosenDivision, derive, nextSort, swapped } from "../../../assets/modules/relations/choices.js";

const VIEW = { a: "employment_area", b: "wellbeing_county" };

test("swapping twice is where one began, without filter and order", () => {
  const once = swapped(VIEW);
  assert.deepEqual([once.a, once.b], ["wellbeing_county", "employment_area"]);
  assert.deepEqual(swapped(once), { ...VIEW, class: [], sort: "" });
});

test("another division takes one side and leaves the other", () => {
  assert.deepEqual(chosenDivision(VIEW, "a", "region"), { a: "region", class: [], sort: "" });
  assert.deepEqual(chosenDivision(VIEW, "b", "region"), { b: "region", class: [], sort: "" });
});

test("the two are never the same division", () => {
  for (const side of /** @type {const} */ (["a", "b"])) {
    for (const division of ["employment_area", "wellbeing_county", "region"]) {
      const next = { ...VIEW, ...chosenDivision(VIEW, side, division) };
      assert.equal(next[side], division);
      assert.notEqual(next.a, next.b);
    }
  }
});

test("numbers are sorted from the largest, then from the smallest, then not", () => {
  assert.equal(nextSort("", "residents"), "-residents");
  assert.equal(nextSort("-residents", "residents"), "residents");
  assert.equal(nextSort("residents", "residents"), "");
  assert.equal(nextSort("", "share_a_residents"), "-share_a_residents");
  assert.equal(nextSort("", "area_km2"), "-area_km2");
});

test("names are sorted from the alphabet's start", () => {
  assert.equal(nextSort("", "name_a"), "name_a");
  assert.equal(nextSort("name_a", "name_a"), "-name_a");
  assert.equal(nextSort("-name_a", "name_a"), "");
});

test("another column begins its own order", () => {
  assert.equal(nextSort("-residents", "name_b"), "name_b");
  assert.equal(nextSort("name_b", "municipalities"), "-municipalities");
});

test("the map is coloured by the cells or by the relation, and by areas of a", () => {
  assert.equal(derive({ ...VIEW, fill: "cell" }).theme, "cell");
  const view = derive({ ...VIEW, fill: "relation" });
  assert.deepEqual([view.theme, view.classTheme, view.division], ["relation", "relation", "employment_area"]);
  assert.deepEqual(derive(view), view, "what follows from a view follows from it again");
});
