/** What the map of two divisions shows: small answers of the server laid over the catalogue. */

import { model } from "../map/catalogue.js";
import { fetchJson } from "../shared/fetch-json.js";
import { config } from "../view/config.js";
import { state } from "../view/store.js";

const answers = new Map(); // query -> promise of an answer
let catalogue = null; // as the server sent it, without moves
let shown = null; // query of the answer in use
let current = null; // the answer in use

/** The query that only holds what shapes the map, so that answers are fetched once. */
function queryOf(view) {
  const { defaults, shapes } = state.schema;
  return state.toQuery(
    Object.fromEntries(
      Object.keys(defaults).map((name) => [name, shapes.includes(name) ? view[name] : defaults[name]]),
    ),
  );
}

function fetchAnswer(query) {
  if (!answers.has(query)) {
    const answer = fetchJson(config.urls.relations + query);
    answer.catch(() => answers.delete(query));
    answers.set(query, answer);
  }
  return answers.get(query);
}

/** The municipalities with the areas to which the moves would take them. */
function moved({ moved: moves }) {
  const areas = { ...catalogue.areas.municipality };
  for (const [code, where] of Object.entries(moves)) {
    areas[code] = { ...areas[code], in: { ...areas[code].in, ...where } };
  }
  return areas;
}

/** The areas of a division that still have municipalities. */
function left(division, municipalities) {
  const codes = new Set(Object.values(municipalities).map((area) => area.in[division]));
  return Object.fromEntries(Object.entries(catalogue.areas[division]).filter(([code]) => codes.has(code)));
}

/** The classes of the areas of a, as a theme of the catalogue. */
function relationTheme({ a, classes, values }) {
  const words = (key) => [key, "", ""];
  return {
    division: a,
    classes: classes.map((item) => ({ ...item, pattern: null, ink: null })),
    values: Object.fromEntries(Object.entries(values).map(([code, key]) => [code, words(key)])),
  };
}

/** The cells as a theme: each is a class of its own, named by how many municipalities it has. */
function cellTheme({ cells }, municipalities) {
  const cellOf = (code) => {
    const { employment_area: area, wellbeing_county: county, region } = municipalities[code].in;
    return [area, county, region].join("-");
  };
  const members = new Map();
  for (const code of Object.keys(cells)) {
    members.set(cellOf(code), [...(members.get(cellOf(code)) ?? []), code]);
  }
  const classes = [...members].map(([key, codes]) => ({
    key,
    label: model.text(codes.length === 1 ? "cell_one" : "cell", { n: codes.length }),
    fill: cells[codes[0]],
    pattern: null,
    ink: null,
    dark: false,
  }));
  const values = Object.fromEntries(Object.keys(cells).map((code) => [code, [cellOf(code), "", ""]]));
  return { division: "municipality", classes, values };
}

/** Lays an answer over the catalogue. */
function use(answer) {
  const municipality = moved(answer);
  const divisions = catalogue.divisions.map(({ id }) => id).filter((id) => id !== "municipality");
  const areas = Object.fromEntries(divisions.map((id) => [id, left(id, municipality)]));
  const relation = relationTheme(answer);
  const cell = answer.cells ? cellTheme(answer, municipality) : relation; // until cells arrive
  const themes = { relation, cell };
  model.use({ ...catalogue, areas: { municipality, ...areas }, themes }, model.arcs);
  current = answer;
}

/** Brings the answer of a view into use; true when it is another one than before. */
async function load(view) {
  const query = queryOf(view);
  if (query === shown) return false;
  const answer = await fetchAnswer(query);
  if (queryOf(state.get()) !== query || query === shown) return false; // another one is wanted by now
  catalogue = catalogue ?? model.catalogue;
  use(answer);
  shown = query;
  return true;
}

/** Fetches the answer of a view, so that `load` can use it at once. */
const fetchFor = (view) => fetchAnswer(queryOf(view));

export const relationData = { load, fetchFor, get: () => current };
