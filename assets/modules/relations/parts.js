/** Parts that the server makes: each is asked for when what it shows has changed. */

import { dom } from "../shared/dom.js";
import { fetchJson } from "../shared/fetch-json.js";
import { config } from "../view/config.js";
import { state } from "../view/store.js";

const FACTS = ["lang", "year", "data", "moves"];
const PAIR = [...FACTS, "a", "b"];
/** Part -> the parameters that it shows. */
const PARTS = {
  "what-if-banner": FACTS,
  "border-key": ["lang", "a", "b", "fill"],
  "relation-opening": [...PAIR, "class"],
  "relation-selected": [...PAIR, "sel"],
  "relation-crossing": PAIR,
  overlaps: [...PAIR, "class", "sort"],
  flow: [...PAIR, "class", "flow", "present"],
  "cell-card": [...PAIR, "sel"],
  cells: [...FACTS, "fill"],
  load: FACTS,
  coherence: FACTS,
  moves: PAIR,
};

const asked = new Map(); // part -> query that it shows or has been asked for
let mark = () => {}; // says on buttons and rows what is chosen
const seen = new Set(); // parts that have come into sight

/** The query with only what a part shows, so that its answer can be kept. */
function queryOf(part, view) {
  const { defaults } = state.schema;
  const names = Object.keys(defaults);
  return state.toQuery(
    Object.fromEntries(names.map((name) => [name, PARTS[part].includes(name) ? view[name] : defaults[name]])),
  );
}

function draw(part, markup) {
  dom.fill(part, markup.map(dom.build));
  mark();
}

async function ask(part, query) {
  if (config.charts.includes(part)) {
    window.dash_clientside.set_props(`${part}-query`, { data: query });
    return;
  }
  const markup = await fetchJson(`${config.urls.parts}${part}.json${query}`);
  if (asked.get(part) === query) draw(part, markup);
}

/** Asks for every part that shows something else by now. */
function refresh(view) {
  for (const part of Object.keys(PARTS)) {
    const query = queryOf(part, view);
    if (asked.get(part) === query || (config.later.includes(part) && !seen.has(part))) continue;
    asked.set(part, query);
    ask(part, query).catch((error) => {
      asked.delete(part);
      console.error(error);
    });
  }
}

function come(entries) {
  entries.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => seen.add(target.id));
  refresh(state.get());
}

/** Draws what has come with the page; the rest is asked for when it comes into sight. */
function start(marked) {
  mark = marked;
  for (const [part, markup] of Object.entries(config.parts)) {
    asked.set(part, queryOf(part, state.get()));
    draw(part, markup);
  }
  const near = new IntersectionObserver(come, { rootMargin: "200px" });
  config.later.forEach((part) => near.observe(dom.byId(part)));
  const changed = new MutationObserver(() => mark());
  config.charts.forEach((part) => changed.observe(dom.byId(part), { childList: true, subtree: true }));
}

export const relationParts = { start, refresh };
