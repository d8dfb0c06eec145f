/** The list of steps beside the map: make a story, put it in order, write its words, pass it on. */

import { camera } from "../map/camera.js";
import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";
import { heading } from "../shared/heading.js";
import { panels } from "../shared/panels.js";
import { state } from "../view/store.js";
import { storyAnswers as answers } from "./answers.js";
import { book } from "./book.js";
import { storyCheck } from "./check.js";
import { editorView } from "./editor-view.js";
import { passing } from "./passing.js";
import { player } from "./player.js";
import { storyShelf as shelf } from "./shelf.js";
import { storyViews } from "./views.js";

const { isObject, mendWords, MOST } = storyCheck;
let opener = null;
let saved = false; // whether what could not be read has been saved as a file
let words = null; // language of the texts that are being written

const panel = () => dom.byId("story-panel");
const isOpen = () => Boolean(panel()) && !panel().hidden;
const lang = () => words || model.catalogue.lang;

function make() {
  const element = dom.h("aside", { id: "story-panel", class: "story", hidden: true, "data-covers-map": "right" });
  dom.byId("main").after(element);
  element.addEventListener("click", click);
  element.addEventListener("change", change);
  element.addEventListener("focusout", () => book.follow());
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape") toggle();
    if (event.key === "Escape") event.stopPropagation();
  });
}

/** Opens or closes the list; closing gives the focus back to what opened it. */
function toggle(button) {
  if (!panel()) make();
  const open = !isOpen();
  panel().hidden = !open;
  if (button) opener = button;
  document.documentElement.dataset.story = open ? "open" : "";
  dom.mark("[data-action='story']", () => ({ "aria-expanded": String(open) }));
  draw();
  panels.follow();
  if (open) player.prepare(book.find(book.chosen()));
  if (open) panel().querySelector("h2").focus();
  else if (opener) opener.focus();
}

function draw() {
  if (!isOpen()) return;
  panel().setAttribute("aria-label", model.text("story"));
  const status = dom.byId("story-status");
  const said = status ? status.textContent : "";
  dom.fill("story-panel", editorView.view(lang(), saved));
  dom.byId("story-status").textContent = said;
  for (const field of panel().querySelectorAll("[data-text]")) {
    if (field !== document.activeElement) field.value = field.dataset.text;
  }
  for (const field of panel().querySelectorAll("select")) field.value = field.dataset.value;
}

/** Whether a field holds what is not in the story yet. */
function isWriting() {
  const field = document.activeElement;
  return Boolean(field) && field.matches("#story-panel [data-text]") && field.value.trim() !== field.dataset.text;
}

/** Says what has happened, on the panel and aloud. */
function say(key, values) {
  tell(model.text(key, values));
}

function tell(words) {
  dom.byId("story-status").textContent = words;
}

/** That a story is open, with the first of what cannot be read in it. */
function opened(id) {
  const story = book.find(id);
  const faults = story.steps.flatMap((step) => step.faults);
  return [model.text("story_opened", { title: book.nameOf(story) }), ...faults.slice(0, 1)].join(" ");
}

/** The view on screen as a step, with a title to start from. */
function stepOfView() {
  const current = state.get();
  const title = heading.selectedNames(current).join(", ") || heading.title(current);
  return {
    query: storyViews.queryOf(current),
    box: camera.part(),
    title: { [model.catalogue.lang]: title },
    caption: {},
    notes: {},
  };
}

/** The id of an own story: the one that is open, or a new one. */
function ownId() {
  const id = book.chosen();
  return book.isOwn(id) && !book.find(id).fault ? id : book.create();
}

/** Changes a story; true when the change is in it, and not in a copy beside another window's. */
function edit(work, id = book.chosen()) {
  const to = book.edit(id, work);
  if (to !== book.chosen()) book.choose(to);
  if (to !== id) say("story_conflict");
  return to === id;
}

/** Adds a step if there is room for it. */
function insert(id, step, at) {
  if (!book.isFull(id)) return edit(({ steps }) => steps.splice(at, 0, step), id);
  say("story_full_of_steps", { n: MOST.steps });
  return false;
}

function addView() {
  const id = ownId();
  const step = stepOfView();
  const at = book.find(id).steps.length;
  if (insert(id, step, at)) say("story_added", { n: at + 1, title: book.pick(step.title) });
}

function double(at) {
  const id = book.chosen();
  insert(id, structuredClone(book.find(id).raw.steps[at]), at);
}

