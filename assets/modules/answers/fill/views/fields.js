/**
 * Choosers and fields for the cells of rows.
 *
 * @import { Column, Topic, Value } from "../types.js"
 */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { countsOf } from "../rows.js";

const MOST = { text: 2000, link: 500, day: 10, count: 4, choice: 0, choices: 0, area: 0 };

/** What a chooser offers: what is offered to all, and what the cell holds already. @param {Column} column @param {Topic | null} topic @param {string} area @param {Value} value @returns {[string, string][]} */
function optionsOf(column, topic, area, value) {
  if (column.kind === "count") {
    return countsOf(column, topic?.bounds[area] ?? [1, 1], value).map((text) => [text, text]);
  }
  return column.choices.flatMap(([key, label, offered]) =>
    offered || key === value ? [/** @type {[string, string]} */ ([key, label])] : [],
  );
}

/** The field with the focus, if it is one of a cell and written by hand. @returns {HTMLInputElement | null} */
export function fieldInHand() {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement && activeElement.dataset.cell ? activeElement : null;
}

/** What a field shows: what is being written into it stays when others change. @param {string} name @param {string} held */
function textIn(name, held) {
  const field = fieldInHand();
  return field?.dataset.cell === name ? field.value : held;
}

/**
 * The control of a cell. `data-cell` names the cell, for whoever listens to changes.
 *
 * @param {object} cell
 * @param {string} cell.name  area and column, "code/column"
 * @param {string} cell.label  for who does not see the heading
 * @param {Column} cell.column
 * @param {Value} cell.value
 * @param {Topic | null} [cell.topic]
 * @param {string} [cell.area]
 * @param {string} [cell.id]
 */
export function control({ name, label, column, value, topic = null, area = "", id = "" }) {
  const held = value === null ? "" : String(value);
  const given = label ? label : nothing;
  if (column.kind === "choice" || column.kind === "count") {
    const options = optionsOf(column, topic, area, value);
    return html`<span class="select select--small"><select data-cell=${name} id=${id || nothing} aria-label=${given}
      .value=${live(held)} ?required=${column.required}><option value="" ?selected=${held === ""}>–</option>${options.map(
        ([key, text]) => html`<option value=${key} ?selected=${key === held}>${text}</option>`,
      )}</select><span class="icon icon--chevron-down" aria-hidden="true"></span></span>`;
  }
  const type = column.kind === "day" ? "date" : column.kind === "link" ? "url" : "text";
  return html`<input class="fill-input" type=${type} data-cell=${name} id=${id || nothing} aria-label=${given}
    maxlength=${MOST[column.kind] || nothing} .value=${live(textIn(name, held))} ?required=${column.required} autocomplete="off">`;
}

/** What a control holds, as its column has it. @param {Column} column @param {string} text @returns {Value} */
export function valueIn(column, text) {
  const written = text.trim();
  if (!written) return null;
  return column.kind === "count" && Number.isFinite(Number(written)) ? Number(written) : written;
}
