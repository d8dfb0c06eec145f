/** Buttons and choosers that only the map page has. */
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
import { mapsBeside } from "./maps-beside.js";
import { selection } from "./selection.js";

function clearSelection() {
  selection.clear();
  panels.openPanel(false);
}

/** Takes the details off the map; where they lie over maps that are compared, these keep what is selected. */
function closeProfile() {
  if (!panels.overMaps()) return clearSelection();
  panels.openPanel(false);
  panels.follow();
  /** @type {HTMLElement | null} */
  const button = document.querySelector("[data-action='open-panel']");
  button?.focus();
}

/** What a button stands for. @param {HTMLElement} button */
const standsFor = ({ dataset }) => dataset.value ?? "";

/** @type {Record<string, (button: HTMLElement, event: MouseEvent) => unknown>} */
const ACTIONS = {
  share: () => shareDialog.open(),
  "close-share": () => shareDialog.close(),
  "share-tab": (button) => shareDialog.openTab(standsFor(button)),
  "message-language": (button) => shareDialog.speak(standsFor(button)),
  copy: (button) => shareDialog.copy(standsFor(button)),
  export: (link, event) => exports.download(/** @type {HTMLAnchorElement} */ (link), event),
  "export-part": (button) => exports.togglePart(button),
  "cancel-export": () => exports.cancel(),
  "embed-option": (button) => embedCode.toggle(button),
  "show-map": (button) => mapsBeside.turn(standsFor(button)),
  present: () => presenter.toggle(),
  story: (button) => openStories(button),
  "close-profile": closeProfile,
  "clear-selection": clearSelection,
  "compare-more": () => profile.toggleJoining(),
  "retry-profile": () => profile.retry(),
  "retry-answers": () => answerSets.retry(),
  "retry-view": () => tableAndChart.retry(),
  "retry-code": () => shareDialog.retryCode(),
  "open-panel": () => panels.openPanel(true),
  "open-search": (button) => drawer.open(button, "search"),
  "sheet-height": (_button, event) => sheet.press(event),
  sort: (button) => tableAndChart.sortBy(standsFor(button)),
  "step-answers": (button) => timeLine.step(button),
  "toggle-changes": () => answerSets.toggleChanges(),
};

/** A link to other answers is followed in place; with a key for a new window it is a link. @param {MouseEvent} event */
function followAnswers(event) {
  const link = event.target instanceof Element && event.target.closest("a[data-parameter='data']");
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button;
  if (!(link instanceof HTMLElement) || elsewhere || !model.ready || !config.sets) return;
  event.preventDefault();
  answerSets.followLink(link);
}

export function startActionsOfMap() {
  startMapActions();
  answerActions(ACTIONS, () => model.ready);
  document.addEventListener("click", followAnswers);
  embedCode.start();
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && model.ready) presenter.leave();
  });
}
