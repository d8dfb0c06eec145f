import assert from "node:assert/strict";
import test from "node:test";

import { EMPTY, fromList, toList, write } from "../../../../assets/modules/answers/fill/draft.js";
import {
  groupChange,
  groupKeys,
  groupRow,
  groupSheet,
  groupsFrom,
  newGroup,
  newKey,
  offeredCodes,
  withoutGroup,
} from "../../../../assets/modules/answers/fill/groups.js";

/** @import { Column, GroupData } from "../../../../assets/modules/answers/fill/types.js" */

/** @param {string} id @param {Column["kind"]} kind @param {string[]} [codes] @returns {Column} */
const column = (id, kind, codes = []) => ({
  id,
  kind,
  label: id,
  help: "",
  required: id === "counties",
  choices: codes.map((code) => [code, code, true]),
});

/** @type {GroupData} */
const GROUPS = {
  topic: "t",
  about: "",
  columns: [
    column("id", "text"),
    column("name", "text"),
    column("counties", "areas", ["16", "17"]),
    column("employment_areas", "areas", ["18", "26", "38"]),
    column("set_by", "area", ["18", "26", "38"]),
  ],
  published: [],
  authorities: { 16: ["18", "38"], 17: ["26", "38"] },
};

test("a group that is added is there, with an id, and gone when it is removed", () => {
  const key = newKey(1_700_000_000_000, 0.5);
  const added = write(EMPTY, newGroup(key), 1).draft;
  assert.deepEqual(groupKeys(added), [key]);
  assert.match(String(groupRow(added, GROUPS, key).id), /^G-/);
  const named = write(
    added,
    groupChange(GROUPS, key, "name", () => "Eastern"),
    2,
  ).draft;
  assert.equal(groupRow(named, GROUPS, key).name, "Eastern");
  assert.deepEqual(groupKeys(write(named, withoutGroup(GROUPS, key), 3).draft), []);
});

test("two windows never give the same key, and keys go by time", () => {
  const keys = Array.from({ length: 50 }, (_none, at) => newKey(1_700_000_000_000 + at, (at * 7919) % 1));
  assert.deepEqual(keys, [...keys].sort());
  assert.notEqual(newKey(1, 0.1), newKey(1, 0.2));
});

test("the draft that the browser keeps holds groups too", () => {
  const draft = write(EMPTY, newGroup(newKey(1, 0.3)), 1).draft;
  assert.deepEqual(fromList(JSON.parse(JSON.stringify(toList(draft)))), draft);
});

test("an unknown column changes nothing", () => {
  assert.deepEqual(
    groupChange(GROUPS, "n1", "moon", () => "x"),
    {},
  );
});

test("what is published takes the place of what was listed, whatever its ids", () => {
  const before = write(EMPTY, newGroup("n1"), 1).draft;
  const rows = [
    { id: "a/b", counties: "16" },
    { id: "c", name: "C" },
  ];
  const after = write(before, groupsFrom(before, GROUPS, rows), 2).draft;
  assert.deepEqual(
    groupKeys(after).map((key) => groupRow(after, GROUPS, key)),
    rows,
  );
  assert.deepEqual(groupKeys(write(after, groupsFrom(after, GROUPS, []), 3).draft), []);
});

test("the sheet names required cells that are empty, and is not there without groups", () => {
  assert.deepEqual(groupSheet(EMPTY, GROUPS), {});
  const draft = write(EMPTY, { "groups/n1/name": "C" }, 1).draft;
  assert.deepEqual(groupSheet(draft, GROUPS), { groups: [{ counties: null, name: "C" }] });
});

test("employment areas are those of the counties, and those chosen already", () => {
  const [, , counties, areas] = GROUPS.columns;
  assert.deepEqual(offeredCodes(GROUPS, counties, [], []), ["16", "17"]);
  assert.deepEqual(offeredCodes(GROUPS, areas, [], []), []);
  assert.deepEqual(offeredCodes(GROUPS, areas, ["16"], []), ["18", "38"]);
  assert.deepEqual(offeredCodes(GROUPS, areas, ["16"], ["26"]), ["18", "26", "38"]);
});
