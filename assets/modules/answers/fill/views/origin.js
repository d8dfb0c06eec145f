/** Where the answers come from, and what can be done with them. */
import { html, nothing } from "lit-html";

import { fill, words } from "../context.js";
import { META, pathOf, valueAt } from "../draft.js";
import { gapsOf } from "../rows.js";
import { control } from "./fields.js";

/** @import { Column } from "../types.js" */

/** @param {Column} column */
function field(column) {
  const id = `fill-meta-${column.id}`;
  const value = valueAt(fill.store.draft, pathOf(META, "", column.id));
  return html`<div class="fill-field"><label for=${id}>${column.label}${column.required ? " *" : ""}</label>
    ${control({ name: `${META}/${column.id}`, label: "", id, column, value })}<small>${column.help}</small></div>`;
}

export const origin =
  () => html`<section class="fill-section" aria-labelledby="fill-origin-title"><h2 id="fill-origin-title">${words("origin")}</h2>
  <div class="fill-fields">${fill.data.meta.map(field)}</div></section>`;

/** Nothing here comes or goes when a field is left: the buttons must not move while they are clicked. @param {{ busy: boolean, words: string }} sending */
export function done({ busy, words: said }) {
  const gaps = gapsOf(fill.store.draft, fill.data.meta);
  const names = gaps.map(({ label }) => label).join(", ");
  return html`<section class="fill-section fill-done-section" aria-labelledby="fill-done-title"><h2 id="fill-done-title">${words("done")}</h2>
    <p>${words("done_help")}</p>
    <p class="fill-tools__group"><button type="button" class="button button--primary" data-action="fill-check" ?disabled=${busy}>${words("check")}</button>
      <button type="button" class="button" data-action="fill-download" ?disabled=${busy}>${words("download")}</button></p>
    <p class="fill-hint">${gaps.length ? words("gaps", { names }) : words("no_gaps")}</p>
    ${said ? html`<p class="fill-trouble" role="alert">${said}</p>` : nothing}</section>`;
}
