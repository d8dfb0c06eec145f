/**
 * An answer on two divisions laid over the catalogue: what the municipalities that move would
 * belong to, and the two themes that colour the map.
 *
 * @import { CatalogueData, Municipality, Theme, ThemeClass, ThemeValue } from "../map/types.js"
 * @import { RelationAnswer } from "./types.js"
 */

/** The divisions whose areas together make a cell. */
const CELL_DIVISIONS = ["employment_area", "wellbeing_county", "region"];
/** These themes have no words of their own; the page says them. */
const WORDLESS = { short: "", title: "", subtitle: "", explanation: "", source: "", date: "", unit: "" };

/**
 * The municipalities with the areas to which the moves would take them.
 *
 * @param {Readonly<Record<string, Municipality>>} municipalities
 * @param {RelationAnswer["moved"]} moves  a municipality that there is not is passed over
 * @returns {Record<string, Municipality>}
 */
export function moved(municipalities, moves) {
  const all = { ...municipalities };
  for (const [code, where] of Object.entries(moves)) {
    if (Object.hasOwn(all, code)) all[code] = { ...all[code], in: { ...all[code].in, ...where } };
  }
  return all;
}

/**
 * The areas of a division that still have municipalities.
 *
 * @template T
 * @param {Readonly<Record<string, T>>} areas
 * @param {string} division
 * @param {Readonly<Record<string, Municipality>>} municipalities
 * @returns {Record<string, T>}
 */
export function left(areas, division, municipalities) {
  const codes = new Set(Object.values(municipalities).map((each) => each.in[division]));
  return Object.fromEntries(Object.entries(areas).filter(([code]) => codes.has(code)));
}

/** The areas of a with those that cross marked as spoken of, so that their names have room first. @param {Readonly<Record<string, import("../map/types.js").Area>>} areas @param {RelationAnswer["values"]} values */
export const spokenOf = (areas, values) =>
  Object.fromEntries(
    Object.entries(areas).map(([code, area]) => [code, values[code] === "crosses" ? { ...area, spoken: true } : area]),
  );

/** @param {string} key @returns {ThemeValue} */
const keyOnly = (key) => [key, "", ""];

/** The classes of the areas of a, as a theme of the catalogue. @param {RelationAnswer} answer @returns {Theme} */
export function relationTheme({ a, classes, values }) {
  return {
    ...WORDLESS,
    division: a,
    named: a,
    classes: classes.map((item) => ({ ...item, pattern: null, ink: null })),
    values: Object.fromEntries(Object.entries(values).map(([code, key]) => [code, keyOnly(key)])),
  };
}

/**
 * The cells as a theme: each is a class of its own, named by how many municipalities it has.
 *
 * @param {Readonly<Record<string, string>>} cells  municipality -> colour of its cell
 * @param {Readonly<Record<string, Municipality>>} municipalities
 * @param {(count: number) => string} nameOf
 * @returns {Theme}
 */
export function cellTheme(cells, municipalities, nameOf) {
  const cellOf = (/** @type {string} */ code) => CELL_DIVISIONS.map((each) => municipalities[code].in[each]).join("-");
  /** @type {Map<string, string[]>} */
  const members = new Map();
  for (const code of Object.keys(cells)) {
    const cell = members.get(cellOf(code));
    if (cell) cell.push(code);
    else members.set(cellOf(code), [code]);
  }
  /** @type {ThemeClass[]} */
  const classes = [...members].map(([key, codes]) => ({
    key,
    label: nameOf(codes.length),
    fill: cells[codes[0]],
    pattern: null,
    ink: null,
    dark: false,
  }));
  const values = Object.fromEntries(Object.keys(cells).map((code) => [code, keyOnly(cellOf(code))]));
  return { ...WORDLESS, division: "municipality", named: "municipality", classes, values };
}

/**
 * The catalogue under an answer; neither of them is changed. Without cells in the answer the theme
 * of cells is that of the relation, until they arrive.
 *
 * @param {CatalogueData} catalogue
 * @param {RelationAnswer} answer
 * @param {(count: number) => string} nameOf  the name of a cell by the number of its municipalities
 * @returns {CatalogueData}
 */
export function layOver(catalogue, answer, nameOf) {
  const municipality = moved(catalogue.areas.municipality, answer.moved);
  const divisions = catalogue.divisions.map(({ id }) => id).filter((id) => id !== "municipality");
  const areas = Object.fromEntries(divisions.map((id) => [id, left(catalogue.areas[id], id, municipality)]));
  const relation = relationTheme(answer);
  const cell = answer.cells ? cellTheme(answer.cells, municipality, nameOf) : relation;
  if (answer.a !== "municipality") areas[answer.a] = spokenOf(areas[answer.a], answer.values);
  return { ...catalogue, areas: { ...areas, municipality }, themes: { relation, cell } };
}
