/** A second map beside the first: another theme, the same place, the same areas pointed at. */
(function (app) {
  "use strict";

  const { dom, model, state } = app;
  const FILTERS = ["region", "county", "employment", "class", "theme", "data", "versus"];

  const layers = new Map(); // municipality code -> its polygon on the second map
  let map = null;
  let following = false; // true while one map moves because the other did

  /** Whether a state shows two maps; a presentation and a frame show one. */
  const two = (current) =>
    Boolean(current.compare) && current.view === "map" && !current.present && !current.embed;

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

  function open() {
    const first = app.map.instance();
    const { minZoom, maxZoom, zoomSnap, zoomDelta, wheelPxPerZoomLevel } = first.options;
    map = window.L.map(dom.byId("beside-map"), {
      crs: window.L.CRS.Simple, attributionControl: false, boxZoom: false, keyboard: false,
      zoomControl: false, trackResize: false, minZoom, maxZoom, zoomSnap, zoomDelta, wheelPxPerZoomLevel,
    });
    map.setView(first.getCenter(), first.getZoom(), { animate: false });
    drawMunicipalities(window.L.svg({ padding: 0.5 }));
    app.lines.attachBeside(map);
    map.getContainer().classList.add("ready");
    first.on("move", lead);
    map.on("move", () => follow(map, first));
    map.on("dragstart zoomstart", () => following || app.camera.moved());
  }

  function close() {
    if (!map) return;
    app.map.instance().off("move", lead);
    app.tooltip.leave();
    app.lines.closeBeside();
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

  /** Title on the second map, and its legend in the left panel. */
  function write(current) {
    const theme = model.catalogue.themes[current.compare];
    dom.fill("beside-title", theme.title);
    dom.fill("beside-subtitle", theme.subtitle);
    dom.fill("beside-theme", theme.short);
    dom.fill("beside-legend", app.legend.items({ ...current, theme: current.compare, class: [] }));
  }

  /** Makes room for the second map, or gives it back. */
  function arrange(on) {
    document.documentElement.dataset.beside = on ? "1" : "";
    dom.show("beside", on);
    dom.show("beside-key", on);
    app.camera.resize();
  }

  function refresh(current, previous) {
    dom.byId("compare").value = current.compare;
    dom.mark("#compare option", ({ value }) => ({ hidden: value === current.theme ? "" : null }));
    const on = two(current);
    if (on !== Boolean(map)) arrange(on);
    if (!on) close();
    if (!on || !app.map.instance()) return;
    const opened = !map || !previous;
    if (!map) open();
    lead();
    map.getContainer().classList.toggle("municipality-borders", current.borders.includes("municipality"));
    const differs = (name) => !state.same(current[name], previous[name]);
    if (opened || ["compare", ...FILTERS].some(differs)) {
      paint(current);
      write(current);
    }
  }

  app.beside = { refresh, instance: () => map };
})((window.yhdyspinta = window.yhdyspinta || {}));
