import assert from "node:assert/strict";
import test from "node:test";
import { Catalogue } from "../../../assets/modules/map/catalogue.js";
import { besideViews, differences, paint, viewOn } from "../../../assets/modules/map/paint.js";
import { readSchema } from "../../../assets/modules/view/schema.js";
import { twin } from "../twins.js";
import { code, madeUp, region, view } from "./made-up.js";

const { municipalities, catalogue: real, views } = twin("filters");
const model = new Catalogue();
model.filters = readSchema({ parameters: twin("address").schemas.map }).divisions;
model.use(structuredClone(real), /** @type {any} */ (null));

test("what is faded is what Python filters out, whatever the view", () => {
  for (const each of views) {
    const faded = new Set(paint(each, model).faded);
    const passing = municipalities.map((/** @type {string} */ name) => (faded.has(name) ? "0" : "1")).join("");
    assert.equal(passing, each.passing);
  }
});

test("every municipality has the class that Python gives its area in the theme", () => {
  for (const [id, theme] of Object.entries(real.themes).filter(([, { halves }]) => !halves)) {
    const { classes } = paint({ ...views[0], theme: id, class: [], classTheme: id }, model);
    for (const name of municipalities) {
      const { in: places } = real.areas.municipality[name];
      assert.equal(classes[name], theme.values[places[theme.division] ?? name][0], `${id} ${name}`);
    }
  }
});

test("a paint can travel through a Dash store", () => {
  const painted = paint(views[0], model);
  assert.deepEqual(JSON.parse(JSON.stringify(painted)), painted);
  assert.deepEqual(Object.keys(painted.classes).sort(), [...municipalities].sort());
});

const catalogue = madeUp();

test("nothing is faded without filters, and everything but what they leave with them", () => {
  assert.deepEqual(paint(view(), catalogue).faded, []);
  const { faded } = paint(view({ region: [region(0, 0)], class: ["white"] }), catalogue);
  assert.equal(faded.length, 14);
  assert.ok(!faded.includes(code(1, 0)) && !faded.includes(code(0, 1)));
});

test("a second view has its own theme, the filters of the first, and no third", () => {
  const first = view({ compare: ["regions"], class: ["white"], region: [region(0, 0)] });
  const [second, third] = besideViews(first);
  assert.ok(second);
  assert.equal(third, undefined);
  assert.deepEqual(viewOn("beside-map", first), second);
  assert.equal(viewOn("beside2-map", first), null);
  assert.equal(viewOn("map", first), first);
  assert.equal(second.theme, "regions");
  assert.deepEqual(second.compare, []);
  assert.deepEqual(paint(second, catalogue).faded, paint(first, catalogue).faded);
  assert.equal(paint(second, catalogue).classes[code(0, 0)], "even");
});

test("there is no second map without a second theme, nor beside a table", () => {
  assert.deepEqual(besideViews(view()), []);
  assert.deepEqual(besideViews(view({ compare: ["regions"], view: "table" })), []);
});

/** @typedef {Map<string, { look: string, faded: boolean }>} Painted */

/** Paints a view over what is on screen; the codes that were touched. @param {Painted} painted @param {ReturnType<typeof view>} shown */
function repaint(painted, shown) {
  const different = differences(paint(shown, catalogue), painted, catalogue.municipalities(), (key) => `fill ${key}`);
  for (const { code: name, look, faded } of different) painted.set(name, { look, faded });
  return different.map((each) => each.code);
}

test("all is painted first, and afterwards only what differs", () => {
  /** @type {Painted} */
  const painted = new Map();
  assert.equal(repaint(painted, view()).length, 16);
  assert.deepEqual(repaint(painted, view()), []);
  assert.equal(repaint(painted, view({ class: ["white"] })).length, 8, "the black ones fade");
  const left = repaint(painted, view({ class: ["white"], region: [region(0, 0)] }));
  assert.equal(left.length, 6, "the white ones elsewhere fade too");
  assert.equal(repaint(painted, view()).length, 14);
});

test("what is painted in the end does not depend on the way there", () => {
  /** @type {Painted} */
  const long = new Map();
  /** @type {Painted} */
  const short = new Map();
  const last = view({ theme: "regions", class: ["odd"] });
  for (const shown of [view(), view({ class: ["black"] }), view({ theme: "regions" }), last]) repaint(long, shown);
  repaint(short, last);
  assert.deepEqual(long, short);
});

test("a fill is made once for each class", () => {
  let made = 0;
  differences(paint(view(), catalogue), new Map(), catalogue.municipalities(), (key) => {
    made += 1;
    return key;
  });
  assert.equal(made, 2);
});
