/**
 * What if: moves of municipalities in the address, with undo and redo.
 *
 * @import { Moves } from "./moves.js"
 * @import { RelationView } from "./types.js"
 */
import { model } from "../map/catalogue.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { state } from "../view/store.js";
import { MoveHistory, withMove, withoutMove } from "./moves.js";

/** Made with the first view that is shown. @type {MoveHistory | null} */
let history = null;

/** Shows other moves and says how many; null changes nothing. @param {Moves | null | undefined} moves */
function setMoves(moves) {
  if (!moves) return;
  state.set({ moves });
  announce(model.text("moves", { n: moves.length }));
}

/** @param {string} id */
const chooser = (id) => /** @type {HTMLSelectElement} */ (dom.byId(id));

/** Adds the move that the choosers say. */
const add = () =>
  setMoves(withMove(state.get().moves, chooser("move-municipality").value, chooser("move-target").value));

/** @param {string} action @param {boolean} enabled */
function enable(action, enabled) {
  // Not "disabled", which would take the focus away.
  dom.mark(`[data-action="${action}"]`, () => ({ "aria-disabled": String(!enabled) }));
}

/** Follows the moves and, in the form, the selected municipality. @param {RelationView} view @param {RelationView | null} previous */
function refresh(view, previous) {
  history ??= new MoveHistory(view.moves);
  history.follow(view.moves);
  document.documentElement.dataset.hypothetical = view.moves.length ? "1" : "";
  enable("undo-move", history.canUndo);
  enable("redo-move", history.canRedo);
  const chosen = view.sel.filter((key) => key.startsWith("municipality:")).at(-1);
  if (chosen && state.differ(view, previous, ["sel"])) chooser("move-municipality").value = chosen.split(":")[1];
}

export const whatIf = {
  refresh,
  add,
  remove: (/** @type {string} */ move) => setMoves(withoutMove(state.get().moves, move)),
  reset: () => setMoves([]),
  undo: () => setMoves(history?.undo()),
  redo: () => setMoves(history?.redo()),
};
