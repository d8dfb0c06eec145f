import assert from "node:assert/strict";
import test from "node:test";

import { away, changesFrom, isUseful, nextViews } from "../../../assets/modules/view/time-steps.js";

const LINE = ["known", "spring", "summer"];
const BEFORE = { known: "", spring: "known", summer: "spring", own: "summer" };
const beforeOf = (data) => BEFORE[data] ?? "";
const set = (patch = {}) => ({ key: "k", name: "n", before: "", changes: {}, notices: [], ...patch });
const view = (patch = {}) => ({ embed: "", story: "", data: "spring", versus: "", ...patch });

test("steps lead along the line and end with it", () => {
  assert.equal(away(LINE, "spring", 1), "summer");
  assert.equal(away(LINE, "spring", -1), "known");
  assert.equal(away(LINE, "summer", 1), undefined);
  assert.equal(away(LINE, "known", -1), undefined);
});

test("one's own answers come after all others", () => {
  assert.equal(away(LINE, "own", -1), "summer");
  assert.equal(away(LINE, "own", 1), undefined);
});

test("a step and a step back lead to where one was", () => {
  for (const data of LINE.slice(1)) assert.equal(away(LINE, away(LINE, data, -1), 1), data);
});

test("the line is shown when there is something to step to or to tell of", () => {
  assert.equal(isUseful(view(), LINE, set()), true);
  assert.equal(isUseful(view(), ["known"], set()), false);
  assert.equal(isUseful(view({ versus: "known" }), ["known"], set()), true);
  assert.equal(isUseful(view(), ["known"], set({ own: true })), true);
});

test("a frame and a story have no line, whatever there is", () => {
  assert.equal(isUseful(view({ embed: "1", versus: "known" }), LINE, set({ own: true })), false);
  assert.equal(isUseful(view({ story: "ready:first" }), LINE, set()), false);
});

test("changes are those of the theme, or else of all", () => {
  const changed = set({ before: "known", changes: { tym: "3 groups", "": "5 answers" } });
  assert.equal(changesFrom(changed, "", "tym"), "3 groups");
  assert.equal(changesFrom(changed, "", "youth"), "5 answers");
  assert.equal(changesFrom(changed, "known", "tym"), "3 groups");
  assert.equal(changesFrom(set(), "", "tym"), "");
});

test("of changes from other answers than those before, the sets know nothing", () => {
  const changed = set({ before: "spring", changes: { tym: "3 groups" } });
  assert.equal(changesFrom(changed, "known", "tym"), undefined);
});

test("what a press could ask for is fetched: a step either way, and the other side of the toggle", () => {
  assert.deepEqual(nextViews({ data: "spring", versus: "" }, LINE, beforeOf), [
    { data: "known", versus: "" },
    { data: "summer", versus: "" },
    { data: "spring", versus: "known" },
  ]);
  assert.deepEqual(nextViews({ data: "spring", versus: "known" }, LINE, beforeOf), [
    { data: "known", versus: "" },
    { data: "summer", versus: "spring" },
    { data: "spring", versus: "" },
  ]);
  assert.deepEqual(nextViews({ data: "known", versus: "" }, ["known"], beforeOf), []);
});
