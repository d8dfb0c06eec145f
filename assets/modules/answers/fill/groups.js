/**
 * Rows of leadership groups in the draft: they are of no area, so each has a key of its own. Nothing
 * here changes what it is given.
 *
 * @import { Changes, Column, Draft, GroupData, Row, Value } from "./types.js"
 */
import { pathOf, rowOf } from "./draft.js";

export const GROUPS = "groups";
/** Begins the name of a cell of a group, before its key. */
export const GROUP_CELL = "groups:";

const NEW = "n";
const KNOWN = "k";

/** A key that no other window gives; keys go by the time when they were made. @param {number} now ms @param {number} random from 0 to below 1 */
export const newKey = (now, random) =>
  `${NEW}${now.toString(36)}${Math.floor(random * 36 ** 4)
    .toString(36)
    .padStart(4, "0")}`;

/** The key of a group that is published: its id. @param {Row} row */
const keyOf = (row) => `${KNOWN}${String(row.id).replaceAll("/", "_")}`;

/** @param {GroupData} groups */
const namesOf = ({ columns }) => columns.map(({ id }) => id);

/** @param {string} key @param {Row} cells @returns {Changes} */
const changesOf = (key, cells) =>
  Object.fromEntries(Object.entries(cells).map(([column, value]) => [pathOf(GROUPS, key, column), value]));

/** The cells of a group. @param {Draft} draft @param {GroupData} groups @param {string} key */
export const groupRow = (draft, groups, key) => rowOf(draft, GROUPS, key, namesOf(groups));

/** Keys of the groups that say something, those of before first. @param {Draft} draft @returns {string[]} */
export function groupKeys(draft) {
  const keys = Object.entries(draft).flatMap(([path, [value]]) => {
    const [sheet, key] = path.split("/");
    return sheet === GROUPS && value !== null ? [key] : [];
  });
  return [...new Set(keys)].sort();
}

/** What adding a group writes: an id that stays the same. @param {string} key @returns {Changes} */
export const newGroup = (key) => changesOf(key, { id: `G-${key.slice(NEW.length)}` });

/** What removing a group writes. @param {GroupData} groups @param {string} key @returns {Changes} */
export const withoutGroup = (groups, key) =>
  changesOf(key, Object.fromEntries(namesOf(groups).map((column) => [column, null])));

/** What writing a cell changes. @param {GroupData} groups @param {string} key @param {string} column @param {(column: Column) => Value} read @returns {Changes} */
export function groupChange(groups, key, column, read) {
  const found = groups.columns.find(({ id }) => id === column);
  return found ? changesOf(key, { [column]: read(found) }) : {};
}

/** The draft's groups replaced by others. @param {Draft} draft @param {GroupData} groups @param {readonly Row[]} rows @returns {Changes} */
export function groupsFrom(draft, groups, rows) {
  const emptied = groupKeys(draft).map((key) => withoutGroup(groups, key));
  const listed = rows.map((row) => ({ ...withoutGroup(groups, keyOf(row)), ...changesOf(keyOf(row), row) }));
  return Object.assign({}, ...emptied, ...listed);
}

/** The sheet of groups to send; {} without any. @param {Draft} draft @param {GroupData} groups @returns {Record<string, Row[]>} */
export function groupSheet(draft, groups) {
  const rows = groupKeys(draft).map((key) => groupRow(draft, groups, key));
  // A column that no row has would be missing from the file; an empty one is named and can be mended.
  const gaps = Object.fromEntries(groups.columns.filter(({ required }) => required).map(({ id }) => [id, null]));
  return rows.length ? { [GROUPS]: rows.map((row) => ({ ...gaps, ...row })) } : {};
}

/** Codes that a column of a group offers: employment areas are those of its counties, and what is chosen already. @param {GroupData} groups @param {Column} column @param {readonly string[]} counties @param {readonly string[]} held */
export function offeredCodes({ authorities }, column, counties, held) {
  const all = column.choices.map(([code]) => code);
  if (column.id === "counties") return all;
  const within = new Set([...counties.flatMap((county) => authorities[county] ?? []), ...held]);
  return all.filter((code) => within.has(code));
}
