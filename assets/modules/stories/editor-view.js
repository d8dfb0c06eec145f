/**
 * What the list of steps looks like.
 *
 * @import { Step, Story } from "./types.js"
 *
 * @typedef {object} Shown What the list is drawn from beside the stories themselves.
 * @property {string} lang Language of the texts that are written.
 * @property {boolean} saved Whether what could not be read has been saved as a file.
 * @property {string} said What has happened last.
 * @property {string} byHand A link to be copied by hand, or "".
 */
import { html, nothing } from "lit-html";
import { button, iconButton, later, ofShelf, ofStep, ofStory, unreadable } from "./editor-marks.js";
import { player } from "./player.js";
import { isObject } from "./schema.js";
import { book, chosen, known, nameOf, pick, shelf, text } from "./this-page.js";

const SECONDS = [5, 10, 15, 20, 30, 60];
/** @type {Record<string, string>} */
const NAMES = { fi: "Suomi", sv: "Svenska", en: "English" };

/** @param {string} key @param {readonly Story[]} stories @param {string} id */
const group = (key, stories, id) =>
  stories.length
    ? html`<optgroup label=${text(key)}>${stories.map(
        (story) => html`<option value=${story.id} ?selected=${story.id === id}>${nameOf(story)}</option>`,
      )}</optgroup>`
    : nothing;

/** @param {string} id */
const chooser = (id) => html`<label class="story__field">
  <span>${text("story_choose")}</span>
  <select id="story-choice" data-value=${id}>
    <option value="">–</option>
    ${group("story_own", book.own(), id)}${group("story_ready", book.ready(), id)}
  </select>
</label>`;

/** A field for a text of the story or, with a number, of a step; its value is written by the editor. @param {string} key @param {"title" | "caption" | "notes"} name @param {string} words @param {number} [step] */
function field(key, name, words, step) {
  const most = known.format.texts[name];
  const input =
    name === "title"
      ? html`<input data-field=${name} data-text=${words} data-step=${step ?? nothing} maxlength=${most}>`
      : html`<textarea data-field=${name} data-text=${words} data-step=${step ?? nothing} maxlength=${most}
          rows="3"></textarea>`;
  return html`<label class="story__field"><span>${text(key)}</span>${input}</label>`;
}

/** @param {string} lang */
const languages = (lang) => html`<div
  class="story__languages" role="group" aria-label=${text("story_language")}
>${known.format.langs.map(
  (each) => html`<button
    type="button" data-story="language" data-value=${each} lang=${each} title=${NAMES[each]}
    aria-label=${`${each.toUpperCase()} – ${NAMES[each]}`} aria-pressed=${String(each === lang)}
  >${each.toUpperCase()}</button>`,
)}</div>`;

/** The words of a step, to be opened and written; nobody but the speaker sees the notes. @param {Step} step @param {number} at @param {string} lang */
const texts = (step, at, lang) => html`<details>
  <summary>${text("step_edit")}</summary>
  ${field("step_title", "title", step.title[lang] || "", at)}
  ${field("step_caption", "caption", step.caption[lang] || "", at)}
  ${field("step_notes", "notes", step.notes[lang] || "", at)}
  ${step.faults.length ? nothing : button("step_update", "update", { step: at })}
</details>`;

/** @param {number} at @param {number} count */
function stepTools(at, count) {
  const n = { n: at + 1 };
  return html`<div class="story__tools">
    ${iconButton("arrow-up", text("step_up", n), "up", { step: at, disabled: at === 0 })}
    ${iconButton("arrow-down", text("step_down", n), "down", { step: at, disabled: at === count - 1 })}
    ${iconButton("copy", text("step_double", n), "double", { step: at })}
    ${iconButton("trash", text("step_delete", n), "delete", { step: at })}
  </div>`;
}

