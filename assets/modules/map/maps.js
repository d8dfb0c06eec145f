/** The maps of the page by the id of their place: the first one, and the one beside it. */

/** @import { DivisionMap } from "./division-map.js" */

export const FIRST = "map";
export const SECOND = "beside-map";
/** @type {Map<string, DivisionMap>} */
const all = new Map();

const first = () => all.get(FIRST);
const second = () => all.get(SECOND);

export const maps = {
  /** @param {string} id @param {DivisionMap} map */
  put: (id, map) => all.set(id, map),
  /** @param {string} id */
  drop: (id) => all.delete(id),
  first,
  second,
  /** The path of a municipality on the first map, or undefined. @param {string} code */
  path: (code) => first()?.path(code),
};
