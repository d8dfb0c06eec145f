/**
 * The list below the search: what it holds, which result the keys have come to, and what a key
 * does, by ARIA's pattern of a combobox with a list. Pure functions.
 *
 * @import { Found } from "./rank.js"
 *
 * @typedef {object} Results
 * @property {boolean} open
 * @property {readonly Found[]} found
 * @property {number} active  index of the result that Enter chooses; -1 for none
 *
 * @typedef {object} Answer What a key comes to.
 * @property {Results} results
 * @property {boolean} taken  the browser is not to do anything else with the key
 * @property {string} [choose]  key of the area that is chosen
 * @property {boolean} [clear]  the field is to be emptied
 * @property {boolean} [search]  what stands in the field is to be searched anew
 */

/** @type {Results} */
export const CLOSED = Object.freeze({ open: false, found: Object.freeze([]), active: -1 });

/** The list for what has been typed; nothing typed closes it. @param {string} text @param {readonly Found[]} found @returns {Results} */
export function resultsOf(text, found) {
  return text.trim() ? { open: true, found, active: found.length ? 0 : -1 } : CLOSED;
}

/** One result on, round the ends. @param {Results} results @param {1 | -1} step @returns {Results} */
function moved(results, step) {
  const { active, found } = results;
  return found.length ? { ...results, active: (active + step + found.length) % found.length } : results;
}

/**
 * What a key does in the field: arrows move in the list and open it again, Enter chooses, Escape
 * closes it and then empties the field, Tab closes it and chooses nothing.
 *
 * @param {Results} results
 * @param {string} key  as events name it
 * @param {string} text  what stands in the field
 * @returns {Answer}
 */
export function pressed(results, key, text) {
  return results.open ? pressedOpen(results, key) : pressedClosed(results, key, text);
}

/** @param {Results} results @param {string} key @returns {Answer} */
function pressedOpen(results, key) {
  switch (key) {
    case "ArrowDown":
      return { results: moved(results, 1), taken: true };
    case "ArrowUp":
      return { results: moved(results, -1), taken: true };
    case "Enter":
      return results.active < 0
        ? { results, taken: true }
        : { results: CLOSED, taken: true, choose: results.found[results.active].key };
    case "Escape":
      return { results: CLOSED, taken: true };
    case "Tab":
      return { results: CLOSED, taken: false };
    default:
      return { results, taken: false };
  }
}

/** @param {Results} results @param {string} key @param {string} text @returns {Answer} */
function pressedClosed(results, key, text) {
  if (!text) return { results, taken: false };
  if (key === "Escape") return { results, taken: true, clear: true };
  const opens = key === "ArrowDown" || key === "ArrowUp";
  return opens ? { results, taken: true, search: true } : { results, taken: false };
}
