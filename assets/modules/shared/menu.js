/** The menu of the header in narrow windows. */
import { dom } from "./dom.js";

const root = () => document.documentElement;
const isOpen = () => root().dataset.menu === "open";

/** @param {boolean} open */
function set(open) {
  root().dataset.menu = open ? "open" : "";
  dom.mark("[data-action='toggle-menu']", () => ({ "aria-expanded": String(open) }));
}

const toggle = () => set(!isOpen());

/** Escape closes the menu and leaves the focus on its button. @param {KeyboardEvent} event */
function keydown(event) {
  if (event.key !== "Escape" || event.defaultPrevented || !isOpen()) return;
  event.preventDefault(); // it has done what it was pressed for
  set(false);
  /** @type {HTMLElement | null} */
  const button = document.querySelector("[data-action='toggle-menu']");
  button?.focus();
}

/** Starts to listen for Escape, before whatever else it ends. */
function start() {
  document.addEventListener("keydown", keydown, { capture: true });
}

export const menu = { start, toggle };
