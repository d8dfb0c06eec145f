/** The menu of the header in narrow windows. Every page has it, so it stands on nothing else. */

const root = () => document.documentElement;
const isOpen = () => root().dataset.menu === "open";

/** @returns {NodeListOf<HTMLElement>} */
const buttons = () => document.querySelectorAll("[data-action='toggle-menu']");

/** @param {boolean} open */
function set(open) {
  root().dataset.menu = open ? "open" : "";
  for (const button of buttons()) button.setAttribute("aria-expanded", String(open));
}

const toggle = () => set(!isOpen());

/** Escape closes the menu and leaves the focus on its button. @param {KeyboardEvent} event */
function keydown(event) {
  if (event.key !== "Escape" || event.defaultPrevented || !isOpen()) return;
  event.preventDefault(); // it has done what it was pressed for
  set(false);
  buttons()[0]?.focus();
}

/** Starts to listen for Escape, before whatever else it ends. */
function start() {
  document.addEventListener("keydown", keydown, { capture: true });
}

export const menu = { start, toggle };
