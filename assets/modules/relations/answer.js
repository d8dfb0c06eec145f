/**
 * What the map of two divisions shows: small answers of the server laid over the catalogue.
 *
 * @import { CatalogueData } from "../map/types.js"
 * @import { RelationAnswer } from "./types.js"
 */
import { model } from "../map/catalogue.js";
import { fetchJson } from "../shared/fetch-json.js";
import { config } from "../view/config.js";
import { state } from "../view/store.js";
import { Latest } from "./latest.js";
import { layOver } from "./overlay.js";
import { mapQuery } from "./queries.js";

/** The catalogue as the server sent it, without moves. @type {CatalogueData | null} */
let plain = null;

/** @param {number} count */
const cellName = (count) => model.text(count === 1 ? "cell_one" : "cell", { n: count });

/** Lays an answer over the catalogue. @param {RelationAnswer} answer */
function use(answer) {
  plain ??= model.catalogue;
  model.use(layOver(plain, answer, cellName), model.arcs);
}

/** @type {Latest<RelationAnswer>} */
const latest = new Latest((query) => fetchJson(config.urls.relations + query), use);

/** The query of the present view. */
const wanted = () => mapQuery(state.schema, state.get());

export const relationData = {
  /** Brings the answer of the present view into use; true when it is another one than before. */
  load: () => latest.load(wanted),
  /** Fetches the answer of the present view, so that `load` can use it at once. */
  fetch: () => latest.fetch(wanted()),
  /** The answer in use; null before the first. */
  get: () => latest.current,
};
