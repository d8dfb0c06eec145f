/** Starts the browser's part of the map page when Dash has drawn its layout. */
(function (app) {
  "use strict";

  /** What follows the state, beside the map itself. */
  const parts = () => [
    app.heading, app.legend, app.filters, app.choices, app.panels, app.views, app.presenter, app.profile,
    app.embedded, app.beside, app.sets, app.timeLine,
  ];

  /** The buttons must answer once, also when the page is drawn anew. */
  let listening = false;

  function refresh(state, previous) {
    parts().forEach((part) => part.refresh(state, previous));
  }

  function listen() {
    app.panels.start();
    app.search.start();
    if (listening) return;
    listening = true;
    app.actions.start();
    app.state.on(app.sets.follow);
    app.state.on(refresh);
  }

  /** Takes the page's configuration; true when the map is on screen, false when it failed. */
  async function start(config) {
    app.config = config;
    if (config.page === "relations") return app.relations.start(config);
    app.state.init(config);
    listen();
    try {
      await app.model.load(config.urls);
      app.sets.start();
      refresh(app.state.get(), null);
      await app.map.start();
      app.embedded.look();
      app.beside.refresh(app.state.get(), null);
      app.later.start();
      return true;
    } catch (error) {
      console.error(error);
      return false;
    }
  }

  app.start = start;

  /** What Dash calls: the value of `start` hides the message of failure. */
  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    yhdyspinta: {
      start,
      choosers: (started, choosers) => app.filters.place(started, choosers),
      filter: (...chosen) => app.filters.choose(...chosen),
      table: (parts) => app.views.draw(parts),
      drawInterfaces: (drawn) => app.interfaces.draw(drawn),
    },
  });
})((window.yhdyspinta = window.yhdyspinta || {}));
