/** Measures in the page: when the first map and when the answer to a click has been painted. */
(() => {
  "use strict";

  const probe = { firstMap: null, firstWords: null, shifted: 0, painted: null, presented: null, started: null };
  let signature = null;
  let before = null;

  /** Calls back when the frame that is being prepared has been painted. */
  function afterPaint(callback) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => callback(performance.now());
    port2.postMessage(null);
  }

  /** Asks before each frame until the condition holds; then calls back with the painted time. */
  function whenPainted(condition, callback) {
    requestAnimationFrame(function ask() {
      if (condition()) afterPaint(callback);
      else requestAnimationFrame(ask);
    });
  }

  /** Our map: every municipality has a path with a colour. */
  function leafletIsDrawn() {
    const paths = document.querySelectorAll(".leaflet-container.ready path.municipality");
    return paths.length === 308 && paths[0].getAttribute("fill") !== "transparent";
  }

  probe.watchLeaflet = () => whenPainted(leafletIsDrawn, (now) => { probe.firstMap = now; });

  /** Title and legend stand on the page, whoever has written them. */
  const wordsAreThere = () => text("#map-title") !== "" && document.querySelectorAll("#legend li").length > 0;

  probe.watchWords = () => whenPainted(wordsAreThere, (now) => { probe.firstWords = now; });

  /** How much of the page has jumped without anybody's doing: the sum of the browser's own figures. */
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) probe.shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });

  const SIGNATURES = {
    fills: () => attributes("path.municipality", "fill"),
    fading: () => attributes("path.municipality", "class"),
    step: () => text("#presenter-title") + text(".presenter-tools__place"),
    selection: () => attributes("path.mark--selection", "d"),
  };

  function attributes(selector, name) {
    return [...document.querySelectorAll(selector)].map((path) => path.getAttribute(name)).join();
  }

  function text(selector) {
    const found = document.querySelector(selector);
    return found ? found.textContent : "";
  }

  function note(event) {
    probe.started = probe.started ?? event.timeStamp;
  }

  /** From now on: the first pointer release, change or key starts the clock, a new signature stops it. */
  probe.arm = (name) => {
    signature = SIGNATURES[name];
    before = signature();
    probe.started = probe.painted = probe.presented = null;
    whenPainted(
      () => probe.started !== null && signature() !== before,
      (now) => { probe.painted = now - probe.started; },
    );
  };

  /** The yardstick: colour of one pixel of MapLibre's canvas, read right after it rendered. */
  const PLACE = [28.5, 65.7];
  let pixel = null;

  function readPixel(map) {
    const gl = map.painter.context.gl;
    const { x, y } = map.project(PLACE);
    const ratio = window.devicePixelRatio;
    const found = new Uint8Array(4);
    gl.readPixels(x * ratio, gl.drawingBufferHeight - y * ratio, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, found);
    pixel = found[3] && found.slice(0, 3).some((channel) => channel < 250) ? found.join() : pixel;
    if (pixel && probe.firstMap === null) afterPaint((now) => { probe.firstMap = now; });
  }

  SIGNATURES.pixel = () => pixel;

  probe.watchMapLibre = () => {
    requestAnimationFrame(function look() {
      const graph = document.querySelector("#map .js-plotly-plot");
      const subplot = graph && graph._fullLayout && graph._fullLayout.map && graph._fullLayout.map._subplot;
      if (!subplot || !subplot.map) return requestAnimationFrame(look);
      subplot.map.on("render", () => readPixel(subplot.map));
      // It may have rendered already.
      return subplot.map.triggerRepaint();
    });
  };

  /** The browser's own word on a key: ms from its press until the next frame was on screen. */
  new PerformanceObserver((list) => {
    const key = list.getEntries().find(({ name }) => name === "keydown");
    if (key) probe.presented = key.duration;
  }).observe({ type: "event", durationThreshold: 16 });

  for (const type of ["pointerup", "change", "keydown"]) {
    document.addEventListener(type, note, { capture: true });
  }
  window.probe = probe;
})();
