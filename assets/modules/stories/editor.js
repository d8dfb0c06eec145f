/** The list of steps beside the map: make a story, put it in order, write its words, pass it on. */
import { copyText } from "../shared/copy.js";
import { dom } from "../shared/dom.js";
import { panels } from "../shared/panels.js";
import { changes } from "./editor-changes.js";
import {
  draw,
  forgetLink,
  isOpen,
  isWriting,
  keepField,
  keepSoon,
  keepWritten,
  markSaved,
  offerByHand,
  panel,
  say,
  tell,
  writeIn,
} from "./editor-panel.js";
import { passing } from "./passing.js";
import { player } from "./player.js";
import { book, chosen, known, nameOf, shelf, text } from "./this-page.js";

/** @type {HTMLElement | null} */
let opener = null;

function make() {
  const element = document.createElement("aside");
  Object.assign(element, { id: "story-panel", className: "story", hidden: true });
  element.dataset.coversMap = "right";
  element.addEventListener("click", click);
  element.addEventListener("change", change);
  element.addEventListener("input", ({ target }) => asField(target)?.dataset.field && keepSoon());
  element.addEventListener("focusout", () => book.follow());
  element.addEventListener("keydown", keydown);
  dom.byId("main")?.after(element);
  return element;
}

/** @param {KeyboardEvent} event */
function keydown(event) {
  if (event.key !== "Escape") return;
  event.stopPropagation();
  toggle();
}

/** Opens or closes the list; closing gives the focus back to what opened it. @param {HTMLElement | null} [button] */
function toggle(button) {
  keepWritten();
  const element = panel() ?? make();
  element.hidden = !element.hidden;
  const open = isOpen();
  opener = button ?? opener;
  document.documentElement.dataset.story = open ? "open" : "";
  dom.mark("[data-action='story']", () => ({ "aria-expanded": String(open) }));
  draw();
  panels.follow();
  if (open) player.prefetch([chosen()]);
  if (open) element.querySelector("h2")?.focus();
  else opener?.focus();
}

/** Opens the list, if it is not, and says something in it. @param {string} words */
function openAndTell(words) {
  if (!isOpen()) toggle(document.querySelector("[data-action='story']"));
  tell(words);
}

/** That a story is open, with the first of what cannot be read in it. @param {string} id */
function opened(id) {
  const story = book.find(id);
  if (!story) return "";
  const faults = story.steps.flatMap((step) => step.faults);
  return [text("story_opened", { title: nameOf(story) }), ...faults.slice(0, 1)].join(" ");
}

async function makeSlides() {
  const story = chosen();
  if (!story) return;
  say("story_making");
  await passing.slides(story).then(
    (leftOut) => tell([text("story_made"), leftOut].filter(Boolean).join(" ")),
    () => say("story_not_made"),
  );
}

async function copyLink() {
  const story = chosen();
  if (!story) return;
  forgetLink();
  const making = passing.link(story);
  try {
    const copied = await copyText(making);
    if (chosen()?.id !== story.id) return; // another story has been opened meanwhile
    if (copied) say("story_linked");
    else offerByHand(await making);
  } catch (error) {
    tellError(error);
  }
}

/** @param {unknown} error */
const tellError = (error) => tell(error instanceof Error ? error.message : String(error));

/** @param {HTMLInputElement} field */
async function openFile(field) {
  const [file] = field.files ?? [];
  if (!file) return;
  try {
    const id = passing.read(await file.text());
    changes.open(id);
    await known.answers.look(book.own());
    tell(opened(id));
  } catch (error) {
    tellError(error);
  }
  field.value = "";
}

/** @param {HTMLElement} button */
const stepOf = ({ dataset }) => Number(dataset.step);
const chosenId = () => chosen()?.id ?? "";

/** @type {Record<string, (button: HTMLElement) => unknown>} */
const ACTIONS = {
  close: () => toggle(),
  add: changes.addView,
  new: () => changes.open(changes.create()),
  copy: () => changes.open(book.copy(chosenId())),
  play: () => player.play(chosenId()),
  undo: () => say(book.undo() ? "story_undone" : "story_elsewhere"),
  remove: () => say(book.remove(chosenId()) === null ? "story_not_deleted" : "story_deleted"),
  save: () => passing.save(/** @type {any} */ (chosen())),
  open: () => dom.byId("story-file")?.click(),
  link: copyLink,
  slides: makeSlides,
  language: ({ dataset }) => writeIn(dataset.value ?? ""),
  show: (button) => player.show(chosenId(), stepOf(button), { present: false }),
  up: (button) => changes.move(stepOf(button), -1),
  down: (button) => changes.move(stepOf(button), 1),
  double: (button) => changes.double(stepOf(button)),
  delete: (button) => changes.removeStep(stepOf(button)),
  update: (button) => changes.replace(stepOf(button)),
  renew: (button) => changes.renew(chosen(), [stepOf(button)]),
  renewAll: () => changes.renew(chosen(), chosen()?.steps.map((_step, at) => at) ?? []),
  saveAside: () => {
    passing.saveAside(shelf.aside());
    markSaved();
  },
  closeAside: () => {
    shelf.told();
    draw();
  },
  forgetAside: () => {
    shelf.forget();
    say("story_aside_forgotten");
  },
};

/** @param {MouseEvent} event */
function click({ target }) {
  const button = target instanceof Element && target.closest("[data-story]");
  if (button instanceof HTMLElement) ACTIONS[button.dataset.story ?? ""]?.(button);
}

/** @param {EventTarget | null} target */
const asField = (target) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;

/** Takes what was written or chosen, when the field is left. @param {Event} event */
function change({ target }) {
  const field = asField(target);
  if (field?.dataset.field) keepField(field);
  else if (field instanceof HTMLInputElement && field.id === "story-file") void openFile(field);
  if (!(target instanceof HTMLSelectElement)) return;
  if (target.id === "story-choice") changes.open(target.value);
  else if (target.id === "story-seconds") player.setSeconds(Number(target.value));
}

/** What could not be stored goes with the page, so the browser asks first. @param {BeforeUnloadEvent} event */
function leave(event) {
  keepWritten();
  if (book.own().length && book.canUndo() && shelf.trouble) event.preventDefault();
}

/** The list follows the stories from now on, and nothing that is written in it is lost. */
function start() {
  book.on(draw);
  book.onConflict = () => isOpen() && say("story_conflict");
  window.addEventListener("beforeunload", leave);
  window.addEventListener("pagehide", keepWritten);
  document.addEventListener("visibilitychange", () => document.hidden && keepWritten());
}

export const editor = { start, toggle, draw, isWriting, opened, tell: openAndTell };
