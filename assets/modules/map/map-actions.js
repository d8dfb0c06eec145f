/** Buttons of every page with a map: camera, selection, search, and what opens and closes. */
import { search } from "../search/combobox.js";
import { answerActions } from "../shared/actions.js";
import { drawer } from "../shared/drawer.js";
import { state } from "../view/store.js";
import { camera } from "./camera.js";
import { model } from "./catalogue.js";
import { selection } from "./selection.js";

/** Selects an area that a link or a row names; Ctrl adds it to the selection. */
function select(button, event) {
  selection.choose(button.dataset.value, { add: event.ctrlKey || event.metaKey });
}

const ACTIONS = {
  "zoom-in": () => camera.zoomIn(),
  "zoom-out": () => camera.zoomOut(),
  home: () => camera.wholeCountry(),
  "fit-selection": () => state.get().sel.length && camera.fit(model.union(state.get().sel)),
  select,
  deselect: ({ dataset }) => selection.remove(dataset.value),
  "choose-result": ({ dataset }) => search.choose(dataset.value),
};

/** What works even when the map's data has not arrived. */
const ALWAYS = {
  "open-controls": (button) => drawer.open(button),
  "close-controls": () => drawer.close(),
};

function closeSearch({ target }) {
  if (model.ready && !target.closest(".search")) search.close();
}

function keydown(event) {
  if (event.target.id === "search" && search.key(event)) return;
  if (event.key === "Escape" && !event.defaultPrevented) drawer.close();
}

export function startMapActions() {
  answerActions(ACTIONS, () => model.ready);
  answerActions(ALWAYS);
  drawer.start();
  document.addEventListener("click", closeSearch);
  document.addEventListener("keydown", keydown);
  document.addEventListener("input", ({ target }) => target.id === "search" && search.type(target.value));
}
