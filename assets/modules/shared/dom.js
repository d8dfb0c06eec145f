/**
 * Elements of the page by their ids, and what is drawn into them. React makes new elements whenever
 * a component's children are set, which loses the focus; parts that change under the reader's hands
 * are therefore drawn here by lit, inside elements that React draws once.
 */
import { render } from "lit-html";

import { placeOf, refocus } from "./focus.js";

/** @param {string} id */
function byId(id) {
  return document.getElementById(id);
}

/** Elements whose content is lit's; what the server had put into them is gone. */
const drawn = new WeakSet();

/**
 * Draws a lit template into the element with an id, keeping what it can; without such an element
 * nothing happens. The first time it takes the place of what the server laid out, which has the
 * same markup: the focus goes to the element's likeness.
 *
 * @param {string} id
 * @param {unknown} template whatever lit can draw: a template, a text, a list of them
 */
function draw(id, template) {
  const element = byId(id);
  if (!element) return;
  const first = !drawn.has(element);
  const focused = first ? placeOf(element, document.activeElement) : -1;
  if (first) element.replaceChildren();
  drawn.add(element);
  render(template, element);
  refocus(element, focused);
}

/**
 * Sets attributes of every element that the selector finds; null removes one.
 * @param {string} selector @param {(element: HTMLElement) => Record<string, string | null>} attributesOf
 */
function mark(selector, attributesOf) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))) {
    for (const [name, value] of Object.entries(attributesOf(element))) {
      if (value === null) element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
  }
}

/** Shows or hides an element by its id. @param {string} id @param {boolean} visible */
function show(id, visible) {
  const element = byId(id);
  if (element) element.hidden = !visible;
}

/** Does something once what has changed by now is painted. @param {() => void} work */
function afterPaint(work) {
  requestAnimationFrame(() => setTimeout(work));
}

/** Does something when the browser has nothing else to do. @param {() => void} work */
function whenIdle(work) {
  if ("requestIdleCallback" in window) requestIdleCallback(work);
  else setTimeout(work, 300);
}

export const dom = { draw, byId, mark, show, afterPaint, whenIdle };
