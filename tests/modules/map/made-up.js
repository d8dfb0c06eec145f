/**
 * A made-up country: a chessboard of municipalities of 10 by 10 km, each two by two of them a region.
 *
 * @import { Arc, CatalogueData, Division, Theme, ThemeClass } from "../../../assets/modules/map/types.js"
 * @import { View } from "../../../assets/modules/view/store.js"
 */
import { Catalogue } from "../../../assets/modules/map/catalogue.js";

const SIDE = 10;

/** The code of the municipality in a column and row, from the south-west. @param {number} x @param {number} y */
export const code = (x, y) => `${String(x).padStart(3, "0")}-${String(y).padStart(3, "0")}`;

/** The code of the region around it. @param {number} x @param {number} y */
export const region = (x, y) => `r${x >> 1}-${y >> 1}`;

/** @param {string} key @param {Partial<ThemeClass>} [more] @returns {ThemeClass} */
export const themeClass = (key, more = {}) => ({
  key,
  label: `Class ${key}`,
  fill: "#123456",
  pattern: null,
  ink: null,
  dark: false,
  ...more,
});

/** @param {Partial<Theme>} more @returns {Theme} */
const theme = (more) => ({
  short: "Theme",
  title: "A theme",
  subtitle: "",
  explanation: "",
  source: "",
  date: "",
  division: "municipality",
  unit: "",
  classes: [],
  values: {},
  ...more,
});

/** Every column and row. @param {number} columns @param {number} rows @returns {[number, number][]} */
const squares = (columns, rows) =>
  Array.from({ length: columns * rows }, (_, i) => [i % columns, Math.floor(i / columns)]);

/** One arc for each side of each square. @param {number} columns @param {number} rows @returns {Arc[]} */
function arcs(columns, rows) {
  /** @type {Arc[]} */
  const found = [];
  const at = (/** @type {number} */ x, /** @type {number} */ y) =>
    x >= 0 && y >= 0 && x < columns && y < rows ? code(x, y) : null;
  /** @param {string | null} left @param {string | null} right @param {number[][]} line */
  const add = (left, right, line) => found.push({ left, right, line });
  for (let x = 0; x <= columns; x += 1)
    for (let y = 0; y < rows; y += 1)
      add(at(x - 1, y), at(x, y), [
        [x * SIDE, y * SIDE],
        [x * SIDE, (y + 1) * SIDE],
      ]);
  for (let y = 0; y <= rows; y += 1)
    for (let x = 0; x < columns; x += 1)
      add(at(x, y), at(x, y - 1), [
        [x * SIDE, y * SIDE],
        [(x + 1) * SIDE, y * SIDE],
      ]);
  return found;
}

/** @param {number} columns @param {number} rows @returns {CatalogueData} */
function data(columns, rows) {
  const all = squares(columns, rows);
  /** @param {number} x @param {number} y @param {number} r */
  const middle = (x, y, r) => ({ x: x * SIDE, y: y * SIDE, r });
  const municipality = Object.fromEntries(
    all.map(([x, y], i) => [
      code(x, y),
      { name: `Place ${x} ${y}`, pop: 1000 + i, ...middle(x + 0.5, y + 0.5, 5), in: { region: region(x, y) } },
    ]),
  );
  const regions = Object.fromEntries(
    all
      .filter(([x, y]) => x % 2 === 0 && y % 2 === 0)
      .map(([x, y]) => [region(x, y), { name: `Region ${x} ${y}`, pop: 4000 + x + y, ...middle(x + 1, y + 1, 10) }]),
  );
  /** @param {string} id @param {number | null} order @returns {Division} */
  const division = (id, order) => ({ id, label: `the ${id}`, plural: `${id}s`, main: true, draw_order: order });
  return {
    year: 2026,
    lang: "en",
    divisions: [division("municipality", 1), division("region", 2)],
    areas: { municipality, region: regions },
    patterns: {},
    search: [],
    strings: { areas: "{n} areas", filtered_out: "outside the filters" },
    data: "known",
    versus: "",
    example: false,
    notice: "",
    answers: "",
    themes: {
      board: theme({
        short: "Board",
        classes: [themeClass("black"), themeClass("white", { label: "White", fill: "#eeeeee", dark: false })],
        values: Object.fromEntries(
          all.map(([x, y]) => [code(x, y), (x + y) % 2 ? ["white", "White", "Known"] : ["black", "", "Guessed"]]),
        ),
      }),
      regions: theme({
        short: "Regions",
        division: "region",
        classes: [themeClass("even"), themeClass("odd", { dark: true })],
        values: Object.fromEntries(
          all.map(([x, y]) => [region(x, y), [((x >> 1) + (y >> 1)) % 2 ? "odd" : "even", "", "Known"]]),
        ),
      }),
    },
  };
}

/** A catalogue of such a country. @param {number} [columns] @param {number} [rows] */
export function madeUp(columns = 4, rows = 4) {
  const catalogue = new Catalogue();
  catalogue.use(data(columns, rows), arcs(columns, rows));
  catalogue.filters = { region: "region" };
  return catalogue;
}

/** A view of it. @param {Partial<View>} [more] @returns {View} */
export const view = (more = {}) => ({
  theme: "board",
  compare: [],
  view: "map",
  division: "municipality",
  borders: [],
  sel: [],
  class: [],
  region: [],
  ...more,
});
