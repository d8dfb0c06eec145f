/** Words that follow the theme and the selection: title, explanation, source, document title. */
(function (app) {
  "use strict";

  const { dom, model } = app;

  /** Source and date of a theme as one line. */
  function source(theme) {
    return [theme.source, theme.date].filter(Boolean).join(", ");
  }

  /** Names of the selected areas. */
  function selectedNames(state) {
    return state.sel.map((key) => model.name(...key.split(":")));
  }

  function documentTitle(state, theme) {
    const names = selectedNames(state).join(", ");
    return [names, theme.title, model.text("product")].filter(Boolean).join(" – ");
  }

  /** Where borders and residents come from, and where the theme does, as the foot says it. */
  function sourceLine(theme) {
    return [dom.byId("boundary-source").textContent, source(theme)].join(" · ");
  }

  function refresh(state) {
    const theme = model.catalogue.themes[state.theme];
    document.title = documentTitle(state, theme);
    dom.fill("map-title", theme.title);
    dom.fill("map-subtitle", theme.subtitle);
    dom.fill("theme-source", ` · ${source(theme)}`);
    dom.fill("theme-explanation", [
      dom.h("p", {}, theme.explanation),
      dom.h("p", { class: "field__source" }, source(theme)),
    ]);
  }

  app.heading = { refresh, source, sourceLine, selectedNames };
})((window.yhdyspinta = window.yhdyspinta || {}));
