/**
 * A chooser of areas: details with a list of check boxes, which is drawn when it is opened. The
 * typed text of its search and whether it is open are in the page, not here.
 *
 * @import { Option } from "./options.js"
 *
 * @typedef {object} Chooser
 * @property {string} id
 * @property {string} filter  the parameter
 * @property {string} kind  the word for one of its areas
 * @property {Option[]} options
 * @property {readonly string[]} chosen  values
 */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";

import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";
import { keepFocus } from "../shared/focus.js";
import { MANY, matching } from "./options.js";

const ALL = ".filter";
const OPEN = "details.filter[open]";
const FIELD = ".filter__search";

/** @param {string} id @returns {HTMLDetailsElement | null} */
const detailsOf = (id) => /** @type {HTMLDetailsElement | null} */ (dom.byId(id));

/** The field for searching in a chooser, if it has one. @param {Element | null} details @returns {HTMLInputElement | null | undefined} */
const fieldOf = (details) => details?.querySelector(FIELD);

/** What is chosen, and how many when one name does not tell. @param {string[]} names */
const value = (names) =>
  html`<span class="filter__names">${names.join(", ") || model.text("all")}</span>${
    names.length > 1 ? html`<span class="filter__count" aria-hidden="true">${names.length}</span>` : nothing
  }`;

/** @param {Chooser} chooser */
const searchField = ({ kind }) =>
  html`<input class="filter__search" type="search" autocomplete="off" spellcheck="false"
    aria-label=${model.text("filter_search", { name: kind })} placeholder=${model.text("filter_search", { name: kind })}>`;

/** @param {Chooser} chooser */
const clearButton = ({ filter, kind }) =>
  html`<button type="button" class="filter__clear link" data-action="clear-filter" data-value=${filter}
    aria-label=${model.text("filter_clear", { name: kind })}>${model.text("clear")}</button>`;

/** One area as a labelled check box. @param {Chooser} chooser @param {Option} option */
const choice = ({ filter, chosen }, { label, value: code }) =>
  html`<li><label><input type="checkbox" value=${code} data-filter=${filter}
    .checked=${live(chosen.includes(code))}><span>${label}</span></label></li>`;

/** The list below an open chooser. @param {Chooser} chooser @param {string} typed */
function list(chooser, typed) {
  const found = matching(chooser.options, typed);
  const boxes = repeat(
    found,
    (option) => option.value,
    (option) => choice(chooser, option),
  );
  return html`${chooser.options.length > MANY || typed ? searchField(chooser) : nothing}<div role="group"
    aria-label=${chooser.kind} class="filter__list">${
      found.length ? html`<ul>${boxes}</ul>` : html`<p class="filter__none">${model.text("no_results")}</p>`
    }</div>${chooser.chosen.length ? html`<p class="filter__foot">${clearButton(chooser)}</p>` : nothing}`;
}

/** Brings a chooser to a view: what is chosen, and while it is open what it offers. @param {Chooser} chooser @param {string[]} names */
export function writeChooser(chooser, names) {
  dom.draw(`${chooser.id}-value`, value(names));
  const details = detailsOf(chooser.id);
  if (!details?.open) return;
  keepFocus(
    details,
    () => dom.draw(`${chooser.id}-options`, list(chooser, fieldOf(details)?.value ?? "")),
    () => details.querySelector("input"),
  );
}

/** Closes choosers, all but the one that holds an element. @param {Node | null} [inside] */
function close(inside = null) {
  for (const details of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(OPEN))) {
    if (!details.contains(inside)) details.open = false;
  }
}

/** Escape closes and goes back to the summary; arrows go from the field through the boxes. @param {KeyboardEvent} event @param {(id: string) => void} draw */
function key(event, draw) {
  const details = event.target instanceof Element && event.target.closest(OPEN);
  if (!details) return;
  if (event.key === "Escape") {
    close();
    details.querySelector("summary")?.focus();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (!details.querySelector("input")) draw(details.id); // a quick key comes before "toggle"
    step(details, event.key === "ArrowDown" ? 1 : -1);
  } else return;
  event.preventDefault();
}

/** Moves the focus among summary, field and boxes. @param {Element} details @param {number} by */
function step(details, by) {
  const places = /** @type {NodeListOf<HTMLElement>} */ (details.querySelectorAll("summary, input"));
  const at = [...places].indexOf(/** @type {HTMLElement} */ (document.activeElement));
  places[at + by]?.focus();
}

/** What has just been opened is seen whole; what has been closed forgets what was searched. @param {HTMLDetailsElement} details @param {(id: string) => void} draw */
function toggled(details, draw) {
  const field = fieldOf(details);
  if (!details.open && field) field.value = "";
  if (!details.open) return;
  draw(details.id);
  details.querySelector(".filter__options")?.scrollIntoView({ block: "nearest" });
}

/**
 * Follows what readers do with the choosers of the page, whenever React draws them; `draw(id)` is
 * asked for the list of a chooser that has been opened or searched.
 *
 * @param {(id: string) => void} draw
 */
export function startAreaChoosers(draw) {
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node) close(target);
  });
  document.addEventListener("focusin", ({ target }) => {
    // A press on a label gives the focus to the panel around the chooser, which must stay open.
    if (target instanceof Node && !target.contains(document.querySelector(OPEN))) close(target);
  });
  document.addEventListener("keydown", (event) => key(event, draw), true); // before the drawer, which Escape closes too
  // The event does not bubble.
  document.addEventListener(
    "toggle",
    ({ target }) => target instanceof HTMLDetailsElement && target.matches(ALL) && toggled(target, draw),
    true,
  );
  document.addEventListener("input", ({ target }) => {
    if (target instanceof Element && target.matches(FIELD)) draw(target.closest(ALL)?.id ?? "");
  });
}
