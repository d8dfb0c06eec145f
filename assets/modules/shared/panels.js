/**
 * What opens and closes over a map: the drawer of controls, and the panel of details, which on a
 * phone is a sheet.
 *
 * @import { View } from "../view/store.js"
 */
import { camera } from "../map/camera.js";
import { model } from "../map/catalogue.js";
import { state } from "../view/store.js";
import { dom } from "./dom.js";
import { narrow } from "./narrow.js";
import { sheet } from "./sheet.js";

const PHONE = "(max-width: 759px)";
const root = () => document.documentElement;
const phone = () => window.matchMedia(PHONE).matches;

/** Keeps the country out from under a panel that has changed its size. */
function follow() {
  cover();
  camera.refit();
}

/** Keeps what is selected above a sheet that has changed its height; a full one leaves no room. */
function keepInSight() {
  const { sel } = state.get();
  if (phone() && sel.length && sheet.height() !== "full") camera.reveal(model.membersOf(sel[sel.length - 1]));
}

/** What lies over the map has come to rest at another size. */
function settled() {
  follow();
  keepInSight();
}

/** Where it lies over the map, the panel is opened by a button, or by selecting an area. @param {boolean} open */
function openPanel(open) {
  root().dataset.panelOpen = open ? "1" : "";
  if (open && narrow.is() && sheet.height() === "low") sheet.setHeight("half");
}

/** Whether the details lie over maps beside each other, and not below them as on a phone. */
const overMaps = () => root().dataset.beside === "1" && !phone();

/** Uncovers the map for another choice on it. */
function makeRoom() {
  if (phone()) sheet.setHeight("low");
}

/** Tells the map's camera on which side the panel lies over the map, if it does. */
function cover() {
  const side = phone() ? "bottom" : "right";
  const open = narrow.is() && (side === "bottom" || root().dataset.panelOpen);
  const over = open || root().dataset.panel === "comparison";
  dom.mark("#panel", () => ({ "data-covers-map": over ? side : null }));
}

/** @param {View} view @param {View | null} previous */
function refresh(view, previous) {
  const before = previous ? previous.sel : [];
  if (view.sel.length && !state.same(view.sel, before)) openPanel(true);
  if (!view.sel.length && before.length) openPanel(false);
  follow();
}

function start() {
  sheet.start(settled); // where nothing moves, it is at rest at once
  cover();
  narrow.onResize(follow);
  window.matchMedia(PHONE).addEventListener("change", follow);
  dom.byId("panel")?.addEventListener("transitionend", ({ target }) => {
    if (target === dom.byId("panel")) settled();
  });
}

export const panels = { start, refresh, openPanel, overMaps, makeRoom, follow };
