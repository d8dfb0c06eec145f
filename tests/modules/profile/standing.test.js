/** Where an area stands among its peers. */
import assert from "node:assert/strict";
import test from "node:test";
import { standings } from "../../../assets/modules/profile/standing.js";

const kind = (key) => ({ key, label: key, fill: "#000", pattern: null, ink: null, dark: false });
const values = { 1: ["one", "1 group", "known"], 2: ["one", "1 group", "known"], 3: ["none", "", "not known"] };
const groups = { short: "Groups", division: "county", classes: [kind("one"), kind("none"), kind("never")], values };
const pair = {
  short: "Both",
  division: "municipality",
  halves: [
    { ...groups, theme: "groups" },
    { ...groups, theme: "groups" },
  ],
};
const county = { a: "1", b: "2", c: "3" };
const members = { "municipality:a": ["a"], "region:x": ["a", "c"], "county:2": ["b"] };
const catalogue = {
  theme: (id) => ({ groups, pair })[id],
  members: (division, code) => new Set(members[`${division}:${code}`]),
  areaOf: (code) => county[code],
};

test("a municipality stands where its county does, and the classes count counties", () => {
  const [standing, ...others] = standings(catalogue, "municipality:a", "groups");
  assert.deepEqual(others, []);
  assert.equal(standing.topic, "Groups");
  assert.deepEqual(
    standing.answers.map(({ value }) => value),
    ["1 group"],
  );
  assert.deepEqual(
    standing.steps.map(({ info, areas, mine }) => [info.key, areas, mine]),
    [
      ["one", 2, true],
      ["none", 1, false],
    ],
  );
  assert.deepEqual([standing.same, standing.total], [2, 3]);
});

test("an area that holds several classes names them all and counts none as its own", () => {
  const [standing] = standings(catalogue, "region:x", "groups");
  assert.equal(standing.answers.length, 2);
  assert.ok(standing.steps.every(({ mine }) => mine));
  assert.equal(standing.same, null);
});

test("a pair of themes tells of both, and an unknown area of none", () => {
  assert.equal(standings(catalogue, "county:2", "pair").length, 2);
  assert.deepEqual(standings(catalogue, "county:9", "groups"), []);
});
