/**
 * Choosers and fields for the cells of rows.
 *
 * @import { Column, Topic, Value } from "../types.js"
 */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";

import { rangeText } from "../rows.js";

const MOST = { text: 2000, link: 500, day: 10, count: 4, choice: 0, choices: 0, area: 0, areas: 0 };
const SEPARATOR = ";"; // between several options, as files have it

/** What a chooser offers: what is offered to all, and what the cell holds already. @param {Column} column @param {Topic | null} topic @param {string} area @param {Value} value @returns {[string, string][]} */
function optionsOf(column, topic, area, value) {
  if (column.kind === "count") {
    const [low, high] = topic?.bounds[area] ?? [1, 1];
    const last = Math.max(high, Number(value) || 0); // what is there is shown, also when it is too much
    const numbers = Array.from({ length: last - low + 1 }, (_none, at) => low + at);
    const ranges = numbers.flatMap((from) => numbers.filter((to) => to > from).map((to) => rangeText(from, to)));
    return [...numbers.map(String), ...ranges].map((text) => [text, text]);
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

/** Several options or areas in a cell. @param {string} held */
export const partsOf = (held) =>
  held
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean);

/** A box for each of several options. @param {string} name @param {Column} column @param {string} held */
function severalOf(name, column, held) {
  const chosen = partsOf(held);
  return html`<span class="fill-several" data-several=${name}>${column.choices.map(
    ([key, label]) =>
      html`<label><input type="checkbox" value=${key} .checked=${live(chosen.includes(key))}> ${label}</label>`,
  )}</span>`;
}

/** The cell of a box among several options, and what all of them say together. @param {HTMLInputElement} box @returns {{ name: string, text: string } | null} */
export function severalIn(box) {
  const group = /** @type {HTMLElement | null} */ (box.closest("[data-several]"));
  if (!group) return null;
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (group.querySelectorAll("input:checked"));
  return { name: group.dataset.several ?? "", text: [...boxes].map(({ value }) => value).join(SEPARATOR) };
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
  if (column.kind === "choice" || column.kind === "count" || column.kind === "area") {
    const options = optionsOf(column, topic, area, value);
    return html`<span class="select select--small"><select data-cell=${name} id=${id || nothing} aria-label=${given}
      .value=${live(held)} ?required=${column.required}><option value="" ?selected=${held === ""}>–</option>${options.map(
        ([key, text]) => html`<option value=${key} ?selected=${key === held}>${text}</option>`,
      )}</select><span class="icon icon--chevron-down" aria-hidden="true"></span></span>`;
  }
  if (column.kind === "choices" || column.kind === "areas") return severalOf(name, column, held);
  const type = column.kind === "day" ? "date" : column.kind === "link" ? "url" : "text";
  return html`<input class="fill-input" type=${type} data-cell=${name} id=${id || nothing} aria-label=${given}
    maxlength=${MOST[column.kind] || nothing} .value=${live(textIn(name, held))} ?required=${column.required} autocomplete="off">`;
}

/** What a control holds, as its column has it. @param {Column} column @param {string} text @returns {Value} */
export function valueIn(column, text) {
  const written = text.trim();
  if (!written) return null;
  return column.kind === "count" && Number.isInteger(Number(written)) ? Number(written) : written;
}
