/** The dialog for pasted columns: the text, and what was understood of it. */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";

import { model } from "../../../map/catalogue.js";
import { choiceWords, fill, words } from "../context.js";
import { pasting } from "../pasting.js";

/** @import { PastedRow, Row } from "../types.js" */

/** The cells of a row in words. @param {Row} cells */
function said(cells) {
  return fill.topic.columns
    .filter(({ id }) => cells[id] !== undefined)
    .map((column) => (column.kind === "choice" ? choiceWords(column, cells[column.id]) : String(cells[column.id])))
    .join(", ");
}

/** @param {PastedRow} row */
function understood({ area, cells }) {
  return html`<td data-head=${words("pasted_means")}>${model.name(fill.topic.division, area)}: <strong>${said(cells)}</strong></td>`;
}

/** @param {PastedRow} row */
function notUnderstood({ texts: [area, answer], found, mend }) {
  const cure = [...found, ...mend].join(" – ");
  const empty = area && answer ? words("pasted_heading") : words("pasted_empty");
  return html`<td data-head=${words("pasted_means")} class="fill-pasted__trouble">${words("pasted_not")} ${cure || empty}</td>`;
}

/** @param {PastedRow} row */
const line = (
  row,
) => html`<tr class=${row.area ? "" : "is-left-out"}><td data-head=${words("pasted_text")}><small>${words("pasted_row", { number: row.number })}</small> ${row.texts.join(" · ")}</td>
  ${row.area ? understood(row) : notUnderstood(row)}</tr>`;

/** @param {PastedRow[]} rows */
function preview(rows) {
  const { more, left } = pasting.get();
  const good = pasting.understood().length;
  const counts = [words("pasted_understood", { n: good }), words("pasted_left_out", { n: rows.length - good })].join(
    " ",
  );
  return html`<p role="status"><strong>${counts}</strong>${more ? html` ${words("pasted_columns")}` : nothing}${
    left ? html` ${words("pasted_rows", { n: left })}` : nothing
  }</p>
  <div class="table-scroll"><table class="text-table fill-pasted"><thead><tr><th scope="col">${words("pasted_text")}</th><th scope="col">${words("pasted_means")}</th></tr></thead>
    <tbody>${[...rows].sort((a, b) => Number(Boolean(a.area)) - Number(Boolean(b.area))).map(line)}</tbody></table></div>`;
}

export function pasteDialog() {
  const { text, busy, words: trouble, rows } = pasting.get();
  const good = pasting.understood().length;
  return html`<div class="dialog__head"><div><h2>${words("paste")}</h2><p>${words("paste_help", { topic: fill.topic.title })}</p></div>
    <button type="button" class="icon-button" data-action="fill-paste-close" aria-label=${words("close")} title=${words("close")}
      ><span class="icon icon--x" aria-hidden="true"></span></button></div>
  <div class="fill-paste"><label for="fill-pasted">${words("paste_label")}</label>
    <textarea id="fill-pasted" rows="6" spellcheck="false" .value=${live(text)}></textarea>
    ${trouble ? html`<p class="fill-trouble" role="alert">${trouble}</p>` : nothing}
    ${rows ? preview(rows) : nothing}</div>
  <div class="dialog__foot"><p></p><div class="fill-tools__group">
    <button type="button" class="button ${rows ? "" : "button--primary"}" data-action="fill-paste-read" ?disabled=${busy}>${words("paste_read")}</button>
    ${rows ? html`<button type="button" class="button button--primary" data-action="fill-paste-apply" ?disabled=${!good}>${words("paste_apply", { n: good })}</button>` : nothing}
  </div></div>`;
}
