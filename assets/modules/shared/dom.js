/**
 * Elements of the page by their ids, and what is drawn into them. React makes new elements whenever
 * a component's children are set, which loses the focus; parts that change under the reader's hands
 * are therefore drawn here by lit, inside elements that React draws once.
 *
 * @typedef {Record<string, string | number | boolean | null | undefined>} HandMade
 */
import { render } from "lit-html";

import { placeOf, refocus } from "./focus.js";

/**
 * Makes an element. Attributes that are null or false are left out; true gives an empty one.
 * @param {string} tag @param {HandMade} [attributes] @param {...any} children @returns {HTMLElement}
 */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child || child === 0));
  return element;
}

/** Makes an element of `[tag, attributes, ...children]`, or a text node of a text. @param {any} markup @returns {Node} */
function build(markup) {
  if (typeof markup === "string") return document.createTextNode(markup);
  const [tag, attributes, ...children] = markup;
  return h(tag, attributes, children.map(build));
}

/** @param {string} id */
function byId(id) {
  return document.getElementById(id);
}

/** Makes the children of the element with the id the same as the nodes, keeping what it can. @param {string} id @param {any} nodes */
function fill(id, nodes) {
  const element = byId(id);
  if (element) morphChildren(element, [nodes].flat());
}

/** @param {Node} element @param {any[]} nodes */
function morphChildren(element, nodes) {
  nodes.forEach((node, i) => {
    const old = element.childNodes[i];
    const next = node instanceof Node ? node : document.createTextNode(String(node));
    if (!old) element.appendChild(next);
    else morph(old, next);
  });
  while (element.childNodes.length > nodes.length) element.lastChild?.remove();
}

/** Turns one node into the likeness of another; replaces it only when their kinds differ. @param {ChildNode} old @param {Node} next */
function morph(old, next) {
  if (old.nodeName !== next.nodeName) {
    old.replaceWith(next);
  } else if (old instanceof Text) {
    if (old.data !== next.textContent) old.data = next.textContent ?? "";
  } else if (old instanceof Element && next instanceof Element) {
    morphAttributes(old, next);
    morphChildren(old, [...next.childNodes]);
  }
}

/** @param {Element} old @param {Element} next */
function morphAttributes(old, next) {
  // What a reader has opened stays open.
  const theirs = (/** @type {Attr} */ { name }) => name === "open" && old.nodeName === "DETAILS";
  for (const attribute of [...old.attributes]) {
    if (!next.hasAttribute(attribute.name) && !theirs(attribute)) old.removeAttribute(attribute.name);
  }
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
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

export const dom = { draw, h, build, byId, fill, mark, show, afterPaint, whenIdle };
