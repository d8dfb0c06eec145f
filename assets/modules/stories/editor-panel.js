/**
 * The panel with the list of steps: what it shows, what is being written in it, what it says.
 */
import { render } from "lit-html";
import { model } from "../map/catalogue.js";
import { selectForCopying } from "../shared/copy.js";
import { dom } from "../shared/dom.js";
import { editorView } from "./editor-view.js";
import { isObject } from "./schema.js";
import { book, choose, chosen, text } from "./this-page.js";

const PAUSE = 600; // ms without a key after which what is written is kept

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/** What the panel shows beside the stories. */
const shown = { lang: "", saved: false, said: "", byHand: "" };
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;

/** @returns {HTMLElement | null} */
export const panel = () => dom.byId("story-panel");
export const isOpen = () => panel()?.hidden === false;
export const lang = () => shown.lang || model.catalogue.lang;

/** Draws the list, if it is open. A field that is being written in keeps what stands in it. */
export function draw() {
  const element = panel();
  if (!element || !isOpen()) return;
  element.setAttribute("aria-label", text("story"));
  render(editorView({ ...shown, lang: lang() }), element);
  for (const field of fields(element)) {
    if (field !== document.activeElement) field.value = field.dataset.text ?? "";
  }
  for (const select of element.querySelectorAll("select")) select.value = select.dataset.value ?? "";
}

/** @param {HTMLElement} element @returns {NodeListOf<Field>} */
const fields = (element) => element.querySelectorAll("[data-text]");

/** Says something, on the panel and aloud. @param {string} words */
export function tell(words) {
  shown.said = words;
  draw();
}

/** @param {string} key @param {Record<string, string | number>} [values] */
export const say = (key, values) => tell(text(key, values));

/** Shows a link in a field, selected, for copying by hand. @param {string} link */
export function offerByHand(link) {
  shown.byHand = link;
  say("copy_failed");
  const field = dom.byId("story-link");
  if (field instanceof HTMLInputElement) selectForCopying(field);
}

/** Takes the link away that was offered. */
export function forgetLink() {
  shown.byHand = "";
}

/** @param {string} language */
export function writeIn(language) {
  keepWritten();
  shown.lang = language;
  draw();
}

/** What could not be read has been saved as a file, so that it may be deleted. */
export function markSaved() {
  shown.saved = true;
  draw();
}

/** The field that holds what is not in the story yet, or null. @returns {Field | null} */
function written() {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null;
  const own = field.matches("#story-panel [data-text]");
  return own && field.value.trim() !== field.dataset.text ? field : null;
}

export const isWriting = () => written() !== null;

/** Changes a story; true when the change is in it, and not in a copy beside another window's. @param {(raw: any) => void} work @param {string} [id] @param {string} [key] */
export function edit(work, id = chosen()?.id ?? "", key = "") {
  forgetLink();
  const to = book.edit(id, work, key);
  if (to !== chosen()?.id) choose(to);
  draw();
  if (to !== id) say("story_conflict");
  return to === id;
}

/** Sets or removes a text of a story or a step as it is stored. @param {any} owner @param {string} name @param {string} words */
function write(owner, name, words) {
  const before = owner[name];
  /** @type {Record<string, any>} */
  const texts = isObject(before) ? before : {};
  if (typeof before === "string" && before) texts[model.catalogue.lang] = before;
  if (words) texts[lang()] = words;
  else delete texts[lang()];
  owner[name] = texts;
}

/** Keeps what stands in a field. @param {Field} field */
export function keepField(field) {
  clearTimeout(pause);
  const { field: name, step } = field.dataset;
  const words = field.value.trim();
  if (!name || words === field.dataset.text) return;
  const key = `${name} ${step ?? ""} ${lang()}`;
  const work = (/** @type {any} */ raw) => {
    const owner = step === undefined ? raw : raw.steps[Number(step)];
    if (isObject(owner)) write(owner, name, words);
  };
  edit(work, undefined, key);
}

/** Keeps what is being written, as when the page goes away. */
export function keepWritten() {
  clearTimeout(pause);
  const field = written();
  if (field) keepField(field);
}

/** Keeps what is being written once the visitor pauses. */
export function keepSoon() {
  clearTimeout(pause);
  pause = setTimeout(keepWritten, PAUSE);
}
