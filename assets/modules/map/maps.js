/** The maps of the page by the id of their place: the first one, and the one beside it. */

export const FIRST = "map";
export const SECOND = "beside-map";
/** @type {Map<string, import("./division-map.js").DivisionMap>} */
const all = new Map();

const first = () => all.get(FIRST);
const second = () => all.get(SECOND);

export const maps = {
  put: (id, map) => all.set(id, map),
  drop: (id) => all.delete(id),
  get: (id) => all.get(id),
  first,
  second,
  /** The SVG path of a municipality on the first map, or undefined. */
  path: (code) => first()?.layers.get(code)?.getElement(),
};
