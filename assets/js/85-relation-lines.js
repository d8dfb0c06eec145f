/** Borders of two divisions: thin where both have one, in a colour where only one of them does. */
(function (app) {
  "use strict";

  const ORDER = ["s", "a", "b"]; // from below to above
  let layers = new Map();

  /** Makes the lines once, empty; those of one division lie in a halo, to be seen on any fill. */
  function attach(map) {
    const pane = map.getPane("relations") || map.createPane("relations");
    pane.style.zIndex = 445;
    const renderer = app.drawing.renderer("relations");
    const add = (name, className) => layers.set(name, app.lines.addPolyline(map, renderer, className));
    layers = new Map();
    for (const code of ORDER) {
      if (code !== "s") add(`${code}-halo`, `border rel-border rel-border--halo rel-border--${code}-halo`);
      add(code, `border rel-border rel-border--${code}`);
    }
    draw();
  }

  /** Draws every border by its letter in the answer in use. */
  function draw() {
    const answer = app.relationData.get();
    if (!answer || !layers.size) return;
    for (const code of ORDER) {
      const lines = app.borders.latLngs(app.borders.gather((arc, place) => answer.arcs[place] === code));
      layers.get(code).setLatLngs(lines);
      if (layers.has(`${code}-halo`)) layers.get(`${code}-halo`).setLatLngs(lines);
    }
  }

  app.relationLines = { attach, draw };
})((window.yhdyspinta = window.yhdyspinta || {}));
