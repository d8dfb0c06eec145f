/**
 * Choosing areas: one by a click or Enter, up to four side by side; every change is said aloud.
 *
 * @import { View } from "./types.js"
 */
import { announce } from "../shared/announce.js";
import { joining } from "../view/joining.js";
import { locked } from "../view/locks.js";
import { state } from "../view/store.js";
import { model, splitKey } from "./catalogue.js";
import { changeOf } from "./selection-words.js";

/** Takes an area ("division:code") out of the selection. @param {string} key */
function remove(key) {
  return state.set({ sel: state.get().sel.filter((/** @type {string} */ item) => item !== key) });
}

/**
 * Selects an area alone, or with `add` beside the others; resolves when the page has followed.
 * @param {string} key
 */
async function select(key, { add = false } = {}) {
  if (!locked(state.get(), "area")) await state.set({ sel: joining.chosen(state.get().sel, key, { add }) });
}

/** @typedef {(key: string, options?: { add?: boolean }) => Promise<void>} Choose */

/** What choosing an area does. @type {Choose} */
let chosen = select;

/** Has areas that are chosen on the map, by a click or a key, do something else than be selected. @param {Choose} act */
function answerBy(act) {
  chosen = act;
}

/** Chooses an area, which selects it unless the page does something else. @type {Choose} */
const choose = (key, options) => chosen(key, options);

/** Empties the selection; true when there was one. */
function clear() {
  if (!state.get().sel.length || locked(state.get(), "area")) return false;
  state.set({ sel: [] });
  return true;
}

/** @param {View} view @param {View | null} previous */
function refresh(view, previous) {
  if (!previous || state.same(view.sel, previous.sel) || view.story) return;
  const spoken = (/** @type {string} */ key) => {
    const [division, code] = splitKey(key);
    return `${model.name(division, code)}, ${model.kind(division)}`;
  };
  announce(changeOf(view.sel, previous.sel, spoken, (key) => model.text(key)));
}

export const selection = { choose, answerBy, remove, clear, refresh };
