/**
 * The legend of a theme of two halves: a key of its colours, one of its patterns, and a matrix of
 * both. Classes of the keys filter by one half, cells of the matrix by both.
 */
import { model } from "../map/catalogue.js";
import { pairs } from "../map/pairs.js";
import { dom } from "../shared/dom.js";
import { same } from "../view/address.js";
import { legend } from "./legend.js";

/** One key, under its heading; `row` makes a row of a class and its tally. */
function key(half, rows) {
  return dom.h(
    "li",
    { class: "legend__part" },
    dom.h("h3", { class: "legend__heading" }, half.heading),
    dom.h("ul", { class: "legend" }, rows),
  );
}

/** The halves with their tallies; what applies to neither stands in the first only. */
function parts(state) {
  const counts = model.halfCounts(state);
  return model.catalogue.themes[state.theme].halves.map((half, i) => ({
    half,
    classes: half.classes.filter((item) => i === 0 || item.key !== "not_applicable"),
    counts: counts[i],
  }));
}

/** The key of each half. */
function keys(state, row) {
  return parts(state).map(({ half, classes, counts }) =>
    key(
      half,
      classes.map((item) => row(half, item, counts.get(item.key))),
    ),
  );
}

/** A cell: how the pair looks and how many municipalities have it, as a button; or nothing. */
function cell(pair, count, state) {
  if (!pair) return dom.h("td", {}, dom.h("span", { class: "visually-hidden" }, "0"));
  const counted = `${model.counted.municipalities(count.municipalities)}, ${model.counted.residents(count.residents)}`;
  const { halves } = model.catalogue.themes[state.theme];
  const pressed = same(state.class, pairs.only(pair.key, halves));
  return dom.h(
    "td",
    {},
    dom.h(
      "button",
      {
        type: "button",
        class: count.municipalities ? null : "is-empty",
        title: `${pair.label}: ${counted}`,
        "aria-label": `${pair.label}: ${counted}`,
        "aria-pressed": String(pressed),
        "data-action": "toggle-pair",
        "data-value": pair.key,
      },
      legend.swatch(pair),
      dom.h("span", { "aria-hidden": "true" }, model.number(count.municipalities)),
    ),
  );
}

function head(item, scope) {
  return dom.h(
    "th",
    { scope, title: item.label },
    legend.swatch(item),
    dom.h("span", { class: "visually-hidden" }, item.label),
  );
}

/** Rows by colour, columns by pattern; what applies to neither half is left out. */
function matrix(state) {
  const { classes, halves } = model.catalogue.themes[state.theme];
  const byKey = new Map(classes.map((item) => [item.key, item]));
  const counts = model.counts(state);
  const [colours, patterns] = halves.map((half) => half.classes.filter((item) => item.key !== "not_applicable"));
  const row = (colour) =>
    dom.h(
      "tr",
      {},
      head(colour, "row"),
      patterns.map((pattern) => {
        const both = `${colour.key}.${pattern.key}`;
        return cell(byKey.get(both), counts.get(both), state);
      }),
    );
  const title = model.text("combinations");
  return dom.h(
    "li",
    { class: "legend__part" },
    dom.h("h3", { class: "legend__heading" }, title),
    dom.h(
      "table",
      { class: "pair-matrix" },
      dom.h("caption", { class: "visually-hidden" }, title),
      dom.h(
        "thead",
        {},
        dom.h(
          "tr",
          {},
          dom.h("td", {}),
          patterns.map((item) => head(item, "col")),
        ),
      ),
      dom.h("tbody", {}, colours.map(row)),
    ),
    dom.h("p", { class: "field__help" }, model.text("combinations_help")),
  );
}

/** The whole legend, with or without the matrix. */
function rows(state, options) {
  const both = keys(state, (half, item, count) => {
    const choice = pairs.choice(half, item.key);
    return legend.row(item, count, { pressed: state.class.includes(choice), choice });
  });
  return options.matrix ? [...both, matrix(state)] : both;
}

/** The two keys without buttons. */
function items(state) {
  return keys(state, (_half, item, count) => legend.item(item, count));
}

/** The rows of the summary's table, each half under its heading. */
function bars(state) {
  return parts(state).flatMap(({ half, classes, counts }) => [
    dom.h("tr", {}, dom.h("th", { scope: "rowgroup", colspan: "3", class: "bars__heading" }, half.heading)),
    ...legend.barRows(classes, counts),
  ]);
}

export const pairLegend = { rows, items, bars };
