/** The page's own tools: the link to what is shown, and presenting. */
import { GOING } from "../presenting/keys.js";
import { stepTo } from "../presenting/steps.js";
import { answerActions } from "../shared/actions.js";
import { announce } from "../shared/announce.js";
import { copyText } from "../shared/copy.js";
import { readConfig } from "../view/config.js";
import { go, read } from "./matrix.js";
import { selected, topics } from "./presenting.js";

const SAID = 2500; // ms for which the button says what has happened
const BY = Object.freeze({ next: 1, previous: -1 });

/** Copies the address and says so on the button, or that it could not. @param {HTMLElement} button */
async function share(button) {
  const { copied, failed } = readConfig().words;
  const said = (await copyText(location.href)) ? copied : failed;
  announce(said);
  button.dataset.said = said;
  setTimeout(() => delete button.dataset.said, SAID);
}

const toggle = () => go({ ...read(), present: read().present === "1" ? "" : "1" });

/** Goes some steps on; keys go on after that, so the focus does not enter the matrix, whose keys are its own. @param {number} by */
function step(by) {
  const view = read();
  const [topic = ""] = stepTo(topics(), selected(view), by);
  const held = document.activeElement;
  go({ ...view, topic, actor: "" });
  const focused = document.activeElement;
  if (held === document.body && focused instanceof HTMLElement) focused.blur();
}

/** @param {KeyboardEvent} event */
function keydown(event) {
  if (read().present !== "1" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const inMatrix = event.target instanceof Element && event.target.closest(".matrix, button, a, summary");
  if (event.key === "Escape") toggle();
  else if (GOING[event.key] && !inMatrix) step(BY[/** @type {keyof typeof BY} */ (GOING[event.key])]);
  else return;
  event.preventDefault();
}

/** Answers the tools from now on. */
export function startTools() {
  answerActions({ share, present: toggle, "step-on": () => step(1), "step-back": () => step(-1) });
  document.addEventListener("keydown", keydown);
}
