/**
 * `DivisionMap` as Dash draws it: a thin React component around the map that this page keeps.
 *
 * @import { MapEvents, Paint } from "./types.js"
 *
 * @typedef {object} Properties See pages/frame/division_map.py, which documents them for Dash.
 * @property {string} id  of the place
 * @property {string} [className]
 * @property {string} [role]
 * @property {string} geometry  address of the shapes
 * @property {Paint | null} [paint]  null for no map
 * @property {[number, number, number, number] | null} [bounds]
 * @property {(events: MapEvents) => void} setProps
 */
import { mounting } from "./mounting.js";

/** @param {Properties} properties */
export function DivisionMap({ id, className, role, geometry, paint = null, bounds = null, setProps }) {
  const { createElement, useLayoutEffect, useRef } = window.React;
  const host = useRef(/** @type {HTMLDivElement | null} */ (null));
  const place = () => /** @type {HTMLDivElement} */ (host.current);
  useLayoutEffect(() => {
    mounting.mount(id, place(), setProps);
    return () => mounting.unmount(id);
  }, [id]);
  useLayoutEffect(() => {
    mounting.show(id, place(), geometry, paint).catch((error) => console.error(error));
  }, [id, geometry, paint]);
  useLayoutEffect(() => mounting.look(id, bounds), [id, bounds]);
  return createElement("div", { id, className, role, ref: host });
}
