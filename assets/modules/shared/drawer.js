/**
 * The drawer of controls in narrow windows: everything behind it is out of reach until it closes.
 * A window that has become wide shows the controls beside the map, so nothing is behind them.
 */
import { dom } from "./dom.js";

const NARROW = "(max-width: 1099px)";
const BEHIND = ".header, .notices, .foot, #main > :not(#controls)";
const root = () => document.documentElement;
/** @type {HTMLElement | null} */
let opener = null;

/** @param {boolean} inert */
function setBehind(inert) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(BEHIND))) {
    element.inert = inert;
  }
}

const isOpen = () => root().dataset.drawer === "open";

/** Opens it and puts the focus on an element in it. @param {HTMLElement} button  What it was opened by @param {string} [focusId] */
function open(button, focusId) {
  opener = button;
  root().dataset.drawer = "open";
  setBehind(true);
  /** @type {HTMLElement | null} */
  const first = focusId ? dom.byId(focusId) : document.querySelector(".drawer-head button");
  first?.focus();
}

/** Closes it and gives the focus back; true when it was open. */
function close() {
  if (!isOpen()) return false;
  release();
  opener?.focus();
  opener = null;
  return true;
}

function release() {
  root().dataset.drawer = "";
  setBehind(false);
}

/** Starts to follow the width of the window. */
function start() {
  window.matchMedia(NARROW).addEventListener("change", ({ matches }) => {
    if (!matches && isOpen()) release(); // the focus stays where it is
  });
}

export const drawer = { start, open, close };
