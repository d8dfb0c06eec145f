/**
 * What the tooltip says, in three lines: the area, and the answers there, each with its swatch.
 *
 * @import { Answer, Facts } from "./describe.js"
 *
 * @typedef {object} Told A line of the box, or two for a single answer.
 * @property {Answer["info"][]} swatches
 * @property {string} text
 * @property {string} more  less important, after the text; "" for nothing
 */
import { sure } from "./describe.js";

const SWATCHES = 3;
const LINES = 2; // beside the name, but one for each of more themes

/** Different words, in their order. @param {string[]} words */
const joined = (words) => [...new Set(words)].join(", ");

/** The answers to one question. @param {Answer[]} answers @param {string} asked  the question, said after the answer; "" for the only one @returns {Told} */
function together(answers, asked) {
  const swatches = answers.map(({ info }) => info).slice(0, SWATCHES);
  if (asked) return { swatches, text: joined(answers.map(sure)), more: asked }; // the answer is what must be read
  const labels = joined(answers.map(({ info }) => info.label));
  const values = answers.map(({ value }) => value).filter((value) => value && answers.length === 1);
  // How sure it is must be read even where the rest is cut.
  const more = [...answers.map(({ status }) => status), ...values].filter((words) => words && words !== labels);
  return { swatches, text: labels, more: joined(more) };
}

/**
 * The lines under the name: one for all answers of a single theme, one each for two questions or several themes.
 * @param {Facts} facts
 * @param {(theme: string) => string} shortOf  the short name of a theme
 * @returns {Told[]}
 */
export function tooltipLines({ answers }, shortOf) {
  const themes = new Set(answers.map(({ theme }) => theme)).size;
  /** @type {Map<string, Answer[]>} */
  const questions = new Map();
  for (const answer of answers) {
    const asked = answer.topic ?? (themes > 1 ? shortOf(answer.theme) : "");
    questions.set(asked, [...(questions.get(asked) ?? []), answer]);
  }
  return [...questions].map(([asked, given]) => together(given, asked)).slice(0, Math.max(LINES, themes));
}
