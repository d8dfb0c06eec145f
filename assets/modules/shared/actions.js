/**
 * Buttons say their action by `data-action`; whoever answers an action registers it here.
 *
 * @typedef {(button: HTMLElement, event: MouseEvent) => unknown} Act
 */

/** @type {Map<string, { act: Act, when: () => boolean }>} */
const answers = new Map();

/**
 * Registers answers by the name of their action; `when` tells whether they can answer as yet.
 * @param {Record<string, Act>} list @param {() => boolean} [when]
 */
export function answerActions(list, when = () => true) {
  for (const [name, act] of Object.entries(list)) answers.set(name, { act, when });
}

/** The names of all actions that are answered. */
export const answered = () => [...answers.keys()];

/** Answers a click on a button or on something inside it. @param {MouseEvent} event */
function click(event) {
  const target = /** @type {Partial<Element>} */ (event.target);
  const button = /** @type {HTMLElement | null | undefined} */ (target.closest?.("[data-action]"));
  const answer = answers.get(button?.dataset.action ?? "");
  if (button && answer?.when()) answer.act(button, event);
}

/** Answers the buttons of the page from now on. */
export function startActions() {
  document.addEventListener("click", click);
}
