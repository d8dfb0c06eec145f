/** Figures as dots, and the areas beside an area. */
import assert from "node:assert/strict";
import test from "node:test";
import { dots, dotWords } from "../../../assets/modules/profile/dots.js";
import { neighbours } from "../../../assets/modules/profile/neighbours.js";

const kind = (key) => ({ key, label: key, fill: "#000", pattern: null, ink: null, dark: false });
const asked = (values) => ({ classes: [kind("low"), kind("high"), kind("unknown")], values });
const figures = asked({
  a: ["low", "1", "", 1],
  b: ["low", "2", "", 2],
  c: ["high", "5", "", 5],
  d: ["unknown", "", ""],
});

test("dots stand by their figures, in the groups of their classes", () => {
  const found = dots(figures, new Set(["b"]));
  assert.deepEqual(
    found.groups.map(({ info, at }) => [info.key, at]),
    [
      ["low", [0, 0.25]],
      ["high", [1]],
    ],
  );
  assert.deepEqual([found.mine, found.rank, found.total], [[0.25], 2, 3]);
});

test("areas with the same figure share a place, and one of several areas has none", () => {
  const same = asked({ a: ["low", "", "", 3], b: ["low", "", "", 3], c: ["high", "", "", 4] });
  assert.equal(dots(same, new Set(["a"])).rank, 2);
  assert.equal(dots(same, new Set(["b"])).rank, 2);
  const several = dots(same, new Set(["a", "c"]));
  assert.equal(several.rank, null);
  assert.equal(
    dotWords(() => "said", several),
    "",
  );
});

test("figures far apart stand by their logarithms, and those that do not differ in the middle", () => {
  const far = asked({ a: ["low", "", "", 1], b: ["low", "", "", 10], c: ["high", "", "", 100] });
  assert.ok(Math.abs(dots(far, new Set(["b"])).mine[0] - 0.5) < 1e-9);
  assert.deepEqual(dots(asked({ a: ["low", "", "", 7] }), new Set(["a"])).mine, [0.5]);
});

test("answers have no dots", () => {
  assert.equal(dots(asked({ a: ["low", "few", ""] }), new Set(["a"])), null);
});

const catalogue = {
  catalogue: { lang: "fi" },
  arcs: [
    { left: "1", right: "2", line: [] },
    { left: "3", right: "2", line: [] },
    { left: "3", right: null, line: [] },
    { left: "4", right: "3", line: [] },
  ],
  areaOf: (code, division) => (division === "municipality" ? code : { 1: "x", 2: "x", 3: "y", 4: "ä" }[code]),
  area: () => undefined,
  name: (_division, code) => `Area ${code}`,
  members: (division, code) =>
    new Set(["1", "2", "3", "4"].filter((each) => catalogue.areaOf(each, division) === code)),
  classInfo: (code) => (code === "1" ? "one" : "other"),
};

test("the neighbours of an area are those across its borders, by name", () => {
  assert.deepEqual(neighbours(catalogue, "municipality:2", "t"), [
    { key: "municipality:1", name: "Area 1", classes: ["one"] },
    { key: "municipality:3", name: "Area 3", classes: ["other"] },
  ]);
  assert.deepEqual(neighbours(catalogue, "county:y", "t"), [
    { key: "county:x", name: "Area x", classes: ["one", "other"] },
    { key: "county:ä", name: "Area ä", classes: ["other"] },
  ]);
});
