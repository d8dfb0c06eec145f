/** Parts that the server makes: each is asked for when what it shows has changed. */
(function (app) {
  "use strict";

  const { dom, state } = app;
  const FACTS = ["lang", "year", "data", "moves"];
  const PAIR = [...FACTS, "a", "b"];
  /** Part -> the parameters that it shows. */
  const PARTS = {
    "what-if-banner": FACTS,
    "border-key": ["lang", "a", "b", "fill"],
    "relation-opening": [...PAIR, "class"],
    "relation-selected": [...PAIR, "sel"],
    "relation-crossing": PAIR,
    overlaps: [...PAIR, "class", "sort"],
    flow: [...PAIR, "class", "flow", "present"],
    "cell-card": [...PAIR, "sel"],
    cells: [...FACTS, "fill"],
    load: FACTS,
    coherence: FACTS,
    moves: PAIR,
  };

  const asked = new Map(); // part -> values that it shows or has been asked for
  const seen = new Set(); // parts with a chart that have come into sight
  let focus = null; // what had the focus when its part was asked for anew

  const valuesOf = (part, view) => JSON.stringify(PARTS[part].map((name) => view[name]));
  const isChart = (part) => app.config.charts.includes(part);

  function ask(part, view) {
    const active = document.activeElement;
    if (dom.byId(part)?.contains(active)) {
      const { action, value } = active.dataset;
      focus = { part, action, value };
    }
    window.dash_clientside.set_props(`${part}-query`, { data: state.toQuery(view) });
  }

  /** Asks for every part that shows something else by now. */
  function refresh(view) {
    for (const part of Object.keys(PARTS)) {
      const values = valuesOf(part, view);
      if (asked.get(part) === values || (isChart(part) && !seen.has(part))) continue;
      asked.set(part, values);
      ask(part, view);
    }
  }

  /** Elements are made anew with their part, which loses the focus; it goes to their successor. */
  function keepFocus() {
    if (!focus || document.activeElement !== document.body) return;
    const { part, action, value } = focus;
    const buttons = [...document.querySelectorAll(`#${part} [data-action="${action}"]`)];
    const next = buttons.find((button) => button.dataset.value === value) ?? buttons[0];
    focus = null;
    if (next) next.focus({ preventScroll: true });
  }

  function come(entries) {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target.id);
    }
    refresh(state.get());
  }

  /** What the server has put into the page already need not be asked for. */
  function start() {
    for (const part of Object.keys(PARTS)) {
      if (!isChart(part)) asked.set(part, valuesOf(part, state.get()));
    }
    const near = new IntersectionObserver(come, { rootMargin: "200px" });
    app.config.charts.forEach((part) => near.observe(dom.byId(part)));
    const changed = new MutationObserver(() => {
      keepFocus();
      app.relations.mark();
    });
    Object.keys(PARTS).forEach((part) =>
      changed.observe(dom.byId(part), { childList: true, subtree: isChart(part) }));
  }

  app.relationParts = { start, refresh };
})((window.yhdyspinta = window.yhdyspinta || {}));
