/**
 * Rows of a topic: what a choice writes, which class an area has, and the sheets to send.
 *
 * @import { Brush, Changes, Column, Draft, Row, Rows, Topic, Value } from "./types.js"
 */
import { META, pathOf, rowOf } from "./draft.js";

/** A range of counts, with any dash or with dots between its ends; the server reads alike. */
const RANGE = /^\s*(\d+)\s*(?:[-\u2010-\u2015\u2212]|\u2026|\.{2,3})\s*(\d+)\s*$/;

/** Ids of the columns of a topic. @param {Topic} topic */
export const columnsOf = (topic) => topic.columns.map(({ id }) => id);

/** The row of an area. @param {Draft} draft @param {Topic} topic @param {string} area */
export const topicRow = (draft, topic, area) => rowOf(draft, topic.id, area, columnsOf(topic));

/** @param {Topic} topic @param {string} area @param {Row} cells @returns {Changes} */
const changesOf = (topic, area, cells) =>
  Object.fromEntries(Object.entries(cells).map(([column, value]) => [pathOf(topic.id, area, column), value]));

/** The column of statuses. @param {Topic} topic */
const statusColumn = (topic) => topic.columns.find(({ id }) => id === "status");

/** Whether a status can stand beside a value: it is offered and does not stand in its place. @param {Topic} topic @param {Value} status */
function besideValue(topic, status) {
  const offered = statusColumn(topic)?.choices.some(([key, , isOffered]) => isOffered && key === status);
  return Boolean(offered) && !topic.valueless.includes(String(status));
}

/** What a value writes: a status that contradicts it goes. @param {Topic} topic @param {string} area @param {Row} row @param {Value} value */
export function withAnswer(topic, area, row, value) {
  const status = besideValue(topic, row.status ?? null) ? (row.status ?? null) : null;
  return changesOf(topic, area, { [topic.answer]: value, status });
}

/** What a status writes: a value that contradicts it goes. @param {Topic} topic @param {string} area @param {Row} row @param {Value} status */
export function withStatus(topic, area, row, status) {
  const value = topic.valueless.includes(String(status)) ? null : (row[topic.answer] ?? null);
  return changesOf(topic, area, { [topic.answer]: value, status });
}

/** What writing any cell of a row changes. @param {Topic} topic @param {string} area @param {Row} row @param {string} column @param {Value} value */
export function withCell(topic, area, row, column, value) {
  if (column === topic.answer) return withAnswer(topic, area, row, value);
  if (column === "status") return withStatus(topic, area, row, value);
  return changesOf(topic, area, { [column]: value });
}

/** Whether an area can have an answer within the law's bounds. @param {Topic} topic @param {string} area @param {Value} value */
export function within(topic, area, value) {
  const bounds = topic.bounds[area];
  return !bounds || (Number(value) >= bounds[0] && Number(value) <= bounds[1]);
}

/** Counts to choose from: numbers within bounds, ranges between them, and what is there already, also when it is too much. @param {Column} column @param {[number, number]} bounds @param {Value} value */
export function countsOf({ ranges }, [low, high], value) {
  const last = Math.max(high, Number(value) || 0);
  const numbers = Array.from({ length: last - low + 1 }, (_none, at) => low + at);
  const spans = numbers.flatMap((start) => numbers.filter((end) => end > start).map((end) => `${start}–${end}`));
  return [...new Set([...numbers.map(String), ...(ranges ? spans : []), ...(value === null ? [] : [String(value)])])];
}

/** The value that a brush stands for, as its column holds it. @param {Topic} topic @param {Brush} brush */
export function brushValue(topic, { value }) {
  const counted = topic.columns.some(({ id, kind }) => id === topic.answer && kind === "count");
  return counted ? Number(value) : value;
}

