/**
 * What a chooser of areas offers: pure functions.
 *
 * @import { Area } from "../map/types.js"
 *
 * @typedef {object} Option
 * @property {string} label
 * @property {string} value  code of the area
 */
import { fold } from "../search/rank.js";

/** Longer lists have a field to search them. */
export const MANY = 10;

/**
 * The areas that a chooser offers, by their names: what the other filters leave possible, and what
 * is chosen in any case, so that it can be taken back.
 *
 * @param {Readonly<Record<string, Pick<Area, "name">>>} areas  code -> area
 * @param {ReadonlySet<string>} possible  codes
 * @param {readonly string[]} chosen  codes
 * @param {string} lang  for the order of the names
 * @returns {Option[]}
 */
export function offered(areas, possible, chosen, lang) {
  const { compare } = new Intl.Collator(lang);
  return Object.entries(areas)
    .filter(([code]) => possible.has(code) || chosen.includes(code))
    .map(([value, { name }]) => ({ label: name, value }))
    .sort((a, b) => compare(a.label, b.label));
}

/** The options one of whose words begins with what has been typed; all of them without a text. @param {readonly Option[]} options @param {string} text */
export function matching(options, text) {
  const typed = fold(text);
  return options.filter(({ label }) => ` ${fold(label)}`.includes(` ${typed}`) || !typed);
}
