/** Buttons say their action by `data-action`; whoever answers an action registers it here. */

const answers = new Map();

/** Registers answers by the name of their action; `when` tells whether they can answer as yet. */
export function answerActions(list, when = () => true) {
  for (const [name, act] of Object.entries(list)) answers.set(name, { act, when });
}

/** The names of all actions that are answered. */
export const answered = () => [...answers.keys()];

function click(event) {
  const button = event.target.closest?.("[data-action]");
  const answer = button && answers.get(button.dataset.action);
  if (answer?.when()) answer.act(button, event);
}

/** Answers the buttons of the page from now on. */
export function startActions() {
  document.addEventListener("click", click);
}
