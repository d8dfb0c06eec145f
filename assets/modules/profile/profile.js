/** The right panel: the country when nothing is selected, a profile, or areas side by side. */

import { model } from "../map/catalogue.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { fetchJson } from "../shared/fetch-json.js";
import { panels } from "../shared/panels.js";
import { answerSets } from "../view/answer-sets.js";
import { config } from "../view/config.js";
import { state } from "../view/store.js";

const PATIENCE = 200; // ms that a click waits for the profiles of a whole division
const files = new Map(); // address -> promise of the profiles of a division
const arrived = new Set(); // addresses of the profiles that are here
let wanted = "";

/** Address of the profiles of a division, or of one area by itself ("division/code"). */
const addressOf = (name) => `${answerSets.address("profiles", state.get())}${name}.json`;

/** The profiles of a division, fetched once; a failed try is forgotten so that it can be mended. */
function profiles(division) {
  const url = addressOf(division);
  if (!files.has(url)) {
    const file = fetchJson(url);
    file.then(
      () => arrived.add(url),
      () => files.delete(url),
    );
    files.set(url, file);
  }
  return files.get(url);
}

/** Fetches the profiles of divisions, or those that the next click on the map will ask for. */
function prefetch(divisions = [state.get().division]) {
  if (!model.ready || !config.urls.profiles) return;
  divisions.forEach((division) => profiles(division).catch(() => null));
}

/** The profile of an area among those of its division, or by itself if they are long in coming. */
async function profileOf(division, code) {
  const among = profiles(division).then((areas) => areas[code]);
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const found = await Promise.race([among.catch(() => null), patience]);
  if (found) return found;
  return Promise.any([among, fetchJson(addressOf(`${division}/${code}`))]);
}

/** The profile of each selected key; the promise keeps their order. */
function load(keys) {
  return Promise.all(keys.map(async (key) => ({ key, ...(await profileOf(...key.split(":"))) })));
}

function show(part) {
  for (const id of ["summary", "profile", "comparison"]) dom.show(id, id === part);
  document.documentElement.dataset.panel = part;
  panels.follow();
}

/** Whether the focus is in the panel, where what has it may be about to go. */
const focused = () => dom.byId("panel").contains(document.activeElement);

/** Puts the focus on the name of what the panel shows now. */
function land() {
  const heading = document.querySelector("#panel > :not([hidden]) h2[tabindex]");
  (heading || dom.byId("panel")).focus();
}

function head(key) {
  const [division, code] = key.split(":");
  const name = model.name(division, code);
  return dom.h(
    "th",
    { scope: "col" },
    dom.h("span", { class: "comparison__kind" }, model.kind(division)),
    dom.h("span", { class: "comparison__name" }, name),
    dom.h(
      "button",
      {
        type: "button",
        class: "icon-button",
        "data-action": "deselect",
        "data-value": key,
        "aria-label": model.text("remove_from_comparison", { name }),
      },
      dom.h("span", { class: "icon icon--x", "aria-hidden": "true" }),
    ),
  );
}

/** Rows of the comparison: each feature once, in the order in which the areas have them. */
function rows(areas) {
  const labels = new Map(areas.flatMap(({ compare }) => compare.map(([key, label]) => [key, label])));
  return [...labels].map(([feature, label]) =>
    dom.h(
      "tr",
      {},
      dom.h("th", { scope: "row" }, label),
      areas.map(({ compare }) => {
        const found = compare.find(([key]) => key === feature);
        return dom.h(
          "td",
          {},
          (found ? found[2] : ["–"]).map((text) => dom.h("span", {}, text)),
        );
      }),
    ),
  );
}

function drawComparison(areas) {
  dom.fill("comparison", [
    dom.h("h2", { class: "panel__title", tabindex: "-1" }, model.text("compare_title")),
    dom.h(
      "div",
      { class: "comparison__scroll", tabindex: "0", role: "region", "aria-label": model.text("compare_title") },
      dom.h(
        "table",
        {},
        dom.h(
          "thead",
          {},
          dom.h(
            "tr",
            {},
            dom.h("th", { scope: "col" }, model.text("feature")),
            areas.map(({ key }) => head(key)),
          ),
        ),
        dom.h("tbody", {}, rows(areas)),
      ),
    ),
  ]);
}

/** Names what is selected while its profile is on its way. */
function drawWaiting([key, ...others]) {
  if (others.length) {
    dom.fill("comparison", [
      dom.h("h2", { class: "panel__title", tabindex: "-1" }, model.text("compare_title")),
      dom.h("p", { class: "panel__sentence skeleton" }),
    ]);
    return;
  }
  const [division, code] = key.split(":");
  dom.fill(
    "profile",
    dom.h(
      "article",
      { "aria-busy": "true" },
      dom.h("p", { class: "panel__kind" }, model.kind(division)),
      dom.h("h2", { class: "panel__title", tabindex: "-1" }, model.name(division, code)),
      dom.h("p", { class: "panel__sentence skeleton" }),
    ),
  );
}

function drawFailure() {
  dom.fill("profile", dom.h("p", {}, model.text("profile_failed")));
  show("profile");
  announce(model.text("profile_failed"));
}

/** Draws one profile or the comparison of several. */
function draw(areas) {
  if (areas.length > 1) drawComparison(areas);
  else dom.fill("profile", dom.build(areas[0].profile));
}

/** Whether the page came with the profile of the only selected area. */
const laidOut = (sel) => sel.length === 1 && dom.byId("profile").dataset.area === sel[0];

/** Brings the panel to a state; what arrives too late for it is left aside. */
async function refresh(current, previous) {
  const { sel } = current;
  if (previous && state.same(sel, previous.sel) && !answerSets.differs(current, previous)) return;
  const [mine, within] = [[answerSets.nameOf(current), ...sel].join(), focused()];
  wanted = mine;
  const here = sel.every((key) => arrived.has(addressOf(key.split(":")[0])));
  if (sel.length && !here && !(previous === null && laidOut(sel))) drawWaiting(sel);
  // At once, and not when the profiles arrive, so that the map never moves between two clicks.
  show(["summary", "profile"][sel.length] || "comparison");
  try {
    const areas = await load(sel);
    if (wanted !== mine) return;
    if (sel.length) draw(areas);
    if (within) land();
  } catch {
    if (wanted === mine) drawFailure();
  }
}

export const profile = { refresh, load, prefetch };
