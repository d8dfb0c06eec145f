/**
 * What the right panel shows, as templates: a profile, areas side by side, names while they are on
 * their way, and that they could not be loaded.
 *
 * @import { Row } from "./comparison.js"
 *
 * @typedef {{ key: string, name: string, kind: string }} Named  A selected area in words.
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Say  Text of a key.
 */
import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";

/** @param {Say} say */
const comparisonTitle = (say) => html`<h2 class="panel__title" tabindex="-1">${say("compare_title")}</h2>`;

/**
 * The button by which the next chosen area joins the selection, and what to do then.
 *
 * @param {Say} say
 * @param {{ joins: boolean, several: boolean }} options  several: areas stand side by side already
 */
export function compareBar(say, { joins, several }) {
  return html`<div class="compare-bar">
    <button type="button" class="button" data-action="compare-more" aria-pressed=${String(joins)}
      >${say(several ? "compare_more" : "compare_with")}</button>
    ${several ? html`<button type="button" class="button" data-action="clear-selection">${say("clear_selection")}</button>` : nothing}
    ${joins ? html`<p class="compare-bar__help">${say("compare_help")}</p>` : nothing}
  </div>`;
}

/** @param {Say} say @param {Named} area */
const head = (say, { key, name, kind }) => html`<th scope="col">
  <span class="comparison__kind">${kind}</span>
  <span class="comparison__name">${name}</span>
  <button
    type="button"
    class="icon-button"
    data-action="deselect"
    data-value=${key}
    aria-label=${say("remove_from_comparison", { name })}
  ><span class="icon icon--x" aria-hidden="true"></span></button>
</th>`;

/** The sign of a row in which areas differ, in words for who does not see it. @param {Say} say */
const differs = (say) => html`<span class="comparison__sign" aria-hidden="true">≠</span>
  <span class="visually-hidden">(${say("compare_differs")})</span>`;

/** @param {Say} say @param {Row} row */
const line = (say, { label, cells, differs: unlike, odd }) => html`<tr class=${unlike ? "comparison__unlike" : ""}>
  <th scope="row">${label} ${unlike ? differs(say) : nothing}</th>
  ${cells.map(
    (texts, i) =>
      html`<td class=${odd[i] ? "comparison__odd" : ""}>${texts.map((text) => html`<span>${text}</span>`)}</td>`,
  )}
</tr>`;

/** Areas side by side. @param {Say} say @param {Named[]} areas @param {Row[]} rows */
export function comparison(say, areas, rows) {
  const heads = repeat(
    areas,
    ({ key }) => key,
    (area) => head(say, area),
  );
  const lines = repeat(
    rows,
    ({ feature }) => feature,
    (row) => line(say, row),
  );
  const key = html`<p class="comparison__key" aria-hidden="true">
    <span class="comparison__sign">≠</span> ${say("compare_differs")}
  </p>`;
  return html`${comparisonTitle(say)}${rows.some(({ differs: unlike }) => unlike) ? key : nothing}
    <div class="comparison__scroll" tabindex="0" role="region" aria-label=${say("compare_title")}>
      <table>
        <thead><tr><th scope="col">${say("feature")}</th>${heads}</tr></thead>
        <tbody>${lines}</tbody>
      </table>
    </div>`;
}

/** What stands there while several profiles are on their way. @param {Say} say */
export const comparisonWaiting = (say) => html`${comparisonTitle(say)}<p class="panel__sentence skeleton"></p>`;

/** Names an area while its profile is on its way. @param {Named} area */
export const waiting = ({ name, kind }) => html`<article aria-busy="true">
  <p class="panel__kind">${kind}</p>
  <h2 class="panel__title" tabindex="-1">${name}</h2>
  <p class="panel__sentence skeleton"></p>
</article>`;

/** That profiles could not be loaded, and a way to try again. @param {Say} say @param {Named[]} areas */
export const failure = (
  say,
  areas,
) => html`<h2 class="panel__title" tabindex="-1">${areas.map(({ name }) => name).join(", ")}</h2>
  <p class="panel__failure">${say("profile_failed")}</p>
  <button type="button" class="button button--primary" data-action="retry-profile">${say("try_again")}</button>`;
