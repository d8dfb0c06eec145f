/**
 * The map alone in a frame of another page: its legend, its theme, and what readers may change.
 *
 * @import { View } from "../view/store.js"
 */
import { html } from "lit-html";
import { choices } from "../filters/choosers.js";
import { legend } from "../legend/legend.js";
import { camera } from "../map/camera.js";
import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";
import { locked } from "../view/locks.js";
import { state } from "../view/store.js";
import { addresses } from "./addresses.js";
import { passScrolling } from "./scrolling.js";

const chooser = () => /** @type {HTMLSelectElement} */ (dom.byId("embed-theme"));

/** The themes to choose from, as the panel of the whole map has them. */
function options() {
  const { options } = /** @type {HTMLSelectElement} */ (dom.byId("theme"));
  return [...options].map(({ value, text }) => html`<option value=${value}>${text}</option>`);
}

/** @param {View} current @param {View | null} previous */
function refresh(current, previous) {
  if (!current.embed) return;
  const themes = chooser();
  /** @type {HTMLElement | null} */ (themes.closest(".select"))?.toggleAttribute("hidden", locked(current, "theme"));
  if (!previous) dom.draw("embed-theme", options());
  themes.value = current.theme;
  dom.draw("embed-legend", legend.rows(current, { matrix: false }));
  dom.show("embed-legend", !current.hide.includes("legend"));
  dom.show("embed-side", !(locked(current, "theme") && current.hide.includes("legend")));
  dom.mark("#embed-link", () => ({ href: addresses.here().whole() }));
}

/** Shows the locked area as large as it fits. */
function look() {
  const { embed, sel } = state.get();
  if (embed && sel.length && locked(state.get(), "area")) camera.fit(model.union(sel), { smooth: false });
}

/** Once the map is drawn: what lies around it goes on scrolling, and its chooser is answered. */
function start() {
  if (!state.get().embed) return;
  chooser().addEventListener("change", () => choices.setTheme(chooser().value));
  passScrolling();
  look();
}

export const embedded = { start, refresh };
