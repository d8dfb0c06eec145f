/** Choosing areas: one by a click or Enter, up to four side by side with Ctrl. */
(function (app) {
  "use strict";

  const LIMIT = 4;
  const { state, model } = app;

  const spoken = (key) => {
    const [division, code] = key.split(":");
    return `${model.name(division, code)}, ${model.kind(division)}`;
  };

  /** Takes an area ("division:code") out of the selection. */
  function remove(key) {
    state.set({ sel: state.get().sel.filter((item) => item !== key) });
    app.announce(`${spoken(key)}: ${model.text("removed")}`);
  }

  /** Selects an area alone, or with `add` beside the others; the oldest gives way to a fifth. */
  function choose(key, { add = false } = {}) {
    if (app.embedded.locked("area")) return;
    const { sel } = state.get();
    if (add && sel.includes(key)) {
      remove(key);
      return;
    }
    state.set({ sel: add ? [...sel, key].slice(-LIMIT) : [key] });
    app.announce(`${spoken(key)}: ${model.text("selected")}`);
  }

  /** Empties the selection; true when there was one. */
  function clear() {
    if (!state.get().sel.length || app.embedded.locked("area")) return false;
    state.set({ sel: [] });
    app.announce(model.text("selection_cleared"));
    return true;
  }

  app.selection = { choose, remove, clear };
})((window.yhdyspinta = window.yhdyspinta || {}));
