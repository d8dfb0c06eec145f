/** The map: municipalities are drawn once; afterwards only what differs is painted anew. */
(function (app) {
  "use strict";

  const { state, model } = app;

  const layers = new Map(); // municipality code -> Leaflet layer
  const painted = new Map(); // municipality code -> what was painted last
  let map = null;
  let renderer = null;
  let mounted = null;
  let started = null;

  /** The parts that live on the map, each with `attach(map)` and `refresh(state, previous)`. */
  const parts = () => [app.camera, app.lines, app.labels, app.keyboard, app.tooltip, app.scale];

  /** One renderer for all municipalities. */
  function sharedRenderer() {
    renderer = renderer || app.drawing.renderer();
    return renderer;
  }

  /** Fill and fading of a municipality under the present state. */
  function appearance(code, shown) {
    if (!model.ready) return { fill: "transparent", faded: false };
    const themeClass = model.classInfo(code, state.get().theme);
    return { fill: app.patterns.fill(themeClass), faded: !shown.has(code) };
  }

  /** Leaflet's style of a feature; the stroke is the fill, so that no seam shows between areas. */
  function style(feature) {
    const shown = model.ready ? model.visible(state.get()) : null;
    const { fill, faded } = appearance(feature.id, shown);
    return {
      renderer: sharedRenderer(), className: faded ? "municipality faded" : "municipality",
      smoothFactor: 0, weight: 1, opacity: 1, color: fill, fillColor: fill, fillOpacity: 1,
    };
  }

  /** Gives a layer a fill; Leaflet's own way would write every attribute of the path again. */
  function colour(layer, fill) {
    Object.assign(layer.options, { fillColor: fill, color: fill });
    const path = layer.getElement();
    path.setAttribute("fill", fill);
    path.setAttribute("stroke", fill);
  }

  /** Paints one municipality if it differs from what is on screen. */
  function paint(code, layer, shown) {
    const next = appearance(code, shown);
    const last = painted.get(code) || {};
    if (next.fill !== last.fill) colour(layer, next.fill);
    if (next.faded !== last.faded) layer.getElement().classList.toggle("faded", next.faded);
    painted.set(code, next);
  }

  /** Brings the map to a state; without `previous` everything is looked at. */
  function refresh(current, previous) {
    if (!mounted) return;
    if (state.differ(current, previous, state.PAINTED)) {
      const shown = model.visible(current);
      layers.forEach((layer, code) => paint(code, layer, shown));
    }
    const container = map.getContainer();
    container.classList.toggle("municipality-borders", current.borders.includes("municipality"));
    container.classList.toggle("patterned", app.pairs.isPair(current.theme));
    parts().forEach((part) => part.refresh(current, previous));
  }

  /** The key of the area of the chosen division in which a municipality lies. */
  function areaKey(code) {
    const { division } = state.get();
    return `${division}:${model.areaOf(code, division)}`;
  }

  function click(code, { originalEvent }) {
    const { ctrlKey, metaKey, shiftKey } = originalEvent;
    const key = areaKey(code);
    app.keyboard.goOnFrom(key);
    app.selection.choose(key, { add: ctrlKey || metaKey || shiftKey });
  }

  /** Called by dash-leaflet for each municipality: remembers the layer and listens to it. */
  function onEachFeature(feature, layer) {
    const code = feature.id;
    layers.set(code, layer);
    painted.delete(code);
    layer.on({
      click: (event) => click(code, event),
      mouseover: (event) => app.tooltip.point(code, event.originalEvent),
      mousemove: (event) => app.tooltip.point(code, event.originalEvent),
      mouseout: () => app.tooltip.leave(),
      add: ({ target }) => appear(target._map),
    });
  }

  /** Remembers the map on which the layers appear; the parts follow when all of them are there. */
  function appear(found) {
    if (map === found) return;
    map = found;
    queueMicrotask(mount);
  }

  /** Puts the parts on the map once there is both a map and a catalogue. */
  function mount() {
    if (!map || !started || mounted === map) return;
    mounted = map;
    layers.forEach((layer, code) => layer.getElement().setAttribute("data-code", code));
    parts().forEach((part) => part.attach(map));
    refresh(state.get());
    map.getContainer().classList.add("ready");
    started.resolve(map);
  }

  /** Starts the map after `model.load`; resolves with the Leaflet map when it has been drawn. */
  function start() {
    if (!started) {
      started = {};
      started.promise = new Promise((resolve) => (started.resolve = resolve));
      state.on(refresh);
      mount();
    }
    return started.promise;
  }

  app.map = {
    style, onEachFeature, start, refresh, areaKey, click,
    layer: (code) => layers.get(code),
    instance: () => mounted, // only when every part has taken it into use
    path: (code) => layers.get(code) && layers.get(code).getElement(),
  };
})((window.yhdyspinta = window.yhdyspinta || {}));
