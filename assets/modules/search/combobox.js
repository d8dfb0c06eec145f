/** Search: a combobox over municipalities, areas and former municipalities. */
import { camera } from "../map/camera.js";
import { model } from "../map/catalogue.js";
import { selection } from "../map/selection.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { panels } from "../shared/panels.js";

const LIMIT = 12;
let active = -1;
let found = [];

/** Small letters and digits without dots, rings and accents, as the index has them. */
function fold(text) {
  const bare = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return bare.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** How well an entry fits: 0 exactly, 1 from its start, 2 from the start of a word, or not. */
function rank(keys, wanted) {
  if (keys.includes(wanted)) return 0;
  if (keys.some((key) => key.startsWith(wanted))) return 1;
  if (keys.some((key) => ` ${key}`.includes(` ${wanted}`))) return 2;
  return Infinity;
}

/** The best entries for what has been typed, in the order of the index within a rank. */
function find(text) {
  const wanted = fold(text);
  if (!wanted) return [];
  return model.catalogue.search
    .map(([label, type, division, code, parent, keys]) => ({
      label, type, parent, key: `${division}:${code}`, rank: rank(keys, wanted),
    }))
    .filter((entry) => entry.rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, LIMIT);
}

function results(n) {
  return n === 1 ? model.text("result") : model.text("results", { n });
}

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
  const none = dom.h("li", { class: "search__none", role: "option", "aria-disabled": "true" },
    model.ready ? model.text("no_results") : "");
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
  announce(found.length ? results(found.length) : model.text("no_results"));
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
  panels.closeControls();
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
