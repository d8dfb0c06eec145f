/** The scale bar: a round number of kilometres and a line exactly that long. */

/** @import { Map as LeafletMap } from "leaflet" */
import { html } from "lit-html";
import { dom } from "../shared/dom.js";
import { camera } from "./camera.js";
import { model } from "./catalogue.js";
import { roundBelow } from "./round-length.js";

const PLACE = "scale-bar";
const LONGEST = 110; // px

/** Writes the bar into its place, which the page leaves empty. */
function draw() {
  const scale = camera.pixelsPerKm();
  const km = roundBelow(LONGEST / scale);
  dom.draw(
    PLACE,
    html`<div class="scale-bar__line" style="width: ${km * scale}px"></div>
      <div class="scale-bar__text">${model.number(km)} km</div>`,
  );
}

/** @param {LeafletMap} map */
function attach(map) {
  map.on("zoomend", draw);
  draw();
}

export const scale = { attach, refresh: draw };
