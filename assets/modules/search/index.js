/**
 * The index of the search. It comes when somebody turns to the search, not with the first view; a
 * kept page has it without a network.
 *
 * @import { IndexEntry } from "./rank.js"
 *
 * @typedef {{ index: IndexEntry[], kinds: Record<string, string[]> }} SearchIndex
 */
import { fetchJson } from "../shared/fetch-json.js";
import { config } from "../view/config.js";

/** @type {Promise<SearchIndex> | null} */
let coming = null;
/** @type {SearchIndex | null} */
let here = null;

/** The index once it is here. */
export const searchIndex = () => here;

/** Fetches the index once; what failed is tried again by the next call, and rejects. @returns {Promise<SearchIndex>} */
export function bringIndex() {
  coming ??= fetchJson(config.urls.search).then(
    (found) => {
      here = found;
      return found;
    },
    (error) => {
      coming = null;
      throw error;
    },
  );
  return coming;
}
