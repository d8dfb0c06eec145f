/**
 * What an address may say beside the schema: the codes of each year and the classes of each theme.
 * The twin of `Vocabulary.allowed` in Python, which sends the rules (layers/view/view_rules.py).
 *
 * @import { ViewParams } from "./schema.js"
 *
 * @typedef {object} Rules
 * @property {Record<string, Record<string, string[]>>} years Year -> division -> codes.
 * @property {Record<string, {class: string[], changes: string[]}>} themes Values of the class
 *   filter, for answers and for changes from a baseline.
 * @property {Record<string, string>} areas Area filter -> its division.
 */

/** What others depend on is read before them. */
export const FIRST = Object.freeze(["year", "theme", "versus"]);

/**
 * Makes the test of `fromQuery`. Answers may have any name: which there are is asked elsewhere.
 *
 * @param {Rules} rules
 * @returns {(name: string, value: string, state: ViewParams) => boolean}
 */
export function allowedBy({ years, themes, areas }) {
  return (name, value, state) => {
    const codes = years[String(state.year)] ?? {};
    /** @param {string} division @param {string} code */
    const has = (division, code) => Object.hasOwn(codes, division) && codes[division].includes(code);
    if (Object.hasOwn(areas, name)) return has(areas[name], value);
    switch (name) {
      case "year":
        return Object.hasOwn(years, value);
      case "theme":
        return Object.hasOwn(themes, value);
      case "compare":
        return Object.hasOwn(themes, value) && value !== state.theme;
      case "division":
      case "borders":
        return Object.hasOwn(codes, value);
      case "class":
        return classes(themes[String(state.theme)], state).includes(value);
      case "sel":
        return isArea(value, has);
      case "data":
      case "versus":
        return value !== "";
      default:
        return true;
    }
  };
}

/**
 * @param {{class: string[], changes: string[]} | undefined} theme
 * @param {ViewParams} state
 */
function classes(theme, { versus }) {
  if (!theme) return [];
  return versus ? theme.changes : theme.class;
}

/**
 * Whether a text is "division:code" of an area.
 *
 * @param {string} text
 * @param {(division: string, code: string) => boolean} has
 */
function isArea(text, has) {
  const at = text.indexOf(":");
  return at >= 0 && has(text.slice(0, at), text.slice(at + 1));
}
