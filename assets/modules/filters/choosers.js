/**
 * Choices with few values: theme, division, borders, year, answers, language and view.
 *
 * @import { View } from "../map/types.js"
 * @import { ControlChange } from "../view/controls.js"
 */

import { model } from "../map/catalogue.js";
import { answerActions } from "../shared/actions.js";
import { dom } from "../shared/dom.js";
import { answerSets } from "../view/answer-sets.js";
import { config } from "../view/config.js";
import { controlPatch } from "../view/controls.js";
import { ask, whenData } from "../view/dash.js";
import { state } from "../view/store.js";
import { startYear } from "./year.js";

/** The choosers of the maps beside the first. */
const COMPARE = ["compare", "compare2", "compare3"];

/** The view's patch for a change; Dash's callback takes the same function. @param {ControlChange} change @param {View} view */
const reduce = (change, view) => controlPatch(change, view, model.catalogue);

/** Asks for a change of the view by one of its choosers. @param {ControlChange} change */
const control = (change) => ask("control", change, reduce);

/** Address of the present view with some parameters changed. @param {View} patch */
function address(patch) {
  return location.pathname + state.toQuery({ ...state.get(), ...patch });
}

/** Opens the page of another year, which has borders and answers of its own. @param {string} year */
function openYear(year) {
  location.assign(address({ year, data: state.schema.defaults.data, versus: "" }));
}

/** Takes a theme for the first map; no two maps show the same one. @param {string} theme */
const setTheme = (theme) => control({ theme });

/** Takes the change of a native chooser. @param {Event} event */
function change({ target }) {
  if (!(target instanceof HTMLSelectElement)) return;
  const { id, value } = target;
  if (id === "theme") setTheme(value);
  else if (COMPARE.includes(id)) control({ compare: { place: COMPARE.indexOf(id), theme: value } });
  else if (id === "data") whenData(() => answerSets.step(value));
}

/** @param {string} id @returns {HTMLSelectElement | null} */
const selectOf = (id) => /** @type {HTMLSelectElement | null} */ (dom.byId(id));

/** @param {string} id @param {string} value */
function setValue(id, value) {
  const chooser = selectOf(id);
  if (chooser) chooser.value = value;
}

/** Earlier answers stand in the chooser only where they are shown. @param {View} view */
function setAnswers({ data }) {
  const chooser = selectOf("data");
  if (config.sets && chooser && ![...chooser.options].some(({ value }) => value === data)) {
    chooser.append(new Option(answerSets.known(data).name, data));
  }
  setValue("data", data);
}

/** Each chooser of a map beside the first offers what no other map shows, once those before it have a theme. @param {View} view */
function setCompared({ theme, compare = [] }) {
  COMPARE.forEach((id, place) => {
    const own = compare[place] ?? "";
    const others = [theme, ...compare].filter((each) => each !== own);
    setValue(id, own);
    dom.mark(`#${id} option`, (option) => ({ hidden: others.includes(option.getAttribute("value")) ? "" : null }));
    selectOf(id)
      ?.closest(".chooser")
      ?.toggleAttribute("hidden", place > compare.length);
  });
}

/** What a link to a view changes. @param {HTMLElement} link @returns {View} */
function patchOf({ dataset: { parameter = "", value, versus, theme } }) {
  const answers = parameter === "data" ? { versus: versus ?? "" } : {};
  return { [parameter]: value, ...answers, ...(theme ? { theme, class: [] } : {}) };
}

/** What a button of the choosers stands for. @param {HTMLElement} button */
const standsFor = ({ dataset }) => dataset.value ?? "";

/** Brings the choosers to a view. @param {View} view */
function refresh(view) {
  setValue("theme", view.theme);
  setCompared(view);
  setValue("year", view.year);
  setAnswers(view);
  dom.mark("[data-action='set-division']", (button) => ({
    "aria-pressed": String(standsFor(button) === model.divisionOf(view)),
  }));
  dom.mark("[data-action='toggle-border']", (button) => ({
    "aria-checked": String(view.borders.includes(standsFor(button))),
  }));
  dom.mark("[data-action='set-view']", (button) => ({
    "aria-pressed": String(standsFor(button) === view.view),
  }));
  dom.mark("a[data-parameter]", (link) => ({ href: address(patchOf(link)) }));
}

/** @type {Record<string, import("../shared/actions.js").Act>} */
const ACTIONS = {
  "set-theme": (button) => setTheme(standsFor(button)),
  "set-division": (button) => control({ division: standsFor(button) }),
  "toggle-border": (button) => control({ border: standsFor(button) }),
  "set-view": (button) => control({ set: { view: standsFor(button) } }),
};

/** Answers the choosers of the map page from now on; what is asked before the data is there waits for it. */
function start() {
  answerActions(ACTIONS);
  document.addEventListener("change", change);
  startYear({ present: () => String(state.get().year), open: openYear });
}

export const choices = { start, refresh, reduce, setTheme };
