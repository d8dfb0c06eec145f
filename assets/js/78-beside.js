/** A second map beside the first: another theme, the same place, the same areas pointed at. */
(function (app) {
  "use strict";

  const { dom, model, state } = app;

  const layers = new Map(); // municipality code -> its polygon on the second map
  let map = null;
  let watcher = null; // tells when the second map's frame has another size
  let following = false; // true while one map moves because the other did

  const two = (current) => Boolean(current.compare) && current.view === "map";

  /** The first map in the place of the second, or the other way round. */
  function follow(leader, follower) {
    if (following) return;
    following = true;
    follower.setView(leader.getCenter(), leader.getZoom(), { animate: false });
    following = false;
  }

  const lead = () => map && follow(app.map.instance(), map);

  /** Takes over the polygons that the first map has drawn, so that nothing is loaded again. */
  function drawMunicipalities(renderer) {
    for (const code of model.municipalities()) {
      const layer = window.L.polygon(app.map.layer(code).getLatLngs(), {
        renderer, className: "municipality", smoothFactor: 0, weight: 1, fillOpacity: 1,
      }).addTo(map);
      layer.on({
        click: (event) => app.map.click(code, event),
        mouseover: ({ originalEvent }) => app.tooltip.point(code, originalEvent, map),
        mousemove: ({ originalEvent }) => app.tooltip.point(code, originalEvent, map),
        mouseout: () => app.tooltip.leave(),
      });
      layers.set(code, layer);
    }
  }

  /** Follows the size of the frame, and the first map in it. */
  function settle() {
    if (!map || !map.getContainer().clientWidth) return;
    following = true; // a frame that changes its size moves its map, which the first must not follow
    map.invalidateSize({ animate: false, pan: false });
    following = false;
    lead();
    app.labels.draw();
  }

  function open() {
    const first = app.map.instance();
    const { minZoom, maxZoom, zoomSnap, zoomDelta, wheelPxPerZoomLevel } = first.options;
    map = window.L.map(dom.byId("beside-map"), {
      crs: window.L.CRS.Simple, attributionControl: false, boxZoom: false, keyboard: false,
      zoomControl: false, trackResize: false, minZoom, maxZoom, zoomSnap, zoomDelta, wheelPxPerZoomLevel,
    });
    map.setView(first.getCenter(), first.getZoom(), { animate: false });
    drawMunicipalities(app.drawing.renderer());
    app.lines.attachBeside(map);
    app.labels.attachBeside(map);
    watcher = new ResizeObserver(settle);
    watcher.observe(map.getContainer());
    map.getContainer().classList.add("ready");
    first.on("move", lead);
    map.on("move", () => follow(map, first));
    map.on("dragstart zoomstart", () => following || app.camera.moved());
  }

  function close() {
    if (!map) return;
    app.map.instance().off("move", lead);
    app.tooltip.leave();
    watcher.disconnect();
    app.lines.closeBeside();
    app.labels.closeBeside();
    layers.clear();
    map.remove();
    map = null;
  }

  /** Paints every municipality by the second theme; filters fade the same ones as on the first map. */
  function paint(current) {
    const shown = model.visible(current);
    layers.forEach((layer, code) => {
      const fill = app.patterns.fill(model.classInfo(code, current.compare));
      layer.setStyle({ color: fill, fillColor: fill });
      layer.getElement().classList.toggle("faded", !shown.has(code));
    });
  }

  /** Titles and legends; the class filter is the first theme's, so only its rows are buttons. */
  function write(current) {
    const theme = model.catalogue.themes[current.compare];
    const second = { ...current, theme: current.compare, compare: "", classTheme: current.theme };
    dom.fill("beside-title", theme.title);
    dom.fill("beside-subtitle", app.heading.subtitle(current, theme));
    dom.fill("map-legend", app.legend.rows(current, { matrix: false }));
    dom.fill("beside-legend", app.legend.items(second));
    const { title } = theme;
    const subtitle = app.heading.subtitle(current, theme);
    dom.mark("#beside-map", () => ({ "aria-label": model.text("second_map", { title, subtitle }) }));
    writeSwitch(current);
  }

  /** Which map a narrow screen shows. */
  function writeSwitch(current) {
    const shown = document.documentElement.dataset.shown || "first";
    const names = { first: current.theme, second: current.compare };
    dom.fill("beside-switch", Object.entries(names).map(([place, theme]) => dom.h("button", {
      type: "button", "data-action": "show-map", "data-value": place, "aria-pressed": String(place === shown),
    }, model.catalogue.themes[theme].short)));
  }

  /** Turns to one of the maps where there is room for one only. */
  function turn(place) {
    document.documentElement.dataset.shown = place;
    writeSwitch(state.get());
  }

  /** Makes room for the second map, or gives it back. */
  function arrange(current) {
    const on = two(current);
    const legends = on && !(current.embed && current.hide.includes("legend"));
    document.documentElement.dataset.beside = on ? "1" : "";
    ["beside", "beside-switch"].forEach((id) => dom.show(id, on));
    ["map-legend", "beside-legend"].forEach((id) => dom.show(id, legends));
    app.camera.resize();
  }

  function refresh(current, previous) {
    dom.byId("compare").value = current.compare;
    dom.mark("#compare option", ({ value }) => ({ hidden: value === current.theme ? "" : null }));
    const on = two(current);
    if (on !== Boolean(map)) arrange(current);
    if (!on) close();
    if (!on || !app.map.instance()) return;
    const opened = !map || !previous;
    if (!map) open();
    lead();
    map.getContainer().classList.toggle("municipality-borders", current.borders.includes("municipality"));
    map.getContainer().classList.toggle("patterned", app.pairs.isPair(current.compare));
    if (opened || state.differ(current, previous, ["compare", ...state.PAINTED])) {
      paint(current);
      write(current);
    }
  }

  app.beside = { refresh, turn, instance: () => map };
})((window.yhdyspinta = window.yhdyspinta || {}));
