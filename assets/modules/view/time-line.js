/** The time line under the map: earlier and later answers, and what changes between two of them. */
import { model } from "../map/catalogue.js";
import { announce as announceModule } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { answerSets as sets } from "./answer-sets.js";
import { config } from "./config.js";
import { state } from "./store.js";

/** Whether there is a step to take, or changes to tell of, in a view. */
function useful(current) {
  if (current.embed || current.story) return false;
  return config.time_line.length > 1 || Boolean(current.versus) || sets.known(current.data).own;
}

/** The id of the answers so many steps away, or undefined at an end; own ones come after all. */
function away(current, steps) {
  const { time_line: line } = config;
  const at = sets.place(current);
  return line[(at < 0 ? line.length : at) + steps];
}

function step(button) {
  const data = away(state.get(), Number(button.dataset.value));
  if (data) sets.step(data);
}

/** What changes to these answers from those before, for the theme on screen or for all. */
function sentence(current) {
  const { before, changes } = sets.known(current.data);
  if (current.versus && current.versus !== before) return model.catalogue.themes[current.theme].subtitle;
  return changes[current.theme] ?? changes[""] ?? "";
}

/** Scrolls a list so that an item stands in its middle. */
function toMiddle(item) {
  const list = item.parentNode;
  list.scrollLeft = item.offsetLeft - list.clientWidth / 2;
}

function markSteps(current) {
  dom.mark("#time-line-marks a", (link) => ({
    "aria-current": link.dataset.value === current.data ? "true" : null,
  }));
  dom.mark("[data-action='step-answers']", ({ dataset }) => ({
    // Not "disabled", which would take the focus away at the end of the line.
    "aria-disabled": away(current, Number(dataset.value)) ? null : "true",
  }));
  const here = document.querySelector("#time-line-marks a[aria-current]");
  if (here) toMiddle(here.closest("li"));
}

function markToggle(current) {
  const { before } = sets.known(current.data);
  dom.show("time-line-toggle", Boolean(before || current.versus));
  const other = sets.known(current.versus || before).name;
  dom.mark("#time-line-toggle", () => ({
    "aria-pressed": String(sets.compares(current)),
    title: model.text("changes_from", { name: other }),
  }));
}

/** Fetches what the next press could ask for, so that it is on screen at once. */
function prefetch(current) {
  const around = [-1, 1].map((steps) => away(current, steps)).filter(Boolean);
  const views = around.map((data) => ({ data, versus: current.versus ? sets.known(data).before : "" }));
  const { before } = sets.known(current.data);
  const toggled = { data: current.data, versus: current.versus ? "" : before };
  for (const view of before || current.versus ? [...views, toggled] : views) sets.load(view).catch(() => null);
}

/** Says aloud which answers are shown now. */
function announce(current) {
  announceModule([sets.known(current.data).name, sentence(current)].filter(Boolean).join(". "));
}

function refresh(current, previous) {
  const shown = useful(current);
  dom.show("time-line", shown);
  if (!shown) return;
  markSteps(current);
  markToggle(current);
  dom.fill("time-line-name", sets.known(current.data).name);
  dom.fill("time-line-changes", sentence(current));
  if (!previous || sets.differs(current, previous)) dom.whenIdle(() => prefetch(current));
  if (previous && sets.differs(current, previous)) announce(current);
}

export const timeLine = { refresh, step };
