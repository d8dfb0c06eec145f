import assert from "node:assert/strict";
import test from "node:test";
import { groundOf, layerOf, under } from "../../../assets/modules/names/ground.js";
import { place, ROWS } from "../../../assets/modules/names/placement.js";
import { twin } from "../twins.js";

const LETTER = 0.5;
const { arcs, names, cases } = twin("names");
const borders = arcs.map(([left, right, line]) => ({ left, right, line }));
const box = ([left, top, right, bottom]) => ({ left, top, right, bottom });
const rounded = (numbers) => numbers.map((each) => Math.round(each * 1e6) / 1e6 + 0);

for (const one of cases) {
  test(`names stand where exports have them, at ${one.scale} pixels a kilometre`, () => {
    const { scale, line } = one;
    const frame = box(one.frame);
    const ground = groundOf(borders, scale, frame, line / ROWS);
    const layer = layerOf(ground, (code) => code);
    const { first, step, rows } = ground;
    const labels = names.map(([key, name, x, y]) => ({
      key,
      name,
      rows: layer.areas.get(key),
      middle: { x: x * scale, y: -y * scale },
      selected: key === one.selected,
      led: !one.minor,
      minor: Boolean(one.minor),
    }));
    const sheet = { layer, first, count: rows.length, step, line, frame };
    const ruler = { width: (text) => text.length * LETTER * line, line };
    const placed = place(labels, sheet, one.covers.map(box), ruler, one.rounds).map((each) => ({
      key: each.key,
      lines: each.lines,
      box: rounded([each.box.left, each.box.top, each.box.right, each.box.bottom]),
      leader: each.leader && rounded([each.leader.x, each.leader.y]),
      under: [...under(ground, each.box)].flatMap(([code, share]) => (share > 0.03 ? [code] : [])).sort(),
    }));
    assert.deepEqual(placed, one.placed);
  });
}
