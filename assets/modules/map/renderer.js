/** What maps draw with: Leaflet's SVG, which draws everything once, and not thrice, for a jump. */
import { SVG } from "leaflet";

const PADDING = 0.5; // of the frame, drawn beyond its edges for dragging
let Drawing = null;

/**
 * A jump ends like a move, after which Leaflet projects and draws all paths, and is a reset too,
 * for which it does so twice more. Its canvas waits for the reset; this does the same for SVG.
 */
function extended() {
  const { prototype } = SVG;
  return SVG.extend({
    getEvents() {
      return { ...prototype.getEvents.call(this), viewprereset: this._onViewPreReset };
    },
    _onViewPreReset() {
      this._jumps = true;
    },
    _onZoomEnd() {
      if (!this._jumps) prototype._onZoomEnd.call(this);
    },
    _updatePaths() {
      if (!this._jumps) prototype._updatePaths.call(this);
    },
    _reset() {
      prototype._reset.call(this);
      this._jumps = false;
    },
  });
}

/** A renderer for the paths of a pane. */
function renderer(pane = "overlayPane") {
  Drawing = Drawing || extended();
  return new Drawing({ pane, padding: PADDING });
}

export const drawing = { renderer };
