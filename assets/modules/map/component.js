/** `DivisionMap` as Dash draws it: a thin React component around the map that this page keeps. */
import { mounting } from "./mounting.js";

/**
 * Properties: `id` of the place, `className`, `geometry` (address of the shapes), `paint` (see
 * paint.js; null for no map). Dash hears of `clicked`: `{municipality, add, at}`.
 */
export function DivisionMap({ id, className, role, geometry, paint = null, setProps }) {
  const { createElement, useLayoutEffect, useRef } = window.React;
  const host = useRef(null);
  useLayoutEffect(() => {
    mounting.mount(id, host.current, setProps);
    return () => mounting.unmount(id);
  }, [id]);
  useLayoutEffect(() => {
    mounting.show(id, host.current, geometry, paint);
  }, [id, geometry, paint]);
  return createElement("div", { id, className, role, ref: host });
}
