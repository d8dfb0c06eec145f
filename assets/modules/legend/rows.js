/**
 * The pieces of legends: a row for a class, as a button or not, and its bars.
 *
 * @import { TemplateResult } from "lit-html"
 * @import { Tally, ThemeClass } from "../map/types.js"
 */
import { html, nothing } from "lit-html";

import { model } from "../map/catalogue.js";
import { patterns } from "../map/patterns.js";

/** @type {Tally} */
const NONE = Object.freeze({ areas: 0, municipalities: 0, residents: 0 });

/** What a class holds; nothing when nobody has counted it. @param {Map<string, Tally>} counts @param {string} key */
export const tallyOf = (counts, key) => counts.get(key) ?? NONE;

/** The decorative swatch of a class. @param {ThemeClass} themeClass */
export const swatch = (themeClass) =>
  html`<span class="swatch" style="background:${patterns.background(themeClass)}" aria-hidden="true">${patterns.sample(themeClass) ?? nothing}</span>`;

/** Residents of a row: short for the eye unless the unit is wanted, in words for the ear. @param {Tally} count @param {boolean} unit */
function residentsCell({ residents }, unit) {
  const words = model.counted.residents(residents);
  if (unit) return html`<span>${words}</span>`;
  const short = model.counted.residentsShort(residents);
  return html`<span aria-hidden="true">${short}</span><span class="visually-hidden">${words}</span>`;
}

/** What a class holds, in areas and residents. @param {Tally} count @param {boolean} unit @param {boolean} municipal */
const counted = (count, unit, municipal) =>
  html`<span class="legend__counts"><span>${(municipal ? model.counted.municipalities : model.counted.areas)(count.areas)}</span>${residentsCell(count, unit)}</span>`;

/**
 * One class as a button that filters by it.
 *
 * @param {ThemeClass} themeClass
 * @param {Tally} count
 * @param {{ pressed: boolean, unit?: boolean, municipal?: boolean, choice?: string }} how `choice` is the class as
 *   the filter has it; areas that are municipalities are called so
 * @returns {TemplateResult}
 */
export function row(themeClass, count, { pressed, unit = false, municipal = false, choice = themeClass.key }) {
  const title = [model.text("class_only"), model.counted.municipalities(count.municipalities)].join(" · ");
  return html`<li><button type="button" class=${count.municipalities ? nothing : "is-empty"} title=${title}
    aria-pressed=${String(pressed)} data-action="toggle-class" data-value=${choice}
    >${swatch(themeClass)}<span class="legend__label">${themeClass.label}</span>${counted(count, unit, municipal)}</button></li>`;
}

/** One class without a button. @param {ThemeClass} themeClass @param {Tally} count @param {boolean} [municipal] @returns {TemplateResult} */
export const item = (themeClass, count, municipal = false) =>
  html`<li class="legend__item">${swatch(themeClass)}<span class="legend__label">${themeClass.label}</span>${counted(count, false, municipal)}</li>`;

/** A share as a bar, 0 to 1, with its number. @param {number} share @param {string} text @param {ThemeClass} themeClass */
function bar(share, text, themeClass) {
  const fill = () =>
    html`<span style="background:${patterns.background(themeClass)}">${patterns.sample(themeClass) ?? nothing}</span>`;
  const width = `--share:${(share * 100).toFixed(1)}%`;
  return html`<td><span class="bar" style=${width} aria-hidden="true">${share > 0 ? fill() : nothing}</span><span class="bar__text">${text}</span></td>`;
}

/** The bars of some classes, the longest of which fill their columns. @param {ThemeClass[]} classes @param {Map<string, Tally>} counts @returns {TemplateResult[]} */
export function barRows(classes, counts) {
  const longest = longestOf([...counts.values()]);
  return classes.map((themeClass) => {
    const { areas, residents } = tallyOf(counts, themeClass.key);
    return html`<tr><th scope="row">${themeClass.label}</th>${bar(areas / longest.areas, model.number(areas), themeClass)}${bar(residents / longest.residents, model.counted.residentsShort(residents), themeClass)}</tr>`;
  });
}

/** The largest numbers of areas and of residents, at least 1. @param {Tally[]} counts */
export const longestOf = (counts) => ({
  areas: Math.max(1, ...counts.map(({ areas }) => areas)),
  residents: Math.max(1, ...counts.map(({ residents }) => residents)),
});
