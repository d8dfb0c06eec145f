/**
 * The right panel: the country when nothing is selected, a profile, or areas side by side.
 *
 * @import { TemplateResult } from "lit-html"
 * @import { View } from "../view/store.js"
 * @import { MarkupElement } from "../shared/markup.js"
 * @import { Profile } from "./files.js"
 * @import { Named } from "./drawing.js"
 */
import { html } from "lit-html";
import { model } from "../map/catalogue.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { fetchJson } from "../shared/fetch-json.js";
import { fromMarkup } from "../shared/markup.js";
import { panels } from "../shared/panels.js";
import { answerSets } from "../view/answer-sets.js";
import { config } from "../view/config.js";
import { joining } from "../view/joining.js";
import { state } from "../view/store.js";
import { comparisonRows } from "./comparison.js";
import { compareBar, comparison, comparisonWaiting, failure, waiting } from "./drawing.js";
import { ProfileFiles } from "./files.js";
import { neighbourBlock, neighbours } from "./neighbours.js";
import { showParts, startParts } from "./parts.js";
import { standingBlock, standings } from "./standing.js";

const files = new ProfileFiles({
  fetchJson,
  addressOf: (name) => `${answerSets.address("profiles", state.get())}${name}.json`,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  patience: 200,
});
/** @type {string} What the panel is to show: answers and areas. */
let wanted = "";
/** @type {(bar: TemplateResult) => void} Draws what the panel shows once more, with another bar. */
let drawAgain = () => {};

/** @type {import("./drawing.js").Say} */
const say = (key, values) => model.text(key, values);

/** @param {string} key @returns {Named} */
function named(key) {
  const [division, code] = key.split(":");
  return { key, name: model.name(division, code), kind: model.kind(division) };
}

/** Fetches the profiles of divisions, or those that the next click on the map will ask for. @param {string[]} [divisions] */
function prefetch(divisions = model.ready ? [model.divisionOf(state.get())] : []) {
  if (!model.ready || !config.urls.profiles || state.get().embed) return;
  for (const division of divisions) files.division(division).catch(() => null);
}

/** The profile of each selected key; the promise keeps their order. @param {string[]} keys */
const load = (keys) => files.all(keys);

/** @param {"summary" | "profile" | "comparison"} part */
function show(part) {
  for (const id of ["summary", "profile", "comparison"]) dom.show(id, id === part);
  document.documentElement.dataset.panel = part;
  panels.follow();
}

/** Whether the focus is in the panel, where what has it may be about to go. */
const focused = () => dom.byId("panel")?.contains(document.activeElement) ?? false;

/** Puts the focus on the name of what the panel shows now. */
function land() {
  /** @type {HTMLElement | null} */
  const heading = document.querySelector("#panel > :not([hidden]) h2[tabindex]");
  (heading ?? dom.byId("panel"))?.focus();
}

/** Draws into a part of the panel, the bar of the comparison below. @param {"profile" | "comparison"} id @param {() => unknown} template */
function draw(id, template) {
  drawAgain = (bar) => dom.draw(id, html`${template()}${bar}`);
  drawAgain(bar());
}

const bar = () => compareBar(say, { joins: joining.active(), several: state.get().sel.length > 1 });

/** Names what is selected while its profile is on its way. @param {string[]} sel */
function drawWaiting(sel) {
  if (sel.length > 1) draw("comparison", () => comparisonWaiting(say));
  else draw("profile", () => waiting(named(sel[0])));
}

/** A profile, headed by where the area and its neighbours stand in the theme on the map. @param {Profile & { key: string }} area */
function profileOf({ key, profile }) {
  const [, , kind, name, ...rest] = /** @type {MarkupElement} */ (profile);
  const { theme } = state.get();
  const block = standingBlock(say, standings(model, key, theme));
  const beside = neighbourBlock(say, neighbours(model, key, theme));
  return html`<article>${[kind, name].map(fromMarkup)}${block}${beside}${rest.map(fromMarkup)}</article>`;
}

/** Draws one profile or the comparison of several. @param {(Profile & { key: string })[]} areas */
function drawAreas(areas) {
  const names = areas.map(({ key }) => named(key));
  if (areas.length > 1) draw("comparison", () => comparison(say, names, comparisonRows(areas)));
  else {
    draw("profile", () => profileOf(areas[0]));
    showParts();
  }
}

/** @param {string[]} sel */
function drawFailure(sel) {
  draw(sel.length > 1 ? "comparison" : "profile", () => failure(say, sel.map(named)));
  announce(say("profile_failed"));
}

/** Whether the page came with the profile of the only selected area. @param {string[]} sel */
const laidOut = (sel) => sel.length === 1 && dom.byId("profile")?.dataset.area === sel[0];

/** Brings the panel to a state; what arrives too late for it is left aside. @param {View} current @param {View | null} previous */
async function refresh(current, previous) {
  if (current.embed) return; // it has no panel
  const { sel } = current;
  if (previous && state.same(sel, previous.sel) && !answerSets.differs(current, previous)) {
    if (state.differ(current, previous, ["theme"])) drawAgain(bar());
    return;
  }
  if (!previous || !state.same(sel, previous.sel)) joining.set(false);
  const within = focused();
  const here = sel.every((/** @type {string} */ key) => files.has(key.split(":")[0]));
  if (sel.length && !here && !(previous === null && laidOut(sel))) drawWaiting(sel);
  // At once, and not when the profiles arrive, so that the map never moves between two clicks.
  if (sel.length) show(sel.length > 1 ? "comparison" : "profile");
  else show("summary");
  await fill(current, within);
}

/** Loads and draws what a view selects. @param {View} view @param {boolean} within  The focus was in the panel. */
async function fill(view, within) {
  const { sel } = view;
  const mine = [answerSets.nameOf(view), ...sel].join();
  wanted = mine;
  try {
    const areas = await load(sel);
    if (wanted !== mine) return;
    if (sel.length) drawAreas(areas);
  } catch {
    if (wanted === mine) drawFailure(sel);
  }
  if (wanted === mine && within) land();
}

/** Tries to load once more what could not be loaded. */
function retry() {
  const view = state.get();
  const within = focused();
  drawWaiting(view.sel);
  return fill(view, within);
}

/** Begins or ends that the next chosen area joins the selection. */
function toggleJoining() {
  joining.set(!joining.active());
  drawAgain(bar());
  if (!joining.active()) return;
  announce(say("compare_help"));
  panels.makeRoom();
}

export const profile = { start: startParts, refresh, load, prefetch, retry, toggleJoining };
