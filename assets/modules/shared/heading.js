/** Words that follow the theme and the selection: title, explanation, source, document title. */
import { model } from "../map/catalogue.js";
import { state as viewState } from "../view/store.js";
import { dom } from "./dom.js";

/** Source and date of a theme as one line. */
function source(theme) {
  return [theme.source, theme.date].filter(Boolean).join(", ");
}

/** Names of the selected areas. */
function selectedNames(state) {
  return state.sel.map((key) => model.name(...key.split(":")));
}

/** The themes on screen: one, or two side by side. */
function themes(state) {
  return [state.theme, state.compare].filter(Boolean).map((id) => model.catalogue.themes[id]);
}

/** What is on the maps, in full or in short. */
function title(state, { short = false } = {}) {
  return themes(state)
    .map((theme) => (short ? theme.short : theme.title))
    .join(" – ");
}

function documentTitle(state) {
  const names = selectedNames(state).join(", ");
  return [names, title(state), model.text("product")].filter(Boolean).join(" – ");
}

/** Sources of the themes on screen; with two of them each after its name. */
function sources(state) {
  const [first, second] = themes(state);
  if (!second) return source(first);
  return [first, second].map((theme) => `${theme.short}: ${source(theme)}`).join(" · ");
}

/** Where borders and residents come from, and where the themes do, as the foot says it. */
function sourceLine(state) {
  return [dom.byId("boundary-source").textContent, sources(state)].join(" · ");
}

/** A theme and the one that joins it with another lead to each other. */
function related(state) {
  const { themes } = model.catalogue;
  const { halves } = themes[state.theme];
  const pairs = Object.keys(themes).filter((id) =>
    (themes[id].halves || []).some((half) => half.theme === state.theme),
  );
  const link = (id, words) =>
    dom.h("button", { type: "button", class: "link", "data-action": "set-theme", "data-value": id }, words);
  const links = halves
    ? halves.map(({ theme }) => link(theme, model.text("show_one", { name: themes[theme].short })))
    : pairs.map((id) => link(id, model.text("show_both")));
  return links.length ? [dom.h("p", { class: "field__links" }, links)] : [];
}

/** What a theme comes to; beside a filter it is said that this counts the whole country. */
function subtitle(state, theme) {
  const filtered = viewState.filters(state);
  return filtered ? model.text("whole_country", { words: theme.subtitle }) : theme.subtitle;
}

function refresh(state) {
  const theme = model.catalogue.themes[state.theme];
  document.title = documentTitle(state);
  dom.fill("map-title", theme.title);
  dom.fill("map-subtitle", subtitle(state, theme));
  dom.fill("theme-source", ` · ${sources(state)}`);
  dom.fill("theme-explanation", [
    dom.h("p", {}, theme.explanation),
    dom.h("p", { class: "field__source" }, source(theme)),
    ...related(state),
  ]);
}

export const heading = { refresh, source, sourceLine, selectedNames, subtitle, title };
