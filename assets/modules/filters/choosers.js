/** Choices with few values: theme, division, borders, year, answers, language and view. */

import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";
import { answerSets } from "../view/answer-sets.js";
import { config } from "../view/config.js";
import { controlPatch } from "../view/controls.js";
import { ask } from "../view/dash.js";
import { state } from "../view/store.js";

/** Asks for a change of the view by one of its choosers. */
const control = (change) => ask("control", change, reduce);

/** The view's patch for a change; Dash's callback takes the same function. */
const reduce = (change, view) => controlPatch(change, view, model.catalogue);

/** Address of the present view with some parameters changed. */
function address(patch) {
  return location.pathname + state.toQuery({ ...state.get(), ...patch });
}

/** Opens the page of another year, which has borders and answers of its own. */
function openYear(year) {
  location.assign(address({ year, data: state.schema.defaults.data, versus: "" }));
}

/** Takes a theme for the first map; two maps never show the same one. */
const setTheme = (theme) => control({ theme });

/** Takes the change of a native chooser. */
function change(id, value) {
  if (id === "theme") setTheme(value);
  else if (id === "compare") control({ set: { compare: value } });
  else if (id === "data") answerSets.step(value);
  else if (id === "year") openYear(value);
}

const toggleBorder = (border) => control({ border });

function setValue(id, value) {
  const chooser = dom.byId(id);
  if (chooser) chooser.value = value;
}

/** Earlier answers stand in the chooser only where they are shown. */
function setAnswers({ data }) {
  const chooser = dom.byId("data");
  if (config.sets && ![...chooser.options].some(({ value }) => value === data)) {
    chooser.append(dom.h("option", { value: data }, answerSets.known(data).name));
  }
  chooser.value = data;
}

/** What a link to a view changes. */
function patchOf({ dataset: { parameter, value, versus, theme } }) {
  const answers = parameter === "data" ? { versus: versus ?? "" } : {};
  return { [parameter]: value, ...answers, ...(theme ? { theme, class: [] } : {}) };
}

function refresh(current) {
  setValue("theme", current.theme);
  setValue("year", current.year);
  setAnswers(current);
  const valueOf = (element) => element.dataset.value;
  dom.mark("[data-action='set-division']", (element) => ({
    "aria-pressed": String(valueOf(element) === current.division),
  }));
  dom.mark("[data-action='toggle-border']", (element) => ({
    "aria-checked": String(current.borders.includes(valueOf(element))),
  }));
  dom.mark("[data-action='set-view']", (element) => ({
    "aria-pressed": String(valueOf(element) === current.view),
  }));
  dom.mark("a[data-parameter]", (element) => ({
    href: address(patchOf(element)),
  }));
}

export const choices = { refresh, change, control, reduce, setTheme, toggleBorder };
