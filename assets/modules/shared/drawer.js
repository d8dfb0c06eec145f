/**
 * The drawer of controls in narrow windows and beside two maps: everything behind it is out of reach
 * until it closes. Where the controls have room beside the map again, nothing is behind them.
 */
import { dom } from "./dom.js";
import { narrow } from "./narrow.js";

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

/**
 * Follows the room for the controls: the drawer is none where they stand beside the map, and the
 * focus stays where it is. From controls that go into a closed drawer it goes to what opens that.
 */
function follow() {
  if (!narrow.is()) {
    if (isOpen()) release();
    return;
  }
  /** @type {HTMLElement | null} */
  const button = document.querySelector("[data-action='open-controls']");
  if (!isOpen() && document.activeElement?.closest("#controls")) button?.focus();
}

export const drawer = { start: () => narrow.onResize(follow), follow, open, close };
