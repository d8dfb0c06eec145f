/**
 * The areas of the same division that have a border with an area, and what the theme says of each.
 *
 * @import { Catalogue } from "../map/catalogue.js"
 * @import { ThemeClass } from "../map/types.js"
 * @import { Say } from "./drawing.js"
 *
 * @typedef {object} Neighbour
 * @property {string} key
 * @property {string} name
 * @property {ThemeClass[]} classes  those of its municipalities
 */
import { html, nothing } from "lit-html";
import { splitKey } from "../map/catalogue.js";
import { patterns } from "../map/patterns.js";

/** The most classes of an area that are shown by its name. */
const SWATCHES = 3;

/** The codes of the areas beside an area. @param {Catalogue} catalogue @param {string} division @param {string} code */
function beside(catalogue, division, code) {
  /** @type {Set<string>} */
  const found = new Set();
  for (const { left, right } of catalogue.arcs) {
    if (left === null || right === null) continue;
    const [a, b] = [catalogue.areaOf(left, division), catalogue.areaOf(right, division)];
    if (a !== b && a === code) found.add(b);
    if (a !== b && b === code) found.add(a);
  }
  return [...found];
}

/** The neighbours of an area by name. @param {Catalogue} catalogue @param {string} key  "division:code" @param {string} theme @returns {Neighbour[]} */
export function neighbours(catalogue, key, theme) {
  const [division, code] = splitKey(key);
  const order = new Intl.Collator(catalogue.catalogue.lang).compare;
  return beside(catalogue, division, code)
    .map((other) => ({
      key: `${division}:${other}`,
      name: catalogue.area(division, other)?.short ?? catalogue.name(division, other),
      classes: [...new Set([...catalogue.members(division, other)].map((each) => catalogue.classInfo(each, theme)))],
    }))
    .sort((a, b) => order(a.name, b.name));
}

/** @param {Neighbour} neighbour */
const item = ({ key, name, classes }) =>
  html`<li><button type="button" class="chip" data-action="select" data-value=${key}>${classes
    .slice(0, SWATCHES)
    .map(
      (info) =>
        html`<span class="swatch" style="background:${patterns.background(info)}" aria-hidden="true">${
          patterns.sample(info) ?? nothing
        }</span>`,
    )}<span>${name}<span class="visually-hidden">: ${classes.map(({ label }) => label).join(", ")}</span></span></button></li>`;

/** The neighbours, folded to a line. @param {Say} say @param {Neighbour[]} found */
export const neighbourBlock = (say, found) =>
  found.length
    ? html`<details class="neighbours" data-part="neighbours"><summary>${say("neighbours", { n: found.length })}</summary><ul>${found.map(item)}</ul></details>`
    : nothing;
