/**
 * The chooser of years. Another year is another page, so it is opened by a choice, not on the way
 * to one: a native chooser changes at every arrow key, and what the keys have come to is opened by
 * Enter. Leaving the chooser takes it back.
 */
import { dom } from "../shared/dom.js";

const ID = "year";
const HINT = "year-hint";
/** Keys that open a native chooser's list or choose in it. */
const CHOOSING = new Set(["Enter", " ", "F4"]);

/**
 * Whether a key goes from value to value in a closed chooser, so that no change by it is meant as yet.
 *
 * @param {Pick<KeyboardEvent, "key" | "altKey">} event
 */
export const passesBy = ({ key, altKey }) => !altKey && !CHOOSING.has(key);

/** The chooser, if an event is of it. @param {Event} event @returns {HTMLSelectElement | null} */
const chooserOf = ({ target }) => (target instanceof HTMLSelectElement && target.id === ID ? target : null);

/**
 * Answers the chooser of the page, whenever React draws it; `present()` is the year on screen,
 * `open(year)` goes to another.
 *
 * @param {{ present: () => string, open: (year: string) => void }} page
 */
export function startYear({ present, open }) {
  let passing = false;
  const settle = (/** @type {string} */ year) => {
    passing = false;
    dom.show(HINT, false);
    if (year !== present()) open(year);
  };
  document.addEventListener("pointerdown", (event) => {
    if (chooserOf(event)) passing = false;
  });
  document.addEventListener("keydown", (event) => {
    const chooser = chooserOf(event);
    if (!chooser) return;
    if (event.key === "Enter" && chooser.value !== present()) settle(chooser.value);
    else passing = passesBy(event);
  });
  document.addEventListener("change", (event) => {
    const chooser = chooserOf(event);
    if (!chooser) return;
    if (passing) dom.show(HINT, chooser.value !== present());
    else settle(chooser.value);
  });
  document.addEventListener("focusout", (event) => {
    const chooser = chooserOf(event);
    if (!chooser || !passing) return;
    chooser.value = present();
    settle(present());
  });
}
