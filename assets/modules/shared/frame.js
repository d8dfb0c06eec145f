/** What every page has: buttons that are answered, the menu, notices that can be closed. */
import { answerActions, startActions } from "./actions.js";
import { menu } from "./menu.js";

const ACTIONS = {
  "toggle-menu": () => menu.toggle(),
  dismiss: (button) => {
    button.closest(".notice").hidden = true;
  },
  reload: () => location.reload(),
};

export function startFrame() {
  answerActions(ACTIONS);
  startActions();
  menu.start();
}
