/**
 * The map as one fills in: every area has the class of its row. The catalogue's themes are replaced
 * by ones that follow the draft, so that colours, tooltip and keyboard say what the rows say.
 *
 * @import { Theme, ThemeValue } from "../../map/types.js"
 * @import { Topic } from "./types.js"
 */
import { model } from "../../map/catalogue.js";
import { mounting } from "../../map/mounting.js";
import { state } from "../../view/store.js";
import { choiceWords, fill } from "./context.js";
import { classOf, topicRow } from "./rows.js";

/** The value of an area as a theme has it: class, words, status in words. @param {Topic} topic @param {string} area @returns {ThemeValue} */
function mapValue(topic, area) {
  const row = topicRow(fill.store.draft, topic, area);
  const key = classOf(topic, row);
  const label = topic.classes.find((each) => each.key === key)?.label ?? "";
  const column = topic.columns.find(({ id }) => id === "status");
  const status = column && row.status ? choiceWords(column, row.status) : label;
  return [key, label, status];
}

/** The theme of a topic with the rows of the draft; areas that are not asked stay as they were. @param {Topic} topic @param {Theme} theme @returns {Theme} */
function themeOf(topic, theme) {
  const asked = Object.fromEntries(topic.areas.map((area) => [area, mapValue(topic, area)]));
  return { ...theme, classes: topic.classes, values: { ...theme.values, ...asked } };
}

/** Has the catalogue say what the rows say. */
function follow() {
  const themes = fill.data.topics.map((topic) => [topic.theme, themeOf(topic, model.theme(topic.theme))]);
  model.revalue(Object.fromEntries(themes));
}

/** Paints what has changed, and has the areas named anew. */
function repaint() {
  if (!model.ready) return;
  follow();
  mounting.refresh(state.get(), null);
  state.repeat();
}

export const fillMap = { follow, repaint };
