/**
 * The page on cooperation. Its links are addresses of the page itself; here they are followed
 * without loading it again. The address is the state, and everything shown is read from it.
 *
 * @import { Choice } from "./choices.js"
 * @import { Markup } from "../shared/markup.js"
 * @import { Schema, ViewParams } from "../view/schema.js"
 */
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { fromMarkup } from "../shared/markup.js";
import { fromQuery, toQuery } from "../view/address.js";
import { readConfig } from "../view/config.js";
import { readSchema } from "../view/schema.js";
import { after, detailOf, isChosen, isFaded, isLit } from "./choices.js";
import { foldSections } from "./folds.js";
import { markPresenting } from "./presenting.js";
import { nextCell, STEPS } from "./steps.js";

/** Id of what the matrix and all below it are drawn in. */
export const BODY = "interfaces-body";
const LINKS = "a[data-kind], a[data-topic]";

/** Which topics, actors and kinds there are. @type {Schema} */
let schema = readSchema({ parameters: [] });
/** Markup of each detail by "topic:actor"; null until Dash has drawn the page. @type {Record<string, Markup[]> | null} */
let details = null;
/** Whether something has been chosen of which the detail has not come yet. */
let unsaid = false;

/** The matrix with its legend and detail; null before there is one. */
const root = () => dom.byId("interfaces");
const kinds = () => schema.parameters.get("kind")?.allowed ?? [];

/** @param {string} selector @returns {HTMLElement[]} */
const all = (selector) => [.../** @type {NodeListOf<HTMLElement>} */ (root()?.querySelectorAll(selector) ?? [])];

/** The link of a topic and an actor in the matrix. @param {{ topic: string, actor: string }} chosen */
const linkOf = ({ topic, actor }) =>
  all(".matrix a[data-topic]").find(({ dataset }) => dataset.topic === topic && dataset.actor === actor);

/** The view of the address; what the page does not know is left out, as the server leaves it out. */
export const read = () => /** @type {Choice & ViewParams} */ (fromQuery(schema, location.search).state);

/** The address of a view. @param {ViewParams} view */
const write = (view) => location.pathname + toQuery(schema, view);

/** @param {Choice & ViewParams} view */
function markLinks(view) {
  for (const link of all(LINKS)) {
    if (isChosen(view, link.dataset)) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    link.setAttribute("href", write(after(view, link.dataset, kinds())));
  }
  dom.mark("a[data-parameter='lang']", (/** @type {HTMLElement} */ { dataset }) => ({
    href: write({ ...view, lang: dataset.value ?? "" }),
  }));
}

/** @param {Choice} view */
function markCells(view) {
  for (const cell of all("[data-of-topic], [data-of-actor]")) {
    const { ofTopic = "", ofActor = "" } = cell.dataset;
    cell.classList.toggle("is-lit", isLit(view, ofTopic, ofActor));
  }
  for (const mark of all("[data-of-kind]")) mark.classList.toggle("is-faded", isFaded(view, mark.dataset.ofKind ?? ""));
}

/** @param {Choice} view */
function showDetail(view) {
  const parts = details && detailOf(details, view);
  if (!parts) return; // the details have not come yet; with them this is asked again
  dom.draw("detail", parts.map(fromMarkup));
  dom.mark("#details", () => ({ class: view.topic || view.actor ? "details" : "details is-idle" }));
}

function refresh() {
  const view = read();
  showDetail(view);
  markLinks(view);
  markCells(view);
  markPresenting(view);
}

/** Says the detail of what has been chosen, or leaves that to whoever brings it. */
function announceDetail() {
  unsaid = !details;
  if (unsaid) return;
  const parts = document.querySelectorAll("#detail :is(.detail__over, h3, .detail__grounds)");
  announce([...parts].map((part) => part.textContent).join(". "));
}

/** Puts the focus on the link of what is chosen when the one that had it is gone with its detail. @param {Choice} before */
function keepFocus(before) {
  const holder = document.activeElement;
  if (holder && holder !== document.body && holder.getClientRects().length) return;
  const { topic, actor } = read();
  linkOf(topic || actor ? { topic, actor } : before)?.focus();
}

/** Goes to another view, as a step of the history. @param {ViewParams} view */
export function go(view) {
  const before = read();
  history.pushState(null, "", write(view));
  refresh();
  announceDetail();
  keepFocus(before);
}

/** @param {MouseEvent} event */
function follow(event) {
  const target = /** @type {Element} */ (event.target);
  const link = /** @type {HTMLElement | null} */ (target.closest("#interfaces :is(a[data-kind], a[data-topic])"));
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(after(read(), link.dataset, kinds()));
}

/** The link that an arrow key leads to from a cell; null at the edge. @param {HTMLTableCellElement} cell @param {string} key */
function neighbour(cell, key) {
  const rows = [...(cell.closest("table")?.rows ?? [])].filter((row) => row.cells.length > 1);
  const links = rows.map((row) => [...row.cells].map((each) => each.querySelector("a")));
  const from = rows.findIndex((row) => row.contains(cell));
  const linked = links.map((row) => row.map(Boolean));
  const next = nextCell(linked, [from, cell.cellIndex], STEPS[key]);
  return next && links[next[0]][next[1]];
}

/** @param {KeyboardEvent} event */
function keydown(event) {
  if (event.defaultPrevented || !root()) return;
  const target = /** @type {Element} */ (event.target);
  const cell = /** @type {HTMLTableCellElement | null} */ (target.closest(".matrix :is(td, th)"));
  const { topic, actor } = read();
  if (cell && Object.hasOwn(STEPS, event.key)) {
    event.preventDefault();
    neighbour(cell, event.key)?.focus();
  } else if (event.key === "Escape" && (topic || actor) && !read().present) {
    event.preventDefault();
    go({ ...read(), topic: "", actor: "" });
  }
}

/**
 * Takes what the page is drawn from; Dash puts what is returned on the element as its class. The
 * body mostly is there already: it comes with the document.
 *
 * @param {{ body: Markup[], details: Record<string, Markup[]> }} drawn
 */
export function drawInterfaces(drawn) {
  details = drawn.details;
  if (!dom.byId(BODY)?.firstElementChild) dom.draw(BODY, drawn.body.map(fromMarkup));
  refresh();
  if (unsaid) announceDetail();
  foldSections();
  if (location.hash) dom.byId(location.hash.slice(1))?.scrollIntoView();
  return "drawn";
}

/** Follows the links and keys of the page from now on. */
export function startInterfaces() {
  schema = readSchema({ parameters: [], ...readConfig() });
  document.addEventListener("click", follow);
  document.addEventListener("keydown", keydown);
  window.addEventListener("popstate", () => root() && refresh());
}
