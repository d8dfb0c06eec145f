/** The topics, and the answers to mark areas with. */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";

import { swatch } from "../../../legend/rows.js";
import { lastTrouble } from "../choosing.js";
import { brushesOf, fill, words } from "../context.js";
import { brushClass, isFilled, topicRow } from "../rows.js";

/** @import { Brush, Topic } from "../types.js" */

/** How many areas of a topic are filled in. @param {Topic} topic */
const filled = (topic) => topic.areas.filter((area) => isFilled(topic, topicRow(fill.store.draft, topic, area))).length;

/** @param {Topic} topic */
function topicButton(topic) {
  const count = words("filled", { done: filled(topic), all: topic.areas.length });
  return html`<button type="button" data-action="fill-topic" data-value=${topic.id}
    aria-pressed=${String(topic.id === fill.topic.id)}><span>${topic.title}</span><small>${count}</small></button>`;
}

export const topics = () =>
  html`<div class="segments fill-segments" role="group" aria-label=${words("topics")}>${fill.data.topics.map(topicButton)}</div>`;

/** @param {Brush} brush */
function sample(brush) {
  if (brush.kind === "none") return html`<span class="icon icon--search fill-brush__icon" aria-hidden="true"></span>`;
  const key = brushClass(fill.topic, { ...brush, planned: fill.planned });
  const found = fill.topic.classes.find((each) => each.key === key);
  return found ? swatch(found) : nothing;
}

/** @param {Brush} brush */
const item = (brush) => html`<label class="fill-brush"><input type="radio" name="brush" value=${brush.id}
  .checked=${brush.id === fill.brush.id}>${sample(brush)}<span>${brush.label}</span></label>`;

export const palette = () => html`<fieldset class="fill-brushes"><legend>${words("palette")}</legend>
  <div class="fill-brushes__list">${brushesOf(fill.topic).map(item)}</div>
  <label class="fill-planned"><input type="checkbox" id="fill-planned" .checked=${live(fill.planned)}> ${words("brush_planned")}</label>
  ${lastTrouble() ? html`<p class="fill-trouble" role="status">${lastTrouble()}</p>` : nothing}</fieldset>`;
