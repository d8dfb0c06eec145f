import assert from "node:assert/strict";
import test from "node:test";

import { pairsOf } from "../../../../assets/modules/answers/fill/paste.js";
import { numbers, oneOf } from "./made-up.js";

test("two columns of a spreadsheet, whatever the ends of lines", () => {
  const pairs = [
    ["Varha", "2"],
    ["Kainuu", "1"],
  ];
  for (const end of ["\n", "\r\n", "\r"]) {
    assert.deepEqual(pairsOf(["Varha\t2", "Kainuu\t1", ""].join(end)), { pairs, numbers: [1, 2], more: false });
  }
});

test("semicolons and commas where there are no tabs", () => {
  assert.deepEqual(pairsOf("Varha; 2\nKainuu;1").pairs, [
    ["Varha", "2"],
    ["Kainuu", "1"],
  ]);
  assert.deepEqual(pairsOf("Varha, 2").pairs, [["Varha", "2"]]);
  assert.deepEqual(pairsOf("Kuopio, Siilinjärvi\t2").pairs, [["Kuopio, Siilinjärvi", "2"]]);
});

test("a cell alone has an empty answer; further columns are told of", () => {
  assert.deepEqual(pairsOf("Varha"), { pairs: [["Varha", ""]], numbers: [1], more: false });
  assert.deepEqual(pairsOf("Varha\t2\tby phone"), { pairs: [["Varha", "2"]], numbers: [1], more: true });
  assert.deepEqual(pairsOf("Varha\t2\t\t"), { pairs: [["Varha", "2"]], numbers: [1], more: false });
  assert.deepEqual(pairsOf(" \n\t\n").pairs, []);
});

test("rows have the numbers that they have in the text, empty ones counted", () => {
  assert.deepEqual(pairsOf("Area\tGroups\n\nVarha\t2\n\t\nKainuu\t1\n").numbers, [1, 3, 5]);
  assert.deepEqual(pairsOf('"Var\nha"\t2\nKainuu\t1').numbers, [1, 2]);
});

test("what a spreadsheet quotes comes back as it was", () => {
  const cells = ["Varha", 'with "quotes"', "two\nlines", "a\ttab", "plain"];
  for (let seed = 0; seed < 200; seed += 1) {
    const next = numbers(seed);
    const pairs = Array.from({ length: 1 + Math.floor(next() * 4) }, () => [oneOf(next, cells), oneOf(next, cells)]);
    const quoted = (/** @type {string} */ cell) => (/["\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const text = pairs.map((pair) => pair.map(quoted).join("\t")).join("\n");
    assert.deepEqual(pairsOf(text).pairs, pairs);
  }
});
