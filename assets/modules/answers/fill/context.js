/**
 * What the parts of the page share: the facts from the server, the draft, the brush, the words.
 *
 * @import { Brush, Column, FillData, Row, Topic, Value, Visitor } from "./types.js"
 */
import { splitKey } from "../../map/catalogue.js";
import { config } from "../../view/config.js";
import { state } from "../../view/store.js";
import { isRange, rangeText, topicRow } from "./rows.js";
import { DraftStore } from "./store.js";

/** @type {Brush} */
const NO_BRUSH = { id: "", kind: "none", value: "", label: "" };

/** @returns {FillData} */
const data = () => config.fill;

/** A text of the page with its {places} filled; one that counts has a form for one. @param {string} key @param {Record<string, string | number>} [values] */
export function words(key, values = {}) {
  const texts = /** @type {Record<string, string>} */ (config.texts);
  const text = (values.n === 1 && texts[`${key}_one`]) || texts[key];
  if (text === undefined) throw new Error(`no text for ${key}`);
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/** The words of a column for a value. @param {Column} column @param {Value} value */
export const choiceWords = (column, value) =>
  column.choices.find(([key]) => key === String(value))?.[1] ?? String(value);

/** What each area is marked with; the first stands for no mark. @param {Topic} topic @returns {Brush[]} */
export function brushesOf(topic) {
  const label = (/** @type {string} */ key) =>
    topic.short[key] ?? topic.classes.find((each) => each.key === key)?.label ?? key;
  const answer = /** @type {Column} */ (topic.columns.find(({ id }) => id === topic.answer));
  const most = Math.max(0, ...Object.values(topic.bounds).map(([, high]) => high));
  const numbers = Array.from({ length: most }, (_none, at) => at + 1);
  const ranges = numbers.flatMap((low) => numbers.filter((high) => high > low).map((high) => rangeText(low, high)));
  const counts = [...numbers.map(String), ...ranges];
  const values = answer.kind === "count" ? counts : answer.choices.map(([key]) => key);
  const classes = (/** @type {string} */ value) => label(isRange(value) ? `range_${value.replace("–", "-")}` : value);
  return [
    { ...NO_BRUSH, label: words("brush_none") },
    ...values.map((value) => brush("value", value, classes(value))),
    ...topic.valueless.map((value) => brush("status", value, label(value))),
    { id: "empty", kind: "empty", value: "", label: words("brush_empty") },
  ];
}

/** @param {"value" | "status"} kind @param {string} value @param {string} label @returns {Brush} */
const brush = (kind, value, label) => ({ id: `${kind}:${value}`, kind, value, label });

class Fill {
  /** @type {DraftStore} */
  store = new DraftStore(() => localStorage);
  /** Topic -> id of the brush in hand. @type {Record<string, string>} */
  brushes = {};
  /** Key of the group that was added last, which is shown open. */
  group = "";
  /** Whether values are marked as planned. */
  planned = false;
  /** @type {Visitor | null} Null until the server has said who asks, and without a network. */
  visitor = null;

  get data() {
    return data();
  }

  /** The topic in view. @returns {Topic} */
  get topic() {
    const found = data().topics.find(({ id }) => id === state.get().topic);
    return found ?? data().topics[0];
  }

  /** The brush in hand. @returns {Brush} */
  get brush() {
    const { topic } = this;
    const found = brushesOf(topic).find(({ id }) => id === this.brushes[topic.id]) ?? NO_BRUSH;
    return { ...found, planned: this.planned };
  }

  /** What is published of an area of the topic in view. @param {string} area @returns {Row} */
  published(area) {
    return this.data.published[this.topic.id]?.[area] ?? {};
  }

  /** Code of the chosen area; "" for none. @returns {string} */
  get area() {
    const [key] = state.get().sel;
    const [division, code] = key ? splitKey(key) : ["", ""];
    return division === this.topic.division && this.topic.areas.includes(code) ? code : "";
  }

  /** The row of an area of the topic in view. @param {string} area @returns {Row} */
  row(area) {
    return topicRow(this.store.draft, this.topic, area);
  }
}

export const fill = new Fill();