/** Replaces what a step shows by the view on screen; its texts stay, as far as they are texts. */
function replace(at) {
  const view = stepOfView();
  const done = edit(({ steps }) => {
    const old = isObject(steps[at]) ? steps[at] : { title: view.title };
    const texts = ["title", "caption", "notes"]
      .filter((name) => name in old)
      .map((name) => [name, mendWords(old[name])]);
    steps[at] = { ...old, ...Object.fromEntries(texts), query: view.query, box: view.box };
  });
  if (done) say("step_mended", { n: at + 1 });
}

/** Gives the newest answers to those of some steps that have others. */
function renew(places) {
  const { steps } = book.find(book.chosen());
  const behind = places
    .filter((at) => answers.isBehind(steps[at], at))
    .map((at) => ({ at, ...answers.renewed(steps[at]) }));
  const each = (name) => [...new Set(behind.map((step) => step[name]))].join(", ");
  const done = edit((raw) =>
    behind.forEach(({ at, query }) => {
      raw.steps[at].query = query;
    }),
  );
  const numbers = behind.map(({ at }) => at + 1).join(", ");
  if (done) say("story_renewed", { steps: numbers, from: each("from"), to: each("to") });
}

/** Moves a step and keeps the focus on it. */
function move(at, by) {
  const to = at + by;
  if (!edit(({ steps }) => steps.splice(to, 0, ...steps.splice(at, 1)))) return;
  const id = by < 0 ? "up" : "down";
  const button = panel().querySelector(`[data-story="${id}"][data-step="${to}"]:not(:disabled)`);
  (button || panel().querySelector(`[data-story="double"][data-step="${to}"]`)).focus();
  say("step_moved", { n: to + 1 });
}

function removeStep(at) {
  if (edit(({ steps }) => steps.splice(at, 1))) say("story_deleted");
  panel().querySelector("[data-story='undo']").focus();
}

function choose(id) {
  book.choose(id);
  tell("");
}

async function makeSlides() {
  say("story_making");
  await passing.slides(book.chosen()).then(
    (leftOut) => tell([model.text("story_made"), leftOut].join(" ")),
    () => say("story_not_made"),
  );
}

async function copyLink() {
  const address = await passing.link(book.find(book.chosen()));
  if (!address) return say("story_long");
  return navigator.clipboard.writeText(address).then(
    () => say("story_linked"),
    () => say("share_failed"),
  );
}

async function openFile(field) {
  const [file] = field.files;
  if (!file) return;
  try {
    const id = passing.read(await file.text());
    choose(id);
    await answers.look([book.find(id)]);
    tell(opened(id));
  } catch (error) {
    tell(error.message);
  }
  field.value = "";
}

const chosen = () => book.chosen();

const ACTIONS = {
  close: () => toggle(),
  add: addView,
  new: () => choose(book.create()),
  copy: () => choose(book.copy(chosen())),
  play: () => player.play(chosen()),
  undo: () => {
    say(book.undo() ? "story_undone" : "story_elsewhere");
  },
  remove: () => {
    say(book.remove(chosen()) === null ? "story_not_deleted" : "story_deleted");
  },
  save: () => passing.save(book.find(chosen())),
  open: () => dom.byId("story-file").click(),
  link: copyLink,
  slides: makeSlides,
  language: ({ dataset }) => {
    words = dataset.value;
    draw();
  },
  show: ({ dataset }) => player.show(chosen(), Number(dataset.step), { present: false }),
  up: ({ dataset }) => move(Number(dataset.step), -1),
  down: ({ dataset }) => move(Number(dataset.step), 1),
  double: ({ dataset }) => double(Number(dataset.step)),
  delete: ({ dataset }) => removeStep(Number(dataset.step)),
  update: ({ dataset }) => replace(Number(dataset.step)),
  renew: ({ dataset }) => renew([Number(dataset.step)]),
  renewAll: () => renew(book.find(chosen()).steps.map((_step, at) => at)),
  saveAside: () => {
    passing.saveAside(shelf.aside());
    saved = true;
    draw();
  },
  closeAside: () => {
    shelf.told();
    draw();
  },
  forgetAside: () => {
    shelf.forget();
    say("story_aside_forgotten");
    draw();
  },
};

function click(event) {
  const button = event.target.closest("[data-story]");
  if (button) ACTIONS[button.dataset.story](button);
}

/** Takes what was written or chosen, when the field is left. */
function change({ target }) {
  const { field, step } = target.dataset;
  if (target.id === "story-choice") choose(target.value);
  else if (target.id === "story-seconds") player.setSeconds(Number(target.value));
  else if (target.id === "story-file") openFile(target);
  else if (field) {
    edit((raw) => book.write(step ? raw.steps[step] : raw, field, lang(), target.value.trim()));
  }
}

function start() {
  book.on(draw);
}

export const editor = { start, toggle, draw, isWriting, opened };
