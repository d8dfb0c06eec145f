/** What the list of steps says of stories and steps that cannot be read, and of older answers. */

import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";
import { storyAnswers as answers } from "./answers.js";
import { storyCheck } from "./check.js";
import { storyShelf as shelf } from "./shelf.js";

const { MOST } = storyCheck;
const { h } = dom;

function button(key, act, more = {}, text = model.text(key)) {
  return h("button", { type: "button", "data-story": act, class: "button", ...more }, text);
}

function iconButton(icon, label, act, more = {}) {
  return h(
    "button",
    {
      type: "button",
      class: "icon-button",
      "data-story": act,
      title: label,
      "aria-label": label,
      ...more,
    },
    h("span", { class: `icon icon--${icon}`, "aria-hidden": "true" }),
  );
}

const buttons = (...all) => (all.some(Boolean) ? h("div", { class: "story__buttons" }, all) : null);

/** A box that stands out: sentences and what can be done. */
function box(sentences, tools = null, more = {}) {
  return h(
    "div",
    { class: "story__mark", ...more },
    h("span", { class: "icon icon--triangle-alert", "aria-hidden": "true" }),
    h(
      "div",
      {},
      sentences.map((sentence) => h("p", {}, sentence)),
      tools,
    ),
  );
}

/** What is wrong with a step, or that there are newer answers, each with its remedies. */
function ofStep(step, at, own) {
  const more = { "data-step": String(at) };
  const renew = own && answers.isBehind(step, at) && button("step_renew", "renew", more);
  if (step.faults.length) {
    const mend = own && at < MOST.steps && button("step_update", "update", more);
    return box(step.faults, buttons(renew, mend));
  }
  if (!renew) return null;
  const older = () => model.text("step_older", { name: answers.name(step.view.year, step.view.data) });
  return h(
    "div",
    { class: "story__older" },
    h("p", {}, step.named ? older() : model.text("step_follows")),
    buttons(renew),
  );
}

/** What is to be known of a story's steps as a whole. */
function ofStory({ steps, playable }, own) {
  const n = steps.length - playable.length;
  const behind = own && steps.some(answers.isBehind);
  return [
    n > 0 && box([n === 1 ? model.text("story_marked_one") : model.text("story_marked", { n })]),
    behind && buttons(button("story_renew", "renewAll")),
  ];
}

/** What stands in place of the steps of a story that cannot be read. */
function unreadable({ fault }, own) {
  const tools = buttons(button("story_save", "save"), own && button("story_delete", "remove"));
  return [box([fault, model.text("story_unreadable_help")], tools)];
}

/** That stories could not be read or kept, said until the visitor has heard of it. */
function ofShelf() {
  const trouble = shelf.trouble();
  const tools = () => buttons(button("story_aside_save", "saveAside"), button("story_aside_close", "closeAside"));
  return [
    shelf.tells() && box([model.text("story_aside")], tools()),
    trouble && box([model.text(trouble)], null, { role: "alert" }),
  ];
}

/** What can be done later with what could not be read; it is deleted only once it is saved. */
function later(saved) {
  if (!shelf.aside().length) return [];
  const quiet = { class: "button button--quiet" };
  return [
    !shelf.tells() && button("story_aside_save", "saveAside", quiet),
    saved && button("story_aside_forget", "forgetAside", quiet),
  ];
}

export const editorMarks = { button, iconButton, ofStep, ofStory, unreadable, ofShelf, later };
