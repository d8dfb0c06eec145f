/** The scale bar: a round number of kilometres and a line exactly that long. */
import { camera } from "./camera.js";
import { model } from "./catalogue.js";

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
  const km = round(LONGEST / camera.pixelsPerKm());
  const line = document.createElement("div");
  line.className = "scale-bar__line";
  line.style.width = `${km * camera.pixelsPerKm()}px`;
  const text = document.createElement("div");
  text.className = "scale-bar__text";
  text.textContent = `${model.number(km)} km`;
  bar.replaceChildren(line, text);
}

function attach(found) {
  map = found;
  map.on("zoomend", draw);
  draw();
}

export const scale = { attach, refresh: () => {} };
