/**
 * Where an area stands in the theme on the map: what is said of it, and how many areas of the
 * country each class has, in the colours of the map.
 *
 * @import { Catalogue } from "../map/catalogue.js"
 * @import { Answer } from "../map/describe.js"
 * @import { Half, Theme, ThemeClass } from "../map/types.js"
 * @import { Dots } from "./dots.js"
 * @import { Say } from "./drawing.js"
 *
 * @typedef {{ info: ThemeClass, areas: number, mine: boolean }} Step  A class, how many areas it has, and whether the area's own is one of them.
 * @typedef {object} Standing
 * @property {string} topic  what is asked
 * @property {Answer[]} answers  what is said of the area, or of the areas that it lies in or holds
 * @property {Step[]} steps  the classes that occur, in the order of the legend
 * @property {number} total  of areas
 * @property {number | null} same  areas in the class of this one; null when it has several
 * @property {Dots | null} dots  the figures of all areas; null for a theme of answers
 */
import { html, nothing } from "lit-html";
import { splitKey } from "../map/catalogue.js";
import { answersTo, sure } from "../map/describe.js";
import { patterns } from "../map/patterns.js";
import { dotStrip, dots, dotWords } from "./dots.js";

/** @param {Catalogue} catalogue @param {string[]} codes  municipalities of the area @param {string} theme @param {Theme | Half} asked @returns {Standing} */
function standing(catalogue, codes, theme, asked) {
  const own = new Set(codes.map((code) => catalogue.areaOf(code, asked.division)));
  /** @type {Map<string, number>} */
  const areas = new Map();
  for (const [key] of Object.values(asked.values)) areas.set(key, (areas.get(key) ?? 0) + 1);
  const mine = new Set([...own].map((code) => asked.values[code][0]));
  const steps = asked.classes
    .filter(({ key }) => areas.has(key))
    .map((info) => ({ info, areas: areas.get(info.key) ?? 0, mine: mine.has(info.key) }));
  const [first, ...others] = mine;
  return {
    topic: asked.short,
    answers: answersTo(catalogue, codes, theme, asked),
    steps,
    total: Object.keys(asked.values).length,
    same: others.length ? null : (areas.get(first) ?? 0),
    dots: dots(asked, own),
  };
}

/** Where an area stands in a theme; in a pair of themes, in both. @param {Catalogue} catalogue @param {string} key  "division:code" @param {string} theme @returns {Standing[]} */
export function standings(catalogue, key, theme) {
  const codes = [...catalogue.members(...splitKey(key))];
  const shown = catalogue.theme(theme);
  if (!codes.length) return [];
  return (shown.halves ?? [shown]).map((asked) => standing(catalogue, codes, theme, asked));
}

/** @param {Answer} answer */
const said = (answer) => {
  const info = /** @type {ThemeClass} */ ({ ...answer.info, label: answer.info.full ?? answer.info.label });
  const words = answer.value && answer.value !== info.label ? answer.value : sure({ ...answer, info });
  return html`<p class="standing__value"><span class="swatch" style="background:${patterns.background(info)}" aria-hidden="true">${
    patterns.sample(info) ?? nothing
  }</span><span>${words}</span></p>`;
};

/** @param {Step} step */
const part = ({ info, areas, mine }) =>
  html`<span class="standing__part ${mine ? "standing__part--mine" : ""}" style="flex-grow:${areas}"><span
    style="background:${patterns.background(info)}">${patterns.sample(info) ?? nothing}</span></span>`;

/** The place among figures, or else how many areas are in the class. @param {Say} say @param {Standing} standing */
const inWords = (say, { dots: figures, same, total }) =>
  (figures && dotWords(say, figures)) || (same === null ? "" : say("standing", { n: same, total }));

/** The block at the head of a profile. @param {Say} say @param {readonly Standing[]} found */
export const standingBlock = (say, found) =>
  found.map((standing) => {
    const { topic, answers, steps, dots: figures } = standing;
    const words = inWords(say, standing);
    const strip = figures
      ? dotStrip(figures, [topic, words].filter(Boolean).join(": "))
      : html`<div class="standing__strip" aria-hidden="true">${steps.map(part)}</div>`;
    return html`<section class="standing">
      <h3 class="standing__topic">${topic}</h3>
      ${answers.slice(0, 3).map(said)}
      ${strip}
      ${words ? html`<p class="standing__words">${words}</p>` : nothing}
    </section>`;
  });
