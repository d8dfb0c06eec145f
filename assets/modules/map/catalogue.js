/**
 * The catalogue in the browser: who belongs where, what has which class, what passes the filters.
 *
 * @import { Area, AnswerPart, Arc, CatalogueData, Tally, Theme, ThemeClass, ThemeValue, View } from "./types.js"
 * @import { Counts } from "../shared/counts.js"
 * @import { Numbers } from "../shared/numbers.js"
 */
import { createCounts } from "../shared/counts.js";
import { fetchJson } from "../shared/fetch-json.js";
import { createNumbers } from "../shared/numbers.js";
import { withAnswers } from "./answer-areas.js";
import { loadGeometry } from "./geometry.js";
import { pairs } from "./pairs.js";

/** @type {ReadonlySet<string>} */
const NONE = new Set();

/** Division and code of a key "division:code". @param {string} key @returns {[string, string]} */
export function splitKey(key) {
  const at = key.indexOf(":");
  return [key.slice(0, at), key.slice(at + 1)];
}

export class Catalogue {
  ready = false;
  /** @type {CatalogueData} Not to be read before `ready`. */
  catalogue = /** @type {any} */ (null);
  /** @type {readonly Arc[]} The arcs of all borders. */
  arcs = /** @type {any} */ (null);
  /** @type {Readonly<Record<string, string>>} Filter by area -> its division. */
  filters = {};
  /** @type {Numbers} */
  numbers = createNumbers("fi");
  /** @type {Counts} */
  counted = createCounts({}, this.numbers);
  /** @type {Map<string, Map<string, Set<string>>>} Division -> area code -> its municipalities. */
  #members = new Map();
  /** @type {Map<string, Map<string, ThemeClass>>} */
  #classes = new Map();
  /** @type {Map<string, string>} */
  #representatives = new Map();
  /** @type {{ view: View | null, municipalities: ReadonlySet<string> }} The last answer of `visible`. */
  #seen = { view: null, municipalities: NONE };

  /** Takes a catalogue and the arcs of all borders into use. @param {CatalogueData} catalogue @param {readonly Arc[]} arcs */
  use(catalogue, arcs) {
    this.catalogue = catalogue;
    this.arcs = arcs;
    this.numbers = createNumbers(catalogue.lang);
    this.counted = createCounts(catalogue.strings, this.numbers);
    this.#representatives = new Map();
    this.#indexMembers();
    this.#indexClasses();
    this.ready = true;
  }

