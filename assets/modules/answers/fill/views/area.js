/** The open row: every cell of one area, and the way to publish this one change. */
import { html, nothing } from "lit-html";

import { swatch } from "../../../legend/rows.js";
import { model } from "../../../map/catalogue.js";
import { fill, words } from "../context.js";
import { classOf } from "../rows.js";
import { correction } from "./correction.js";
import { control } from "./fields.js";

/** @import { Column, Value } from "../types.js" */

/** @param {string} area @param {Column} column */
function field(area, column) {
  const { topic } = fill;
  const id = `fill-open-${column.id}`;
  const value = fill.row(area)[column.id] ?? null;
  if (column.kind === "choices") return several(area, column, value);
  return html`<div class="fill-field"><label for=${id}>${column.label}</label>${control({
    name: `${area}/${column.id}`,
    label: "",
    id,
    column,
    value,
    topic,
    area,
  })}</div>`;
}

/** Fields side by side first, then those that need the whole width. @param {Column[]} columns */
const inOrder = (columns) => [...columns].sort((a, b) => Number(a.kind === "choices") - Number(b.kind === "choices"));

/** @param {string} area @param {Column} column @param {Value} value */
const several = (
  area,
  column,
  value,
) => html`<fieldset class="fill-field fill-field--whole"><legend>${column.label}</legend>
  ${control({ name: `${area}/${column.id}`, label: "", column, value })}</fieldset>`;

const hint = () => html`<p class="fill-hint">${words("choose_area")}</p>`;

export function openArea() {
  const { area, topic } = fill;
  if (!area) return hint();
  const look = topic.classes.find(({ key }) => key === classOf(topic, fill.row(area)));
  const bounds = topic.bounds[area];
  return html`<section class="fill-open" aria-labelledby="fill-open-name">
    <div class="fill-open__head"><h2 id="fill-open-name">${look ? swatch(look) : nothing}${model.name(topic.division, area)}</h2>
      <button type="button" class="icon-button" data-action="fill-close" aria-label=${words("close_row")} title=${words("close_row")}
        ><span class="icon icon--x" aria-hidden="true"></span></button></div>
    ${bounds ? html`<p class="fill-hint">${words("bounds", { most: bounds[1], n: bounds[1] })}</p>` : nothing}
    <div class="fill-fields">${inOrder(topic.columns).map((column) => field(area, column))}</div>
    ${correction()}
  </section>`;
}
