/** Adding to the selection without a second key: the next area that is chosen joins the others. */
import { select } from "./select.js";

let joins = false;

/** True while the next chosen area joins the selection. */
const active = () => joins;

/** Begins or ends it. @param {boolean} on */
function set(on) {
  joins = on;
}

/**
 * The keys selected after `key` was chosen by a click, a key or a search; see `select`. An area
 * that is asked to join and is there already stays.
 *
 * @param {string[]} selected
 * @param {string} key  "division:code"
 * @param {{ add?: boolean }} [options]
 * @returns {string[]}
 */
function chosen(selected, key, { add = false } = {}) {
  if (joins && selected.includes(key)) return selected;
  return select(selected, key, { add: add || joins });
}

export const joining = { active, set, chosen };
