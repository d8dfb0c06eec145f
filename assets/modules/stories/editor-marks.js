/**
 * What the list of steps says of stories and steps that cannot be read, and of older answers.
 *
 * @import { TemplateResult } from "lit-html"
 * @import { Step, Story } from "./types.js"
 *
 * @typedef {TemplateResult | typeof nothing} Part
 * @typedef {{ step?: number, value?: string, class?: string, disabled?: boolean, label?: string }} More
 */
import { html, nothing } from "lit-html";
import { known, shelf, text } from "./this-page.js";

/** A button that asks for an action of the list. @param {string} key @param {string} act @param {More} [more] */
export const button = (key, act, more = {}) => html`<button
  type="button" data-story=${act} class=${more.class ?? "button"} data-step=${more.step ?? nothing}
  ?disabled=${more.disabled}
>${text(key)}</button>`;

/** @param {string} icon @param {string} label @param {string} act @param {More} [more] */
export const iconButton = (icon, label, act, more = {}) => html`<button
  type="button" class="icon-button" data-story=${act} title=${label} aria-label=${label}
  data-step=${more.step ?? nothing} ?disabled=${more.disabled}
><span class=${`icon icon--${icon}`} aria-hidden="true"></span></button>`;

/** @param {(Part | false)[]} all */
const buttons = (...all) =>
  all.some((each) => each && each !== nothing)
    ? html`<div class="story__buttons">${all.map((each) => each || nothing)}</div>`
    : nothing;

/** A box that stands out: sentences and what can be done. @param {readonly string[]} sentences @param {Part} [tools] @param {string} [role] */
const box = (sentences, tools = nothing, role) => html`<div class="story__mark" role=${role ?? nothing}>
  <span class="icon icon--triangle-alert" aria-hidden="true"></span>
  <div>${sentences.map((sentence) => html`<p>${sentence}</p>`)}${tools}</div>
</div>`;

/** What is wrong with a step, or that there are newer answers, each with its remedies. @param {Step} step @param {number} at @param {boolean} own @returns {Part} */
export function ofStep(step, at, own) {
  const renew = own && known.answers.isBehind(step, at) && button("step_renew", "renew", { step: at });
  if (step.faults.length) {
    const mend = own && at < known.format.steps && button("step_update", "update", { step: at });
    return box(step.faults, buttons(renew, mend));
  }
  if (!renew) return nothing;
  const { year, data } = step.view;
  const name = known.answers.name(String(year), String(data));
  const words = step.named ? text("step_older", { name }) : text("step_follows");
  return html`<div class="story__older"><p>${words}</p>${buttons(renew)}</div>`;
}

/** What is to be known of a story's steps as a whole. @param {Story} story @param {boolean} own */
export function ofStory({ steps, playable }, own) {
  const n = steps.length - playable.length;
  const behind = own && steps.some((step, at) => known.answers.isBehind(step, at));
  const marked = n === 1 ? text("story_marked_one") : text("story_marked", { n });
  return html`${n > 0 ? box([marked]) : nothing}${buttons(behind && button("story_renew", "renewAll"))}`;
}

/** What stands in place of the steps of a story that cannot be read. @param {Story} story @param {boolean} own */
export function unreadable({ fault }, own) {
  const tools = buttons(button("story_save", "save"), own && button("story_delete", "remove"));
  return box([fault, text("story_unreadable_help")], tools);
}

/** That stories could not be read or kept, said until the visitor has heard of it. */
export function ofShelf() {
  const { trouble } = shelf;
  const tools = () => buttons(button("story_aside_save", "saveAside"), button("story_aside_close", "closeAside"));
  return html`${shelf.tells() ? box([text("story_aside")], tools()) : nothing}
    ${trouble ? box([text(trouble)], nothing, "alert") : nothing}`;
}

/** What can be done later with what could not be read; it is deleted only once it is saved. @param {boolean} saved @returns {Part} */
export function later(saved) {
  if (!shelf.aside().length) return nothing;
  const quiet = { class: "button button--quiet" };
  return html`${shelf.tells() ? nothing : button("story_aside_save", "saveAside", quiet)}
    ${saved ? button("story_aside_forget", "forgetAside", quiet) : nothing}`;
}
