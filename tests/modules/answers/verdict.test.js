import assert from "node:assert/strict";
import test from "node:test";

import { verdict } from "../../../assets/modules/answers/verdict.js";

const MOST = 5 * 1024 * 1024;
const file = (/** @type {number} */ size) => ({ name: "answers.xlsx", size });

test("a file is taken up to the limit, the limit included", () => {
  assert.equal(verdict(file(0), MOST), "good");
  assert.equal(verdict(file(MOST), MOST), "good");
  assert.equal(verdict(file(MOST + 1), MOST), "too large");
});

test("no file is no file, neither good nor too large", () => {
  assert.equal(verdict(undefined, MOST), "none");
});

test("without a known limit the server decides", () => {
  assert.equal(verdict(file(MOST * 100), Number(undefined)), "good");
});
