/**
 * Starts the page on borders, answers its buttons and keeps its parts in step.
 *
 * @import { Act } from "../shared/actions.js"
 * @import { Side } from "./choices.js"
 * @import { RelationView } from "./types.js"
 */

import { choices } from "../filters/choosers.js";
import { filters } from "../filters/filters.js";
import { camera } from "../map/camera.js";
import { model } from "../map/catalogue.js";
import { detail } from "../map/detail.js";
import { loadGeometry } from "../map/geometry.js";
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
import { chosenDivision, nextSort, swapped } from "./choices.js";
import { relationLines } from "./lines.js";
import { relationParts } from "./parts.js";
import { relationPresenting } from "./presenting.js";
import { bothSides } from "./sides.js";
import { whatIf } from "./what-if.js";

/** Chooser -> the side whose division it chooses. @type {Readonly<Record<string, Side>>} */
const DIVISIONS = { "division-a": "a", "division-b": "b" };

const view = () => /** @type {RelationView} */ (state.get());
/** The value that a button stands for. @param {HTMLElement} button */
const nameOn = ({ dataset }) => dataset.value ?? "";

/** Shows what is selected with what it shares with the other division; the country without a selection. */
function lookAtBothSides({ smooth = true } = {}) {
  const { sel, a, b } = view();
  if (sel.length) camera.fit(bothSides({ sel, a, b }, model), { smooth });
  else camera.wholeCountry({ smooth });
}

/** Selects areas that a list names, and shows both sides. @param {string[]} sel */
const show = (sel) => state.set({ sel }).then(() => lookAtBothSides());

/** Selects an area that the page names, or lets it go when it is the only one. @param {HTMLElement} button @param {MouseEvent} event */
function select(button, event) {
  const key = nameOn(button);
  const add = event.ctrlKey || event.metaKey;
  const { sel } = view();
  if (!add && sel.length === 1 && sel[0] === key) show([]);
  else selection.choose(key, { add }).then(() => lookAtBothSides());
}

/** @type {Record<string, Act>} */
const ACTIONS = {
  swap: () => state.set(swapped(view())),
  "sort-overlaps": (button) => state.set({ sort: nextSort(view().sort, nameOn(button)) }),
  "set-flow": (button) => state.set({ flow: nameOn(button) }),
  "toggle-class": (button) => filters.toggleClass(nameOn(button)),
  "clear-filters": () => filters.clear(),
  share: (button) => copyLink(button),
  present: () => relationPresenting.toggle(),
  "toggle-fill": () => state.set({ fill: view().fill === "cell" ? "relation" : "cell" }),
  select,
  "select-municipality": (button) => show([nameOn(button)]),
  "select-pair": (button) => show(nameOn(button).split(" ")),
  "clear-selection": () => show([]),
  "step-back": () => relationPresenting.back(),
  "step-on": () => relationPresenting.on(),
  "ask-part": (button) => relationParts.again(nameOn(button)),
  "add-move": () => whatIf.add(),
  "remove-move": (button) => whatIf.remove(nameOn(button)),
  "reset-moves": () => whatIf.reset(),
  "undo-move": () => whatIf.undo(),
  "redo-move": () => whatIf.redo(),
};

/** Opens the page with other answers, or of another year with the usual ones; the rest of the view stays. @param {{ year?: string, data: string }} patch */
const open = (patch) => location.assign(location.pathname + state.toQuery({ ...view(), ...patch }));

/** Takes what a chooser says. @param {Event} event */
function change({ target }) {
  if (!(target instanceof HTMLSelectElement) || !model.ready) return;
  const { id, value } = target;
  if (id in DIVISIONS) state.set(chosenDivision(view(), DIVISIONS[id], value));
  else if (id === "data") open({ data: value });
  else if (id === "year") open({ year: value, data: /** @type {string} */ (state.schema.defaults.data) });
}

/** Says on every button and row what is chosen, also on those that have just been made. */
function mark() {
  const { sel, class: classes, flow, fill } = view();
  const pressed = (/** @type {string} */ action, /** @type {(value: string) => boolean} */ on) =>
    dom.mark(`[data-action='${action}']`, (/** @type {HTMLElement} */ button) => ({
      "aria-pressed": String(on(nameOn(button))),
    }));
  pressed("select", (value) => sel.includes(value));
  pressed("toggle-class", (value) => classes.includes(value));
  pressed("set-flow", (value) => flow === value);
  pressed("toggle-fill", () => fill === "cell");
  pressed("select-pair", (value) => value === [...sel].sort().join(" ") || value === sel.join(" "));
  dom.mark("[data-area]", (/** @type {HTMLElement} */ { dataset }) => ({
    "data-selected": dataset.area?.split(" ").some((key) => sel.includes(key)) ? "1" : null,
  }));
  relationPresenting.refresh();
}

/** Brings everything but the map to a view. @param {RelationView} now @param {RelationView | null} previous */
function refresh(now, previous) {
  relationPresenting.show(now);
  const { a, b, fill } = now;
  Object.assign(document.documentElement.dataset, { a, b, fill });
  for (const [id, side] of Object.entries(DIVISIONS)) {
    const chooser = /** @type {HTMLSelectElement | null} */ (dom.byId(id));
    if (chooser) chooser.value = now[side];
  }
  choices.refresh(now);
  whatIf.refresh(now, previous);
  relationParts.refresh(now);
  mark();
}

/** Repaints the map when another answer has come into use. */
async function repaint() {
  if (!(await relationData.load())) return;
  lines.forget();
  mounting.refresh(state.get(), null);
  state.repeat();
  relationLines.draw();
}

/** Answers buttons, choosers and the view from now on. */
function listen() {
  relationPresenting.show(view()); // before names are measured, which are larger then
  startMapActions();
  relationPresenting.start();
  search.lookBy(() => lookAtBothSides());
  answerActions(ACTIONS, () => model.ready);
  document.addEventListener("change", change);
  state.on((now, previous) => mounting.refresh(now, previous));
  state.on((now, previous) => {
    refresh(/** @type {RelationView} */ (now), /** @type {RelationView} */ (previous));
    repaint().catch((error) => console.error(error));
  });
}

/**
 * Loads what the map is drawn from. The map may ask for its look as soon as there is a
 * catalogue, so that must not come into use before the answer that is laid over it.
 *
 * @param {Record<string, any>} config of the page
 */
async function load({ urls }) {
  const [catalogue, { arcs }] = await Promise.all([
    fetchJson(urls.catalogue),
    loadGeometry(urls.geometry),
    relationData.fetch(),
  ]);
  model.use(catalogue, arcs);
  await relationData.load();
}

/** Brings the page, drawn by Dash, to the view. */
function drawn() {
  search.start();
  relationParts.start(mark);
  refresh(view(), null);
  detail.onSwap(relationLines.draw);
  relationLines.attach(/** @type {NonNullable<ReturnType<typeof maps.first>>} */ (maps.first()).leaflet);
  if (view().sel.length) lookAtBothSides({ smooth: false });
}

export const relationsPage = { listen, load, drawn };
