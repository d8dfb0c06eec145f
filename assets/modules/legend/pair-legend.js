/**
 * The legend of a theme of two halves: a key of its colours, one of its patterns, and a matrix of
 * both. Classes of the keys filter by one half, cells of the matrix by both.
 *
 * @import { TemplateResult } from "lit-html"
 * @import { Half, Tally, ThemeClass, View } from "../map/types.js"
 *
 * @typedef {(half: Half, themeClass: ThemeClass, count: Tally) => TemplateResult} Row
 */
import { html, nothing } from "lit-html";

import { model } from "../map/catalogue.js";
import { pairs } from "../map/pairs.js";
import { same } from "../view/address.js";
import { barRows, item, row, swatch, tallyOf } from "./rows.js";

const NOT_APPLICABLE = "not_applicable";

/** The classes of a half that say something of it. @param {Half} half */
const applicable = ({ classes }) => classes.filter(({ key }) => key !== NOT_APPLICABLE);

/** The halves with their tallies; what applies to neither stands in the first only. @param {View} view @param {Half[]} halves */
function parts(view, halves) {
  const counts = model.halfCounts(view);
  return halves.map((half, i) => ({
    half,
    classes: i === 0 ? half.classes : applicable(half),
    counts: counts[i],
  }));
}

/** The key of each half under its heading. @param {View} view @param {Half[]} halves @param {Row} rowOf */
function keys(view, halves, rowOf) {
  return parts(view, halves).map(({ half, classes, counts }) => {
    const rows = classes.map((each) => rowOf(half, each, tallyOf(counts, each.key)));
    return html`<li class="legend__part"><h3 class="legend__heading">${half.heading}</h3><ul class="legend">${rows}</ul></li>`;
  });
}

/**
 * A cell of the matrix: how the pair looks and how many municipalities have it, as a button; or
 * nothing when no municipality can have it.
 *
 * @param {ThemeClass | undefined} pair
 * @param {Tally} count
 * @param {boolean} pressed
 */
function cell(pair, count, pressed) {
  if (!pair) return html`<td><span class="visually-hidden">0</span></td>`;
  const counted = `${model.counted.municipalities(count.municipalities)}, ${model.counted.residents(count.residents)}`;
  const words = `${pair.label}: ${counted}`;
  return html`<td><button type="button" class=${count.municipalities ? nothing : "is-empty"} title=${words}
    aria-label=${words} aria-pressed=${String(pressed)} data-action="toggle-pair" data-value=${pair.key}
    >${swatch(pair)}<span aria-hidden="true">${model.number(count.municipalities)}</span></button></td>`;
}

/** The head of a row or a column: a swatch for the eye, words for the ear. @param {ThemeClass} item @param {"row" | "col"} scope */
const head = (item, scope) =>
  html`<th scope=${scope} title=${item.label}>${swatch(item)}<span class="visually-hidden">${item.label}</span></th>`;

/** A cell for every colour (rows) and pattern (columns). @param {View} view @param {Half[]} halves */
function matrixRows(view, halves) {
  const byKey = new Map(model.theme(view.theme).classes.map((each) => [each.key, each]));
  const counts = model.counts(view);
  const [colours, patterns] = halves.map(applicable);
  /** @param {string} key */
  const cellOf = (key) => cell(byKey.get(key), tallyOf(counts, key), same(view.class, pairs.only(key, halves)));
  return colours.map((colour) => {
    const cells = patterns.map((pattern) => cellOf(`${colour.key}.${pattern.key}`));
    return html`<tr>${head(colour, "row")}${cells}</tr>`;
  });
}

/** The matrix with its heading; what applies to neither half is left out. @param {View} view @param {Half[]} halves */
function matrix(view, halves) {
  const title = model.text("combinations");
  const heads = applicable(halves[1]).map((each) => head(each, "col"));
  return html`<li class="legend__part"><h3 class="legend__heading">${title}</h3><table class="pair-matrix"
    ><caption class="visually-hidden">${title}</caption><thead><tr><td></td>${heads}</tr></thead
    ><tbody>${matrixRows(view, halves)}</tbody></table><p class="field__help">${model.text("combinations_help")}</p></li>`;
}

/** The whole legend, with or without the matrix. @param {View} view @param {Half[]} halves @param {{ matrix: boolean }} options */
function rows(view, halves, options) {
  const both = keys(view, halves, (half, each, count) => {
    const choice = pairs.choice(half, each.key);
    return row(each, count, { pressed: view.class.includes(choice), choice });
  });
  return options.matrix ? [...both, matrix(view, halves)] : both;
}

/** The two keys without buttons. @param {View} view @param {Half[]} halves */
const items = (view, halves) => keys(view, halves, (_half, each, count) => item(each, count));

/** The rows of the summary's table, each half under its heading. @param {View} view @param {Half[]} halves */
function bars(view, halves) {
  return parts(view, halves).flatMap(({ half, classes, counts }) => [
    html`<tr><th scope="rowgroup" colspan="3" class="bars__heading">${half.heading}</th></tr>`,
    ...barRows(classes, counts),
  ]);
}

export const pairLegend = { rows, items, bars };
