import assert from "node:assert/strict";
import test from "node:test";
import { candidates, ground, municipalities } from "../../../assets/modules/names/candidates.js";
import { groundOf, layerOf, overlap, touches, under } from "../../../assets/modules/names/ground.js";
import { place, ROWS } from "../../../assets/modules/names/placement.js";
import { cross, meets } from "../../../assets/modules/names/room.js";
import { layouts } from "../../../assets/modules/names/spots.js";
import { code, madeUp, region, view } from "../map/made-up.js";

/** @import { Box } from "../../../assets/modules/names/ground.js" */
/** @import { Placed } from "../../../assets/modules/names/placement.js" */
/** @import { View } from "../../../assets/modules/view/store.js" */

const LINE = 12;
/** Letters of 6 px in lines of 12. */
const ruler = { width: (/** @type {string} */ text) => text.length * 6, line: LINE };
const catalogue = madeUp();

/** Places names on the chessboard of 40 by 40 km. @param {number} scale @param {Partial<View>} [more] @param {Box[]} [covers] @param {number} [around] px */
function placed(scale, more = {}, covers = [], around = 0) {
  const shown = view(more);
  const side = 40 * scale;
  const frame = { left: -around, right: side + around, top: -side - around, bottom: around };
  const rows = groundOf(catalogue.arcs, scale, frame, LINE / ROWS);
  const layer = (/** @type {string} */ division) => layerOf(rows, (each) => catalogue.areaOf(each, division));
  const sheet = {
    layer: layer(shown.division),
    first: rows.first,
    count: rows.rows.length,
    step: LINE / ROWS,
    line: LINE,
    frame,
  };
  const list = [...candidates(catalogue, shown), ...municipalities(catalogue, shown, LINE / scale)];
  const named = list.map((each) => ({
    ...each,
    name: each.area.name,
    middle: { x: each.area.x * scale, y: -each.area.y * scale },
    rows: layer(each.division).areas.get(each.code),
  }));
  return { names: place(named, sheet, covers, ruler), frame };
}

/** @param {Box} a @param {Box} b */
const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
/** @param {Placed} name */
const line = ({ from, leader }) => (leader ? { from, to: leader } : null);

test("a name is broken at a space or after a hyphen, where its lines are most alike", () => {
  assert.deepEqual(layouts("Iitti"), [["Iitti"]]);
  assert.deepEqual(layouts("Etelä-Pohjanmaan"), [["Etelä-Pohjanmaan"], ["Etelä-", "Pohjanmaan"]]);
  assert.deepEqual(layouts("Keski-Uudenmaan alue"), [["Keski-Uudenmaan alue"], ["Keski-", "Uudenmaan alue"]]);
  assert.deepEqual(layouts("Ala-"), [["Ala-"]]);
});

test("rows know who lies where", () => {
  const rows = groundOf(catalogue.arcs, 1, { top: -40, bottom: 0 }, 1);
  assert.deepEqual([rows.first, rows.rows.length], [-40, 40]);
  const { areas, land } = layerOf(rows, (each) => each);
  assert.deepEqual(areas.get(code(1, 0))?.get(39), [10, 20]);
  assert.deepEqual(land.get(0), [0, 40]);
  assert.equal(overlap(land.get(0), -5, 15), 15);
  assert.ok(touches(land.get(0), 0) && !touches(land.get(0), 40));
  const beneath = under(rows, { left: -5, right: 15, top: -10, bottom: 0 });
  assert.deepEqual(
    [...beneath].map(([key, share]) => [key, Math.round(share * 100)]),
    [
      [code(0, 0), 50],
      [code(1, 0), 25],
      ["", 25],
    ],
  );
});

test("segments cross, and meet boxes", () => {
  const level = { from: { x: 0, y: 5 }, to: { x: 10, y: 5 } };
  const upright = { from: { x: 5, y: 0 }, to: { x: 5, y: 10 } };
  assert.ok(cross(level, upright));
  assert.ok(!cross(level, { from: { x: 0, y: 6 }, to: { x: 10, y: 6 } }));
  assert.ok(meets(level, { minX: 4, maxX: 6, minY: 4, maxY: 6 }));
  assert.ok(!meets(level, { minX: 4, maxX: 6, minY: 6, maxY: 8 }));
  const slanting = { from: { x: 0, y: 0 }, to: { x: 10, y: 10 } };
  assert.ok(!meets(slanting, { minX: 6, maxX: 9, minY: 1, maxY: 4 }));
});

