/** What buttons and keys do: every button says its action, and they are answered here. */
(function (app) {
  "use strict";

  const { dom, model, state } = app;

  const members = (keys) => model.union(keys);

  /** Selects an area that a link or a row names; Ctrl adds it to the selection. */
  function select(button, event) {
    app.selection.choose(button.dataset.value, { add: event.ctrlKey || event.metaKey });
  }

  function closeProfile() {
    app.selection.clear();
    app.panels.openPanel(false);
  }

  const ACTIONS = {
    "toggle-class": ({ dataset }) => app.filters.toggleClass(dataset.value),
    "toggle-pair": ({ dataset }) => app.filters.togglePair(dataset.value),
    "set-theme": ({ dataset }) => app.choices.setTheme(dataset.value),
    "set-division": ({ dataset }) => state.set({ division: dataset.value }),
    "toggle-border": ({ dataset }) => app.choices.toggleBorder(dataset.value),
    "clear-filters": () => app.filters.clear(),
    "remove-filter": ({ dataset }) => app.filters.remove(dataset.kind, dataset.value),
    "set-view": ({ dataset }) => state.set({ view: dataset.value }),
    "zoom-in": () => app.camera.zoomIn(),
    "zoom-out": () => app.camera.zoomOut(),
    home: () => app.camera.wholeCountry(),
    "fit-selection": () => state.get().sel.length && app.camera.fit(members(state.get().sel)),
    share: (button) => app.share.open(button),
    "close-share": () => app.share.close(),
    "share-tab": ({ dataset }) => app.share.openTab(dataset.value),
    "message-language": ({ dataset }) => app.share.speak(dataset.value),
    copy: ({ dataset }) => app.share.copy(dataset.value),
    export: (link, event) => app.exports.download(link, event),
    "export-part": (button) => app.exports.togglePart(button),
    "cancel-export": () => app.exports.cancel(),
    "embed-option": (button) => app.embedCode.toggle(button),
    "show-map": ({ dataset }) => app.beside.turn(dataset.value),
    present: () => app.presenter.toggle(),
    story: (button) => app.later.open(button),
    select,
    deselect: ({ dataset }) => app.selection.remove(dataset.value),
    "choose-result": ({ dataset }) => app.search.choose(dataset.value),
    "close-profile": closeProfile,
    "open-panel": () => app.panels.openPanel(true),
    "open-controls": (button) => app.panels.openControls(button),
    "open-search": (button) => app.panels.openControls(button, "search"),
    "close-controls": () => app.panels.closeControls(),
    "toggle-menu": () => app.panels.toggleMenu(),
    "sheet-height": () => app.panels.nextHeight(),
    sort: ({ dataset }) => app.views.sortBy(dataset.value),
    "step-answers": (button) => app.timeLine.step(button),
    "toggle-changes": () => app.sets.toggleChanges(),
    dismiss: (button) => { button.closest(".notice").hidden = true; },
    reload: () => location.reload(),
  };

  /** Actions that work even when the map's data has not arrived. */
  const ALWAYS = ["reload", "dismiss", "toggle-menu", "open-controls", "close-controls"];

  /** A link to other answers is followed in place; with a key for a new window it is a link. */
  function followAnswers(event) {
    const link = event.target.closest("a[data-parameter='data']");
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button;
    if (!link || elsewhere || !model.ready || !app.config.sets) return false;
    event.preventDefault();
    app.sets.followLink(link);
    return true;
  }

  function click(event) {
    if (followAnswers(event)) return;
    const button = event.target.closest("[data-action]");
    if (!button) {
      if (model.ready && !event.target.closest(".search")) app.search.close();
      return;
    }
    const { action } = button.dataset;
    if (ACTIONS[action] && (model.ready || ALWAYS.includes(action))) ACTIONS[action](button, event);
  }

  function keydown(event) {
    if (event.target.id === "search" && app.search.key(event)) return;
    if (event.key !== "Escape" || event.defaultPrevented) return;
    app.panels.closeControls();
    if (model.ready) app.presenter.leave();
  }

  /** What only the page of the map has. */
  function start() {
    dom.byId("map-area").addEventListener("pointerenter", () => app.profile.prefetch());
    document.addEventListener("input", ({ target }) => target.id === "search" && app.search.type(target.value));
    document.addEventListener("change", ({ target }) => app.choices.change(target.id, target.value));
    dom.mark("[data-action='sheet-height']", () => ({ "aria-expanded": "false" }));
  }

  // Every page has a menu and notices, so buttons are answered from the start.
  document.addEventListener("click", click);
  document.addEventListener("keydown", keydown);

  app.actions = { start, answered: Object.keys(ACTIONS) };
})((window.yhdyspinta = window.yhdyspinta || {}));
