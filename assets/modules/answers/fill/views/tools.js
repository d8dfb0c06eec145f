/** What stands above the rows: where they start from, pasting, undo and redo, and what is kept. */
import { html, nothing } from "lit-html";

import { fill, words } from "../context.js";

/** @param {string} action @param {string} label @param {boolean} off */
const step = (action, label, off) =>
  html`<button type="button" class="button button--quiet" data-action=${action} ?disabled=${off}>${label}</button>`;

/** @param {string} from @param {string} label */
const start = (from, label) =>
  html`<button type="button" class="button" data-action="fill-start" data-value=${from}>${label}</button>`;

export function tools() {
  const { topic, data, store } = fill;
  const published = data.published[topic.id];
  return html`<div class="fill-tools">
    <div class="fill-tools__group" role="group" aria-label=${words("start_from")}><span class="fill-tools__label">${words("start_from")}</span>
      ${published ? start("published", words("start_published")) : nothing}
      ${start("known", words("start_known"))}${start("empty", words("start_empty"))}</div>
    <div class="fill-tools__group"><button type="button" class="button" data-action="fill-paste">${words("paste")}</button>
      ${step("fill-undo", words("undo"), !store.canUndo)}${step("fill-redo", words("redo"), !store.canRedo)}</div></div>`;
}

/** What went wrong with keeping the draft; nothing while all is well. @param {string} said */
export function notices(said) {
  const { trouble } = fill.store;
  const aside = fill.store.aside();
  return html`${trouble ? notice(words(trouble === "story_full" ? "full" : "not_kept")) : nothing}${
    aside.length ? notice(words("aside"), asideActions()) : nothing
  }${said ? notice(said) : nothing}`;
}

const asideActions =
  () => html`<button type="button" class="button" data-action="fill-save-aside">${words("aside_save")}</button>
  <button type="button" class="button button--quiet" data-action="fill-forget-aside">${words("aside_forget")}</button>`;

/** @param {string} text @param {unknown} [more] */
const notice = (text, more = nothing) =>
  html`<div class="notice" role="status"><span class="icon icon--info" aria-hidden="true"></span><p>${text}</p>${more}</div>`;
