/**
 * Parts that the server makes: each is asked for when what it shows has changed.
 *
 * @import { Markup } from "../shared/markup.js"
 * @import { RelationView } from "./types.js"
 */
import { html } from "lit-html";

import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";
import { fetchJson } from "../shared/fetch-json.js";
import { keepFocus } from "../shared/focus.js";
import { fromMarkup } from "../shared/markup.js";
import { config } from "../view/config.js";
import { state } from "../view/store.js";
import { due, PARTS, partQuery } from "./queries.js";

const NEAR = "200px";

/** Part -> query that it shows or has been asked for. @type {Map<string, string>} */
const asked = new Map();
/** Parts that have come into sight. @type {Set<string>} */
const seen = new Set();
/** Chart -> what its button stood for that had the focus when the chart was asked for. @type {Map<string, string>} */
const held = new Map();
/** Says on buttons and rows what is chosen. */
let mark = () => {};

/** Whether a part is asked for only when it comes into sight, and has not. @param {string} part */
const waits = (part) => config.later.includes(part) && !seen.has(part);

/** Draws a part; a button that goes with what it stood on leaves the focus to another. @param {string} part @param {unknown} template */
function draw(part, template) {
  keepFocus(
    dom.byId(part),
    () => dom.draw(part, template),
    () => dom.byId("main"),
  );
  mark();
}

/** Remembers what the focused button of a chart stands for, which React makes anew. @param {string} part */
function hold(part) {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && dom.byId(part)?.contains(focused)) held.set(part, focused.dataset.value ?? "");
}

/** Gives the focus back to the likeness of the button that had it, or to the chart's first. @param {string} part */
function giveBack(part) {
  const value = held.get(part);
  if (value === undefined || document.activeElement !== document.body) return;
  held.delete(part);
  const buttons = [...(dom.byId(part)?.querySelectorAll("button") ?? [])];
  (buttons.find(({ dataset }) => dataset.value === value) ?? buttons[0])?.focus({ preventScroll: true });
}

/** Says in the place of a part that it cannot be had; what it showed before would not be true. @param {string} part */
function drawFailure(part) {
  draw(
    part,
    html`<p class="rel-failed" role="status">
      ${model.text("profile_failed")}
      <button type="button" class="link" data-action="ask-part" data-value=${part}>${model.text("try_again")}</button>
    </p>`,
  );
}

/** Asks for a part; an answer that comes after another has been asked for is dropped. @param {string} part @param {string} query */
async function ask(part, query) {
  asked.set(part, query);
  if (config.charts.includes(part)) {
    hold(part);
    window.dash_clientside.set_props(`${part}-query`, { data: query });
    return;
  }
  const current = () => asked.get(part) === query;
  try {
    /** @type {Markup[]} */
    const markup = await fetchJson(`${config.urls.parts}${part}.json${query}`);
    if (current()) draw(part, markup.map(fromMarkup));
  } catch (error) {
    if (!current()) return;
    asked.delete(part); // so that the next change of the view asks again
    drawFailure(part);
    console.error(error);
  }
}

/** Asks for every part that shows something else by now. @param {RelationView} view */
function refresh(view) {
  for (const [part, query] of due(state.schema, view, asked, waits)) ask(part, query);
}

/** Asks for one part once more. @param {string} part */
function again(part) {
  if (Object.hasOwn(PARTS, part)) ask(part, partQuery(state.schema, state.get(), part));
}

/** @param {IntersectionObserverEntry[]} entries */
function come(entries) {
  for (const { isIntersecting, target } of entries) if (isIntersecting) seen.add(target.id);
  refresh(/** @type {RelationView} */ (state.get()));
}

/** Draws what has come with the page, unless the page has it already; the rest is asked for when it comes into sight. @param {() => void} marked */
function start(marked) {
  mark = marked;
  for (const [part, markup] of Object.entries(config.parts)) {
    asked.set(part, partQuery(state.schema, config.state, part));
    if (!dom.byId(part)?.firstElementChild) draw(part, markup.map(fromMarkup));
  }
  const near = new IntersectionObserver(come, { rootMargin: NEAR });
  const changed = new MutationObserver(() => {
    mark();
    config.charts.forEach(giveBack);
  });
  for (const part of config.later) near.observe(/** @type {HTMLElement} */ (dom.byId(part)));
  for (const part of config.charts) {
    changed.observe(/** @type {HTMLElement} */ (dom.byId(part)), { childList: true, subtree: true });
  }
  mark();
}

/** Ids of the parts that come with the page. */
const inDocument = () => Object.keys(config.parts);

export const relationParts = { start, refresh, again, inDocument };
