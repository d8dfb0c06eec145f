/** The choosers of light and dark colours, one in the foot and one in the menu. */
import { applyScheme, asScheme, keepScheme, keptScheme } from "./scheme.js";

const choosers = () =>
  /** @type {NodeListOf<HTMLSelectElement>} */ (document.querySelectorAll("select[data-scheme-choice]"));

/** Shows in every chooser what holds. */
function mark() {
  for (const chooser of choosers()) chooser.value = keptScheme() || asScheme(document.documentElement.dataset.scheme);
}

/** @param {Event} event */
function changed({ target }) {
  if (!(target instanceof HTMLSelectElement) || target.dataset.schemeChoice === undefined) return;
  const scheme = asScheme(target.value);
  keepScheme(scheme);
  applyScheme(document, scheme);
  mark();
}

/** Answers the choosers, and follows another page of this device. */
export function startSchemeChoice() {
  mark();
  document.addEventListener("change", changed);
  window.addEventListener("storage", () => {
    applyScheme(document, keptScheme());
    mark();
  });
}
