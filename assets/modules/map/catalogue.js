/** The catalogue in the browser: who belongs where, what has which class, what passes the filters. */
import { fetchJson } from "../shared/fetch-json.js";
import { pairs } from "./pairs.js";

const FILTERS = { region: "region", county: "wellbeing_county", employment: "employment_area" };

/** A catalogue of its own, empty until `use` or `load`; each page has one, each test its own. */
export function createCatalogue() {
  const model = { ready: false, catalogue: null, arcs: null };
  let membersOf = {};
  let classesByKey = {};
  let representatives = new Map();
  let seen = { state: null, municipalities: new Set() }; // the last answer of `visible`
  const TWO = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  let format = new Intl.NumberFormat("fi");
  let twoDecimals = new Intl.NumberFormat("fi", TWO);

  /** Division -> area code -> set of the municipalities that belong to it. */
  function indexMembers(catalogue) {
    const index = {};
    for (const { id } of catalogue.divisions) {
      index[id] = new Map(Object.keys(catalogue.areas[id]).map((code) => [code, new Set()]));
      for (const code of Object.keys(catalogue.areas.municipality)) {
        index[id].get(areaIn(catalogue, code, id)).add(code);
      }
    }
    return index;
  }

  function areaIn(catalogue, municipality, division) {
    if (division === "municipality") return municipality;
    return catalogue.areas.municipality[municipality].in[division];
  }

  /** Takes a catalogue and the arcs of all borders into use. */
  function use(catalogue, arcs) {
    model.catalogue = catalogue;
    model.arcs = arcs;
    format = new Intl.NumberFormat(catalogue.lang);
    twoDecimals = new Intl.NumberFormat(catalogue.lang, TWO);
    membersOf = indexMembers(catalogue);
    representatives = new Map();
    indexClasses();
    model.ready = true;
  }

  /** Whatever follows from the themes: the values of pairs, and classes by their keys. */
  function indexClasses() {
    Object.values(model.catalogue.themes).forEach((theme) => theme.halves && pairs.join(theme, model.catalogue));
    classesByKey = Object.fromEntries(
      Object.entries(model.catalogue.themes).map(([id, theme]) => [
        id,
        new Map(theme.classes.map((item) => [item.key, item])),
      ]),
    );
    seen = { state: null, municipalities: new Set() };
  }

  /** Takes other answers into use: the part of a catalogue that differs. */
  function swap(part) {
    model.catalogue = { ...model.catalogue, ...part, themes: { ...model.catalogue.themes, ...part.themes } };
    indexClasses();
  }

  /** Loads the catalogue and the arcs from `{catalogue, arcs}`; rejects when either fails. */
  async function load(urls) {
    use(...(await Promise.all([fetchJson(urls.catalogue), fetchJson(urls.arcs)])));
  }

  /** The code of the area of a division to which a municipality belongs. */
  function areaOf(municipality, division) {
    return areaIn(model.catalogue, municipality, division);
  }

  /** The municipalities of an area; an empty set when there is no such area. */
  function members(division, code) {
    return (membersOf[division] && membersOf[division].get(code)) || new Set();
  }

  /** `{name, pop, x, y, r, …}` of an area, or undefined. */
  function area(division, code) {
    return (model.catalogue.areas[division] || {})[code];
  }

  /** The municipality in which the label of an area stands. */
  function representative(division, code) {
    const id = `${division}:${code}`;
    if (!representatives.has(id)) representatives.set(id, nearest(area(division, code), division, code));
    return representatives.get(id);
  }

  /** The member whose widest circle lies closest to a point, the circle's radius as the measure. */
  function nearest({ x, y }, division, code) {
    const distance = (member) => {
      const at = area("municipality", member);
      return Math.hypot(at.x - x, at.y - y) / at.r;
    };
    return [...members(division, code)].reduce((a, b) => (distance(b) < distance(a) ? b : a));
  }

  /** The key ("division:code") of the area of a division in which a municipality lies. */
  const areaKey = (municipality, division) => `${division}:${areaOf(municipality, division)}`;

  function name(division, code) {
    const found = area(division, code);
    return found ? found.name : code;
  }

  /** The division's word for one of its areas, such as "kunta". */
  function kind(division) {
    return model.catalogue.divisions.find(({ id }) => id === division).label;
  }

  /** Ids of the main divisions, the municipalities first. */
  function mainDivisions() {
    return model.catalogue.divisions.filter(({ main }) => main).map(({ id }) => id);
  }

  /** The municipalities of several selected keys ("division:code") together. */
  function union(keys) {
    return new Set(keys.flatMap((key) => [...members(...key.split(":"))]));
  }

  /** `[class key, value in words, status in words]` of a municipality in a theme. */
  function valueOf(municipality, theme) {
    const { division, values } = model.catalogue.themes[theme];
    return values[areaOf(municipality, division)];
  }

  function classOf(municipality, theme) {
    return valueOf(municipality, theme)[0];
  }

  /** The class `{key, label, fill, pattern, ink, dark}` of a municipality in a theme. */
  function classInfo(municipality, theme) {
    return classesByKey[theme].get(classOf(municipality, theme));
  }

  /** True when a municipality passes the area filters, `except` one of them if it is named. */
  function passes(municipality, state, except = null) {
    return Object.entries(FILTERS).every(
      ([filter, division]) =>
        filter === except ||
        !state[filter].length ||
        state[filter].includes(areaOf(municipality, division)),
    );
  }

  function municipalities() {
    return Object.keys(model.catalogue.areas.municipality);
  }

  /** True when the class of a municipality is among the chosen ones, if there are any. */
  function inClasses(municipality, theme, chosen) {
    if (!chosen.length) return true;
    const { halves } = model.catalogue.themes[theme];
    const key = classOf(municipality, theme);
    return halves ? pairs.passes(key, halves, chosen) : chosen.includes(key);
  }

  /** The municipalities that pass the area filters and the class filter; not to be changed. */
  function visible(state) {
    if (seen.state !== state) {
      const inClass = (code) => inClasses(code, state.classTheme ?? state.theme, state.class);
      const left = municipalities().filter((code) => passes(code, state) && inClass(code));
      seen = { state, municipalities: new Set(left) };
    }
    return seen.municipalities;
  }

  /** `{areas, municipalities, residents}` of some municipalities, areas in a theme's division. */
  function tally(codes, { division }) {
    return {
      areas: new Set(codes.map((code) => areaOf(code, division))).size,
      municipalities: codes.length,
      residents: codes.reduce((sum, code) => sum + area("municipality", code).pop, 0),
    };
  }

  /**
   * Class key -> tally of what the area filters leave, the class filter left aside; that of another
   * theme, on a second map, takes away too.
   */
  function counts(state) {
    const own = (state.classTheme ?? state.theme) === state.theme;
    const passing = own ? municipalities().filter((code) => passes(code, state)) : [...visible(state)];
    return new Map(
      model.catalogue.themes[state.theme].classes.map(({ key }) => [
        key,
        tally(passing.filter((code) => classOf(code, state.theme) === key), model.catalogue.themes[state.theme]),
      ]),
    );
  }

  /** The tally of what all filters leave. */
  function totals(state) {
    return tally([...visible(state)], model.catalogue.themes[state.theme]);
  }

  /** The codes that a filter ("region", "county", "employment") can still take beside the others. */
  function possible(state, filter) {
    const passing = municipalities().filter((code) => passes(code, state, filter));
    return new Set(passing.map((code) => areaOf(code, FILTERS[filter])));
  }

  /** A text of the catalogue with its {places} filled; numbers are written in the language. */
  function text(key, values = {}) {
    const template = model.catalogue.strings[key] ?? "";
    return template.replace(/\{(\w+)\}/g, (place, word) => {
      if (!(word in values)) return place;
      return typeof values[word] === "number" ? number(values[word]) : values[word];
    });
  }

  function number(value) {
    return format.format(value);
  }

  /** A number with two decimals, written in the language. */
  function decimals(value) {
    return twoDecimals.format(value);
  }

  /** True for a theme of two halves. */
  const isPair = (theme) => Boolean(model.catalogue.themes[theme].halves);

  /** For each half of a pair, class key -> tally of what the area filters leave, in areas of the half. */
  function halfCounts(view) {
    const passing = municipalities().filter((code) => passes(code, view));
    const keyOf = (code, i) => classOf(code, view.theme).split(".")[i];
    return model.catalogue.themes[view.theme].halves.map(({ division, classes }, i) =>
      new Map(classes.map(({ key }) => [
        key, tally(passing.filter((code) => keyOf(code, i) === key), { division }),
      ])));
  }

  return Object.assign(model, {
    load, use, swap, areaOf, areaKey, members, area, representative, name, kind, mainDivisions, union, valueOf,
    classOf, classInfo, passes, municipalities, visible, tally, counts, totals, possible, text, number, decimals,
    isPair, halfCounts,
  });
}

/** The catalogue of this page. */
export const model = createCatalogue();
