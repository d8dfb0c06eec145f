/**
 * What a map says in one sentence, the twin of Python's `view_finding` (layers/view/finding.py).
 *
 * @import { Catalogue } from "./catalogue.js"
 * @import { Theme, ThemeClass, ThemeValue, View } from "./types.js"
 */

/** Classes that look like missing answers but are answers. */
const KNOWN_THOUGH_MISSING = ["none", "undecided"];
const OUTSIDE = "not_applicable";
/** The most areas that a sentence names; of more it names the first and counts the others. */
const NAMED = 2;

/** A number of areas in the form that `key` stands for. @param {Catalogue} catalogue @param {string} key @param {number} n @param {boolean} municipal */
function counted(catalogue, key, n, municipal) {
  const [one, several] = municipal ? ["municipality", "municipalities"] : ["area", "areas"];
  return catalogue.text(`${key}_${n === 1 ? one : several}`, { n });
}

/** The short name of an area. @param {Catalogue} catalogue @param {string} division @param {string} code */
const short = (catalogue, division, code) => catalogue.area(division, code)?.short ?? catalogue.name(division, code);

/** The class of most areas and the only other one; of several others, in how many areas. @param {Catalogue} catalogue @param {ThemeClass[]} known @param {Map<string, number>} counts @param {boolean} municipal */
function mostCommon(catalogue, known, counts, municipal) {
  const of = (/** @type {ThemeClass} */ { key }) => counts.get(key) ?? 0;
  const [first, ...others] = [...known].sort((a, b) => of(b) - of(a));
  const rest = others.reduce((sum, each) => sum + of(each), 0);
  const label = others.length === 1 ? others[0].label : catalogue.text("finding_others");
  /** @type {[string, number][]} */
  const told = [[first.label, of(first)]];
  if (others.length) told.push([label, rest]);
  return told.map(([words, n]) =>
    catalogue.text("finding_class", { label: words, where: counted(catalogue, "within", n, municipal) }),
  );
}

/** Answers by their most common class. @param {Catalogue} catalogue @param {Theme} theme @param {ThemeValue[]} values */
function byClasses(catalogue, theme, values) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [key] of values) counts.set(key, (counts.get(key) ?? 0) + 1);
  const occurring = theme.classes.filter(({ key }) => counts.has(key));
  const kinds = occurring.filter(({ key }) => key !== OUTSIDE);
  if (values.length === 1 || !kinds.length) return occurring.map(({ label }) => label).join(" · ");
  const known = kinds.filter(({ key, missing }) => !missing || KNOWN_THOUGH_MISSING.includes(key));
  const unknown = kinds
    .filter((each) => !known.includes(each))
    .reduce((sum, { key }) => sum + (counts.get(key) ?? 0), 0);
  const municipal = theme.division === "municipality";
  const said = [
    ...(known.length ? mostCommon(catalogue, known, counts, municipal) : []),
    ...(unknown ? [counted(catalogue, "unknown", unknown, municipal)] : []),
  ].join("; ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Figures by their median and their highest. @param {Catalogue} catalogue @param {Theme} theme @param {[code: string, figure: number, words: string][]} figures */
function byFigures(catalogue, theme, figures) {
  const ordered = figures.sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const highest = ordered[ordered.length - 1][1];
  const [code, , high] = /** @type {[string, number, string]} */ (ordered.find(([, figure]) => figure === highest));
  const name = short(catalogue, theme.division, code);
  if (ordered.length === 1) return catalogue.text("finding_where", { where: name, words: high });
  const [, , middle] = ordered[Math.floor((ordered.length - 1) / 2)];
  return catalogue.text("finding_figures", { middle, name, high });
}

/** The areas of the filters in short. @param {Catalogue} catalogue @param {View} view */
function filterNames(catalogue, view) {
  const names = Object.entries(catalogue.filters).flatMap(([filter, division]) =>
    view[filter].map((/** @type {string} */ code) => short(catalogue, division, code)),
  );
  if (names.length <= NAMED) return names.join(", ");
  return catalogue.text("finding_more", { name: names[0], n: names.length - 1 });
}

/**
 * What passes the filters of a view comes to, in a theme that its classes or figures tell.
 *
 * @param {Catalogue} catalogue
 * @param {View} view
 * @param {Theme} theme
 * @returns {string}
 */
export function finding(catalogue, view, theme) {
  const codes = [...new Set([...catalogue.visible(view)].map((code) => catalogue.areaOf(code, theme.division)))];
  if (!codes.length) return catalogue.text("finding_none");
  /** @type {[string, number, string][]} */
  const figures = codes.flatMap((code) => {
    const [, words, , figure] = theme.values[code];
    return figure === undefined ? [] : [/** @type {[string, number, string]} */ ([code, figure, words])];
  });
  const said = figures.length
    ? byFigures(catalogue, theme, figures)
    : byClasses(
        catalogue,
        theme,
        codes.map((code) => theme.values[code]),
      );
  const where = filterNames(catalogue, view);
  const words = where ? catalogue.text("finding_where", { where, words: said }) : said;
  return catalogue.text("finding_year", { words, year: String(theme.year) });
}
