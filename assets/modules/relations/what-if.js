/** What if: moves of municipalities in the address, with undo and redo. */
import { model } from "../map/catalogue.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { state } from "../view/store.js";

const MOST = 20;
const past = [];
let future = [];
let stepping = false; // an undo or redo is under way, which is no new move

function setMoves(moves) {
  state.set({ moves });
  announce(model.text("moves", { n: moves.length }));
}

/** Adds the move that the choosers say; a later move of the municipality replaces it. */
function add() {
  const municipality = dom.byId("move-municipality").value;
  const target = dom.byId("move-target").value;
  const [division] = target.split(":");
  const others = state.get().moves.filter((move) => !move.startsWith(`${municipality}:${division}:`));
  setMoves([...others, `${municipality}:${target}`].slice(-MOST));
}

function remove(move) {
  setMoves(state.get().moves.filter((other) => other !== move));
}

/** Goes one step back or forth; where the step was is kept for the other way. */
function step(from, to) {
  if (!from.length) return;
  stepping = true;
  to.push(state.get().moves);
  setMoves(from.pop());
  stepping = false;
}

function setDisabled(action, disabled) {
  dom.mark(`[data-action="${action}"]`, () => ({ "aria-disabled": String(disabled) }));
}

/** Follows the moves and, in the form, the selected municipality. */
function refresh(view, previous) {
  if (previous && !state.same(view.moves, previous.moves) && !stepping) {
    past.push(previous.moves);
    future = [];
  }
  document.documentElement.dataset.hypothetical = view.moves.length ? "1" : "";
  setDisabled("undo-move", !past.length);
  setDisabled("redo-move", !future.length);
  const chosen = view.sel.filter((key) => key.startsWith("municipality:")).pop();
  const chooser = dom.byId("move-municipality");
  const changed = !previous || !state.same(view.sel, previous.sel);
  if (chosen && changed) chooser.value = chosen.split(":")[1];
}

export const whatIf = {
  refresh,
  add,
  remove,
  reset: () => setMoves([]),
  undo: () => step(past, future),
  redo: () => step(future, past),
};
