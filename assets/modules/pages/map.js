/** The map page: draws the map at once, and goes on with Dash when Dash has drawn the page. */
import { choices } from "../filters/choosers.js";
import { filters } from "../filters/filters.js";
import { StaticLayout } from "../frame/static-layout.js";
import { legend } from "../legend/legend.js";
import { model } from "../map/catalogue.js";
import { changed, colour, colourBeside, selectClicked } from "../map/colour.js";
import { DivisionMap } from "../map/component.js";
import { detail } from "../map/detail.js";
import { maps } from "../map/maps.js";
import { mapsBeside } from "../map/maps-beside.js";
import { mounting } from "../map/mounting.js";
import { startActionsOfMap } from "../map/page-actions.js";
import { selection } from "../map/selection.js";
import { labels } from "../names/labels.js";
import { keepPage, network } from "../offline/this-page.js";
import { filesOf } from "../offline/view-files.js";
import { presenter } from "../presenting/presenter.js";
import { profile } from "../profile/profile.js";
import { search } from "../search/combobox.js";
import { dom } from "../shared/dom.js";
import { startFrame } from "../shared/frame.js";
import { heading } from "../shared/heading.js";
import { panels } from "../shared/panels.js";
import { safely } from "../shared/safely.js";
import { embedded } from "../sharing/embedded.js";
import { bringStories } from "../stories/load.js";
import { answerSets } from "../view/answer-sets.js";
import { readConfig } from "../view/config.js";
import { answerDash, awaitData } from "../view/dash.js";
import { exposed } from "../view/exposed.js";
import { startPage } from "../view/first-view.js";
import { state } from "../view/store.js";
import { tableAndChart } from "../view/table-and-chart.js";
import { timeLine } from "../view/time-line.js";

/** What follows the view, each with `refresh(view, previous)`; the map itself comes first. */
const FOLLOWERS = [
  mounting,
  heading,
  legend,
  filters,
  choices,
  panels,
  tableAndChart,
  presenter,
  profile,
  embedded,
  mapsBeside,
  answerSets,
  timeLine,
  selection,
];

/** Everything on the page follows the view from now on. */
function drawn() {
  panels.start();
  search.start();
  document.getElementById("map-area")?.addEventListener("pointerenter", () => profile.prefetch());
  for (const part of FOLLOWERS) safely(() => part.refresh(state.get(), null));
  timeLine.start();
  embedded.start();
}

/** The data are there; Back may have gone to a view with other answers meanwhile. */
function loaded() {
  answerSets.start();
  answerSets.bring(state.get());
}

/** Addresses of what the page needs later, without a network too. */
const laterFiles = () => [...filesOf(state.get()), ...detail.kept(), config.urls.search, config.urls.speaker];

/** The capital region in a corner; without a network it is left out. */
async function showInset() {
  const code = await import("../map/inset.js").catch(() => null);
  const map = maps.first()?.leaflet;
  if (code && map) await code.inset.attach(map, labels.draw);
}

/** Stories, for who needs them, and the worker come when the browser has nothing else to do; an embedded map has neither. */
function later() {
  if (state.get().embed) return;
  network.start();
  dom.whenIdle(showInset);
  dom.whenIdle(async () => {
    const stories = await bringStories();
    if (!(await keepPage(laterFiles())) || !stories) return;
    stories.player.prefetch(stories.book.own());
    if (stories.player.presenting()) stories.player.prepare();
  });
}

const config = readConfig();
state.init(config);
model.filters = state.schema.divisions;
window.addEventListener("popstate", () => state.back());
state.on((view) => model.ready && answerSets.bring(view));
for (const part of FOLLOWERS) state.on((view, previous) => model.ready && part.refresh(view, previous));
startFrame();
startActionsOfMap();
tableAndChart.start();
profile.start();
filters.start();
choices.start();
answerDash({
  colour,
  colourBeside,
  select: selectClicked,
  follow: (view) => state.follow(view),
  filter: changed(filters.reduce),
  control: changed(choices.reduce),
  table: (parts) => tableAndChart.draw(parts),
  bars: (parts) => tableAndChart.drawBars(parts),
});
window.yhdyspinta = { DivisionMap, StaticLayout, ...exposed };
startPage({
  load: () => awaitData(model.load(config.urls).then(loaded)),
  open: (/** @type {HTMLElement} */ host) => mounting.open(host, config.urls.geometry),
  mount: mounting.onMount,
  drawn,
  later,
});
