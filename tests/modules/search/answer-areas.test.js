import assert from "node:assert/strict";
import test from "node:test";

import { answerEntries } from "../../../assets/modules/search/answer-areas.js";
import { find } from "../../../assets/modules/search/rank.js";

/** @typedef {import("../../../assets/modules/search/rank.js").IndexEntry} IndexEntry */

/** @type {IndexEntry[]} */
const INDEX = [["Kainuu", "County", "county", "20", "", ["kainuu", "kajanaland"], []]];
const division = (/** @type {string} */ id, /** @type {boolean} */ answers) => ({ id, label: id, answers });
const area = (/** @type {string} */ name) => ({ name, x: 0, y: 0 });
const CATALOGUE = /** @type {any} */ ({
  divisions: [division("county", false), division("groups", true)],
  areas: {
    county: { 20: area("Kainuu") },
    groups: {
      13.1: area("Itäinen ryhmä"),
      13.2: area("Pohjois-Savo 2"),
      20.1: area("Kainuu"),
      "21.0": area("Lappi, ryhmä ei tiedossa"),
    },
  },
});

/** @param {string} text */
const found = (text) => find([...INDEX, ...answerEntries(CATALOGUE, INDEX)], {}, text).map(({ key }) => key);

test("groups are found by their names, also without dots and by a later word", () => {
  assert.deepEqual(found("itainen ryhma"), ["groups:13.1"]);
  assert.deepEqual(found("ryhmä"), ["groups:13.1"]);
  assert.deepEqual(found("Pohjois-Savo"), ["groups:13.2"]);
});

test("a group that is called as its county is found through it, and what is no group is not", () => {
  assert.deepEqual(found("Kainuu"), ["county:20"]);
  assert.deepEqual(found("Lappi"), []);
});

test("a catalogue without groups adds nothing", () => {
  assert.deepEqual(answerEntries({ ...CATALOGUE, areas: { county: {} } }, INDEX), []);
  assert.deepEqual(answerEntries({ ...CATALOGUE, divisions: [] }, INDEX), []);
});
