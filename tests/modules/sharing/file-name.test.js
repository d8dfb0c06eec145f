import assert from "node:assert/strict";
import test from "node:test";

import { fileName } from "../../../assets/modules/sharing/file-name.js";

test("the name in UTF-8 wins over the plain one", () => {
  assert.equal(fileName("attachment; filename=kartta.png; filename*=UTF-8''p%C3%A4ij%C3%A4t.png"), "päijät.png");
  assert.equal(fileName("attachment; filename*=utf-8''a%20b.csv"), "a b.csv");
});

test("the plain name comes with or without quotes", () => {
  assert.equal(fileName('attachment; filename="a b.pdf"'), "a b.pdf");
  assert.equal(fileName("attachment; filename=a.pdf"), "a.pdf");
});

test("a name that is badly coded gives way to the plain one", () => {
  assert.equal(fileName("attachment; filename=a.png; filename*=UTF-8''%E4%"), "a.png");
  assert.equal(fileName("attachment; filename*=UTF-8''%E4%"), "");
});

test("without a name there is none", () => {
  assert.equal(fileName(null), "");
  assert.equal(fileName("inline"), "");
});
