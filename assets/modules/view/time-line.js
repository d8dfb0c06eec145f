/**
 * The time line under the map: earlier and later answers, and what changes between two of them.
 *
 * @import { View } from "./store.js"
 */
import { html } from "lit-html";
import { model } from "../map/catalogue.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { answerSets as sets } from "./answer-sets.js";
import { config } from "./config.js";
import { state } from "./store.js";
import { away, changesFrom, isUseful, nextViews } from "./time-steps.js";

/** Ids of the answers in order of time. @returns {readonly string[]} */
const line = () => config.time_line;

/** Takes the step of a button: -1 or 1. @param {HTMLElement} button */
function step(button) {
  const data = away(line(), state.get().data, Number(button.dataset.value));
  if (data) sets.step(data);
}

/** What changes to these answers from those before. @param {View} current @returns {string} */
function sentence(current) {
  const { data, versus, theme } = current;
  return changesFrom(sets.known(data), versus, theme) ?? model.catalogue.themes[theme].subtitle;
}

/** Scrolls a list so that an item stands in its middle. @param {HTMLElement} item */
function toMiddle(item) {
  const list = /** @type {HTMLElement} */ (item.parentNode);
  list.scrollLeft = item.offsetLeft - list.clientWidth / 2;
}

/** @param {View} current */
function markSteps(current) {
  dom.mark("#time-line-marks a", (link) => ({
    "aria-current": link.dataset.value === current.data ? "true" : null,
  }));
  dom.mark("[data-action='step-answers']", ({ dataset }) => ({
    // Not "disabled", which would take the focus away at the end of the line.
    "aria-disabled": away(line(), current.data, Number(dataset.value)) ? null : "true",
  }));
  const here = document.querySelector("#time-line-marks a[aria-current]");
  if (here) toMiddle(/** @type {HTMLElement} */ (here.closest("li")));
}

/** @param {View} current */
function markToggle(current) {
  const { before } = sets.known(current.data);
  dom.show("time-line-toggle", Boolean(before || current.versus));
  const other = sets.known(current.versus || before).name;
  dom.mark("#time-line-toggle", () => ({
    "aria-pressed": String(sets.compares(current)),
    title: model.text("changes_from", { name: other }),
  }));
}

/** Fetches what the next press could ask for, so that it is on screen at once. @param {View} view */
function prefetch(view) {
  const { data, versus } = view;
  for (const next of nextViews({ data, versus }, line(), (each) => sets.known(each).before)) {
    sets.load(next).catch(() => null);
  }
}

/** The words beside the steps; a step that failed says so with a way to try again. @param {View} current */
function drawWords(current) {
  dom.draw("time-line-name", sets.known(current.data).name);
  const failed = html`<span role="alert">${model.text("answers_failed")}</span>
    <button type="button" class="link" data-action="retry-answers">${model.text("try_again")}</button>`;
  dom.draw("time-line-changes", sets.failed() ? failed : sentence(current));
}

/** @param {View} current @param {View | null} previous */
function refresh(current, previous) {
  const { embed, story, data, versus } = current;
  const shown = isUseful({ embed, story, data, versus }, line(), sets.known(data));
  dom.show("time-line", shown);
  if (!shown) return;
  markSteps(current);
  markToggle(current);
  drawWords(current);
  if (!previous || sets.differs(current, previous)) dom.whenIdle(() => prefetch(current));
  if (previous && sets.differs(current, previous)) {
    announce([sets.known(data).name, sentence(current)].filter(Boolean).join(". "));
  }
}

/** Draws its words anew when a step has failed or is tried again. */
const start = () => sets.onTrouble(() => drawWords(state.get()));

export const timeLine = { start, refresh, step };
