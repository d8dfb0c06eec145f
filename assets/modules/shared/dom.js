/**
 * Elements made by hand. React makes new elements whenever a component's children are set, which
 * loses the focus; parts that change under the reader's hands are therefore filled here, inside
 * Dash elements that have no children of their own.
 */
import { render } from "lit-html";

/** Makes an element. Attributes that are null or false are left out; true gives an empty one. */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child || child === 0));
  return element;
}

/** Makes an element of `[tag, attributes, ...children]`, or a text node of a text. */
function build(markup) {
  if (typeof markup === "string") return document.createTextNode(markup);
  const [tag, attributes, ...children] = markup;
  return h(tag, attributes, children.map(build));
}

function byId(id) {
  return document.getElementById(id);
}

/** Makes the children of the element with the id the same as the nodes, keeping what it can. */
function fill(id, nodes) {
  const element = byId(id);
  if (element) morphChildren(element, [nodes].flat());
}

function morphChildren(element, nodes) {
  nodes.forEach((node, i) => {
    const old = element.childNodes[i];
    const next = node instanceof Node ? node : document.createTextNode(String(node));
    if (!old) element.append(next);
    else morph(old, next);
  });
  while (element.childNodes.length > nodes.length) element.lastChild.remove();
}

/** Turns one node into the likeness of another; replaces it only when their kinds differ. */
function morph(old, next) {
  if (old.nodeName !== next.nodeName) {
    old.replaceWith(next);
  } else if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== next.data) old.data = next.data;
  } else {
    morphAttributes(old, next);
    morphChildren(old, [...next.childNodes]);
  }
}

function morphAttributes(old, next) {
  // What a reader has opened stays open.
  const theirs = ({ name }) => name === "open" && old.nodeName === "DETAILS";
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
 * nothing happens.
 */
function draw(id, template) {
  const element = byId(id);
  if (!element) return;
  if (!drawn.has(element)) element.replaceChildren();
  drawn.add(element);
  render(template, element);
}

/** Sets attributes of every element that the selector finds; null removes one. */
function mark(selector, attributesOf) {
  for (const element of document.querySelectorAll(selector)) {
    for (const [name, value] of Object.entries(attributesOf(element))) {
      if (value === null) element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
  }
}

/** Shows or hides an element by its id. */
function show(id, visible) {
  const element = byId(id);
  if (element) element.hidden = !visible;
}

/** Does something once what has changed by now is painted. */
function afterPaint(work) {
  requestAnimationFrame(() => setTimeout(work));
}

/** Does something when the browser has nothing else to do. */
function whenIdle(work) {
  if (window.requestIdleCallback) requestIdleCallback(work);
  else setTimeout(work, 300);
}

export const dom = { draw, h, build, byId, fill, mark, show, afterPaint, whenIdle };
