/**
 * Counts in words, by the texts that the server sends with the catalogue.
 *
 * @import { Numbers } from "./numbers.js"
 *
 * @typedef {object} Counts
 * @property {(key: string, values?: Record<string, string | number>) => string} text A text with
 *   its {places} filled; numbers are written in the language. An unknown key gives "".
 * @property {(one: string, other: string, count: number) => string} count The text of the form that
 *   a count takes, with {n} filled.
 * @property {(count: number) => string} areas
 * @property {(count: number) => string} municipalities
 * @property {(count: number) => string} results
 * @property {(count: number) => string} residents
 * @property {(count: number) => string} residentsShort Residents in as few letters as will do.
 */
import { FROM_MILLIONS } from "./numbers.js";

/**
 * @param {Readonly<Record<string, string>>} strings Texts by key, with {places}.
 * @param {Numbers} numbers
 * @returns {Counts}
 */
export function createCounts(strings, numbers) {
  /** @type {Counts["text"]} */
  const text = (key, values = {}) => {
    const found = strings[key];
    const template = typeof found === "string" ? found : "";
    return template.replace(/\{(\w+)\}/g, (place, word) => {
      if (!Object.hasOwn(values, word)) return place;
      const value = values[word];
      return typeof value === "number" ? numbers.number(value) : value;
    });
  };
  /** @type {Counts["count"]} */
  const count = (one, other, n) => text(numbers.isOne(n) ? one : other, { n });
  return {
    text,
    count,
    areas: (n) => count("area", "areas", n),
    municipalities: (n) => count("municipality", "municipalities", n),
    results: (n) => count("result", "results", n),
    residents: (n) =>
      n < FROM_MILLIONS ? count("resident", "residents", n) : text("millions_residents", { n: numbers.millions(n) }),
    residentsShort: (n) => (n < FROM_MILLIONS ? numbers.number(n) : text("millions", { n: numbers.millions(n) })),
  };
}
