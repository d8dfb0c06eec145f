/**
 * Changes to the steps of the story in the list: added, mended, brought up to date, moved.
 *
 * @import { Story } from "./types.js"
 */
import { camera } from "../map/camera.js";
import { model } from "../map/catalogue.js";
import { heading } from "../shared/heading.js";
import { state } from "../view/store.js";
import { mendWords } from "./check.js";
import { edit, panel, say, tell } from "./editor-panel.js";
import { isObject } from "./schema.js";
import { book, choose, chosen, isFull, known, pick, text } from "./this-page.js";

/** The view on screen as a step, with a title to start from. */
function stepOfView() {
  const current = state.get();
  const title = heading.selectedNames(current).join(", ") || heading.title(current);
  return {
    query: known.views.queryOf(current),
    box: camera.part(),
    title: { [model.catalogue.lang]: title },
    caption: {},
    notes: {},
  };
}

/** Makes a story without steps; returns its id. */
function create() {
  const title = { [model.catalogue.lang]: text("story_untitled") };
  const { format, version } = known.format;
  return book.add({ format, version, title, steps: [] });
}

/** The id of an own story: the one that is open, or a new one. */
function ownId() {
  const story = chosen();
  return story && book.isOwn(story.id) && !story.fault ? story.id : create();
}

/** Adds a step if there is room for it; true when it is in the story. @param {string} id @param {any} step @param {number} at */
function insert(id, step, at) {
  if (!isFull(id)) return edit(({ steps }) => steps.splice(at, 0, step), id);
  say("story_full_of_steps", { n: known.format.steps });
  return false;
}

function addView() {
  const id = ownId();
  const step = stepOfView();
  const at = book.find(id)?.steps.length ?? 0;
  if (insert(id, step, at)) say("story_added", { n: at + 1, title: pick(step.title) });
}

/** @param {number} at */
function double(at) {
  const story = chosen();
  if (story) insert(story.id, structuredClone(story.raw.steps[at]), at);
}

/** Replaces what a step shows by the view on screen; its texts stay, as far as they are texts. @param {number} at */
function replace(at) {
  const view = stepOfView();
  const done = edit(({ steps }) => {
    const old = isObject(steps[at]) ? steps[at] : { title: view.title };
    const names = ["title", "caption", "notes"].filter((name) => name in old);
    const texts = Object.fromEntries(
      names.map((name) => [name, mendWords(old[name], model.catalogue.lang, known.format.langs)]),
    );
    steps[at] = { ...old, ...texts, query: view.query, box: view.box };
  });
  if (done) say("step_mended", { n: at + 1 });
}

/** Gives the newest answers to some steps of a story, to those that have others. @param {Story | undefined} story @param {readonly number[]} places */
function renew(story, places) {
  const steps = story?.steps ?? [];
  const behind = places
    .filter((at) => known.answers.isBehind(steps[at], at))
    .map((at) => ({ at, ...known.answers.renewed(steps[at]) }));
  const names = (/** @type {"from" | "to"} */ which) => [...new Set(behind.map((step) => step[which]))].join(", ");
  const done = edit((raw) => {
    for (const { at, query } of behind) raw.steps[at].query = query;
  });
  const numbers = behind.map(({ at }) => at + 1).join(", ");
  if (done) say("story_renewed", { steps: numbers, from: names("from"), to: names("to") });
}

/** @param {string} selector */
const focus = (selector) => /** @type {HTMLElement | null} */ (panel()?.querySelector(selector))?.focus();

/** Moves a step and keeps the focus on it. @param {number} at @param {number} by */
function move(at, by) {
  const to = at + by;
  if (!edit(({ steps }) => steps.splice(to, 0, ...steps.splice(at, 1)))) return;
  const act = by < 0 ? "up" : "down";
  const moving = `[data-story="${act}"][data-step="${to}"]:not(:disabled)`;
  focus(panel()?.querySelector(moving) ? moving : `[data-story="double"][data-step="${to}"]`);
  say("step_moved", { n: to + 1 });
}

/** @param {number} at */
function removeStep(at) {
  if (edit(({ steps }) => steps.splice(at, 1))) say("story_deleted");
  focus("[data-story='undo']");
}

/** Opens a story in the list. @param {string} id */
function open(id) {
  choose(id);
  tell("");
}

export const changes = { addView, create, double, replace, renew, move, removeStep, open };
