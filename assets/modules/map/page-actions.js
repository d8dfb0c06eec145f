/** Buttons and choosers that only the map page has. */
import { choices } from "../filters/choosers.js";
import { filters } from "../filters/filters.js";
import { presenter } from "../presenting/presenter.js";
import { profile } from "../profile/profile.js";
import { answerActions } from "../shared/actions.js";
import { drawer } from "../shared/drawer.js";
import { panels } from "../shared/panels.js";
import { sheet } from "../shared/sheet.js";
import { shareDialog } from "../sharing/dialog.js";
import { embedCode } from "../sharing/embed-code.js";
import { exports } from "../sharing/exports.js";
import { openStories } from "../stories/load.js";
import { answerSets } from "../view/answer-sets.js";
import { config } from "../view/config.js";
import { tableAndChart } from "../view/table-and-chart.js";
import { timeLine } from "../view/time-line.js";
import { model } from "./catalogue.js";
import { startMapActions } from "./map-actions.js";
import { secondMap } from "./second-map.js";
import { selection } from "./selection.js";

function closeProfile() {
  selection.clear();
  panels.openPanel(false);
}

const ACTIONS = {
  "toggle-class": ({ dataset }) => filters.toggleClass(dataset.value),
  "toggle-pair": ({ dataset }) => filters.togglePair(dataset.value),
  "clear-filters": () => filters.clear(),
  "remove-filter": ({ dataset }) => filters.remove(dataset.kind, dataset.value),
  "set-theme": ({ dataset }) => choices.setTheme(dataset.value),
  "set-division": ({ dataset }) => choices.control({ set: { division: dataset.value } }),
  "toggle-border": ({ dataset }) => choices.toggleBorder(dataset.value),
  "set-view": ({ dataset }) => choices.control({ set: { view: dataset.value } }),
  share: () => shareDialog.open(),
  "close-share": () => shareDialog.close(),
  "share-tab": ({ dataset }) => shareDialog.openTab(dataset.value),
  "message-language": ({ dataset }) => shareDialog.speak(dataset.value),
  copy: ({ dataset }) => shareDialog.copy(dataset.value),
  export: (link, event) => exports.download(link, event),
  "export-part": (button) => exports.togglePart(button),
  "cancel-export": () => exports.cancel(),
  "embed-option": (button) => embedCode.toggle(button),
  "show-map": ({ dataset }) => secondMap.turn(dataset.value),
  present: () => presenter.toggle(),
  story: (button) => openStories(button),
  "close-profile": closeProfile,
  "clear-selection": closeProfile,
  "compare-more": () => profile.toggleJoining(),
  "retry-profile": () => profile.retry(),
  "retry-answers": () => answerSets.retry(),
  "retry-view": () => tableAndChart.retry(),
  "retry-code": () => shareDialog.retryCode(),
  "open-panel": () => panels.openPanel(true),
  "open-search": (button) => drawer.open(button, "search"),
  "sheet-height": (_button, event) => sheet.press(event),
  sort: ({ dataset }) => tableAndChart.sortBy(dataset.value),
  "step-answers": (button) => timeLine.step(button),
  "toggle-changes": () => answerSets.toggleChanges(),
};

/** A link to other answers is followed in place; with a key for a new window it is a link. */
function followAnswers(event) {
  const link = event.target.closest("a[data-parameter='data']");
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button;
  if (!link || elsewhere || !model.ready || !config.sets) return;
  event.preventDefault();
  answerSets.followLink(link);
}

export function startActionsOfMap() {
  startMapActions();
  answerActions(ACTIONS, () => model.ready);
  document.addEventListener("click", followAnswers);
  document.addEventListener(
    "change",
    ({ target }) => filters.choose(target) || choices.change(target.id, target.value),
  );
  embedCode.start();
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && model.ready) presenter.leave();
  });
}
