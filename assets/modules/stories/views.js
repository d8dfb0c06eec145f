/** Reads the query of a step by the rules by which the server reads addresses, and writes it. */
import { config } from "../view/config.js";
import { state } from "../view/store.js";

/** Parameters that belong to the visitor, the presenting or a frame, not to the view of a step. */
const NOT_OF_VIEW = ["lang", "view", "present", "story", "step", "embed", "lock", "hide"];
/** What others depend on is read before them. */
const FIRST = ["year", "theme", "versus"];
let rules = null;

/** Takes the rules as the server sends them. */
function use(sent) {
  rules = sent;
}

/** Whether a parameter may have a value, or hold it, beside the year and the theme of a view. */
function may(name, value, view) {
  const codes = rules.years[view.year];
  const has = (division, code) => Object.hasOwn(codes, division) && codes[division].includes(code);
  if (name in rules.areas) return has(rules.areas[name], value);
  const theme = rules.themes[view.theme];
  switch (name) {
    case "year":
      return Object.hasOwn(rules.years, value);
    case "theme":
      return Object.hasOwn(rules.themes, value);
    case "compare":
      return Object.hasOwn(rules.themes, value) && value !== view.theme;
    case "division":
    case "borders":
      return Object.hasOwn(codes, value);
    case "class":
      return (view.versus ? theme.changes : theme.class).includes(value);
    case "sel":
      return has(...value.split(/:(.*)/s, 2));
    case "data":
    case "versus":
      return value !== ""; // which answers there are is asked elsewhere
    case "story":
      return new RegExp(`^(?:${rules.story})$`).test(value);
    default:
      return rules.same[name].includes(value);
  }
}

/** The values of a comma list, each once: those that hold, and those that do not. */
function sort(name, text, view) {
  const items = text ? [...new Set(text.split(","))] : [];
  const kept = items.filter((item) => may(name, item, view)).slice(0, rules.most[name]);
  return { kept, odd: items.filter((item) => !kept.includes(item)) };
}

/** What stands in a query by name; what is unknown or said twice is wrong. */
function split(query) {
  const given = new Map();
  const wrong = [];
  for (const [parameter, value] of new URLSearchParams(query)) {
    if (state.schema.parameters.has(parameter) && !given.has(parameter)) given.set(parameter, value);
    else wrong.push({ parameter, value });
  }
  return { given, wrong };
}

/** The current answers of a year, which are the first of its sets. */
const usualData = (year) => (config.year_sets[year] || [[state.schema.defaults.data]])[0][0];

/**
 * `{view, named, wrong}` of a query: the parameters over the defaults without those that do not
 * belong to a view, whether it names its answers, and the parts that cannot be used.
 */
function read(query) {
  const { defaults, order } = config;
  const { given, wrong } = split(query);
  const view = { ...defaults };
  const years = { ...defaults, year: config.known[given.get("data")] || defaults.year };
  for (const name of new Set([...FIRST, ...order])) {
    const usual = name === "data" ? usualData(view.year) : years[name];
    const value = given.get(name);
    if (value === undefined || value === usual) {
      view[name] = usual;
    } else if (Array.isArray(usual)) {
      const { kept, odd } = sort(name, value, view);
      view[name] = kept;
      wrong.push(...odd.map((item) => ({ parameter: name, value: item })));
    } else {
      const good = may(name, value, view);
      view[name] = good ? value : usual;
      if (!good) wrong.push({ parameter: name, value });
    }
  }
  NOT_OF_VIEW.forEach((name) => delete view[name]);
  return { view, named: given.has("data"), wrong };
}

/** The query of a state as a step keeps it: with the name of its answers, whatever comes later. */
function queryOf(state) {
  const { defaults } = config;
  const plain = Object.fromEntries(NOT_OF_VIEW.map((name) => [name, defaults[name]]));
  return state.toQuery({ ...state, ...plain }, { lasting: true });
}

export const storyViews = { use, read, queryOf, usualData };
