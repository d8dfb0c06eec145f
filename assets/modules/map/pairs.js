/** Themes of two halves: colour answers one question, pattern another, and a filter either of them. */

/** The words of both halves, said once when they are the same. */
const together = (words) => [...new Set(words)].join(" · ");

/** Gives a theme of municipalities the values of its halves: `"tym class.youth class"` and words. */
function join(theme, catalogue) {
  const { halves } = theme;
  const valueIn = (places, { division, values }) => values[places[division]];
  theme.values = Object.fromEntries(
    Object.entries(catalogue.areas.municipality).map(([code, { in: places }]) => {
      const [keys, words, statuses] = [0, 1, 2].map((i) => halves.map((half) => valueIn(places, half)[i]));
      return [code, [keys.join("."), together(words), together(statuses)]];
    }),
  );
}

/** A class of a half as the filter holds it: "tym.2". */
const choice = (half, key) => `${half.theme}.${key}`;

/** True when each half of a pair's key is among the chosen classes of that half, if it has any. */
function passes(key, halves, chosen) {
  const keys = key.split(".");
  return halves.every((half, i) => {
    const mine = chosen.filter((item) => item.startsWith(choice(half, "")));
    return !mine.length || mine.includes(choice(half, keys[i]));
  });
}

/** The classes of a theme as its filter takes them: `{choice, label}`. */
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
 */
function carry(chosen, from, to, themes) {
  const halfOf = (pair, theme) => (themes[pair].halves || []).find((half) => half.theme === theme);
  const [out, into] = [halfOf(from, to), halfOf(to, from)];
  if (into) return chosen.map((key) => choice(into, key));
  if (!out) return [];
  return chosen.filter((key) => key.startsWith(choice(out, ""))).map((key) => key.slice(choice(out, "").length));
}

/** The filter for exactly one pair of classes of some halves. */
const only = (key, halves) => key.split(".").map((part, i) => choice(halves[i], part));

export const pairs = { join, passes, choice, choices, carry, only };
