/**
 * Search: a combobox over municipalities, areas, former municipalities and leadership groups.
 *
 * @import { Found } from "./rank.js"
 * @import { Results } from "./results.js"
 */
import { html } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";

import { camera } from "../map/camera.js";
import { model, splitKey } from "../map/catalogue.js";
import { selection } from "../map/selection.js";
import { told } from "../map/surroundings.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { drawer } from "../shared/drawer.js";
import { dashFollows, whenData } from "../view/dash.js";
import { locked } from "../view/locks.js";
import { state } from "../view/store.js";
import { answerEntries } from "./answer-areas.js";
import { bringIndex, searchIndex } from "./index.js";
import { find as findAreas } from "./rank.js";
import { CLOSED, pressed, resultsOf } from "./results.js";

const FIELD = "search";
const LIST = "search-results";
/** @type {Results} */
let results = CLOSED;
/** @type {{ choose: boolean } | null} What has been typed waits for the index; whether to choose the first result then. */
let waiting = null;

/** The best entries for what has been typed; none before the index has come. @param {string} text */
function find(text) {
  const known = searchIndex();
  if (!known) return [];
  return findAreas([...known.index, ...answerEntries(model.catalogue, known.index)], known.kinds, text);
}

/** @returns {HTMLInputElement | null} */
const field = () => /** @type {HTMLInputElement | null} */ (dom.byId(FIELD));

/** @param {number} i */
const optionId = (i) => `search-option-${i}`;

/** @param {Found} entry @param {number} i */
function option(entry, i) {
  const what = [entry.type, entry.parent].filter(Boolean).join(", ");
  return html`<li id=${optionId(i)} role="option" aria-selected=${String(i === results.active)}
    data-action="choose-result" data-value=${entry.key}><strong>${entry.label}</strong> <span>${what}</span></li>`;
}

const none = () => html`<li class="search__none" role="option" aria-disabled="true">${model.text("no_results")}</li>`;

/** Draws the list and tells the field about it. @param {Results} next */
function show(next) {
  results = next;
  const { open, found, active } = results;
  dom.draw(LIST, open && !found.length ? none() : repeat(found, ({ key }) => key, option));
  dom.show(LIST, open);
  dom.mark(`#${FIELD}`, () => ({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": LIST,
    "aria-expanded": String(open),
    "aria-activedescendant": open && active >= 0 ? optionId(active) : null,
  }));
  if (open && active >= 0) dom.byId(optionId(active))?.scrollIntoView({ block: "nearest" });
}

function close() {
  waiting = null;
  show(CLOSED);
}

/** Searches for what stands in the field now that the index is here. */
function arrived() {
  if (!waiting) return;
  const { choose: chosen } = waiting;
  waiting = null;
  type(field()?.value ?? "");
  if (chosen && results.found.length) choose(results.found[0].key);
}

/** Says that there is no index; the next letter asks for it again. */
function failed() {
  if (!waiting) return;
  waiting = null;
  const words = model.text("search_failed");
  dom.draw(LIST, html`<li class="search__none" role="option" aria-disabled="true">${words}</li>`);
  dom.show(LIST, true);
  announce(words);
}

/** Searches for a text; while something is on its way, for what stands in the field then. @param {string} text */
function type(text) {
  if (!model.ready) {
    whenData(() => type(field()?.value ?? ""));
    return;
  }
  if (text.trim() && !searchIndex()) {
    waiting ??= { choose: false };
    bringIndex().then(arrived, failed);
    return;
  }
  show(resultsOf(text, text.trim() ? find(text) : []));
  if (!results.open) return;
  announce(results.found.length ? model.counted.results(results.found.length) : model.text("no_results"));
}

/** Empties the field, whose text is Dash's once Dash runs. */
function clear() {
  const input = field();
  if (dashFollows()) window.dash_clientside.set_props(FIELD, { value: "" });
  else if (input) input.value = "";
}

/** Shows the theme in which the areas of a division are seen, if they are seen in one alone. @param {string} key */
async function showTheme(key) {
  const [id] = splitKey(key);
  const theme = model.catalogue.divisions.find((each) => each.id === id)?.theme;
  const view = state.get();
  if (theme && view.theme !== undefined && !locked(view, "theme")) await state.set({ theme, division: "" });
}

/** Moves the map to what was chosen. @type {(key: string) => void} */
let look = (key) => {
  camera.fit(model.union(told(model, [key])));
};

/** Has the map move otherwise to what was chosen. @param {(key: string) => void} act */
function lookBy(act) {
  look = act;
}

/** Selects a result, moves the map to it and empties the field. @param {string} key */
function choose(key) {
  clear();
  close();
  drawer.close();
  showTheme(key)
    .then(() => selection.choose(key))
    .then(() => look(key));
}

/** Escape ends waiting for the index, Enter chooses when it is here. @param {KeyboardEvent} event */
function keyWhileWaiting(event) {
  if (!waiting || !["Escape", "Enter"].includes(event.key)) return false;
  waiting = event.key === "Enter" ? { choose: true } : null;
  event.preventDefault();
  return true;
}

/** Answers a key in the field; true when the browser need not. @param {KeyboardEvent} event */
function key(event) {
  if (keyWhileWaiting(event)) return true;
  const answer = pressed(results, event.key, field()?.value ?? "");
  if (answer.results !== results) show(answer.results);
  if (answer.choose) choose(answer.choose);
  if (answer.clear) clear();
  if (answer.search) type(field()?.value ?? "");
  if (answer.taken) event.preventDefault();
  return answer.taken;
}

/** A press on the list leaves the focus in the field. @param {Event} event */
function keepFocus(event) {
  if (event.target instanceof Element && event.target.closest(`#${LIST}`)) event.preventDefault();
}

/** Fetches the index for who turns to the field; a failure is said when something is typed. */
const prefetch = () => bringIndex().catch(() => null);

/** Makes the field of the page a combobox. */
function start() {
  close();
  field()?.addEventListener("focus", prefetch);
  if (document.activeElement === field()) prefetch();
  dom.byId(LIST)?.addEventListener("mousedown", keepFocus);
}

export const search = { search: find, type, key, choose, close, start, lookBy };
