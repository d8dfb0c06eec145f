/**
 * Rows of a topic: what a choice writes, which class an area has, and the sheets to send.
 *
 * @import { Brush, Changes, Column, Draft, Row, Rows, Topic, Value } from "./types.js"
 */
import { META, pathOf, rowOf } from "./draft.js";

const DASH = "–";
const PLANNED = "planned";

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

/** What else of a row goes with its value: further options beside the main one. @param {Topic} topic @returns {Row} */
const withoutOthers = (topic) =>
  Object.fromEntries(topic.columns.filter(({ kind }) => kind === "choices").map(({ id }) => [id, null]));

/** What a value writes: a status that contradicts it goes, and without a value what stands beside it. @param {Topic} topic @param {string} area @param {Row} row @param {Value} value */
export function withAnswer(topic, area, row, value) {
  const status = besideValue(topic, row.status ?? null) ? (row.status ?? null) : null;
  return changesOf(topic, area, { ...(value === null ? withoutOthers(topic) : {}), [topic.answer]: value, status });
}

/** What a status writes: a value that contradicts it goes, with what stands beside it. @param {Topic} topic @param {string} area @param {Value} status */
export function withStatus(topic, area, status) {
  if (!topic.valueless.includes(String(status))) return changesOf(topic, area, { status });
  return changesOf(topic, area, { ...withoutOthers(topic), [topic.answer]: null, status });
}

/** What writing any cell of a row changes. @param {Topic} topic @param {string} area @param {Row} row @param {string} column @param {Value} value */
export function withCell(topic, area, row, column, value) {
  if (column === topic.answer) return withAnswer(topic, area, row, value);
  if (column === "status") return withStatus(topic, area, value);
  return changesOf(topic, area, { [column]: value });
}

/** Whether a value is a range of a count. @param {Value} value */
export const isRange = (value) => typeof value === "string" && value.includes(DASH);

/** Whether an area can have an answer within the law's bounds, both ends of a range. @param {Topic} topic @param {string} area @param {Value} value */
export function within(topic, area, value) {
  const bounds = topic.bounds[area];
  const ends = isRange(value) && bounds ? String(value).split(DASH) : [value];
  return !bounds || ends.every((each) => Number(each) >= bounds[0] && Number(each) <= bounds[1]);
}

/** The value that a brush stands for, as its column holds it. @param {Topic} topic @param {Brush} brush */
export function brushValue(topic, { value }) {
  const counted = topic.columns.some(({ id, kind }) => id === topic.answer && kind === "count");
  return counted && !isRange(value) ? Number(value) : value;
}

/** Whether a brush says what no answer can: a plan of a range. @param {Brush} brush */
export const isPlannedRange = ({ kind, value, planned }) => kind === "value" && Boolean(planned) && isRange(value);

/** What marking an area with a brush changes; null when its bounds forbid it, or the brush. @param {Topic} topic @param {string} area @param {Row} row @param {Brush} brush @returns {Changes | null} */
export function withBrush(topic, area, row, brush) {
  if (brush.kind === "none") return {};
  if (brush.kind === "empty")
    return changesOf(topic, area, { ...withoutOthers(topic), [topic.answer]: null, status: null });
  if (brush.kind === "status") return withStatus(topic, area, brush.value);
  const value = brushValue(topic, brush);
  if (!within(topic, area, value) || isPlannedRange(brush)) return null;
  const changes = withAnswer(topic, area, row, value);
  return brush.planned ? { ...changes, ...withStatus(topic, area, PLANNED) } : changes;
}

/** A range as answers hold it, with an en dash. @param {number} low @param {number} high */
export const rangeText = (low, high) => `${low}${DASH}${high}`;

/** The class of what a brush marks. @param {Topic} topic @param {Brush} brush */
export function brushClass(topic, brush) {
  if (brush.kind !== "value") return brush.kind === "empty" ? "empty" : brush.value;
  const status = brush.planned && !isRange(brush.value) ? PLANNED : null;
  return classOf(topic, { [topic.answer]: brushValue(topic, brush), status });
}

/** Keys of the classes that could show a row, the best one first: see layers/themes. @param {Topic} topic @param {Row} row @returns {string[]} */
function classKeys(topic, row) {
  const value = row[topic.answer] ?? null;
  if (value === null) return row.status === "known" ? [] : [String(row.status ?? "")];
  const written = String(value);
  const base = isRange(value) ? `range_${written.replace(DASH, "-")}` : written;
  const others = topic.columns.some(({ id, kind }) => kind === "choices" && row[id] && row[id] !== value);
  const keys = others ? [`several_${base}`, base] : [base];
  return row.status === PLANNED ? [...keys.map((key) => `planned_${key}`), ...keys] : keys;
}

/** The key of the class that shows a row on the map. @param {Topic} topic @param {Row} row */
export function classOf(topic, row) {
  const known = new Set(topic.classes.map(({ key }) => key));
  return classKeys(topic, row).find((key) => known.has(key)) ?? "empty";
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

/** Columns of where an answer comes from. */
const ORIGIN = ["source", "as_of"];

/** Changes of a row, in which the source and the day of the published answer go when it is answered anew: they are of what was said then. What a person wrote of their own stays. @param {Topic} topic @param {string} area @param {Row} row @param {Row} published @param {Changes} changes @returns {Changes} */
export function withoutOldOrigin(topic, area, row, published, changes) {
  const answered = [topic.answer, "status"].some((column) => {
    const path = pathOf(topic.id, area, column);
    return path in changes && (changes[path] ?? null) !== (row[column] ?? null);
  });
  const old = ORIGIN.filter((column) => (row[column] ?? null) !== null && row[column] === published[column]);
  const gone = answered ? changesOf(topic, area, Object.fromEntries(old.map((column) => [column, null]))) : {};
  return { ...gone, ...changes };
}

/** What pasted rows change: the cells that they have, and those that contradict them. @param {Topic} topic @param {Draft} draft @param {readonly { area: string, cells: Row }[]} pasted @param {Rows} [published] @returns {Changes} */
export function fromPasted(topic, draft, pasted, published = {}) {
  const known = columnsOf(topic);
  const all = pasted.map(({ area, cells }) => {
    const row = topicRow(draft, topic, area);
    const written = Object.entries(cells)
      .filter(([column]) => known.includes(column))
      .map(([column, value]) => withCell(topic, area, row, column, value));
    return withoutOldOrigin(topic, area, row, published[area] ?? {}, Object.assign({}, ...written));
  });
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
