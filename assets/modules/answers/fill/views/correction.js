/** The short way of an editor: why, what changes, publish. */
import { html, nothing } from "lit-html";

import { config } from "../../../view/config.js";
import { fill, words } from "../context.js";
import { correcting } from "../correction.js";
import { classOf, isFilled } from "../rows.js";

/** @param {{ area: string, before: string, after: string }} change */
const line = ({ area, before, after }) =>
  html`<li><strong>${area}</strong>: <del>${before}</del> <span aria-hidden="true">→</span> <ins>${after}</ins></li>`;

/** @param {{ changes: { area: string, before: string, after: string }[] }} preview @param {boolean} busy */
const shown = ({ changes }, busy) => html`<div class="fill-preview" role="status"><p>${words("would_change")}</p>
  <ul>${changes.length ? changes.map(line) : html`<li>${words("nothing_changes")}</li>`}</ul>
  <button type="button" class="button button--primary" data-action="fill-publish" ?disabled=${busy}>${words("publish_all")}</button></div>`;

/** @param {{ version: number, page: string }} done */
const published = ({
  version,
  page,
}) => html`<div class="fill-preview" role="status"><p><strong>${words("published", { version })}</strong></p>
  <p><a href=${page}>${words("what_changed")}</a> · <a href=${config.urls.map}>${words("on_map")}</a></p></div>`;

/** What everybody sees now, with its note, which goes unless the row has one. */
function before() {
  const row = correcting.published();
  const look = fill.topic.classes.find(({ key }) => key === classOf(fill.topic, row));
  const answer = isFilled(fill.topic, row) ? (look?.label ?? "") : words("nothing_published");
  return [answer, row.note].filter(Boolean).join(" · ");
}

/** What an editor can do with the open row; others are told where to sign in, once the row differs. */
export function correction() {
  const { visitor } = fill;
  const now = correcting.current();
  if (now.done) return published(now.done);
  if (!visitor?.store || !correcting.differs()) return nothing;
  if (!visitor.editor) {
    return html`<p class="fill-hint">${words("sign_in_to_publish")} <a href=${config.urls.sign_in}>${words("sign_in")}</a></p>`;
  }
  return html`<div class="fill-correct"><p class="fill-hint">${words("published_now", { answer: before() })}</p>
    <div class="fill-field"><label for="fill-why">${words("why")}</label>
    <input id="fill-why" class="fill-input" type="text" maxlength="200" autocomplete="off" .value=${now.why} aria-describedby="fill-why-help"></div>
    <p id="fill-why-help" class="fill-hint">${words("why_help")}</p>
    ${now.words ? html`<p class="fill-trouble" role="alert">${now.words}</p>` : nothing}
    ${
      now.preview
        ? shown(now.preview, now.busy)
        : html`<button type="button" class="button button--primary" data-action="fill-preview" ?disabled=${now.busy}>${words("publish_this")}</button>`
    }</div>`;
}
