/**
 * Answer sets: what depends on them is a small file, so others are shown without a new page. The
 * view's `data` names the answers shown, `versus` those from which changes are shown, if any.
 *
 * @import { AnswerSet, Shown } from "./time-steps.js"
 * @import { View } from "./store.js"
 */

import { answerPart, keptAreas } from "../map/answer-areas.js";
import { model } from "../map/catalogue.js";
import { pairs } from "../map/pairs.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { fetchJson } from "../shared/fetch-json.js";
import { fromMarkup } from "../shared/markup.js";
import { AnswerParts, keptClasses } from "./answer-parts.js";
import { config } from "./config.js";
import { state } from "./store.js";

const PLACE = "{answers}"; // where the addresses in the configuration name the answers

const parts = new AnswerParts(fetchJson);
/** @type {View | null} The view asked for last, while its part is on its way. */
let wanted = null;
/** @type {View | null} The change asked for last when its part did not come. */
let lost = null;
let trouble = () => {};

/** What the page knows of some answers. @param {string} id @returns {AnswerSet} */
const known = (id) => config.sets[id] || { key: id, name: id, before: "", changes: {}, notices: [] };

/** The name of the answers of a view in addresses. @param {Shown | View} view */
const nameOf = ({ data, versus }) =>
  [versus, data]
    .filter(Boolean)
    .map((id) => known(id).key)
    .join("..");

/** An address of the configuration for the answers of a view. @param {"answers" | "profiles" | "stories"} kind @param {Shown | View} view @returns {string} */
function address(kind, view) {
  return (config.urls[kind] || "").replace(PLACE, encodeURIComponent(nameOf(view)));
}

/** Fetches the part of a view. @param {Shown | View} view */
const load = (view) => parts.load(nameOf(view), address("answers", view));

/** Takes what the page came with. */
function start() {
  parts.put(nameOf(model.catalogue), answerPart(model.catalogue));
}

/** True when two views show other answers. @param {Shown | View} view @param {Shown | View} other */
const differs = (view, other) => view.data !== other.data || view.versus !== other.versus;

/** The classes of a filter that other answers have too. @param {View} current @param {View} next */
function classes(current, next) {
  const theme = parts.get(nameOf(next))?.themes[next.theme] ?? model.catalogue.themes[next.theme];
  const sameKind = Boolean(current.versus) === Boolean(next.versus) && current.theme === next.theme;
  return sameKind ? keptClasses(next.class, pairs.choices(theme)) : [];
}

/** Changes the view, other answers among it; they are on screen once they have arrived. @param {View} patch */
async function show(patch) {
  const asked = state.get();
  const next = { ...asked, ...patch };
  wanted = next;
  setLost(null);
  if (!parts.get(nameOf(next))) await load(next).catch(() => null);
  if (wanted !== next) return; // another step has been taken meanwhile
  wanted = null;
  if (differs(state.get(), asked)) return; // Back has gone to other answers meanwhile
  if (parts.get(nameOf(next))) {
    const sel = keptAreas(patch.sel || state.get().sel, parts.get(nameOf(next)));
    await state.set({ ...patch, sel, class: patch.class || classes(state.get(), next) });
  } else {
    setLost(patch);
    announce(model.text("answers_failed"));
  }
}

/** @param {View | null} patch */
function setLost(patch) {
  if (lost === patch) return;
  lost = patch;
  trouble();
}

/** Takes once more the step that failed. */
async function retry() {
  if (lost) await show(lost);
}

/** Brings the catalogue to the answers of a view, before anything is drawn from it. @param {View} view */
function bring({ data, versus }) {
  const { catalogue } = model;
  if (!config.sets || !data || !differs({ data, versus }, catalogue)) return;
  const part = parts.get(nameOf({ data, versus }));
  if (part) model.swap(part);
  else location.reload(); // Back to answers that this page has never had
}

/** Other answers with what changes to them where changes are shown now; the base has none. @param {string} data */
function step(data) {
  const versus = (wanted || state.get()).versus ? known(data).before : "";
  return show({ data, versus });
}

/** Follows a link to other answers, `data-value`, with the view that it names beside. @param {HTMLElement} link */
function followLink({ dataset }) {
  const data = dataset.value ?? "";
  if (dataset.versus === undefined) return step(data);
  return show({ data, versus: dataset.versus, theme: dataset.theme || state.get().theme });
}

/** @param {string} theme @returns {boolean} */
const comparable = (theme) => config.compared.includes(theme);

/** Whether a view shows what changes. @param {View} view */
const compares = ({ versus, theme }) => Boolean(versus) && comparable(theme);

/** Shows or hides what changes from the answers before. */
function toggleChanges() {
  const current = state.get();
  if (compares(current)) return show({ versus: "", class: [] });
  const theme = comparable(current.theme) ? current.theme : config.compared[0];
  return show({ versus: current.versus || known(current.data).before, class: [], theme });
}

/** What the page says of the answers beside the map: notices and stamps. @param {View} current */
function write(current) {
  const { notice } = model.catalogue;
  for (const stamp of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".map-area__stamp"))) {
    stamp.textContent = notice;
    stamp.hidden = !notice;
  }
  dom.draw("set-notices", known(current.data).notices.map(fromMarkup));
}

/** @param {View} current @param {View | null} previous */
function refresh(current, previous) {
  if (previous && differs(current, previous)) write(current);
}

export const answerSets = {
  start,
  load,
  show,
  step,
  retry,
  bring,
  followLink,
  toggleChanges,
  refresh,
  address,
  nameOf,
  known,
  differs,
  compares,
  /** True when the last step's answers did not come. */
  failed: () => lost !== null,
  /** Has `act` called when a step fails, and when another is taken. @param {() => void} act */
  onTrouble: (act) => {
    trouble = act;
  },
};
