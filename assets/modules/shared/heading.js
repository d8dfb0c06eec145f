/**
 * Words that follow the theme and the selection: title, explanation, source, document title.
 *
 * @import { TemplateResult } from "lit-html"
 * @import { Theme, View } from "../map/types.js"
 */
import { html, nothing } from "lit-html";

import { model, splitKey } from "../map/catalogue.js";
import { finding } from "../map/finding.js";
import { themesOf } from "../map/paint.js";
import { surroundings } from "../map/surroundings.js";
import { state as viewState } from "../view/store.js";
import { dom } from "./dom.js";

/** Source and date of a theme as one line. @param {Theme} theme */
function source(theme) {
  return [theme.source, theme.date].filter(Boolean).join(", ");
}

/** Names of the selected areas. @param {View} view @returns {string[]} */
function selectedNames(view) {
  return view.sel.map((/** @type {string} */ key) => model.nameOf(key));
}

/** The themes on screen: one, or several side by side. @param {View} view */
function themes(view) {
  return themesOf(view).map((id) => model.theme(id));
}

/** What is on the maps, in full or in short. @param {View} view @param {{ short?: boolean }} [options] */
function title(view, { short = false } = {}) {
  return themes(view)
    .map((theme) => (short ? theme.short : theme.title))
    .join(" – ");
}

/** @param {View} view */
function documentTitle(view) {
  const names = selectedNames(view).join(", ");
  return [names, title(view), model.text("product")].filter(Boolean).join(" – ");
}

/** Sources of the themes on screen; with several of them each after its name. @param {View} view */
function sources(view) {
  const [first, ...others] = themes(view);
  if (!others.length) return source(first);
  return [first, ...others].map((theme) => `${theme.short}: ${source(theme)}`).join(" · ");
}

/** Where borders and residents come from, and where the themes do, as the foot says it. @param {View} view */
function sourceLine(view) {
  return [dom.byId("boundary-source")?.textContent, sources(view)].filter(Boolean).join(" · ");
}

/** A button to another theme. @param {string} id @param {string} words */
const link = (id, words) =>
  html`<button type="button" class="link" data-action="set-theme" data-value=${id}>${words}</button>`;

/** A theme and the one that joins it with another lead to each other. @param {View} view @returns {TemplateResult[]} */
function related(view) {
  const { halves } = model.theme(view.theme);
  if (halves) {
    return halves.map(({ theme }) => link(theme, model.text("show_one", { name: model.theme(theme).short })));
  }
  return Object.entries(model.catalogue.themes)
    .filter(([, other]) => other.halves?.some(({ theme }) => theme === view.theme))
    .map(([id]) => link(id, model.text("show_both")));
}

/** The explanation of the theme, its source, and buttons to related themes. @param {View} view */
function explanation(view) {
  const theme = model.theme(view.theme);
  const links = related(view);
  return html`<p>${theme.explanation}</p><p class="field__source">${source(theme)}</p>${
    links.length ? html`<p class="field__links">${links}</p>` : nothing
  }`;
}

/**
 * What a theme comes to within the filters; of one that its classes do not tell, in the whole country.
 *
 * @param {View} view
 * @param {Theme} theme
 */
function subtitle(view, theme) {
  if (!viewState.filters(view)) return theme.subtitle;
  if (!theme.told_by_classes) return model.text("whole_country", { words: theme.subtitle });
  return finding(model, view, theme);
}

/** The selected municipality and the areas to which it belongs, in one line; "" for other selections. @param {View} view */
function belongs({ sel }) {
  const around = surroundings(model, sel).map((key) => {
    const [division, code] = splitKey(key);
    const area = model.area(division, code);
    return `${model.kind(division)} ${area?.short ?? area?.name ?? code}`;
  });
  return around.length ? `${model.nameOf(sel[0])}: ${around.join(" · ")}` : "";
}

/** Brings the words to a view. @param {View} view */
function refresh(view) {
  const theme = model.theme(view.theme);
  document.title = documentTitle(view);
  dom.draw("map-title", theme.title);
  dom.draw("map-subtitle", subtitle(view, theme));
  dom.show("map-way-out", !model.visible(view).size);
  dom.draw("map-belongs", belongs(view));
  dom.show("map-belongs", belongs(view) !== "");
  dom.draw("theme-source", ` · ${sources(view)}`);
  dom.draw("theme-explanation", explanation(view));
}

export const heading = { refresh, source, sourceLine, selectedNames, subtitle, title };
