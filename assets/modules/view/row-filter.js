/**
 * The field above the table: shows the rows whose words hold all that is typed, and says how many.
 * The rows stay drawn, so that clearing the field costs nothing.
 */
import { model } from "../map/catalogue.js";
import { fold } from "../search/rank.js";
import { announce } from "../shared/announce.js";

const FIELD = "row-filter";
const PAUSE = 400; // ms without a key after which the number of rows is said aloud
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;

/**
 * Whether a row's words hold every word typed, in any order, without regard to capitals and accents.
 * @param {string} row @param {string} typed
 */
export function matches(row, typed) {
  const words = fold(row);
  return fold(typed)
    .split(" ")
    .every((word) => words.includes(word));
}

/** The field, when there is a table with several rows. */
const field = () => /** @type {HTMLInputElement | null} */ (document.getElementById(FIELD));

/** Words of a row, with a space between its cells. @param {HTMLTableRowElement} row */
const wordsOf = (row) => [...row.cells].map((cell) => cell.textContent).join(" ");

/** Shows the rows that fit, after a key or when the table was drawn anew; returns what to say of them. */
function apply() {
  const typed = field()?.value.trim() ?? "";
  const rows = /** @type {NodeListOf<HTMLTableRowElement>} */ (document.querySelectorAll("#table-rows > tr"));
  let left = 0;
  for (const row of rows) {
    row.hidden = typed !== "" && !matches(wordsOf(row), typed);
    if (!row.hidden) left += 1;
  }
  const words = typed ? model.text("rows_left", { n: left, all: rows.length }) : "";
  const output = document.getElementById("rows-left");
  if (output && output.textContent !== words) output.textContent = words;
  return words;
}

/** @param {Event} event */
function typed(event) {
  if (event.target !== field()) return;
  const words = apply();
  clearTimeout(pause);
  pause = setTimeout(announce, PAUSE, words);
}

/** Answers the field from now on. */
const start = () => document.addEventListener("input", typed);

export const rowFilter = { start, apply };
