/** Starts the page on borders, answers its buttons and keeps its parts in step. */
(function (app) {
  "use strict";

  const { dom, model, state } = app;
  const NUMBERS = /^(share_|municipalities|residents|area_)/;

  /** What the map needs to know of the view in the words of the map page. */
  function derive(view) {
    return {
      ...view,
      theme: view.fill === "cell" ? "cell" : "relation",
      classTheme: "relation",
      division: view.a,
      borders: ["municipality"],
      region: [], county: [], employment: [],
    };
  }

  /** Exchanges the divisions; the class filter goes, as it is of the areas of a. */
  function swap() {
    const { a, b } = state.get();
    state.set({ a: b, b: a, class: [], sort: "" });
  }

  /** Takes a new division; one that the other side has changes places with it. */
  function choose(side, division) {
    const { a, b } = state.get();
    const other = side === "a" ? b : a;
    if (division === other) swap();
    else state.set({ [side]: division, class: [], sort: "" });
  }

  /** The next order of a column: numbers from the largest first, names from the alphabet's start. */
  function sortBy(column) {
    const orders = NUMBERS.test(column) ? [`-${column}`, column, ""] : [column, `-${column}`, ""];
    state.set({ sort: orders[(orders.indexOf(state.get().sort) + 1) % orders.length] });
  }

  /** Selects a municipality that a list names, and shows where it is. */
  function selectMunicipality(key) {
    app.selection.choose(key);
    app.camera.fit(model.members(...key.split(":")));
  }

  const ACTIONS = {
    swap,
    "sort-overlaps": ({ dataset }) => sortBy(dataset.value),
    "set-flow": ({ dataset }) => state.set({ flow: dataset.value }),
    "toggle-fill": () => state.set({ fill: state.get().fill === "cell" ? "relation" : "cell" }),
    "select-municipality": ({ dataset }) => selectMunicipality(dataset.value),
    "add-move": () => app.whatIf.add(),
    "remove-move": ({ dataset }) => app.whatIf.remove(dataset.value),
    "reset-moves": () => app.whatIf.reset(),
    "undo-move": () => app.whatIf.undo(),
    "redo-move": () => app.whatIf.redo(),
  };

  function click(event) {
    const button = event.target.closest("[data-action]");
    const answer = button && ACTIONS[button.dataset.action];
    if (answer && model.ready) answer(button);
  }

  const CHOOSERS = { "division-a": "a", "division-b": "b" };

  function change({ target }) {
    if (CHOOSERS[target.id] && model.ready) choose(CHOOSERS[target.id], target.value);
  }

  /** Says on every button and row what is chosen, also on those that have just been made. */
  function mark() {
    const view = state.get();
    const pressed = (on) => ({ "aria-pressed": String(on) });
    dom.mark("[data-action='select']", ({ dataset }) => pressed(view.sel.includes(dataset.value)));
    dom.mark("[data-action='toggle-class']", ({ dataset }) => pressed(view.class.includes(dataset.value)));
    dom.mark("[data-action='set-flow']", ({ dataset }) => pressed(view.flow === dataset.value));
    dom.mark("[data-action='toggle-fill']", () => pressed(view.fill === "cell"));
    dom.mark("[data-area]", ({ dataset }) => ({
      "data-selected": dataset.area.split(" ").some((key) => view.sel.includes(key)) ? "1" : null,
    }));
    app.relationFlow.link();
  }

  function refresh(view, previous) {
    document.documentElement.dataset.present = view.present === "1" ? "1" : "";
    const { a, b, fill } = view;
    Object.assign(document.documentElement.dataset, { a, b, fill });
    for (const [id, side] of Object.entries(CHOOSERS)) dom.byId(id).value = view[side];
    app.choices.refresh(view);
    app.whatIf.refresh(view, previous);
    app.relationParts.refresh(view);
    mark();
    app.relationFlow.emphasise(view);
  }

  /** Repaints the map when another answer has come into use. */
  async function repaint(view) {
    if (!(await app.relationData.load(view))) return;
    app.lines.forget();
    app.map.refresh(state.get());
    app.relationLines.draw();
  }

  function listen() {
    app.search.start();
    app.actions.start();
    document.addEventListener("click", click);
    document.addEventListener("change", change);
    app.relationParts.start();
    state.on((view, previous) => {
      refresh(view, previous);
      repaint(view).catch((error) => console.error(error));
    });
  }

  /**
   * Loads what the map is drawn from. The map may ask for its look as soon as there is a
   * catalogue, so that must not come into use before the answer that is laid over it.
   */
  async function load(urls) {
    const [catalogue, arcs] = await Promise.all([
      model.fetchJson(urls.catalogue), model.fetchJson(urls.arcs), app.relationData.fetchFor(state.get()),
    ]);
    model.use(catalogue, arcs);
    await app.relationData.load(state.get());
  }

  /** Takes the page's configuration; true when the map is on screen, false when it failed. */
  async function start(config) {
    state.init(config, derive);
    listen();
    try {
      await load(config.urls);
      refresh(state.get(), null);
      app.relationLines.attach(await app.map.start());
      return true;
    } catch (error) {
      console.error(error);
      return false;
    }
  }

  app.relations = { start, mark, answered: Object.keys(ACTIONS) };
})((window.yhdyspinta = window.yhdyspinta || {}));
