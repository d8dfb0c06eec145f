/**
 * What maps draw with: Leaflet's SVG, which draws everything once, and not thrice, for a jump.
 *
 * @import { SVG as Svg } from "leaflet"
 *
 * @typedef {object} Inner What Leaflet's SVG has and its types do not tell.
 * @property {() => Record<string, (event: any) => void>} getEvents
 * @property {() => void} _initContainer
 * @property {() => void} _onZoomEnd
 * @property {() => void} _updatePaths
 * @property {() => void} _reset
 * @property {SVGElement} _container
 * @property {SVGElement} _rootGroup
 * @property {boolean} [_jumps]  True during a jump, until all is drawn for it.
 * @property {() => void} _onViewPreReset
 */
import { SVG } from "../vendor/leaflet.js";

const PADDING = 0.5; // of the frame, drawn beyond its edges for dragging
const inner = /** @type {Inner} */ (/** @type {unknown} */ (SVG.prototype));

/**
 * A jump ends like a move, after which Leaflet projects and draws all paths, and is a reset too,
 * for which it does so twice more. Its canvas waits for the reset; this does the same for SVG.
 * @type {ThisType<Inner>}
 */
const DRAWING = {
  getEvents() {
    return { ...inner.getEvents.call(this), viewprereset: this._onViewPreReset };
  },
  /** The drawing is no part of what it draws: an area belongs to the list that the map is. */
  _initContainer() {
    inner._initContainer.call(this);
    for (const element of [this._container, this._rootGroup]) element.setAttribute("role", "none");
  },
  _onViewPreReset() {
    this._jumps = true;
  },
  _onZoomEnd() {
    if (!this._jumps) inner._onZoomEnd.call(this);
  },
  _updatePaths() {
    if (!this._jumps) inner._updatePaths.call(this);
  },
  _reset() {
    inner._reset.call(this);
    this._jumps = false;
  },
};
const Drawing = /** @type {new (options: object) => Svg} */ (SVG.extend(DRAWING));

/** A renderer for the paths of a pane. */
function renderer(pane = "overlayPane") {
  return new Drawing({ pane, padding: PADDING });
}

export const drawing = { renderer };