  #indexMembers() {
    const { areas, divisions } = this.catalogue;
    this.#members = new Map();
    for (const { id } of divisions) {
      /** @type {Map<string, Set<string>>} */
      const index = new Map(Object.keys(areas[id]).map((code) => [code, new Set()]));
      for (const code of Object.keys(areas.municipality)) index.get(this.areaOf(code, id))?.add(code);
      this.#members.set(id, index);
    }
  }

  /** Whatever follows from the themes: the values of pairs, and classes by their keys. */
  #indexClasses() {
    const themes = Object.entries(this.catalogue.themes);
    for (const [, theme] of themes) if (theme.halves) pairs.join(theme, this.catalogue);
    this.#classes = new Map(themes.map(([id, { classes }]) => [id, new Map(classes.map((item) => [item.key, item]))]));
    this.#seen = { view: null, municipalities: NONE };
  }

  /** Takes other answers into use: the part of a catalogue that differs. @param {AnswerPart} part */
  swap(part) {
    this.catalogue = withAnswers(this.catalogue, part);
    this.#representatives = new Map();
    this.#indexMembers();
    this.#indexClasses();
  }

  /** Takes other values of some themes into use; areas stay as they are. @param {Record<string, Theme>} themes */
  revalue(themes) {
    this.catalogue = { ...this.catalogue, themes: { ...this.catalogue.themes, ...themes } };
    this.#indexClasses();
  }

  /** Loads catalogue and arcs; rejects when either fails. @param {{ catalogue: string, geometry: string }} urls */
  async load({ catalogue, geometry }) {
    const [data, { arcs }] = await Promise.all([fetchJson(catalogue), loadGeometry(geometry)]);
    this.use(data, arcs);
  }

  /** @param {string} id @returns {Theme} */
  theme(id) {
    return this.catalogue.themes[id];
  }

  /** The code of the area of a division to which a municipality belongs. @param {string} municipality @param {string} division */
  areaOf(municipality, division) {
    if (division === "municipality") return municipality;
    return this.catalogue.areas.municipality[municipality].in[division];
  }

  /** The key of the area of a division in which a municipality lies. @param {string} municipality @param {string} division */
  areaKey(municipality, division) {
    return `${division}:${this.areaOf(municipality, division)}`;
  }

  /** The municipalities of an area; none when there is no such area. @param {string} division @param {string} code @returns {ReadonlySet<string>} */
  members(division, code) {
    return this.#members.get(division)?.get(code) ?? NONE;
  }

  /** The municipalities of an area by its key. @param {string} key */
  membersOf(key) {
    return this.members(...splitKey(key));
  }

  /** The municipalities of several keys together. @param {readonly string[]} keys */
  union(keys) {
    return new Set(keys.flatMap((key) => [...this.membersOf(key)]));
  }

  /** @param {string} division @param {string} code @returns {Area | undefined} */
  area(division, code) {
    return this.catalogue.areas[division]?.[code];
  }

  /** The municipality in which the name of an area stands. @param {string} division @param {string} code @returns {string} */
  representative(division, code) {
    const key = `${division}:${code}`;
    const known = this.#representatives.get(key) ?? this.#nearest(division, code);
    this.#representatives.set(key, known);
    return known;
  }

  /** The member whose widest circle lies closest to the name, its radius as the measure. @param {string} division @param {string} code */
  #nearest(division, code) {
    const { x, y } = /** @type {Area} */ (this.area(division, code));
    let best = { code: "", distance: Infinity };
    for (const member of this.members(division, code)) {
      const at = this.catalogue.areas.municipality[member];
      const distance = Math.hypot(at.x - x, at.y - y) / at.r;
      if (distance < best.distance) best = { code: member, distance };
    }
    return best.code;
  }

  /** @param {string} division @param {string} code */
  name(division, code) {
    return this.area(division, code)?.name ?? code;
  }

  /** @param {string} key */
  nameOf(key) {
    return this.name(...splitKey(key));
  }

  /** The division's word for one of its areas, such as "kunta". @param {string} division */
  kind(division) {
    return this.catalogue.divisions.find(({ id }) => id === division)?.label ?? "";
  }

  /** The division whose areas are named, pointed at and selected: the reader's choice, or that of the theme. @param {View} view @returns {string} */
  divisionOf({ division, theme }) {
    return division || this.theme(theme).named;
  }

  /** Ids of the main divisions, the municipalities first. */
  mainDivisions() {
    return this.catalogue.divisions.filter(({ main }) => main).map(({ id }) => id);
  }

  municipalities() {
    return Object.keys(this.catalogue.areas.municipality);
  }

  /** @param {string} municipality @param {string} theme @returns {ThemeValue} */
  valueOf(municipality, theme) {
    const { division, values } = this.theme(theme);
    return values[this.areaOf(municipality, division)];
  }

  /** The class key of a municipality in a theme. @param {string} municipality @param {string} theme */
  classOf(municipality, theme) {
    return this.valueOf(municipality, theme)[0];
  }

  /** @param {string} municipality @param {string} theme @returns {ThemeClass} */
  classInfo(municipality, theme) {
    const found = this.#classes.get(theme)?.get(this.classOf(municipality, theme));
    return /** @type {ThemeClass} */ (found);
  }

  /** True for a theme of two halves. @param {string} theme */
  isPair(theme) {
    return Boolean(this.theme(theme).halves);
  }

  /** True when a municipality passes the area filters, `except` one of them. @param {string} municipality @param {View} view @param {string} [except] */
  passes(municipality, view, except) {
    return Object.entries(this.filters).every(
      ([filter, division]) =>
        filter === except || !view[filter].length || view[filter].includes(this.areaOf(municipality, division)),
    );
  }

  /** True when the class of a municipality is among the chosen ones, if there are any. @param {string} municipality @param {string} theme @param {string[]} chosen */
  #inClasses(municipality, theme, chosen) {
    if (!chosen.length) return true;
    const { halves } = this.theme(theme);
    const key = this.classOf(municipality, theme);
    return halves ? pairs.passes(key, halves, chosen) : chosen.includes(key);
  }

  /** The municipalities that pass the area filters and the class filter. @param {View} view @returns {ReadonlySet<string>} */
  visible(view) {
    if (this.#seen.view !== view) {
      const theme = view.classTheme ?? view.theme;
      const left = this.municipalities().filter(
        (code) => this.passes(code, view) && this.#inClasses(code, theme, view.class),
      );
      this.#seen = { view, municipalities: new Set(left) };
    }
    return this.#seen.municipalities;
  }

  /** The tally of some municipalities, areas in a division. @param {readonly string[]} codes @param {string} division @returns {Tally} */
  tally(codes, division) {
    return {
      areas: new Set(codes.map((code) => this.areaOf(code, division))).size,
      municipalities: codes.length,
      residents: codes.reduce((sum, code) => sum + this.catalogue.areas.municipality[code].pop, 0),
    };
  }

  /**
   * Class key -> tally of what the area filters leave, the class filter left aside; that of another
   * theme, on a second map, takes away too.
   * @param {View} view @returns {Map<string, Tally>}
   */
  counts(view) {
    const { classes, division } = this.theme(view.theme);
    const own = (view.classTheme ?? view.theme) === view.theme;
    const passing = own ? this.municipalities().filter((code) => this.passes(code, view)) : [...this.visible(view)];
    return this.#byClass(passing, (code) => this.classOf(code, view.theme), classes, division);
  }

  /** @param {string[]} codes @param {(code: string) => string} keyOf @param {ThemeClass[]} classes @param {string} division */
  #byClass(codes, keyOf, classes, division) {
    /** @type {Map<string, string[]>} */
    const groups = new Map(classes.map(({ key }) => [key, []]));
    for (const code of codes) groups.get(keyOf(code))?.push(code);
    return new Map([...groups].map(([key, members]) => [key, this.tally(members, division)]));
  }

  /** For each half of a pair, class key -> tally of what the area filters leave, in areas of the half. @param {View} view */
  halfCounts(view) {
    const passing = this.municipalities().filter((code) => this.passes(code, view));
    return (this.theme(view.theme).halves ?? []).map(({ division, classes }, i) =>
      this.#byClass(passing, (code) => this.classOf(code, view.theme).split(".")[i], classes, division),
    );
  }

  /** The tally of what all filters leave. @param {View} view */
  totals(view) {
    return this.tally([...this.visible(view)], this.theme(view.theme).division);
  }

  /** The codes that a filter by area can still take beside the others. @param {View} view @param {string} filter */
  possible(view, filter) {
    const passing = this.municipalities().filter((code) => this.passes(code, view, filter));
    return new Set(passing.map((code) => this.areaOf(code, this.filters[filter])));
  }

  /** A text of the catalogue with its {places} filled; "" for an unknown key. @param {string} key @param {Record<string, string | number>} [values] */
  text(key, values) {
    return this.counted.text(key, values);
  }

  /** A number written in the language. @param {number} value */
  number(value) {
    return this.numbers.number(value);
  }
}

/** The catalogue of this page. */
export const model = new Catalogue();
