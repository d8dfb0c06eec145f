/**
 * Answer sets: what depends on them is a small file, so others are shown without a new page. The
 * state's `data` names the answers shown, `versus` those from which changes are shown, if any.
 */

import { model } from "../map/catalogue.js";
import { pairs } from "../map/pairs.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { fetchJson } from "../shared/fetch-json.js";
import { config } from "./config.js";
import { state } from "./store.js";

const PLACE = "{answers}"; // where the addresses in the configuration name the answers

const arriving = new Map(); // name -> promise of a part
const parts = new Map(); // name -> the part of the catalogue that has arrived
let wanted = null; // the change asked for last, while its part is on its way

const known = (id) => config.sets[id] || { key: id, name: id, before: "", changes: {}, notices: [] };

/** The name of the answers of a view in addresses. */
const nameOf = ({ data, versus }) =>
  [versus, data]
    .filter(Boolean)
    .map((id) => known(id).key)
    .join("..");

/** An address of the configuration ("answers", "profiles") for the answers of a view. */
function address(kind, view) {
  return (config.urls[kind] || "").replace(PLACE, encodeURIComponent(nameOf(view)));
}

/** Fetches the part of a view once; a failed try is forgotten so that it can be mended. */
function load(view) {
  const name = nameOf(view);
  if (!arriving.has(name)) {
    const part = fetchJson(address("answers", view));
    part.then(
      (found) => parts.set(name, found),
      () => arriving.delete(name),
    );
    arriving.set(name, part);
  }
  return arriving.get(name);
}

/** Takes what the page came with; the next steps are fetched when the browser is idle. */
function start() {
  const { data, versus, example, notice, answers, themes } = model.catalogue;
  parts.set(nameOf({ data, versus }), { data, versus, example, notice, answers, themes });
  arriving.set(nameOf({ data, versus }), Promise.resolve());
}

const differs = (view, other) => view.data !== other.data || view.versus !== other.versus;

/** The classes of a filter that other answers have too. */
function classes(current, next) {
  const themes = parts.get(nameOf(next)).themes;
  const theme = themes[next.theme] || model.catalogue.themes[next.theme];
  const sameKind = Boolean(current.versus) === Boolean(next.versus) && current.theme === next.theme;
  return sameKind ? next.class.filter((key) => pairs.choices(theme).some(({ choice }) => choice === key)) : [];
}

/** Changes the state, other answers among it; they are on screen once they have arrived. */
async function show(patch) {
  const next = { ...state.get(), ...patch };
  wanted = next;
  if (!parts.has(nameOf(next))) {
    await load(next).catch(() => announce(model.text("answers_failed")));
  }
  if (wanted !== next) return; // another step has been taken meanwhile
  wanted = null;
  if (parts.has(nameOf(next))) state.set({ ...patch, class: patch.class || classes(state.get(), next) });
}

/** Brings the catalogue to the answers of a view, before anything is drawn from it. */
function bring({ data, versus }) {
  const { catalogue } = model;
  if (!config.sets || !data || !differs({ data, versus }, catalogue)) return;
  const part = parts.get(nameOf({ data, versus }));
  if (part) model.swap(part);
  else location.reload(); // Back to answers that this page has never had
}

/** The place of a view's answers in the time line, or -1. */
const place = (view) => config.time_line.indexOf(view.data);

/** Other answers with what changes to them where changes are shown now; the base has none. */
function step(data) {
  const versus = (wanted || state.get()).versus ? known(data).before : "";
  show({ data, versus });
}

/** Follows a link to other answers, `data-value`, with the view that it names beside. */
function followLink({ dataset }) {
  if (dataset.versus === undefined) {
    step(dataset.value);
    return;
  }
  const theme = dataset.theme || state.get().theme;
  show({ data: dataset.value, versus: dataset.versus, theme });
}

const comparable = (theme) => config.compared.includes(theme);

/** Whether a view shows what changes. */
const compares = ({ versus, theme }) => Boolean(versus) && comparable(theme);

/** Shows or hides what changes from the answers before. */
function toggleChanges() {
  const current = state.get();
  if (compares(current)) {
    show({ versus: "", class: [] });
    return;
  }
  const theme = comparable(current.theme) ? current.theme : config.compared[0];
  show({ versus: current.versus || known(current.data).before, class: [], theme });
}

/** What the page says of the answers beside the map: notices and stamps. */
function write(current) {
  const { notice } = model.catalogue;
  document.querySelectorAll(".map-area__stamp").forEach((stamp) => {
    stamp.textContent = notice;
    stamp.hidden = !notice;
  });
  dom.fill("set-notices", known(current.data).notices.map(dom.build));
}

function refresh(current, previous) {
  if (previous && differs(current, previous)) write(current);
}

export const answerSets = {
  start,
  load,
  show,
  step,
  bring,
  followLink,
  toggleChanges,
  refresh,
  address,
  nameOf,
  known,
  place,
  differs,
  compares,
};
