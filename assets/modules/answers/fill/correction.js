/**
 * Publishing the change of one row: the visitor says why, sees what changes, and publishes.
 *
 * @import { Row, Topic } from "./types.js"
 *
 * @typedef {{ area: string, before: string, after: string }} Change
 */
import { announce } from "../../shared/announce.js";
import { fill, words } from "./context.js";
import { isFilled, saysMore, sentRow } from "./rows.js";
import { askVisitor, previewCorrection, publishCorrection } from "./server.js";

/** What is under way for a row. @type {{ key: string, why: string, busy: boolean, words: string, preview: { version: number, changes: Change[] } | null, done: { version: number, page: string } | null }} */
const NOTHING = { key: "", why: "", busy: false, words: "", preview: null, done: null };
let underway = NOTHING;
let drawn = () => {};

/** The row that is open: its topic, area and what it says. */
const open = () => ({ topic: fill.topic, area: fill.area, row: fill.row(fill.area) });

/** @param {{ topic: Topic, area: string, row: Row }} of */
const keyOf = ({ topic, area, row }) => `${topic.id}/${area}/${JSON.stringify(row)}`;

/** What is published of the open row. @returns {Row} */
function published() {
  const { topic, area } = open();
  const rows = fill.data.published[topic.id] ?? fill.data.known[topic.id];
  return rows?.[area] ?? {};
}

/** Whether the open row is filled in and says something else than what is published. */
function differs() {
  const { topic, area, row } = open();
  return Boolean(area) && isFilled(topic, row) && saysMore(topic, row, published());
}

/** What is under way for the open row as it is now; a change of the row begins anew, but for the reason. */
function current() {
  const key = keyOf(open());
  const area = key.slice(0, key.indexOf("{"));
  if (underway.key !== key) {
    const sameArea = underway.key.startsWith(area);
    underway = { ...NOTHING, key, why: sameArea ? underway.why : "" };
  }
  return underway;
}

/** @param {Partial<typeof NOTHING>} patch */
function set(patch) {
  underway = { ...underway, ...patch };
  drawn();
}

/** @param {string} why */
function reason(why) {
  current();
  underway = { ...underway, why };
}

const asked = () => {
  const { topic, area, row } = open();
  return { topic, row: sentRow(topic, area, row), why: current().why };
};

/** Asks what publishing would change. */
async function preview() {
  const { key, why } = current();
  if (!why.trim()) return set({ words: words("why_missing") });
  set({ busy: true, words: "" });
  const outcome = await previewCorrection(asked());
  if (underway.key !== key) return; // the row has changed meanwhile
  if ("words" in outcome) return set({ busy: false, words: outcome.words });
  set({ busy: false, preview: outcome.data });
}

/** Source and day that a published row has by itself: why it was changed, and today; of a plan the day is its first. @param {Row} row @returns {Row} */
function originOf(row) {
  const today = new Date().toISOString().slice(0, 10);
  return { source: current().why.trim(), ...(row.status === "planned" ? {} : { as_of: today }) };
}

/** Publishes what was shown. */
async function publish() {
  const { key, preview: shown } = current();
  if (!shown) return;
  const { topic, area, row } = open();
  set({ busy: true, words: "" });
  const outcome = await publishCorrection(asked(), shown.version);
  if ("words" in outcome) {
    await askVisitor();
    return set({ busy: false, words: outcome.words, preview: null });
  }
  const rows = fill.data.published[topic.id] ?? { ...fill.data.known[topic.id] };
  const published = { ...originOf(row), ...row };
  fill.data.published = { ...fill.data.published, [topic.id]: { ...rows, [area]: published } };
  announce(words("published", { version: outcome.data.version }));
  if (underway.key === key) set({ busy: false, preview: null, why: "", done: outcome.data });
}

/** Has `draw` called when something here changes. @param {() => void} draw */
function start(draw) {
  drawn = draw;
}

export const correcting = { start, current, published, differs, reason, preview, publish };
