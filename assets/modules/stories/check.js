/**
 * Reads stories that come from files, links and storage, by the rules of `Story` in Python
 * (layers/stories). What cannot be read is said in words beside the rest; the value itself is never
 * changed.
 *
 * @import { Box, Step, Story, Text, Words } from "./types.js"
 * @import { Dropped } from "../view/address.js"
 * @import { ReadView } from "./views.js"
 *
 * @typedef {object} Reading
 * @property {(query: string) => ReadView} read Reads the view of a step.
 * @property {Text} text
 * @property {string} lang The reader's language.
 */

export const FORMAT = "yhdyspinta-story";
export const VERSION = 1;
export const LANGS = Object.freeze(["fi", "sv", "en"]);
export const MOST = Object.freeze({ steps: 60, query: 2000, text: 2000, notes: 20000 });
const DEEPEST = 100; // levels of lists and objects in a story; more would overflow what writes them

/** The texts of a step: what each is called, and how many letters it may have. */
const TEXTS = /** @type {const} */ ({
  title: ["step_title", MOST.text],
  caption: ["step_caption", MOST.text],
  notes: ["step_notes", MOST.notes],
});

/** @param {unknown} value @returns {value is Record<string, any>} */
export const isObject = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === "string" && value !== "";

/** Letters of a text as Python counts them. @param {string} text */
const lengthOf = (text) => [...text].length;

/** The texts by language that a value holds; a single text is taken for `lang`. @param {unknown} value @param {string} lang @returns {Words} */
export function wordsIn(value, lang) {
  if (isText(value)) return { [lang]: value };
  if (!isObject(value)) return {};
  return Object.fromEntries(LANGS.filter((each) => isText(value[each])).map((each) => [each, value[each]]));
}

/** The texts that a value holds, in whatever language it says, without what is no text. @param {unknown} value @param {string} lang @returns {Words} */
export function mendWords(value, lang) {
  if (!isObject(value)) return wordsIn(value, lang);
  return Object.fromEntries(Object.entries(value).filter(([each, words]) => !LANGS.includes(each) || isText(words)));
}

/** The text in a language, or in the first one that there is. @param {Words} words @param {string} lang */
export function pick(words, lang) {
  return words[lang] || LANGS.map((each) => words[each]).find(Boolean) || "";
}

/** Whether a value is texts by language, none of them too long. @param {unknown} value @param {number} most */
function areWords(value, most) {
  if (value === undefined) return true;
  if (!isObject(value)) return false;
  return LANGS.every((lang) => {
    const words = value[lang];
    return words === undefined || (typeof words === "string" && lengthOf(words) <= most);
  });
}

/** @param {unknown} box @returns {box is Box | null | undefined} */
function isBox(box) {
  if (box === null || box === undefined) return true;
  const numbers = Array.isArray(box) && box.length === 4 && box.every(Number.isFinite);
  return numbers && box[0] < box[2] && box[1] < box[3];
}

/** What is wrong with a view, one sentence for each part; its parameters have texts "view_…". @param {Dropped[]} wrong @param {number} n @param {Text} text */
function viewFaults(wrong, n, text) {
  return wrong.map(({ parameter, value }) =>
    text("error_view", { n, value, parameter: text(`view_${parameter}`) || parameter }),
  );
}

/** @param {Record<string, unknown>} step @param {number} n @param {Text} text */
function textFaults(step, n, text) {
  return Object.entries(TEXTS)
    .filter(([field, [, most]]) => !areWords(step[field], most))
    .map(([, [key, most]]) => text("error_text", { where: `${n} · ${text(key)}`, n: most }));
}

/** A step as it can be used, with what cannot be read of it. @param {unknown} raw @param {number} at @param {Reading} reading @returns {Step} */
function readStep(raw, at, { read, text, lang }) {
  const n = at + 1;
  const step = isObject(raw) ? raw : {};
  const query = step.query ?? "";
  const whole = isObject(raw) && typeof query === "string" && lengthOf(query) <= MOST.query;
  const { view, named, wrong } = read(whole ? query : "");
  const { box } = step;
  const faults = [
    ...(whole ? [] : [text("error_step", { n })]),
    ...(n > MOST.steps ? [text("error_steps", { n: MOST.steps })] : []),
    ...viewFaults(wrong, n, text),
    ...(isBox(box) ? [] : [text("error_box", { n })]),
    ...textFaults(step, n, text),
  ];
  const [title, caption, notes] = [step.title, step.caption, step.notes].map((words) => wordsIn(words, lang));
  return {
    query: whole ? query : "",
    view,
    named,
    box: isBox(box) ? (box ?? null) : null,
    title,
    caption,
    notes,
    faults,
  };
}

/** Why a value is no story that this version can read, or "". @param {unknown} value @param {Text} text */
export function storyFault(value, text) {
  if (!isObject(value) || value.format !== FORMAT) return text("error_format");
  if (value.version > VERSION) return text("error_version");
  if (value.version !== VERSION) return text("error_format");
  return Array.isArray(value.steps) ? "" : text("error_steps", { n: MOST.steps });
}

/** Numbers from 0 of the steps without faults. @param {readonly Step[]} steps */
export const playableOf = (steps) => steps.flatMap(({ faults }, at) => (faults.length ? [] : [at]));

/** A story as it can be used; one with a `fault` has no steps. @param {unknown} raw @param {string} id @param {Reading} reading @returns {Story} */
export function readStory(raw, id, reading) {
  const fault = storyFault(raw, reading.text);
  const value = isObject(raw) ? raw : {};
  /** @type {Step[]} */
  const steps = fault
    ? []
    : value.steps.map((/** @type {unknown} */ step, /** @type {number} */ at) => readStep(step, at, reading));
  return { id, raw, fault, title: wordsIn(value.title, reading.lang), steps, playable: playableOf(steps) };
}

/** Whether lists and objects lie in each other deeper than a story needs. @param {unknown} value */
function isTooDeep(value) {
  let level = [value];
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    level = level.flatMap((each) => (each && typeof each === "object" ? Object.values(each) : []));
    if (!level.length) return false;
  }
  return true;
}

/** Takes a story from outside as it is; an Error with words for the reader says why it is none. @param {unknown} value @param {Text} text @returns {Record<string, any>} */
export function acceptStory(value, text) {
  const fault = storyFault(value, text) || (isTooDeep(value) ? text("error_format") : "");
  if (fault || !isObject(value)) throw new Error(fault);
  return value;
}
