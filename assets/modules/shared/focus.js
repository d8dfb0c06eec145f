/** The focus is never lost: what had it and goes hands it to what is left. */

/** The place of an element among all that a group holds, in their order; -1 when it is not in there. @param {ParentNode} group @param {Element | null} element */
export function placeOf(group, element) {
  return element ? [...group.querySelectorAll("*")].indexOf(element) : -1;
}

/** Gives the focus to the element at a place of a group; nothing happens for -1. @param {ParentNode} group @param {number} place */
export function refocus(group, place) {
  const element = place < 0 ? null : group.querySelectorAll("*")[place];
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}

/**
 * Which of the buttons that are left takes the focus over from one that has gone: the one that now
 * stands in its place, or else the last.
 *
 * @param {number} place  of the button that had the focus; -1 for none
 * @param {number} left  how many buttons there are now
 * @returns {number} -1 when none can
 */
export const heir = (place, left) => (place < 0 ? -1 : Math.min(place, left - 1));

/**
 * Draws a group of buttons and links anew; when the one with the focus is gone, its heir has the
 * focus, or else what `otherwise` finds.
 *
 * @param {HTMLElement | null} group
 * @param {() => void} draw
 * @param {() => HTMLElement | null | undefined} otherwise
 */
export function keepFocus(group, draw, otherwise) {
  const focused = document.activeElement;
  const place = group ? reachable(group).indexOf(/** @type {HTMLElement} */ (focused)) : -1;
  draw();
  if (!group || place < 0) return;
  const left = reachable(group);
  if (left.some((each) => each === focused)) return;
  give(left[heir(place, left.length)] ?? otherwise());
}

/** Gives the focus to an element, also to one that no key reaches. @param {HTMLElement | null | undefined} element */
function give(element) {
  if (!element) return;
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** @param {HTMLElement} group */
const reachable = (group) =>
  [.../** @type {NodeListOf<HTMLElement>} */ (group.querySelectorAll("button, a[href]"))].filter(
    (each) => !each.closest("[hidden]"),
  );
