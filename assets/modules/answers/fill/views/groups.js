/** The leadership groups of the topic that they are of: each one folded, with all of its cells. */
import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";

import { fill, words } from "../context.js";
import { GROUP_CELL, groupKeys, groupRow, offeredCodes } from "../groups.js";
import { control, partsOf } from "./fields.js";

/** @import { Column, Row } from "../types.js" */

const AREAS = ["area", "areas"];

/** A column that offers what its group may have. @param {Column} column @param {Row} row @returns {Column} */
function narrowed(column, row) {
  if (!AREAS.includes(column.kind)) return column;
  const held = partsOf(String(row[column.id] ?? ""));
  const codes = new Set(offeredCodes(fill.data.groups, column, partsOf(String(row.counties ?? "")), held));
  return { ...column, choices: column.choices.filter(([code]) => codes.has(code)) };
}

/** @param {string} key @param {Column} given @param {Row} row */
function field(key, given, row) {
  const column = narrowed(given, row);
  const id = key === fill.group ? `fill-group-${column.id}` : `fill-group-${key}-${column.id}`;
  const label = `${column.label}${column.required ? " *" : ""}`;
  const held = control({
    name: `${GROUP_CELL}${key}/${column.id}`,
    label: "",
    id,
    column,
    value: row[column.id] ?? null,
  });
  if (column.kind !== "areas") {
    return html`<div class="fill-field"><label for=${id}>${label}</label>${held}<small>${column.help}</small></div>`;
  }
  return html`<fieldset class="fill-field fill-field--whole fill-group__areas"><legend>${label}</legend>
    ${column.choices.length ? held : html`<p class="fill-hint">${words("group_counties_first")}</p>`}</fieldset>`;
}

/** What a group is called. @param {Row} row */
const title = (row) => row.name || row.id || words("group_nameless");

/** @param {string} key */
function group(key) {
  const { groups } = fill.data;
  const row = groupRow(fill.store.draft, groups, key);
  const members = partsOf(String(row.employment_areas ?? "")).length;
  return html`<li><details class="fill-group" ?open=${key === fill.group}><summary><strong>${title(row)}</strong>
      <small>${words("group_members", { n: members })}</small></summary>
    <div class="fill-fields">${groups.columns.map((column) => field(key, column, row))}</div>
    <p><button type="button" class="button button--quiet" data-action="fill-group-remove" data-value=${key}>${words("group_remove")}</button></p>
  </details></li>`;
}

export function groups() {
  const { groups: data } = fill.data;
  if (fill.topic.id !== data.topic) return nothing;
  const keys = groupKeys(fill.store.draft);
  return html`<section class="fill-section" aria-labelledby="fill-groups-title"><h2 id="fill-groups-title">${words("groups")}</h2>
    <p>${words("groups_help")}</p>
    ${keys.length ? html`<ul class="fill-groups">${repeat(keys, (key) => key, group)}</ul>` : html`<p class="fill-hint">${words("groups_none")}</p>`}
    <p><button type="button" class="button" data-action="fill-group-add">${words("group_add")}</button></p></section>`;
}
