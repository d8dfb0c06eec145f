/**
 * A draft of answers: cells by their paths, each with the time when it was written. Nothing here
 * changes what it is given.
 *
 * @import { Cell, Changes, Draft, Row, Step, Value } from "./types.js"
 */

/** Sheet of the origin of the answers; it has one row, of no area. */
export const META = "meta";

/** @type {Draft} */
export const EMPTY = Object.freeze({});

const PATH = /^[a-z_]+\/[^/]*\/[a-z_]+$/;

/** The path of a cell. @param {string} sheet @param {string} area @param {string} column */
export const pathOf = (sheet, area, column) => `${sheet}/${area}/${column}`;

/** What a cell holds; null when it is empty. @param {Draft} draft @param {string} path @returns {Value} */
export const valueAt = (draft, path) => draft[path]?.[0] ?? null;

/** A row of a sheet, its empty cells left out. @param {Draft} draft @param {string} sheet @param {string} area @param {readonly string[]} columns @returns {Row} */
export function rowOf(draft, sheet, area, columns) {
  const cells = columns.map((column) => [column, valueAt(draft, pathOf(sheet, area, column))]);
  return Object.fromEntries(cells.filter(([, value]) => value !== null));
}

/** When the newest cell was written; 0 for an empty draft. @param {Draft} draft */
const newest = (draft) => Object.values(draft).reduce((latest, [, at]) => Math.max(latest, at), 0);

/**
 * Writes cells. Each write is later than all before it, also when clocks are not.
 *
 * @param {Draft} draft @param {Changes} changes  what is the same already is no change
 * @param {number} now  ms
 * @returns {{ draft: Draft, step: Step }}
 */
export function write(draft, changes, now) {
  const at = Math.max(now, newest(draft) + 1);
  const differing = Object.entries(changes).filter(([path, value]) => valueAt(draft, path) !== value);
  const step = Object.fromEntries(
    differing.map(([path, value]) => [path, /** @type {[Value, Value]} */ ([valueAt(draft, path), value])]),
  );
  const cells = differing.map(([path, value]) => [path, /** @type {Cell} */ ([value, at])]);
  return { draft: differing.length ? { ...draft, ...Object.fromEntries(cells) } : draft, step };
}

/** Which of two cells is newer; of the same moment, the same one whichever way they are asked. @param {Cell} a @param {Cell} b */
function newer(a, b) {
  if (a[1] !== b[1]) return a[1] > b[1] ? a : b;
  return JSON.stringify(a[0]) >= JSON.stringify(b[0]) ? a : b;
}

/** Two drafts brought together, cell by cell: the newer one stays. @param {Draft} mine @param {Draft} theirs @returns {Draft} */
export function merge(mine, theirs) {
  const all = { ...mine };
  for (const [path, cell] of Object.entries(theirs)) all[path] = path in mine ? newer(mine[path], cell) : cell;
  return all;
}

/** The cells whose values differ between two drafts. @param {Draft} before @param {Draft} after @returns {string[]} */
export const changed = (before, after) =>
  Object.keys(after).filter((path) => valueAt(before, path) !== valueAt(after, path));

/** A draft as a list that JSON can hold. @param {Draft} draft */
export const toList = (draft) => Object.entries(draft).map(([path, [value, at]]) => [path, value, at]);

/** @param {unknown} value @returns {value is Value} */
const isValue = (value) => value === null || typeof value === "string" || Number.isFinite(value);

/** A draft from a list; null when the list is none. @param {unknown} list @returns {Draft | null} */
export function fromList(list) {
  if (!Array.isArray(list)) return null;
  /** @type {Record<string, Cell>} */
  const draft = {};
  for (const entry of list) {
    if (!Array.isArray(entry) || entry.length !== 3) return null;
    const [path, value, at] = entry;
    if (typeof path !== "string" || !PATH.test(path) || !isValue(value) || !Number.isFinite(at)) return null;
    draft[path] = [value, at];
  }
  return draft;
}
