/** Addresses of the present view: the whole link, the short one, and those of its files. */
import { state } from "../view/store.js";

const origin = () => location.origin + location.pathname;

/** The present view without how it is looked at, which files and embedded maps leave out. */
const content = () => ({ ...state.get(), ...state.schema.plain });

/** A query with parameters of its own added. */
function extended(query, parameters) {
  const parts = Object.entries(parameters)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%2C/g, ",")}`);
  return parts.length ? `${query}${query ? "&" : "?"}${parts.join("&")}` : query;
}

export const addresses = {
  /** Link to the view with the id of its answers, so that it keeps its meaning. */
  lasting: () => origin() + state.toQuery(state.get(), { lasting: true }),
  /** The view's address as short as it can be, without its scheme. */
  short: () => (location.host + location.pathname + state.toQuery(content())).replace(/\/$/, ""),
  /** Address of a file of the view; `parameters` such as size and bbox go after the query. */
  file: (path, parameters = {}) => extended(path + state.toQuery(content()), parameters),
  /** Address of the map alone. */
  embedded: (options) => origin() + state.toQuery({ ...content(), embed: "1", ...options }, { lasting: true }),
};
