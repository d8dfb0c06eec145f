/** The map alone in a frame of another page: its legend, its theme, and what readers may change. */

import { choices } from "../filters/choosers.js";
import { legend } from "../legend/legend.js";
import { camera } from "../map/camera.js";
import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";
import { locked } from "../view/locks.js";
import { state } from "../view/store.js";

/** The themes to choose from, as the panel of the whole map has them. */
function options(current) {
  return [...dom.byId("theme").options].map(({ value, text }) =>
    dom.h("option", { value, selected: value === current.theme }, text),
  );
}

function refresh(current, previous) {
  if (!current.embed) return;
  const chooser = dom.byId("embed-theme");
  chooser.closest(".select").hidden = locked(current, "theme");
  if (!previous) dom.fill("embed-theme", options(current));
  chooser.value = current.theme;
  dom.draw("embed-legend", legend.rows(current, { matrix: false }));
  dom.show("embed-legend", !current.hide.includes("legend"));
  dom.show("embed-side", !(locked(current, "theme") && current.hide.includes("legend")));
  const whole = { ...current, embed: "", lock: [], hide: [] };
  dom.mark("#embed-link", () => ({ href: location.pathname + state.toQuery(whole, { lasting: true }) }));
}

/** Shows the locked area as large as it fits. */
function look() {
  const { embed, sel } = state.get();
  if (embed && sel.length && locked(state.get(), "area")) camera.fit(model.union(sel), { smooth: false });
}

document.addEventListener("change", ({ target }) => {
  if (target.id === "embed-theme") choices.setTheme(target.value);
});

export const embedded = { refresh, look };
