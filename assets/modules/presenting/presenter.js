/**
 * The view for a projector.
 *
 * @import { Theme } from "../map/types.js"
 * @import { View } from "../view/store.js"
 */

import { legend } from "../legend/legend.js";
import { model } from "../map/catalogue.js";
import { profile } from "../profile/profile.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { heading } from "../shared/heading.js";
import { answerSets } from "../view/answer-sets.js";
import { state } from "../view/store.js";
import { fit } from "./fitting.js";
import { told } from "./told.js";

const MANY = 7; // so many classes stand on one line each, where the unit has no room
const MOST = 12; // rows of the two keys of a pair that have room one under the other

/**
 * Name and size of the selected area, unless the title names it, or how much is known, which two
 * maps say by themselves.
 *
 * @param {View} current
 * @param {Theme} theme
 * @param {string | undefined} title  That of a story.
 */
function subtitle(current, theme, title) {
  if (current.sel.length !== 1) {
    return (
      heading.selectedNames(current).join(", ") || (current.compare.length ? "" : heading.subtitle(current, theme))
    );
  }
  const [division, code] = current.sel[0].split(":");
  const area = model.area(division, code);
  if (!area) return "";
  const size = area.n ? [model.counted.municipalities(area.n)] : [];
  const named = [...size, model.text("residents", { n: area.pop })].join(", ");
  return title === area.name ? named : `${area.name}: ${named}`;
}

/** The sentence of the selected area's profile, or else what the theme asks; none for two maps. @param {View} current @param {Theme} theme */
async function sentence(current, theme) {
  if (current.compare.length) return "";
  if (current.sel.length !== 1) return theme.explanation;
  const [area] = await profile.load(current.sel).catch(() => []);
  return area?.sentence || theme.explanation;
}

/** Writes a title that stands above two maps only when a story gives it; they have their own. @param {View} current @param {string | undefined} title */
function writeTitle(current, title) {
  dom.draw("presenter-title", title || heading.title(current, { short: current.compare.length > 0 }));
  dom.byId("presenter-title")?.classList.toggle("visually-hidden", current.compare.length > 0 && !title);
}

/** @param {string} words */
function writeSentence(words) {
  dom.draw("presenter-sentence", words);
  dom.show("presenter-sentence", Boolean(words));
}

/** Whether the keys of a pair are so long that they stand side by side, without their counts. @param {Theme} theme */
const tight = ({ halves = [] }) => halves.reduce((sum, half) => sum + half.classes.length, 0) > MOST;

/** @param {View} current @param {Theme} theme */
function writeLegend(current, theme) {
  dom.draw("presenter-legend", legend.rows(current, { unit: theme.classes.length < MANY, matrix: false }));
  dom.mark("#presenter-legend", () => ({ "data-tight": tight(theme) ? "1" : "" }));
}

/** What the answers are, and where everything comes from. @param {View} current @param {Theme} theme @param {string} said  below the title */
function writeSources(current, theme, said) {
  dom.draw("presenter-stamp", model.catalogue.notice);
  dom.show("presenter-stamp", Boolean(model.catalogue.notice));
  // Two maps say what is known in their titles, and a comparison in its own.
  const whole = heading.subtitle(current, theme);
  const known = current.compare.length || answerSets.compares(current) || said === whole ? [] : [whole];
  dom.draw("presenter-source", [heading.sourceLine(current), ...known, model.catalogue.answers].join(" · "));
}

/** @param {View} current */
async function refresh(current) {
  const presenting = current.present === "1";
  document.documentElement.dataset.present = presenting ? "1" : "";
  dom.show("presenter", presenting);
  dom.show("presenter-foot", presenting);
  if (!presenting) return;
  const theme = model.catalogue.themes[current.theme];
  const words = told(current);
  writeTitle(current, words.title);
  const below = subtitle(current, theme, words.title);
  dom.draw("presenter-subtitle", below);
  writeLegend(current, theme);
  writeSources(current, theme, below);
  if (words.caption) writeSentence(words.caption);
  const said = words.caption || (await sentence(current, theme));
  if (state.get() !== current) return;
  writeSentence(said);
  fit({ told: Boolean(words.caption) });
}

function toggle() {
  const presenting = state.get().present === "1";
  state.set({ present: presenting ? "" : "1", view: "map", story: "", step: null });
  announce(model.text(presenting ? "presenting_ended" : "presenting"));
}

/** Leaves the presentation; true when there was one. */
function leave() {
  if (state.get().present !== "1") return false;
  toggle();
  return true;
}

export const presenter = { refresh, toggle, leave };
