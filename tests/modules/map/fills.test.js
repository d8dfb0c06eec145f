import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import {
  backgroundOf,
  DARK_GROUND,
  inkOf,
  marksOf,
  mix,
  patternId,
  patternOf,
  tint,
} from "../../../assets/modules/map/fills.js";
import { twin } from "../twins.js";

/** @import { Look } from "../../../assets/modules/map/fills.js" */

/** @param {Partial<Look>} more @returns {Look} */
const look = (more) => ({ fill: "#dde4ec", pattern: null, ink: null, ...more });
const TILES = { steps: { width: 8, height: 10, line: 2, d: "M0,0L8,10" } };

test("a mixture is as much of each colour as its share says", () => {
  assert.equal(mix("#ffffff", 0, "#000000"), "#000000");
  assert.equal(mix("#ffffff", 100, "#000000"), "#ffffff");
  assert.equal(mix("#ff0000", 50, "#0000ff"), "#800080");
  assert.equal(mix("#fff", 40, "#000"), "#666666");
});

test("the dark ground is that of the page's tokens", () => {
  const tokens = readFileSync(new URL("../../../assets/modules/shared/tokens.css", import.meta.url), "utf8");
  assert.match(tokens, new RegExp(`--map-ground: .*--on-dark, ${DARK_GROUND}\\)`));
});

test("a plain colour is the same on every ground, a tint is not", () => {
  assert.equal(tint(look({})), "#dde4ec");
  assert.equal(
    tint(look({ hue: "#ffffff", hue_share: 10 })),
    `var(--on-light, #dde4ec) var(--on-dark, ${mix("#ffffff", 10, DARK_GROUND)})`,
  );
});

test("no colour needs what older Safari does not know", () => {
  const looks = [look({ hue: "#334455" }), look({ hue: "#334455", ink: "#998877", pattern: "dots" })];
  for (const each of looks) {
    assert.doesNotMatch(tint(each) + inkOf(each) + backgroundOf(each, {}), /light-dark|color-mix/);
  }
});

test("the ink of a pattern is its own, and light on a dark tint of another hue", () => {
  assert.equal(inkOf(look({ ink: "#123456" })), "#123456");
  assert.equal(inkOf(look({ ink: "#123456", hue: "#123456" })), "#123456");
  assert.match(inkOf(look({ ink: "#123456", hue: "#000000" })), /--on-dark, #999999/);
  assert.equal(inkOf(look({})), "none");
});

test("a class without a pattern is a tint if it has a hue, and else a plain colour", () => {
  assert.equal(patternOf(look({})), null);
  assert.equal(patternOf(look({ hue: "#123456" })), "plain");
  assert.equal(patternOf(look({ hue: "#123456", pattern: "dots" })), "dots");
});

test("every pattern of the product has marks and a background; tiles are their own", () => {
  for (const pattern of ["lines-forward", "lines-back", "lines-upright", "lines-level", "dots", "plain"]) {
    assert.equal(typeof marksOf(pattern, TILES).d, "string");
    assert.ok(backgroundOf(look({ pattern, ink: "#111111" }), TILES).includes("#dde4ec"));
  }
  assert.deepEqual(marksOf("steps", TILES), { ...TILES.steps, opacity: 1, cap: "butt" });
  assert.equal(backgroundOf(look({ pattern: "steps" }), TILES), "#dde4ec");
});

test("the same looks share a pattern and different ones do not", () => {
  const id = patternId("dots", look({ ink: "#111111" }));
  assert.equal(id, patternId("dots", look({ ink: "#111111" })));
  assert.notEqual(id, patternId("dots", look({ ink: "#111112" })));
  assert.notEqual(id, patternId("plain", look({ ink: "#111111" })));
  assert.match(id, /^[a-z0-9-]+$/);
});

test("every class looks in a swatch as Python writes it", () => {
  const { tiles, looks } = twin("fills");
  const named = Object.fromEntries(tiles.map((/** @type {string} */ name) => [name, TILES.steps]));
  assert.ok(looks.length > 40);
  for (const { background, ...each } of looks) assert.equal(backgroundOf(each, named), background);
});
