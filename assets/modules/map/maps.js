/** The maps of the page by the id of their place: the first one, and those beside it. */

/** @import { DivisionMap } from "./division-map.js" */

export const FIRST = "map";
/** The places of maps beside the first, in their order: the ids of their sections. */
export const BESIDE = Object.freeze(["beside", "beside2", "beside3"]);
/** The id of the map in a place beside the first. @param {string} place */
export const mapIn = (place) => `${place}-map`;
/** @type {Map<string, DivisionMap>} */
const all = new Map();

const first = () => all.get(FIRST);
const beside = () => BESIDE.flatMap((place) => all.get(mapIn(place)) ?? []);

export const maps = {
  /** @param {string} id @param {DivisionMap} map */
  put: (id, map) => all.set(id, map),
  /** @param {string} id */
  drop: (id) => all.delete(id),
  /** @param {string} id */
  get: (id) => all.get(id),
  first,
  beside,
  second: () => beside()[0],
  /** The path of a municipality on the first map, or undefined. @param {string} code */
  path: (code) => first()?.path(code),
};
