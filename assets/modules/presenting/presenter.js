/** The view for a projector. */

import { legend } from "../legend/legend.js";
import { model } from "../map/catalogue.js";
import { profile } from "../profile/profile.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { heading } from "../shared/heading.js";
import { answerSets } from "../view/answer-sets.js";
import { state } from "../view/store.js";
import { told } from "./told.js";

const MANY = 7; // so many classes stand on one line each, where the unit has no room
const MOST = 12; // rows of the two keys of a pair that have room one under the other

/**
 * Name and size of the selected area, unless the title names it, or how much is known, which two
 * maps say by themselves.
 */
function subtitle(current, theme, title) {
  if (current.sel.length !== 1) {
    return heading.selectedNames(current).join(", ") || (current.compare ? "" : heading.subtitle(current, theme));
  }
  const [division, code] = current.sel[0].split(":");
  const area = model.area(division, code);
  const size = area.n ? [model.counted.municipalities(area.n)] : [];
  const named = [...size, model.text("residents", { n: area.pop })].join(", ");
  return title === area.name ? named : `${area.name}: ${named}`;
}

/** The sentence of the selected area's profile, or else what the theme asks; none for two maps. */
async function sentence(current, theme) {
  if (current.compare) return "";
  if (current.sel.length !== 1) return theme.explanation;
  const [area] = await profile.load(current.sel).catch(() => []);
  return area?.sentence || theme.explanation;
}

/** Writes a title that stands above two maps only when a story gives it; they have their own. */
function writeTitle(current, title) {
  dom.fill("presenter-title", title || heading.title(current, { short: current.compare }));
  dom.byId("presenter-title").classList.toggle("visually-hidden", Boolean(current.compare && !title));
}

function writeSentence(words) {
  dom.fill("presenter-sentence", words);
  dom.show("presenter-sentence", Boolean(words));
}

/** Whether the keys of a pair are so long that they stand side by side, without their counts. */
const tight = ({ halves = [] }) => halves.reduce((sum, half) => sum + half.classes.length, 0) > MOST;

async function refresh(current) {
  const presenting = current.present === "1";
  document.documentElement.dataset.present = presenting ? "1" : "";
  dom.show("presenter", presenting);
  dom.show("presenter-foot", presenting);
  if (!presenting) return;
  const theme = model.catalogue.themes[current.theme];
  const words = told(current);
  writeTitle(current, words.title);
  dom.fill("presenter-subtitle", subtitle(current, theme, words.title));
  dom.draw("presenter-legend", legend.rows(current, { unit: theme.classes.length < MANY, matrix: false }));
  dom.byId("presenter-legend").dataset.tight = tight(theme) ? "1" : "";
  dom.byId("presenter-stamp").textContent = model.catalogue.notice;
  dom.show("presenter-stamp", Boolean(model.catalogue.notice));
  // Two maps say what is known in their titles, and a comparison in its own.
  const known = current.compare || answerSets.compares(current) ? [] : [heading.subtitle(current, theme)];
  const sources = [heading.sourceLine(current), ...known, model.catalogue.answers];
  dom.fill("presenter-source", sources.join(" · "));
  if (words.caption) writeSentence(words.caption);
  const said = words.caption || (await sentence(current, theme));
  if (state.get() === current) writeSentence(said);
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
