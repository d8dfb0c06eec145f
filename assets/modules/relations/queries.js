/**
 * What the parts of the page show of a view, as the queries by which the server is asked for them.
 *
 * @import { Schema, ViewParams } from "../view/schema.js"
 */
import { toQuery } from "../view/address.js";

const FACTS = ["lang", "year", "data", "moves"];
const PAIR = [...FACTS, "a", "b"];

/** Part -> the parameters that it shows. @type {Readonly<Record<string, readonly string[]>>} */
export const PARTS = Object.freeze({
  "what-if-banner": FACTS,
  "border-key": ["lang", "a", "b", "fill", "moves"],
  "relation-opening": [...PAIR, "class"],
  "relation-selected": [...PAIR, "sel"],
  "relation-crossing": PAIR,
  "pair-matrix": [...PAIR, "class", "sel"],
  overlaps: [...PAIR, "class", "sel", "sort"],
  flow: [...PAIR, "class", "sel", "flow"],
  "cell-card": [...PAIR, "sel"],
  cells: [...FACTS, "fill"],
  load: FACTS,
  coherence: FACTS,
  moves: PAIR,
});

/** The query of a view with defaults for all but some parameters. @param {Schema} schema @param {ViewParams} view @param {readonly string[]} names */
function queryOf({ names: all, defaults, ...schema }, view, names) {
  const narrowed = all.map((name) => [name, names.includes(name) ? view[name] : defaults[name]]);
  return toQuery({ names: all, defaults, ...schema }, Object.fromEntries(narrowed));
}

/** The query with only what a part shows, so that its answer can be kept. @param {Schema} schema @param {ViewParams} view @param {string} part */
export const partQuery = (schema, view, part) => queryOf(schema, view, PARTS[part]);

/** The query with only what shapes the map, so that answers are fetched once. @param {Schema} schema @param {ViewParams} view */
export const mapQuery = (schema, view) => queryOf(schema, view, schema.shapes);

/**
 * The parts that show something else under a view than what they have been asked for, with their
 * queries.
 *
 * @param {Schema} schema
 * @param {ViewParams} view
 * @param {ReadonlyMap<string, string>} asked  part -> query
 * @param {(part: string) => boolean} waits  whether a part has not come into sight as yet
 * @returns {[part: string, query: string][]}
 */
export function due(schema, view, asked, waits) {
  return Object.keys(PARTS)
    .map((part) => /** @type {[string, string]} */ ([part, partQuery(schema, view, part)]))
    .filter(([part, query]) => asked.get(part) !== query && !waits(part));
}