/** What marking an area with a brush changes; null when its bounds forbid it. @param {Topic} topic @param {string} area @param {Row} row @param {Brush} brush @returns {Changes | null} */
export function withBrush(topic, area, row, brush) {
  if (brush.kind === "none") return {};
  if (brush.kind === "empty") return changesOf(topic, area, { [topic.answer]: null, status: null });
  if (brush.kind === "status") return withStatus(topic, area, row, brush.value);
  const value = brushValue(topic, brush);
  return within(topic, area, value) ? withAnswer(topic, area, row, value) : null;
}

/** The key of the class that shows a row on the map: marked where it is planned or has other values beside it, else plain. @param {Topic} topic @param {Row} row */
export function classOf(topic, row) {
  const value = row[topic.answer] ?? row.status ?? "";
  const key = value === "known" ? "" : String(value);
  const [, low, high] = RANGE.exec(key) ?? [];
  const marks = `${row.status === "planned" ? "planned_" : ""}${row.others ? "several_" : ""}`;
  const keys = low ? [`range_${low}-${high}`] : [`${marks}${key}`, key];
  return keys.find((each) => topic.classes.some((one) => one.key === each)) ?? "empty";
}

/** Whether a row says how things stand. @param {Topic} topic @param {Row} row */
export const isFilled = (topic, row) => classOf(topic, row) !== "empty";

/** Every cell of a topic with what other rows give it; what they lack becomes empty. @param {Topic} topic @param {Rows} rows @returns {Changes} */
export function filledFrom(topic, rows) {
  const all = topic.areas.map((area) => {
    const cells = columnsOf(topic).map((column) => [column, rows[area]?.[column] ?? null]);
    return changesOf(topic, area, Object.fromEntries(cells));
  });
  return Object.assign({}, ...all);
}

/** What pasted rows change: the cells that they have, and those that contradict them. @param {Topic} topic @param {Draft} draft @param {readonly { area: string, cells: Row }[]} pasted @returns {Changes} */
export function fromPasted(topic, draft, pasted) {
  const known = columnsOf(topic);
  const all = pasted.flatMap(({ area, cells }) =>
    Object.entries(cells)
      .filter(([column]) => known.includes(column))
      .map(([column, value]) => withCell(topic, area, topicRow(draft, topic, area), column, value)),
  );
  return Object.assign({}, ...all);
}

/** The row of an area as the server takes it. @param {Topic} topic @param {string} area @param {Row} row @returns {Row} */
export const sentRow = (topic, area, row) => ({ [topic.key]: area, ...row });

/** The sheets to send: the origin, and every row that is not empty. @param {Draft} draft @param {readonly Topic[]} topics @param {readonly Column[]} meta */
export function sheetsOf(draft, topics, meta) {
  const origin = rowOf(
    draft,
    META,
    "",
    meta.map(({ id }) => id),
  );
  const sheets = topics.map((topic) => {
    const rows = topic.areas.map((area) => sentRow(topic, area, topicRow(draft, topic, area)));
    return [topic.id, rows.filter((row) => Object.keys(row).length > 1)];
  });
  // A column that no row has would be missing from the file; an empty one is named and can be mended.
  const gaps = Object.fromEntries(meta.map(({ id }) => [id, null]));
  return { [META]: { ...gaps, ...origin }, ...Object.fromEntries(sheets.filter(([, rows]) => rows.length)) };
}

/** The required fields of the origin that are empty. @param {Draft} draft @param {readonly Column[]} meta */
export function gapsOf(draft, meta) {
  const origin = rowOf(
    draft,
    META,
    "",
    meta.map(({ id }) => id),
  );
  return meta.filter(({ id, required }) => required && origin[id] === undefined);
}

/** Whether a row says something that a published one does not: another answer, or more about it. @param {Topic} topic @param {Row} row @param {Row} published */
export function saysMore(topic, row, published) {
  const always = [topic.answer, "status"];
  const said = columnsOf(topic).filter((column) => always.includes(column) || (row[column] ?? null) !== null);
  return said.some((column) => (row[column] ?? null) !== (published[column] ?? null));
}
