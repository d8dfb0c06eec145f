/**
 * Themes of two halves: colour answers one question, pattern another, and a filter either of them.
 *
 * @import { CatalogueData, Half, Theme, ThemeClass, ThemeValue } from "./types.js"
 *
 * @typedef {Pick<ThemeClass, "key" | "label"> & { missing?: boolean }} Labelled
 * @typedef {Pick<Half, "theme" | "short"> & { classes: Labelled[] }} Choosable
 */

/** The words of both halves, said once when they are the same. @param {string[]} words */
const together = (words) => [...new Set(words)].join(" · ");

/**
 * Gives a theme of municipalities the values of its halves: `"tym class.youth class"` and words.
 * @param {Theme} theme  changed in place
 * @param {Pick<CatalogueData, "areas">} catalogue
 */
function join(theme, catalogue) {
  const halves = theme.halves ?? [];
  theme.values = Object.fromEntries(
    Object.entries(catalogue.areas.municipality).map(([code, { in: places }]) => {
      const values = halves.map(({ division, values: of }) => of[places[division] ?? code]);
      /** @type {ThemeValue} */
      const value = [
        values.map(([key]) => key).join("."),
        together(values.map(([, words]) => words)),
        together(values.map(([, , status]) => status)),
      ];
      return [code, value];
    }),
  );
}

/** A class of a half as the filter holds it: "tym.2". @param {Pick<Half, "theme">} half @param {string} key */
const choice = (half, key) => `${half.theme}.${key}`;

/** True when each half of a pair's key is among the chosen classes of that half, if it has any. @param {string} key @param {readonly Pick<Half, "theme">[]} halves @param {readonly string[]} chosen */
function passes(key, halves, chosen) {
  const keys = key.split(".");
  return halves.every((half, i) => {
    const mine = chosen.filter((item) => item.startsWith(choice(half, "")));
    return !mine.length || mine.includes(choice(half, keys[i]));
  });
}

/** The classes of a theme as its filter takes them. @param {{ classes: Labelled[], halves?: Choosable[] }} theme */
function choices({ classes, halves }) {
  if (!halves) return classes.map(({ key, label }) => ({ choice: key, label }));
  return halves.flatMap((half) => {
    const { short } = half;
    return half.classes.map(({ key, label, missing }) => ({
      choice: choice(half, key),
      label: missing ? `${short}: ${label}` : label,
    }));
  });
}

/**
 * What is left of a class filter when the theme `from` gives way to `to`: a half keeps its classes,
 * and so does its pair; themes are given by their ids.
 * @param {readonly string[]} chosen @param {string} from @param {string} to
 * @param {Readonly<Record<string, { halves?: readonly Pick<Half, "theme">[] }>>} themes
 */
function carry(chosen, from, to, themes) {
  const halfOf = (/** @type {string} */ pair, /** @type {string} */ theme) =>
    (themes[pair].halves ?? []).find((half) => half.theme === theme);
  const [out, into] = [halfOf(from, to), halfOf(to, from)];
  if (into) return chosen.map((key) => choice(into, key));
  if (!out) return [];
  return chosen.filter((key) => key.startsWith(choice(out, ""))).map((key) => key.slice(choice(out, "").length));
}

/** The filter for exactly one pair of classes of some halves. @param {string} key @param {readonly Pick<Half, "theme">[]} halves */
const only = (key, halves) => key.split(".").map((part, i) => choice(halves[i], part));

export const pairs = { join, passes, choice, choices, carry, only };
