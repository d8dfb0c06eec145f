/**
 * Presenting the page: the matrix large, and topic by topic those whose grounds are stated.
 *
 * @import { Choice } from "./choices.js"
 */
import { stepOf } from "../presenting/steps.js";
import { dom } from "../shared/dom.js";
import { readConfig } from "../view/config.js";

/** The topics of the steps. @returns {string[]} */
export const topics = () => readConfig().steps ?? [];

/** The selection of a view as the steps know it. @param {Choice} view */
export const selected = ({ topic, actor }) => (topic && !actor ? [topic] : []);

/** Shows whether the page is presented, and at which step. @param {Choice & { present?: unknown }} view */
export function markPresenting(view) {
  document.documentElement.dataset.present = view.present === "1" ? "1" : "";
  const place = dom.byId("interfaces-step");
  if (place) place.textContent = `${stepOf(topics(), selected(view)) + 1}/${topics().length + 1}`;
}
