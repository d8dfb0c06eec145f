/** The form that takes a file: drag and drop, and a word before too large a file is sent. */
import { verdict } from "./verdict.js";

/** The place for files that an event is about; null elsewhere. @param {Event} event @returns {HTMLElement | null} */
const dropOf = ({ target }) => (target instanceof Element ? target.closest(".drop") : null);

/** @param {HTMLElement} drop */
const inputOf = (drop) => /** @type {HTMLInputElement} */ (drop.querySelector("input[type='file']"));

/** Says the file's name, or that it is too large; a browser then does not send the form. @param {HTMLElement} drop @returns {boolean} whether it can be sent */
function say(drop) {
  const input = inputOf(drop);
  const file = input.files?.[0];
  const said = verdict(file, Number(drop.dataset.most));
  const trouble = said === "too large" ? (drop.dataset.tooLarge ?? "") : "";
  input.setCustomValidity(trouble);
  drop.classList.toggle("is-refused", said === "too large");
  const words = drop.querySelector(".drop__said");
  if (words) words.textContent = trouble || (file?.name ?? "");
  return said === "good";
}

/** @param {DragEvent} event */
function over(event) {
  const drop = dropOf(event);
  if (!drop) return;
  event.preventDefault();
  drop.classList.add("is-over");
}

/** @param {DragEvent} event */
function leave(event) {
  const drop = dropOf(event);
  if (drop && !drop.contains(/** @type {Node | null} */ (event.relatedTarget))) drop.classList.remove("is-over");
}

/** A dropped file is checked at once; a chosen one waits for the button. @param {DragEvent} event */
function take(event) {
  const drop = dropOf(event);
  if (!drop) return;
  event.preventDefault();
  drop.classList.remove("is-over");
  inputOf(drop).files = event.dataTransfer?.files ?? null;
  if (say(drop)) drop.closest("form")?.requestSubmit();
}

/** @param {Event} event */
function choose(event) {
  const drop = dropOf(event);
  if (drop) say(drop);
}

/** Takes files from now on. */
export function startDesk() {
  document.addEventListener("dragover", over);
  document.addEventListener("dragleave", leave);
  document.addEventListener("drop", take);
  document.addEventListener("change", choose);
}
