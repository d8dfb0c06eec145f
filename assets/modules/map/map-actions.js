/** Buttons of every page with a map: camera, selection, search, and what opens and closes. */
import { search } from "../search/combobox.js";
import { answerActions } from "../shared/actions.js";
import { drawer } from "../shared/drawer.js";
import { state } from "../view/store.js";
import { camera } from "./camera.js";
import { model } from "./catalogue.js";
import { selection } from "./selection.js";

/** Selects an area that a link or a row names; Ctrl adds it to the selection. @param {HTMLElement} button @param {MouseEvent} event */
function select(button, event) {
  // Who drags over a row's words to copy them does not want to select the area.
  if (button.localName === "tr" && getSelection()?.type === "Range") return;
  selection.choose(button.dataset.value ?? "", { add: event.ctrlKey || event.metaKey });
}

/** @typedef {(button: HTMLElement, event: MouseEvent) => unknown} Action */

/** @type {Record<string, Action>} */
const ACTIONS = {
  "zoom-in": () => camera.zoomIn(),
  "zoom-out": () => camera.zoomOut(),
  home: () => camera.wholeCountry(),
  "fit-selection": () => state.get().sel.length && camera.fit(model.union(state.get().sel)),
  select,
  deselect: ({ dataset }) => selection.remove(dataset.value ?? ""),
  "choose-result": ({ dataset }) => search.choose(dataset.value ?? ""),
};

/** What works even when the map's data has not arrived. @type {Record<string, Action>} */
const ALWAYS = {
  "open-controls": (button) => drawer.open(button),
  "close-controls": () => drawer.close(),
};

/** @param {Event} event */
function closeSearch({ target }) {
  if (model.ready && target instanceof Element && !target.closest(".search")) search.close();
}

/** The text field of the search, if an event is of it. @param {Event} event */
const searchField = ({ target }) => (target instanceof HTMLInputElement && target.id === "search" ? target : null);

/** @param {KeyboardEvent} event */
function keydown(event) {
  if (searchField(event) && search.key(event)) return;
  if (event.key === "Escape" && !event.defaultPrevented) drawer.close();
}

/** @param {Event} event */
function input(event) {
  const field = searchField(event);
  if (field) search.type(field.value);
}

export function startMapActions() {
  answerActions(ACTIONS, () => model.ready);
  answerActions(ALWAYS);
  drawer.start();
  document.addEventListener("click", closeSearch);
  document.addEventListener("keydown", keydown);
  document.addEventListener("input", input);
}
