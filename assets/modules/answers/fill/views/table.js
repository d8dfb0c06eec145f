/** The rows of a topic, one for each area that is asked. */
import { html } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";

import { swatch } from "../../../legend/rows.js";
import { model } from "../../../map/catalogue.js";
import { fill, words } from "../context.js";
import { classOf } from "../rows.js";
import { control } from "./fields.js";

/** @import { Column } from "../types.js" */

/** Columns that the table has room for beside the answer; the others stand in the open row. */
const SHOWN = ["status", "note"];

const shown = () => fill.topic.columns.filter(({ id }) => id === fill.topic.answer || SHOWN.includes(id));

/** @param {string} area @param {Column} column */
function cell(area, column) {
  const { topic } = fill;
  const value = fill.row(area)[column.id] ?? null;
  const label = `${model.name(topic.division, area)}: ${column.label}`;
  return html`<td data-head=${column.label}>${control({ name: `${area}/${column.id}`, label, column, value, topic, area })}</td>`;
}

/** @param {string} area */
function row(area) {
  const { topic } = fill;
  const look = topic.classes.find(({ key }) => key === classOf(topic, fill.row(area)));
  const chosen = area === fill.area;
  return html`<tr data-area=${area} class=${chosen ? "is-chosen" : ""}><th scope="row"><span class="fill-table__area">${look ? swatch(look) : ""}<button type="button"
    class="link" data-action="fill-choose" data-value="${topic.division}:${area}" aria-pressed=${String(chosen)}
    >${model.name(topic.division, area)}</button></span></th>${shown().map((column) => cell(area, column))}</tr>`;
}

export const table = () => html`<table class="fill-table"><caption class="visually-hidden">${fill.topic.about}</caption>
  <thead><tr><th scope="col">${words("area")}</th>${shown().map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead>
  <tbody>${repeat(
    fill.topic.areas,
    (area) => `${fill.topic.id}/${area}`,
    (area) => row(area),
  )}</tbody></table>`;
