/**
 * Reads stories that come from files, links and storage: what they hold, and in words what cannot
 * be read of it. The value itself is never changed.
 *
 * @import { Step, Story, Text, Words } from "./types.js"
 * @import { Dropped } from "../view/address.js"
 * @import { StepFault, StoryFormat } from "./schema.js"
 * @import { ReadView } from "./views.js"
 *
 * @typedef {object} Reading
 * @property {StoryFormat} format The format as the server sends it.
 * @property {(query: string) => ReadView} read Reads the view of a step.
 * @property {Text} text
 * @property {string} lang The reader's language.
 */

import { isObject, stepFaults, storyFault } from "./schema.js";

const DEEPEST = 100; // levels of lists and objects in a story; more would overflow what writes them

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === "string" && value !== "";

/** The texts by language that a value holds; a single text is taken for `lang`. @param {unknown} value @param {string} lang @param {readonly string[]} langs @returns {Words} */
export function wordsIn(value, lang, langs) {
  if (isText(value)) return { [lang]: value };
  if (!isObject(value)) return {};
  return Object.fromEntries(langs.flatMap((each) => (isText(value[each]) ? [[each, value[each]]] : [])));
}

/** The texts that a value holds, in whatever language it says, without what is no text. @param {unknown} value @param {string} lang @param {readonly string[]} langs @returns {Record<string, unknown>} */
export function mendWords(value, lang, langs) {
  if (!isObject(value)) return wordsIn(value, lang, langs);
  return Object.fromEntries(Object.entries(value).filter(([each, words]) => !langs.includes(each) || isText(words)));
}

/** The text in a language, or in the first one that there is. @param {Words} words @param {string} lang @param {readonly string[]} langs */
export function pick(words, lang, langs) {
  return words[lang] || langs.map((each) => words[each]).find(Boolean) || "";
}

/** What is wrong with a view, one sentence for each part; its parameters have texts "view_…". @param {Dropped[]} wrong @param {number} n @param {Text} text */
function viewFaults(wrong, n, text) {
  return wrong.map(({ parameter, value }) =>
    text("error_view", { n, value, parameter: text(`view_${parameter}`) || parameter }),
  );
}

/** A fault of a step in words; its texts have names "step_…". @param {StepFault} fault @param {number} n @param {Reading} reading */
function faultWords(fault, n, { text, format }) {
  if (fault.code === "text") {
    return text("error_text", { where: `${n} · ${text(`step_${fault.field}`)}`, n: fault.most });
  }
  return text(`error_${fault.code}`, { n: fault.code === "steps" ? format.steps : n });
}

/** A step as it can be used, with what cannot be read of it. @param {unknown} raw @param {number} at @param {Reading} reading @returns {Step} */
function readStep(raw, at, reading) {
  const { read, text, lang, format } = reading;
  const step = isObject(raw) ? raw : {};
  const query = typeof step.query === "string" ? step.query : "";
  const { view, named, wrong } = read(query);
  const faults = stepFaults(raw, at, format);
  const box = faults.some(({ code }) => code === "box") ? null : (step.box ?? null);
  const [title, caption, notes] = [step.title, step.caption, step.notes].map((each) =>
    wordsIn(each, lang, format.langs),
  );
  const said = [...faults.map((fault) => faultWords(fault, at + 1, reading)), ...viewFaults(wrong, at + 1, text)];
  return { query, view, named, box: /** @type {Step["box"]} */ (box), title, caption, notes, faults: said };
}

/** Why a value is no story that this version can read, in words, or "". @param {unknown} value @param {Pick<Reading, "format" | "text">} reading */
export function whyNoStory(value, { format, text }) {
  const fault = storyFault(value, format);
  return fault ? text(`error_${fault.code}`, { n: format.steps }) : "";
}

/** Numbers from 0 of the steps without faults. @param {readonly Step[]} steps */
export const playableOf = (steps) => steps.flatMap(({ faults }, at) => (faults.length ? [] : [at]));

/** A story as it can be used; one with a `fault` has no steps. @param {unknown} raw @param {string} id @param {Reading} reading @returns {Story} */
export function readStory(raw, id, reading) {
  const fault = whyNoStory(raw, reading);
  const value = isObject(raw) ? raw : {};
  const list = fault ? [] : /** @type {unknown[]} */ (value.steps);
  const steps = list.map((step, at) => readStep(step, at, reading));
  const title = wordsIn(value.title, reading.lang, reading.format.langs);
  return { id, raw, fault, title, steps, playable: playableOf(steps) };
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

/** Takes a story from outside as it is; an Error with words for the reader says why it is none. @param {unknown} value @param {Pick<Reading, "format" | "text">} reading @returns {Record<string, unknown>} */
export function acceptStory(value, reading) {
  const fault = whyNoStory(value, reading) || (isTooDeep(value) ? reading.text("error_format") : "");
  if (fault || !isObject(value)) throw new Error(fault);
  return value;
}