/** Number and title of a step; a press shows it, if it can be shown. @param {Step} step @param {number} at @param {string} lang */
function stepName(step, at, lang) {
  const title = step.title[lang] || pick(step.title) || text("view");
  const n = at + 1;
  if (step.faults.length) {
    return html`<p class="story__show story__show--marked">
      <span class="story__number">${n}</span><span>${title}</span>
    </p>`;
  }
  return html`<button
    type="button" class="story__show" data-story="show" data-step=${at} aria-label=${text("step_show", { n, title })}
  ><span class="story__number" aria-hidden="true">${n}</span><span>${title}</span></button>`;
}

/** @param {Story} story @param {number} at @param {string} lang @param {boolean} own */
const stepRow = ({ steps, raw }, at, lang, own) => html`<li class="story__step">
  <div class="story__row">${stepName(steps[at], at, lang)}${own ? stepTools(at, steps.length) : nothing}</div>
  ${ofStep(steps[at], at, own)}
  ${own && isObject(raw.steps[at]) ? texts(steps[at], at, lang) : nothing}
</li>`;

function time() {
  const now = player.seconds();
  return html`<label class="story__field story__field--row">
    <span>${text("story_time")}</span>
    <select id="story-seconds" data-value=${now}>
      <option value="0">${text("story_time_off")}</option>
      ${SECONDS.map((n) => html`<option value=${n} ?selected=${n === now}>${text("story_seconds", { n })}</option>`)}
    </select>
  </label>`;
}

/** The link in a field of its own, where the browser does not let the page copy it. @param {string} link */
const linkByHand = (link) =>
  link
    ? html`<label class="story__field"><span>${text("story_by_hand")}</span>
        <input id="story-link" readonly .value=${link}></label>`
    : nothing;

/** @param {Story} story @param {boolean} own @param {string} byHand */
const passOn = ({ playable }, own, byHand) => html`<details class="story__more">
  <summary>${text("story_more")}</summary>
  ${time()}
  <div class="story__buttons">
    ${button("story_link", "link")}
    ${button("story_save", "save")}
    ${button("story_powerpoint", "slides", { disabled: !playable.length })}
    ${own ? button("story_delete", "remove") : button("story_copy", "copy")}
  </div>
  ${linkByHand(byHand)}
</details>`;

/** @param {Story} story @param {Shown} shown */
function body(story, { lang, byHand }) {
  const own = book.isOwn(story.id);
  const { steps, playable } = story;
  if (story.fault) return unreadable(story, own);
  const head = html`<div class="story__head">
    ${field("story_name", "title", story.title[lang] || "")}${languages(lang)}
  </div>`;
  return html`${own ? head : nothing}${ofStory(story, own)}
    <ol class="story__steps">${steps.map((_step, at) => stepRow(story, at, lang, own))}</ol>
    ${steps.length ? nothing : html`<p class="story__hint">${text("story_empty")}</p>`}
    ${playable.length ? html`<div class="story__buttons">${play()}</div>` : nothing}
    ${passOn(story, own, byHand)}`;
}

const play = () => button("story_play", "play", { class: "button button--primary" });

/** @param {boolean} saved */
const foot = (saved) => html`<div class="story__foot">
  ${shelf.trouble ? nothing : html`<p>${text("story_kept")}</p>`}
  ${button("story_new", "new", { class: "button button--quiet" })}
  ${button("story_open", "open", { class: "button button--quiet" })}
  ${later(saved)}
  <input type="file" id="story-file" accept=".json,application/json" hidden>
</div>`;

/** The whole list for the chosen story. @param {Shown} shown */
export function editorView(shown) {
  const story = chosen();
  return html`<div class="story__title">
      <h2 tabindex="-1">${text("story")}</h2>${iconButton("x", text("story_close"), "close")}
    </div>
    ${ofShelf()}${chooser(story?.id ?? "")}
    <div class="story__buttons">
      ${button("story_add", "add")}
      ${button("story_undo", "undo", { class: "button button--quiet", disabled: !book.canUndo() })}
    </div>
    <p id="story-status" class="story__status" role="status">${shown.said}</p>
    ${story ? body(story, shown) : html`<p class="story__hint">${text("story_none")}</p>`}
    ${foot(shown.saved)}`;
}