test("selected areas come first, then those with most residents; hidden ones do not", () => {
  const first = `municipality:${code(0, 0)}`;
  const list = candidates(catalogue, view({ sel: [first] }));
  assert.equal(list.length, 16);
  assert.equal(list[0].key, first);
  assert.ok(list[0].selected && !list[1].selected);
  const pops = list.slice(1).map(({ area }) => area.pop);
  assert.deepEqual(
    pops,
    [...pops].sort((a, b) => b - a),
  );
  const left = candidates(catalogue, view({ region: [region(0, 0)] }));
  assert.deepEqual(left.map((each) => each.code).sort(), [code(0, 0), code(0, 1), code(1, 0), code(1, 1)]);
  assert.equal(candidates(catalogue, view({ division: "region", region: [region(0, 0)] })).length, 1);
});

test("municipalities are named in other divisions where a line of text is low", () => {
  const regions = view({ division: "region" });
  assert.equal(municipalities(catalogue, regions, 8).length, 16);
  assert.equal(municipalities(catalogue, regions, 10).length, 0);
  assert.equal(municipalities(catalogue, view(), 1).length, 0);
});

test("names never lie over one another, over what covers the map, over lines, or beyond the frame", () => {
  const covers = [{ left: 0, right: 60, top: -120, bottom: -60 }];
  for (const scale of [3, 5, 9]) {
    const { names, frame } = placed(scale, {}, covers, 150);
    assert.ok(names.length > 3, String(scale));
    for (const [i, a] of names.entries()) {
      assert.ok(a.box.left >= frame.left && a.box.right <= frame.right);
      assert.ok(a.box.top >= frame.top && a.box.bottom <= frame.bottom);
      assert.ok(apart(a.box, covers[0]));
      for (const b of names) {
        if (b !== a && names.indexOf(b) > i) assert.ok(apart(a.box, b.box));
        const led = line(b);
        const { left, right, top, bottom } = a.box;
        if (led && a !== b) assert.ok(!meets(led, { minX: left, maxX: right, minY: top, maxY: bottom }));
      }
    }
  }
});

test("what an area cannot hold stands off the land, at the end of a line", () => {
  const { names } = placed(3, {}, [], 150);
  const led = names.filter(({ leader }) => leader);
  assert.ok(led.length > 3);
  for (const { box } of led) assert.ok(box.right <= 0 || box.left >= 120 || box.bottom <= -120 || box.top >= 0);
});

test("areas that hold their names have them on them, in the middle", () => {
  const { names } = placed(9);
  assert.equal(names.length, 16);
  for (const { box, from } of names) {
    assert.ok(Math.abs((box.left + box.right) / 2 - from.x) < 1e-6);
    assert.ok(Math.abs((box.top + box.bottom) / 2 - from.y) <= LINE / ROWS);
  }
});

test("a selected area is named even where there is room for hardly any name", () => {
  const key = `municipality:${code(1, 1)}`;
  const { names } = placed(1.6, { sel: [key] });
  assert.ok(names.some((name) => name.key === key));
});

test("places depend on no theme", () => {
  assert.deepEqual(placed(5, { theme: "regions" }, [], 60), placed(5, { theme: "board" }, [], 60));
});

test("the ink follows the fills under the name; over several of them it needs a plate", () => {
  assert.equal(ground(catalogue, [code(0, 0)], "board"), "light");
  assert.equal(ground(catalogue, [code(2, 0), code(3, 0)], "regions"), "dark");
  assert.equal(ground(catalogue, [code(0, 0), code(1, 0)], "board"), "plate");
  assert.equal(ground(catalogue, [code(2, 0), ""], "regions"), "plate");
  assert.equal(ground(catalogue, [""], "board"), "tint");
  const [black] = catalogue.theme("board").classes;
  black.hue = "#778899";
  assert.equal(ground(catalogue, [code(0, 0), ""], "board"), "tint");
  black.hue = null;
});

test("it makes no difference which side of a border is named first", () => {
  const frame = { top: -40, bottom: 0 };
  const turned = catalogue.arcs.map(({ left, right, line }) => ({ left: right, right: left, line }));
  assert.deepEqual(groundOf(turned, 1, frame, 1), groundOf(catalogue.arcs, 1, frame, 1));
});

test("what the page speaks of comes first, and what it has named of other divisions", () => {
  const list = candidates(catalogue, view());
  const last = list[list.length - 1];
  const areas = catalogue.catalogue.areas[last.division];
  const before = areas[last.code];
  areas[last.code] = { ...before, spoken: true };
  assert.equal(candidates(catalogue, view())[0].key, last.key);
  areas[last.code] = before;
  const other = last.division === "municipality" ? "region" : "municipality";
  const [first] = Object.keys(catalogue.catalogue.areas[other]);
  const named = candidates(catalogue, view({ named: [`${other}:${first}`, "region:none"] }));
  assert.deepEqual([named[0].key, named[0].selected], [`${other}:${first}`, true]);
  assert.equal(named.length, list.length + 1);
});
