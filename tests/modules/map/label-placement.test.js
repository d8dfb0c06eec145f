import assert from "node:assert/strict";
import test from "node:test";
import { candidates, fit, ground, layouts, place } from "../../../assets/modules/map/label-placement.js";
import { code, madeUp, region, view } from "./made-up.js";

/** @import { Area } from "../../../assets/modules/map/types.js" */

/** Letters of 6 px in lines of 12. */
const ruler = { width: (/** @type {string} */ text) => text.length * 6, line: 12 };
const catalogue = madeUp();
const frame = {
  size: { x: 400, y: 400 },
  covers: /** @type {{left: number, right: number, top: number, bottom: number}[]} */ ([]),
  scale: 10,
  project: (/** @type {Area} */ { x, y }) => ({ x: x * 10, y: 400 - y * 10 }),
};
/** @param {{ area: Area, lines: string[] }} label */
function box({ area, lines }) {
  const { x, y } = frame.project(area);
  const [w, h] = [Math.max(...lines.map(ruler.width)) / 2, (lines.length * ruler.line) / 2];
  return { left: x - w, right: x + w, top: y - h, bottom: y + h };
}
/** @param {ReturnType<typeof box>} a @param {ReturnType<typeof box>} b */
const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

test("a name is broken at a space or after a hyphen, where its lines are most alike", () => {
  assert.deepEqual(layouts("Iitti"), [["Iitti"]]);
  assert.deepEqual(layouts("Etelä-Pohjanmaan"), [["Etelä-Pohjanmaan"], ["Etelä-", "Pohjanmaan"]]);
  assert.deepEqual(layouts("Keski-Uudenmaan alue"), [["Keski-Uudenmaan alue"], ["Keski-", "Uudenmaan alue"]]);
});

test("a name is written on one line if that fits, on two if not, and else not at all", () => {
  assert.deepEqual(fit("Suuri alue", 20, ruler)?.lines, ["Suuri alue"]);
  assert.deepEqual(fit("Suuri alue", 12, ruler)?.lines, ["Suuri", "alue"]);
  assert.equal(fit("Suuri alue", 5, ruler), null);
  assert.deepEqual(fit("Suuri alue", Infinity, ruler)?.lines, ["Suuri alue"]);
});

test("what is too low for a line is not measured", () => {
  let measured = 0;
  const counting = {
    line: 12,
    width: () => {
      measured += 1;
      return 6;
    },
  };
  assert.equal(fit("Suuri alue", 3, counting), null);
  assert.equal(measured, 0);
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

test("names never lie over one another, over what covers the map, or beyond the frame", () => {
  const list = candidates(catalogue, view());
  const covers = [{ left: 0, right: 120, top: 0, bottom: 120 }];
  for (const scale of [4, 10, 100]) {
    const boxes = place(list, { ...frame, covers, scale }, ruler).map(box);
    for (const [i, a] of boxes.entries()) {
      assert.ok(a.left > 0 && a.top > 0 && a.right < 400 && a.bottom < 400);
      assert.ok(apart(a, covers[0]));
      for (const b of boxes.slice(i + 1)) assert.ok(apart(a, b));
    }
  }
});

test("the larger of two names that collide stays, and a selected one before all", () => {
  const close = { ...frame, project: () => ({ x: 200, y: 200 }) };
  const largest = code(3, 3);
  assert.deepEqual(
    place(candidates(catalogue, view()), close, ruler).map((label) => label.code),
    [largest],
  );
  const selected = candidates(catalogue, view({ sel: [`municipality:${code(1, 0)}`] }));
  assert.deepEqual(
    place(selected, { ...close, scale: 0.1 }, ruler).map((label) => label.code),
    [code(1, 0)],
  );
});

test("a gap of 4 px stays free between names, and exactly 4 is enough", () => {
  const two = candidates(catalogue, view()).slice(0, 2);
  const widths = two.map(({ area }) => ruler.width(area.name) / 2);
  const placed = (/** @type {number} */ gap) =>
    place(
      two,
      {
        ...frame,
        scale: 1000,
        project: (area) => ({ x: area === two[0].area ? 100 : 100 + widths[0] + widths[1] + gap, y: 200 }),
      },
      ruler,
    ).length;
  assert.equal(placed(4), 2);
  assert.equal(placed(3.9), 1);
});

test("the ink follows the fill under the name, and is dark where there are several", () => {
  assert.equal(ground(catalogue, "municipality", code(0, 0), "board"), "light");
  assert.equal(ground(catalogue, "region", region(0, 0), "board"), "light");
  assert.equal(ground(catalogue, "region", region(2, 0), "regions"), "dark");
  const [black] = catalogue.theme("board").classes;
  black.hue = "#778899";
  assert.equal(ground(catalogue, "municipality", code(0, 0), "board"), "tint");
  black.hue = null;
});

test("what the page speaks of is named first, on two lines where one has no room", () => {
  const [first, second] = candidates(catalogue, view());
  const small = { ...second, area: { ...second.area, r: 0.001, name: "North-South", short: undefined } };
  const at = (/** @type {number} */ x) => ({ ...frame, scale: 1, project: () => ({ x, y: 200 }) });
  assert.equal(place([small], at(200), ruler).length, 0);
  const spoken = { ...small, area: { ...small.area, spoken: true } };
  assert.deepEqual(place([spoken], at(200), ruler)[0].lines, ["North-South"]);
  const edge = ruler.width("North-South") / 2 - 1;
  assert.deepEqual(place([spoken], at(edge), ruler)[0].lines, ["North-", "South"]);
  const code = first.key === second.key ? "" : second.code;
  const other = structuredClone(catalogue.catalogue.areas[view().division][code]);
  catalogue.catalogue.areas[view().division][code] = { ...other, spoken: true };
  assert.equal(candidates(catalogue, view())[0].code, code);
  catalogue.catalogue.areas[view().division][code] = other;
});
