/** Choosing areas: one by a click or Enter, up to four side by side; every change is said aloud. */
import { announce } from "../shared/announce.js";
import { joining } from "../view/joining.js";
import { locked } from "../view/locks.js";
import { state } from "../view/store.js";
import { model } from "./catalogue.js";

const spoken = (key) => {
  const [division, code] = key.split(":");
  return `${model.name(division, code)}, ${model.kind(division)}`;
};

/** Takes an area ("division:code") out of the selection. */
function remove(key) {
  state.set({ sel: state.get().sel.filter((item) => item !== key) });
}

/** Selects an area alone, or with `add` beside the others. */
function choose(key, { add = false } = {}) {
  if (!locked(state.get(), "area")) state.set({ sel: joining.chosen(state.get().sel, key, { add }) });
}

/** Empties the selection; true when there was one. */
function clear() {
  if (!state.get().sel.length || locked(state.get(), "area")) return false;
  state.set({ sel: [] });
  return true;
}

/** What has happened to a selection, in words; "" for a change that needs none. */
function change(now, before) {
  const [added] = now.filter((key) => !before.includes(key)).slice(-1);
  if (added) return `${spoken(added)}: ${model.text("selected")}`;
  if (!now.length) return model.text("selection_cleared");
  const [gone] = before.filter((key) => !now.includes(key));
  if (gone && now.length === before.length - 1) return `${spoken(gone)}: ${model.text("removed")}`;
  return `${spoken(now.at(-1))}: ${model.text("selected")}`;
}

function refresh(view, previous) {
  if (!previous || state.same(view.sel, previous.sel) || view.story) return;
  announce(change(view.sel, previous.sel));
}

export const selection = { choose, remove, clear, refresh };
