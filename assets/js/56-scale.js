/** The scale bar: a round number of kilometres and a line exactly that long. */
(function (app) {
  "use strict";

  const LONGEST = 110; // px
  let map = null;

  /** The largest 1, 2 or 5 with zeros that is not above a limit. */
  function round(limit) {
    const power = 10 ** Math.floor(Math.log10(limit));
    return power * [5, 2, 1].find((step) => step * power <= limit);
  }

  /** Writes the bar into #scale-bar, which the page leaves empty. */
  function draw() {
    const bar = document.getElementById("scale-bar");
    if (!bar) return;
    const km = round(LONGEST / app.camera.pixelsPerKm());
    const line = document.createElement("div");
    line.className = "scale-bar__line";
    line.style.width = `${km * app.camera.pixelsPerKm()}px`;
    const text = document.createElement("div");
    text.className = "scale-bar__text";
    text.textContent = `${app.model.number(km)} km`;
    bar.replaceChildren(line, text);
  }

  function attach(found) {
    map = found;
    map.on("zoomend", draw);
    draw();
  }

  app.scale = { attach, refresh: () => {} };
})((window.yhdyspinta = window.yhdyspinta || {}));
