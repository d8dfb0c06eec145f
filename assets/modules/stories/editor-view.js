/** What the list of steps looks like. */

import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";
import { book } from "./book.js";
import { storyCheck } from "./check.js";
import { editorMarks as marks } from "./editor-marks.js";
import { player } from "./player.js";
import { storyShelf } from "./shelf.js";

const { pick, isObject, LANGS, MOST } = storyCheck;
const { button, iconButton } = marks;
const { h } = dom;
const SECONDS = [5, 10, 15, 20, 30, 60];
const NAMES = { fi: "Suomi", sv: "Svenska", en: "English" };

function group(key, stories) {
  if (!stories.length) return null;
  return h(
    "optgroup",
    { label: model.text(key) },
    stories.map((story) => h("option", { value: story.id }, book.nameOf(story))),
  );
}

function chooser(id) {
  return h(
    "label",
    { class: "story__field" },
    h("span", {}, model.text("story_choose")),
    h(
      "select",
      { id: "story-choice", "data-value": id },
      h("option", { value: "" }, "–"),
      group("story_own", book.own()),
      group("story_ready", book.ready()),
    ),
  );
}

function field(key, name, text, step = null, tag = "input") {
  return h(
    "label",
    { class: "story__field" },
    h("span", {}, model.text(key)),
    h(tag, {
      "data-field": name,
      "data-text": text,
      "data-step": step,
      rows: tag === "textarea" ? 3 : null,
      maxlength: name === "notes" ? MOST.notes : MOST.text,
    }),
  );
}

function languages(lang) {
  return h(
    "div",
    { class: "story__languages", role: "group", "aria-label": model.text("story_language") },
    LANGS.map((each) =>
      h(
        "button",
        {
          type: "button",
          "data-story": "language",
          "data-value": each,
          lang: each,
          title: NAMES[each],
          "aria-label": `${each.toUpperCase()} – ${NAMES[each]}`,
          "aria-pressed": String(each === lang),
        },
        each.toUpperCase(),
      ),
    ),
  );
}

/** The words of a step, to be opened and written; nobody but the speaker sees the notes. */
function texts(step, at, lang) {
  return h(
    "details",
    {},
    h("summary", {}, model.text("step_edit")),
    field("step_title", "title", step.title[lang] || "", String(at)),
    field("step_caption", "caption", step.caption[lang] || "", String(at), "textarea"),
    field("step_notes", "notes", step.notes[lang] || "", String(at), "textarea"),
    !step.faults.length && button("step_update", "update", { "data-step": String(at) }),
  );
}

function stepTools(at, count) {
  const n = { n: at + 1 };
  const more = { "data-step": String(at) };
  return h(
    "div",
    { class: "story__tools" },
    iconButton("arrow-up", model.text("step_up", n), "up", { ...more, disabled: at === 0 }),
    iconButton("arrow-down", model.text("step_down", n), "down", { ...more, disabled: at === count - 1 }),
    iconButton("copy", model.text("step_double", n), "double", more),
    iconButton("trash", model.text("step_delete", n), "delete", more),
  );
}

/** Number and title of a step; a press shows it, if it can be shown. */
function stepName(step, at, lang) {
  const title = step.title[lang] || pick(step.title) || model.text("view");
  const inside = (hidden) => [
    h("span", { class: "story__number", "aria-hidden": hidden }, String(at + 1)),
    h("span", {}, title),
  ];
  if (step.faults.length) return h("p", { class: "story__show story__show--marked" }, inside(null));
  return h(
    "button",
    {
      type: "button",
      class: "story__show",
      "data-story": "show",
      "data-step": String(at),
      "aria-label": model.text("step_show", { n: at + 1, title }),
    },
    inside("true"),
  );
}

function stepRow({ steps, raw }, at, lang, own) {
  return h(
    "li",
    { class: "story__step" },
    h("div", { class: "story__row" }, stepName(steps[at], at, lang), own && stepTools(at, steps.length)),
    marks.ofStep(steps[at], at, own),
    own && isObject(raw.steps[at]) && texts(steps[at], at, lang),
  );
}

function time() {
  return h(
    "label",
    { class: "story__field story__field--row" },
    h("span", {}, model.text("story_time")),
    h(
      "select",
      { id: "story-seconds", "data-value": String(player.seconds()) },
      h("option", { value: "0" }, model.text("story_time_off")),
      SECONDS.map((n) => h("option", { value: String(n) }, model.text("story_seconds", { n }))),
    ),
  );
}

function passOn({ playable }, own) {
  return h(
    "details",
    { class: "story__more" },
    h("summary", {}, model.text("story_more")),
    time(),
    h(
      "div",
      { class: "story__buttons" },
      button("story_link", "link"),
      button("story_save", "save"),
      button("story_powerpoint", "slides", { disabled: !playable.length }),
      own ? button("story_delete", "remove") : button("story_copy", "copy"),
    ),
  );
}

function body(story, lang) {
  const own = book.isOwn(story.id);
  const { steps, playable } = story;
  if (story.fault) return marks.unreadable(story, own);
  return [
    own && h("div", { class: "story__head" }, field("story_name", "title", story.title[lang] || ""), languages(lang)),
    ...marks.ofStory(story, own),
    h(
      "ol",
      { class: "story__steps" },
      steps.map((_step, at) => stepRow(story, at, lang, own)),
    ),
    !steps.length && h("p", { class: "story__hint" }, model.text("story_empty")),
    playable.length > 0 &&
      h("div", { class: "story__buttons" }, button("story_play", "play", { class: "button button--primary" })),
    passOn(story, own),
  ];
}

/** The whole list for the chosen story, texts in a language; `saved` as in `marks.later`. */
function view(lang, saved) {
  const id = book.chosen();
  const story = book.find(id);
  return [
    h(
      "div",
      { class: "story__title" },
      h("h2", { tabindex: "-1" }, model.text("story")),
      iconButton("x", model.text("story_close"), "close"),
    ),
    ...marks.ofShelf(),
    chooser(id),
    h(
      "div",
      { class: "story__buttons" },
      button("story_add", "add", { class: "button" }),
      button("story_undo", "undo", { class: "button button--quiet", disabled: !book.canUndo() }),
    ),
    h("p", { id: "story-status", class: "story__status", role: "status" }),
    ...(story ? body(story, lang) : [h("p", { class: "story__hint" }, model.text("story_none"))]),
    h(
      "div",
      { class: "story__foot" },
      !storyShelf.trouble() && h("p", {}, model.text("story_kept")),
      button("story_new", "new", { class: "button button--quiet" }),
      button("story_open", "open", { class: "button button--quiet" }),
      ...marks.later(saved),
      h("input", { type: "file", id: "story-file", accept: ".json,application/json", hidden: true }),
    ),
  ].filter(Boolean);
}

export const editorView = { view };
