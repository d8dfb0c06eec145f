/** What the map needs to know of the view in the words of the map page. */
import { config } from "../../view/config.js";

/** @param {Record<string, any>} view */
export function derive(view) {
  const topics = /** @type {import("./types.js").FillData} */ (config.fill).topics;
  const { theme, division } = topics.find(({ id }) => id === view.topic) ?? topics[0];
  const nothing = { class: [], region: [], county: [], employment: [], lock: [], compare: [], data: "", versus: "" };
  return { ...view, ...nothing, theme, division, borders: [division], view: "map" };
}
