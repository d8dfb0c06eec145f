/**
 * How long it takes a map of 3,000 made-up areas to do what a click, a change of colour or a flight
 * makes it do: prints `{name: median of ten runs in ms}` as JSON. `python -m benchmarks` runs it.
 *
 * @import { Catalogue } from "../assets/modules/map/catalogue.js"
 */
import { BorderLines } from "../assets/modules/map/border-lines.js";
import { sentence } from "../assets/modules/map/describe.js";
import { differences, paint } from "../assets/modules/map/paint.js";
import { candidates } from "../assets/modules/names/candidates.js";
import { groundOf, layerOf } from "../assets/modules/names/ground.js";
import { place, ROWS } from "../assets/modules/names/placement.js";
import { code, madeUp, region, view } from "../tests/modules/map/made-up.js";

const RUNS = 10;
const large = madeUp(60, 50);
const ruler = { width: (/** @type {string} */ text) => text.length * 6, line: 12 };

/** @type {Record<string, (catalogue: Catalogue) => unknown>} */
const WORK = {
  "recolour and filter": (catalogue) => {
    const shown = view({ class: ["white"], region: [region(0, 0), region(2, 2)] });
    differences(paint(shown, catalogue), new Map(), catalogue.municipalities(), (key) => key);
  },
  "all border lines under a filter": (catalogue) => {
    const borders = new BorderLines(catalogue);
    const among = catalogue.visible(view({ class: ["white"] }));
    for (const rest of [false, true]) {
      borders.coast({ among, rest });
      borders.lines("municipality", { among, rest });
    }
  },
  "select half of the country": (catalogue) => {
    const borders = new BorderLines(catalogue);
    const half = new Set(catalogue.municipalities().filter((_, i) => i % 2));
    borders.outline(half);
    borders.bounds(half);
  },
  "names in their places": (catalogue) => {
    const [scale, step] = [1, ruler.line / ROWS];
    const frame = { left: -300, right: 900, top: -600, bottom: 100 };
    const ground = groundOf(catalogue.arcs, scale, frame, step);
    const layer = layerOf(ground, (each) => each);
    const sheet = { layer, first: ground.first, count: ground.rows.length, step, line: ruler.line, frame };
    const labels = candidates(catalogue, view({ sel: [`municipality:${code(1, 1)}`] })).map((each) => ({
      ...each,
      name: each.area.name,
      middle: { x: each.area.x * scale, y: -each.area.y * scale },
      rows: layer.areas.get(each.code),
    }));
    place(labels, sheet, [], ruler);
  },
  "the words of all areas": (catalogue) => {
    const shown = view({ class: ["white"] });
    for (const name of catalogue.municipalities()) sentence(catalogue, "municipality", name, shown);
  },
};

/** The median of some runs after two that warm up, ms. @param {() => unknown} run */
function median(run) {
  const times = Array.from({ length: RUNS + 2 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.slice(2).sort((a, b) => a - b)[RUNS >> 1];
}

console.log(
  JSON.stringify(Object.fromEntries(Object.entries(WORK).map(([name, run]) => [name, median(() => run(large))]))),
);
