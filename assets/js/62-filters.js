/** Filters by area: three choosers that narrow one another, and chips for what is in use. */
(function (app) {
  "use strict";

  const { dom, model, state } = app;
  const CHOOSERS = {
    region: { id: "filter-region", division: "region" },
    county: { id: "filter-county", division: "wellbeing_county" },
    employment: { id: "filter-employment", division: "employment_area" },
  };

  let placed = false; // whether the choosers are on the page

  /** The choices of a filter: what is chosen, and what the other filters leave possible. */
  function options(current, filter) {
    const { division } = CHOOSERS[filter];
    const possible = model.possible(current, filter);
    return Object.keys(model.catalogue.areas[division])
      .filter((code) => possible.has(code) || current[filter].includes(code))
      .map((code) => ({ label: model.name(division, code), value: code }))
      .sort((a, b) => a.label.localeCompare(b.label, model.catalogue.lang));
  }

  /**
   * Names a chooser by its label, as the component itself only says what is chosen, and lets Tab
   * reach its button, instead of a hidden field beside it that passes the focus on.
   */
  function mend({ id }) {
    const button = dom.byId(id);
    if (!button) return;
    const hidden = button.previousElementSibling;
    button.setAttribute("aria-labelledby", `${id}-label ${id}-value`);
    if (button.tabIndex !== 0) button.tabIndex = 0;
    if (hidden.tabIndex !== -1) hidden.tabIndex = -1;
  }

  /** Mends at once whatever is drawn: a hidden field is reachable again when its button is left. */
  function watch(field) {
    const mendAll = () => Object.values(CHOOSERS).forEach(mend);
    new MutationObserver(mendAll).observe(field, {
      childList: true, subtree: true, attributeFilter: ["tabindex"],
    });
  }

  /** What a chooser offers, and what is chosen in it. */
  const props = (filter) => ({ options: options(state.get(), filter), value: state.get()[filter] });

  function refreshChoosers() {
    if (!placed) return;
    for (const [filter, { id }] of Object.entries(CHOOSERS)) {
      window.dash_clientside.set_props(id, props(filter));
    }
  }

  /** The choosers as Dash components, once the map has been painted: React takes long over them. */
  async function place(started, components) {
    if (!started) return Object.keys(CHOOSERS).map(() => window.dash_clientside.no_update);
    await new Promise(dom.afterPaint);
    placed = true;
    watch(document.querySelector(".filter").parentElement);
    return Object.keys(CHOOSERS).map((filter) => {
      const component = components[filter];
      return { ...component, props: { ...component.props, ...props(filter) } };
    });
  }

  function chip(kind, value, label) {
    return dom.h(
      "button",
      {
        type: "button",
        class: "chip",
        "data-action": "remove-filter",
        "data-kind": kind,
        "data-value": value,
        "aria-label": model.text("remove_filter", { name: label }),
      },
      label,
      dom.h("span", { class: "icon icon--x", "aria-hidden": "true" }),
    );
  }

  /** One chip for each filter in use, and one that clears them all. */
  function chips(current) {
    const areas = Object.entries(CHOOSERS).flatMap(([filter, { division }]) =>
      current[filter].map((code) => chip(filter, code, model.name(division, code))),
    );
    const chosen = app.pairs.choices(model.catalogue.themes[current.theme])
      .filter(({ choice }) => current.class.includes(choice))
      .map(({ choice, label }) => chip("class", choice, label));
    const all = [...areas, ...chosen];
    if (!all.length) return [];
    const clear = { type: "button", class: "chip chip--clear", "data-action": "clear-filters" };
    return [...all, dom.h("button", clear, model.text("clear_all"))];
  }

  /** How much the filters leave, in words. */
  function totals(current) {
    const { areas, municipalities, residents } = model.totals(current);
    const { words } = app;
    const { division } = model.catalogue.themes[current.theme];
    return model.text(division === "municipality" ? "shown_municipalities" : "shown", {
      areas: words.areas(areas),
      municipalities: words.municipalities(municipalities),
      residents: words.residents(residents),
    });
  }

  /** Brings choosers, chips and counts to a state; says the counts aloud when a filter changed. */
  function refresh(current, previous) {
    const sentence = totals(current);
    dom.fill("totals", sentence);
    dom.fill("chips", chips(current));
    const filtered = state.differ(current, previous, state.FILTERS);
    if (previous && filtered) app.announce(sentence);
    if (current.present === "1") return; // the choosers are hidden, and Dash takes its time over them
    // The map is painted first.
    if (filtered || current.present !== previous.present) dom.afterPaint(refreshChoosers);
  }

  /** Takes what the choosers say; the first call, before the map is ready, says nothing new. */
  function choose(region, county, employment) {
    if (!model.ready) return;
    state.set({ region: region || [], county: county || [], employment: employment || [] });
  }

  function toggleClass(key) {
    const chosen = state.get().class;
    const without = chosen.filter((item) => item !== key);
    state.set({ class: without.length < chosen.length ? without : [...chosen, key] });
  }

  /** Leaves one pair of classes, or everything when only that pair is left. */
  function togglePair(key) {
    state.set({ class: app.pairs.only(key, state.get()) });
  }

  function remove(kind, value) {
    state.set({ [kind]: state.get()[kind].filter((item) => item !== value) });
  }

  function clear() {
    state.set(Object.fromEntries(state.FILTERS.map((name) => [name, []])));
  }

  app.filters = { refresh, place, choose, toggleClass, togglePair, remove, clear };
})((window.yhdyspinta = window.yhdyspinta || {}));
