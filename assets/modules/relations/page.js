/** Starts the page on borders, answers its buttons and keeps its parts in step. */

import { choices } from "../filters/choosers.js";
import { filters } from "../filters/filters.js";
import { camera } from "../map/camera.js";
import { model } from "../map/catalogue.js";
import { loadShapes } from "../map/geometry.js";
import { lines } from "../map/lines.js";
import { startMapActions } from "../map/map-actions.js";
import { maps } from "../map/maps.js";
import { mounting } from "../map/mounting.js";
import { selection } from "../map/selection.js";
import { search } from "../search/combobox.js";
import { answerActions } from "../shared/actions.js";
import { dom } from "../shared/dom.js";
import { fetchJson } from "../shared/fetch-json.js";
import { copyLink } from "../sharing/copy-link.js";
import { state } from "../view/store.js";
import { relationData } from "./answer.js";
import { relationFlow } from "./flow.js";
import { relationLines } from "./lines.js";
import { relationParts } from "./parts.js";
import { whatIf } from "./what-if.js";

const NUMBERS = /^(share_|municipalities|residents|area_)/;

/** What the map needs to know of the view in the words of the map page. */
function derive(view) {
  return {
    ...view,
    theme: view.fill === "cell" ? "cell" : "relation",
    classTheme: "relation",
    division: view.a,
    borders: ["municipality"],
    region: [],
    county: [],
    employment: [],
  };
}

/** Exchanges the divisions; the class filter goes, as it is of the areas of a. */
function swap() {
  const { a, b } = state.get();
  state.set({ a: b, b: a, class: [], sort: "" });
}

/** Takes a new division; one that the other side has changes places with it. */
function choose(side, division) {
  const { a, b } = state.get();
  const other = side === "a" ? b : a;
  if (division === other) swap();
  else state.set({ [side]: division, class: [], sort: "" });
}

/** The next order of a column: numbers from the largest first, names from the alphabet's start. */
function sortBy(column) {
  const orders = NUMBERS.test(column) ? [`-${column}`, column, ""] : [column, `-${column}`, ""];
  state.set({ sort: orders[(orders.indexOf(state.get().sort) + 1) % orders.length] });
}

/** Selects a municipality that a list names, and shows where it is. */
function selectMunicipality(key) {
  selection.choose(key).then(() => camera.fit(model.membersOf(key)));
}

const ACTIONS = {
  swap,
  "sort-overlaps": ({ dataset }) => sortBy(dataset.value),
  "set-flow": ({ dataset }) => state.set({ flow: dataset.value }),
  "toggle-class": ({ dataset }) => filters.toggleClass(dataset.value),
  "clear-filters": () => filters.clear(),
  share: (button) => copyLink(button),
  present: () => state.set({ present: state.get().present === "1" ? "" : "1" }),
  "toggle-fill": () => state.set({ fill: state.get().fill === "cell" ? "relation" : "cell" }),
  "select-municipality": ({ dataset }) => selectMunicipality(dataset.value),
  "add-move": () => whatIf.add(),
  "remove-move": ({ dataset }) => whatIf.remove(dataset.value),
  "reset-moves": () => whatIf.reset(),
  "undo-move": () => whatIf.undo(),
  "redo-move": () => whatIf.redo(),
};

const CHOOSERS = { "division-a": "a", "division-b": "b" };

function change({ target }) {
  if (CHOOSERS[target.id] && model.ready) choose(CHOOSERS[target.id], target.value);
}

/** Says on every button and row what is chosen, also on those that have just been made. */
function mark() {
  const view = state.get();
  const pressed = (on) => ({ "aria-pressed": String(on) });
  dom.mark("[data-action='select']", ({ dataset }) => pressed(view.sel.includes(dataset.value)));
  dom.mark("[data-action='toggle-class']", ({ dataset }) => pressed(view.class.includes(dataset.value)));
  dom.mark("[data-action='set-flow']", ({ dataset }) => pressed(view.flow === dataset.value));
  dom.mark("[data-action='toggle-fill']", () => pressed(view.fill === "cell"));
  dom.mark("[data-area]", ({ dataset }) => ({
    "data-selected": dataset.area.split(" ").some((key) => view.sel.includes(key)) ? "1" : null,
  }));
  relationFlow.link();
}

function refresh(view, previous) {
  document.documentElement.dataset.present = view.present === "1" ? "1" : "";
  const { a, b, fill } = view;
  Object.assign(document.documentElement.dataset, { a, b, fill });
  for (const [id, side] of Object.entries(CHOOSERS)) dom.byId(id).value = view[side];
  choices.refresh(view);
  whatIf.refresh(view, previous);
  relationParts.refresh(view);
  mark();
  relationFlow.emphasise(view);
}

/** Repaints the map when another answer has come into use. */
async function repaint(view) {
  if (!(await relationData.load(view))) return;
  lines.forget();
  mounting.refresh(state.get(), null);
  state.repeat();
  relationLines.draw();
}

function listen() {
  search.start();
  startMapActions();
  answerActions(ACTIONS, () => model.ready);
  document.addEventListener("change", change);
  state.on((view, previous) => mounting.refresh(view, previous));
  state.on((view, previous) => {
    refresh(view, previous);
    repaint(view).catch((error) => console.error(error));
  });
}

/**
 * Loads what the map is drawn from. The map may ask for its look as soon as there is a
 * catalogue, so that must not come into use before the answer that is laid over it.
 */
async function load({ urls }) {
  const [catalogue, arcs] = await Promise.all([
    fetchJson(urls.catalogue),
    fetchJson(urls.arcs),
    relationData.fetchFor(state.get()),
    loadShapes(urls.geometry),
  ]);
  model.use(catalogue, arcs);
  await relationData.load(state.get());
}

/** Brings the page, drawn by Dash, to the view. */
function drawn() {
  relationParts.start(mark);
  refresh(state.get(), null);
  relationLines.attach(maps.first().leaflet);
}

export const relationsPage = { derive, listen, load, drawn };
