/** Sections that are folded on a phone, where all of them together would be many screens long. */

const NARROW = "(max-width: 979px)";

/** @param {string} id @returns {HTMLDetailsElement | null | undefined} */
const foldOf = (id) => (id ? document.getElementById(id)?.querySelector("details.text-fold") : null);

/** Opens the section that the address leads to. */
function openTarget() {
  const fold = foldOf(location.hash.slice(1));
  if (fold) fold.open = true;
}

/** Folds the sections on a narrow screen, but for the one that the address leads to. */
export function foldSections() {
  if (!window.matchMedia(NARROW).matches) return;
  const folds = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.text-fold"));
  for (const fold of folds) fold.open = false;
  openTarget();
}

/** Opens all sections for print, and the one that a link of the page leads to. */
export function startFolds() {
  window.addEventListener("hashchange", openTarget);
  window.addEventListener("beforeprint", () => {
    const folds = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.text-fold"));
    for (const fold of folds) fold.open = true;
  });
}
