/** Search: a combobox over municipalities, areas and former municipalities. */
import { camera } from "../map/camera.js";
import { model } from "../map/catalogue.js";
import { selection } from "../map/selection.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { drawer } from "../shared/drawer.js";
import { find as findAreas } from "./rank.js";

let active = -1;
let found = [];

/** The best entries for what has been typed. */
const find = (text) => findAreas(model.catalogue.search, model.catalogue.search_kinds, text);

const optionId = (i) => `search-option-${i}`;

function option(entry, i) {
  return dom.h(
    "li",
    {
      id: optionId(i),
      role: "option",
      "aria-selected": String(i === active),
      "data-action": "choose-result",
      "data-value": entry.key,
    },
    dom.h("strong", {}, entry.label),
    dom.h("span", {}, [entry.type, entry.parent].filter(Boolean).join(", ")),
  );
}

/** Draws the list and tells the field about it. */
function draw(open) {
  const none = dom.h(
    "li",
    { class: "search__none", role: "option", "aria-disabled": "true" },
    model.ready ? model.text("no_results") : "",
  );
  dom.fill("search-results", found.length ? found.map(option) : [none]);
  dom.show("search-results", open);
  dom.mark("#search", () => ({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": "search-results",
    "aria-expanded": String(open),
    "aria-activedescendant": open && active >= 0 ? optionId(active) : null,
  }));
  if (open && active >= 0) dom.byId(optionId(active)).scrollIntoView({ block: "nearest" });
}

function close() {
  active = -1;
  found = [];
  draw(false);
}

function type(text) {
  if (!model.ready || !text.trim()) {
    close();
    return;
  }
  found = find(text);
  active = found.length ? 0 : -1;
  draw(true);
  announce(found.length ? model.counted.results(found.length) : model.text("no_results"));
}

function move(step) {
  if (!found.length) return;
  active = (active + step + found.length) % found.length;
  draw(true);
}

/** Selects a result, moves the map to it and empties the field. */
function choose(key) {
  window.dash_clientside.set_props("search", { value: "" });
  close();
  drawer.close();
  selection.choose(key);
  camera.fit(model.members(...key.split(":")));
}

const KEYS = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  Enter: () => found[active] && choose(found[active].key),
  Escape: close,
};

/** Answers a key in the field; true when it meant something here. */
function key(event) {
  const answer = KEYS[event.key];
  if (!answer || dom.byId("search-results").hidden) return false;
  answer();
  event.preventDefault();
  return true;
}

export const search = { search: find, type, key, choose, close, start: () => draw(false) };
