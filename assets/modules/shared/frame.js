/** What every page has: buttons that are answered, the menu, notices that can be closed. */
import { answerActions, startActions } from "./actions.js";
import { keepFocus } from "./focus.js";
import { menu } from "./menu.js";
import { startSchemeChoice } from "./scheme-choice.js";

/** Closes the notice of a button; the focus goes to the next notice, or to the main part. @param {HTMLElement} button */
function dismiss(button) {
  const notices = /** @type {HTMLElement | null} */ (button.closest(".notices"));
  const main = document.getElementById("main");
  keepFocus(
    notices,
    () => button.closest(".notice")?.setAttribute("hidden", ""),
    () => main,
  );
}

/** @type {Record<string, import("./actions.js").Act>} */
const ACTIONS = {
  "toggle-menu": () => menu.toggle(),
  dismiss,
  reload: () => location.reload(),
};

export function startFrame() {
  answerActions(ACTIONS);
  startActions();
  menu.start();
  startSchemeChoice();
}
