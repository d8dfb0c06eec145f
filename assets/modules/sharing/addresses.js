/**
 * Addresses of a view: the whole link, the short one, and those of its files and of its map alone.
 *
 * @import { Schema, ViewParams } from "../view/schema.js"
 *
 * @typedef {object} Here
 * @property {Schema} schema
 * @property {ViewParams} view
 * @property {{ origin: string, host: string, pathname: string }} place  As `location` has them.
 */
import { toQuery } from "../view/address.js";
import { state } from "../view/store.js";

/**
 * Adds parameters of its own to a query; those without a value are left out.
 *
 * @param {string} address  With or without a query.
 * @param {Record<string, string | null | undefined>} parameters
 */
export function extended(address, parameters) {
  const parts = Object.entries(parameters).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value).replace(/%2C/g, ",")}`] : [],
  );
  if (!parts.length) return address;
  return `${address}${address.includes("?") ? "&" : "?"}${parts.join("&")}`;
}

/** The addresses of a view. @param {Here} here */
export function addressesOf({ schema, view, place }) {
  const page = place.origin + place.pathname;
  /** The view without how it is looked at, which files and embedded maps leave out. */
  const content = { ...view, ...schema.plain };
  return {
    /** Link with the id of its answers, so that it keeps its meaning. */
    lasting: () => page + toQuery(schema, view, { lasting: true }),
    /** As short as it can be, without its scheme. */
    short: () => (place.host + place.pathname + toQuery(schema, content)).replace(/\/$/, ""),
    /** A file of the view; `parameters` such as size and bbox go after the query. @param {string} path @param {Record<string, string | null | undefined>} [parameters] */
    file: (path, parameters = {}) => extended(path + toQuery(schema, content), parameters),
    /** The fact sheet of an area, which says the same under any theme and filter. @param {string} path @param {string} key */
    factSheet: (path, key) => {
      const { lang, year, data } = view;
      return path + toQuery(schema, { ...schema.defaults, lang, year, data, sel: [key] });
    },
    /** The map alone; `options` are `lock` and `hide`. @param {ViewParams} options */
    embedded: (options) => page + toQuery(schema, { ...content, embed: "1", ...options }, { lasting: true }),
    /** The whole map of an embedded one. */
    whole: () => place.pathname + toQuery(schema, { ...view, embed: "", lock: [], hide: [] }, { lasting: true }),
  };
}

/** The addresses of the present view. */
const here = () => addressesOf({ schema: state.schema, view: state.get(), place: location });

export const addresses = { here };
