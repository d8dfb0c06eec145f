/**
 * The folded parts of an area's panel: which of them are open stands in the address, so that a link
 * shows them and the next area has the same ones open.
 */
import { state } from "../view/store.js";

const PART = "#profile details[data-part]";

/** The parts on the page. @returns {NodeListOf<HTMLDetailsElement>} */
const parts = () => document.querySelectorAll(PART);

/** Opens the parts that the view names and folds the others. */
export function showParts() {
  const { open } = state.get();
  for (const part of parts()) part.open = open.includes(part.dataset.part);
}

/**
 * The names of the open parts after one has been opened or folded; those that this area lacks stay.
 *
 * @param {string[]} open
 * @param {string} name
 * @param {boolean} opened
 * @returns {string[]}
 */
export function partsAfter(open, name, opened) {
  if (open.includes(name) === opened) return open;
  return opened ? [...open, name] : open.filter((each) => each !== name);
}

/** Takes a part that has been opened or folded into the view. @param {Event} event */
function follow({ target }) {
  if (!(target instanceof HTMLDetailsElement) || !target.matches(PART)) return;
  const { open } = state.get();
  const next = partsAfter(open, target.dataset.part ?? "", target.open);
  if (next !== open) state.set({ open: next }, { replace: true });
}

/** Follows the parts from now on; their event does not bubble. */
export function startParts() {
  document.addEventListener("toggle", follow, { capture: true });
}
