/**
 * The page on cooperation. Its links are addresses of the page itself; here they are followed
 * without loading it again. The address is the state, and everything shown is read from it.
 */
import { announce as announceModule } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { fromQuery, toQuery } from "../view/address.js";
import { readConfig } from "../view/config.js";
import { readSchema } from "../view/schema.js";

/** @import { ViewParams } from "../view/schema.js" */

const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

/** Markup of each detail; null until the page is drawn. */
let details = null;
/** Topic and actor of the link in the matrix that had the focus last; null when it is elsewhere. */
let focused = null;
/** Which topics, actors and kinds there are. */
const schema = readSchema({ parameters: [], ...readConfig() });

const root = () => dom.byId("interfaces");

/** The view of the address; what the page does not know is left out, as the server leaves it out. */
const read = () => fromQuery(schema, location.search).state;

/** @param {ViewParams} view */
const write = (view) => location.pathname + toQuery(schema, view);

/** Kinds with one added or taken away, in the order of the legend. */
function toggled(view, kind) {
  const chosen = new Set(view.kind);
  if (!chosen.delete(kind)) chosen.add(kind);
  const all = [...root().querySelectorAll("[data-kind]")].map((link) => link.dataset.kind);
  return all.filter((each) => chosen.has(each));
}

/** The view that a link leads to; what is chosen already is let go. */
function after(view, { dataset }) {
  if (dataset.kind) return { ...view, kind: toggled(view, dataset.kind) };
  const again = isChosen(view, dataset);
  return { ...view, topic: again ? "" : dataset.topic, actor: again ? "" : dataset.actor };
}

const isChosen = (view, { topic, actor }) => view.topic === topic && view.actor === actor;

function markLinks(view) {
  const kinds = view.kind;
  for (const link of root().querySelectorAll("a[data-kind], a[data-topic]")) {
    const current = link.dataset.kind ? kinds.includes(link.dataset.kind) : isChosen(view, link.dataset);
    if (current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    link.setAttribute("href", write(after(view, link)));
  }
  for (const link of document.querySelectorAll("a[data-parameter='lang']")) {
    link.setAttribute("href", write({ ...view, lang: link.dataset.value }));
  }
}

function markCells(view) {
  for (const cell of root().querySelectorAll("[data-of-topic], [data-of-actor]")) {
    const { ofTopic = "", ofActor = "" } = cell.dataset;
    const lit = (ofTopic && ofTopic === view.topic) || (ofActor && ofActor === view.actor);
    cell.classList.toggle("is-lit", Boolean(lit));
  }
  const kinds = view.kind;
  for (const mark of root().querySelectorAll("[data-of-kind]")) {
    mark.classList.toggle("is-faded", kinds.length > 0 && !kinds.includes(mark.dataset.ofKind));
  }
}

/** Shows the detail of what is chosen; a cell without facts shows the row of its topic. */
function showDetail(view) {
  if (!details) return; // the page's own HTML is still on screen; drawing it shows the detail
  const parts = details[`${view.topic}:${view.actor}`] || details[`${view.topic}:`];
  dom.byId("detail").replaceChildren(...parts.map(dom.build));
  dom.mark("#details", () => ({ class: view.topic || view.actor ? "details" : "details is-idle" }));
}

function announce() {
  const parts = document.querySelectorAll("#detail :is(.detail__over, h3, .detail__grounds)");
  announceModule([...parts].map((part) => part.textContent).join(". "));
}

function refresh() {
  const view = read();
  showDetail(view);
  markLinks(view);
  markCells(view);
}

/** Puts the focus where it was when the link that had it is gone with its detail. */
function keepFocus(before) {
  const holder = document.activeElement;
  if (holder && holder !== document.body && holder.checkVisibility()) return;
  const { topic, actor } = read();
  const chosen = topic || actor ? { topic, actor } : before;
  const link = root().querySelector(`.matrix a[data-topic="${chosen.topic}"][data-actor="${chosen.actor}"]`);
  if (link) link.focus();
}

function go(view) {
  const before = read();
  history.pushState(null, "", write(view));
  refresh();
  announce();
  keepFocus(before);
}

function follow(event) {
  const link = event.target.closest("#interfaces a[data-kind], #interfaces a[data-topic]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(after(read(), link));
}

/** The next cell with a link in a direction. */
function neighbour(cell, [down, right]) {
  const rows = [...cell.closest("table").rows].filter((row) => row.cells.length > 1);
  let row = rows.indexOf(cell.parentElement);
  let column = cell.cellIndex;
  while (rows[row + down] && rows[row + down].cells[column + right]) {
    row += down;
    column += right;
    const link = rows[row].cells[column].querySelector("a");
    if (link) return link;
  }
  return null;
}

function keydown(event) {
  const cell = event.target.closest?.(".matrix td, .matrix th");
  const { topic, actor } = root() ? read() : { topic: "", actor: "" };
  if (cell && STEPS[event.key]) {
    const next = neighbour(cell, STEPS[event.key]);
    event.preventDefault();
    if (next) next.focus();
  } else if (event.key === "Escape" && (topic || actor)) {
    event.preventDefault();
    go({ ...read(), topic: "", actor: "" });
  }
}

/** Gives the focus back to the link that had it in the page's own HTML, which drawing replaces. */
function restoreFocus() {
  if (!focused || document.activeElement !== document.body) return;
  const { topic, actor } = focused;
  root().querySelector(`.matrix a[data-topic="${topic}"][data-actor="${actor}"]`)?.focus();
}

/** Draws the page from its markup; Dash puts what is returned on the element as its class. */
function draw(drawn) {
  details = drawn.details;
  dom.byId("interfaces-body").replaceChildren(...drawn.body.map(dom.build));
  refresh();
  restoreFocus();
  const place = location.hash && dom.byId(location.hash.slice(1));
  if (place) place.scrollIntoView();
  return "drawn";
}

document.addEventListener("focusin", ({ target }) => {
  focused = target.matches(".matrix a[data-topic]") ? { ...target.dataset } : null;
});
document.addEventListener("click", follow);
document.addEventListener("keydown", keydown);
window.addEventListener("popstate", () => root() && refresh());

export const interfaces = { draw };
