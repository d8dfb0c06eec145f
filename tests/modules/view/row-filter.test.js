import assert from "node:assert/strict";
import { test } from "node:test";

import { matches } from "../../../assets/modules/view/row-filter.js";

const ROW = "Etelä-Karjalan hyvinvointialue 1 viranomainen 124 897";

test("a row fits whatever the capitals and accents are", () => {
  assert.ok(matches(ROW, "ETELA"));
  assert.ok(matches(ROW, "etelä-karjala"));
});

test("words fit in any order and all of them must", () => {
  assert.ok(matches(ROW, "viranomainen karjalan"));
  assert.ok(!matches(ROW, "karjalan kainuun"));
});

test("nothing but spaces and signs fits every row", () => {
  assert.ok(matches(ROW, ""));
  assert.ok(matches(ROW, " - "));
});

test("numbers fit as they stand", () => {
  assert.ok(matches(ROW, "124"));
  assert.ok(!matches(ROW, "125"));
});
