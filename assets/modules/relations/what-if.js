/**
 * What if: moves of municipalities in the address, with undo and redo.
 *
 * @import { Moves } from "./moves.js"
 * @import { RelationView } from "./types.js"
 */
import { model } from "../map/catalogue.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { dashFollows } from "../view/dash.js";
import { state } from "../view/store.js";
import { keyOf, MoveHistory, withMoves, withoutMove } from "./moves.js";

/** Made with the first view that is shown. @type {MoveHistory | null} */
let history = null;

/** Shows other moves and says how many; null changes nothing. @param {Moves | null | undefined} moves */
function setMoves(moves) {
  if (!moves) return;
  state.set({ moves });
  announce(model.text("moves", { n: moves.length }));
}

const FIELD = "move-municipality";
const TARGET = "move-target";

/** @param {string} id */
const field = (id) => /** @type {HTMLInputElement} */ (dom.byId(id));

/** The choices of a field: label -> key. @param {string} id @returns {Record<string, string>} */
const choicesOf = (id) =>
  Object.fromEntries([...(field(id).list?.options ?? [])].map(({ value, dataset }) => [value, dataset.key ?? ""]));

/** Sets what a field says, which is Dash's once Dash runs. @param {string} id @param {string} value */
function write(id, value) {
  if (dashFollows()) window.dash_clientside.set_props(id, { value });
  else field(id).value = value;
}

/** Adds the moves that the fields say: of a municipality, or of all that an area has; says what is not in a list. */
function add() {
  const [thing, target] = [FIELD, TARGET].map((id) => keyOf(choicesOf(id), field(id).value));
  for (const [id, key] of [
    [FIELD, thing],
    [TARGET, target],
  ]) {
    field(/** @type {string} */ (id)).setAttribute("aria-invalid", String(!key));
  }
  dom.show("move-problem", !thing || !target);
  if (thing && target) setMoves(withMoves(state.get().moves, model.membersOf(thing), target));
  else field(thing ? TARGET : FIELD).focus();
}

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
  if (!chosen || !state.differ(view, previous, ["sel"])) return;
  const label = Object.entries(choicesOf(FIELD)).find(([, key]) => key === chosen)?.[0];
  if (label) write(FIELD, label);
}

export const whatIf = {
  refresh,
  add,
  remove: (/** @type {string} */ move) => setMoves(withoutMove(state.get().moves, move)),
  reset: () => setMoves([]),
  undo: () => setMoves(history?.undo()),
  redo: () => setMoves(history?.redo()),
};
