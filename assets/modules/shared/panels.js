/** What opens and closes: the drawer of controls, and the sheet with three heights. */
import { camera } from "../map/camera.js";
import { state as viewState } from "../view/store.js";
import { dom } from "./dom.js";

const HEIGHTS = ["low", "half", "full"];
const SHARES = { low: 0.12, half: 0.36, full: 0.9 };
const NARROW = "(max-width: 1099px)";
const PHONE = "(max-width: 759px)";
const root = document.documentElement;
let opener = null;

/** Opens the drawer; everything behind it is out of reach until it closes. */
function openControls(button, focusId) {
  opener = button;
  root.dataset.drawer = "open";
  behind().forEach((element) => {
    element.inert = true;
  });
  (focusId ? dom.byId(focusId) : document.querySelector(".drawer-head button")).focus();
}

const behind = () => [...document.querySelectorAll(".header, .notices, .foot, #main > :not(#controls)")];

function closeControls() {
  if (root.dataset.drawer !== "open") return;
  root.dataset.drawer = "";
  behind().forEach((element) => {
    element.inert = false;
  });
  if (opener) opener.focus();
  opener = null;
}

/** Keeps the country out from under a panel that has changed its size. */
function follow() {
  cover();
  camera.refit();
}

function setHeight(height) {
  const panel = dom.byId("panel");
  panel.dataset.sheet = height;
  panel.style.removeProperty("--sheet");
  dom.mark("[data-action='sheet-height']", () => ({ "aria-expanded": String(height !== "low") }));
  follow();
}

/** A press of the handle: one height up, and from the top back down. */
function nextHeight() {
  const now = HEIGHTS.indexOf(dom.byId("panel").dataset.sheet || "half");
  setHeight(HEIGHTS[(now + 1) % HEIGHTS.length]);
}

/** The height nearest to a share of the window. */
function nearest(share) {
  return HEIGHTS.reduce((best, height) =>
    Math.abs(SHARES[height] - share) < Math.abs(SHARES[best] - share) ? height : best,
  );
}

/** Lets the handle be dragged; a press without a move stays a press. */
function drag(down) {
  const handle = down.target.closest(".sheet-handle");
  if (!handle) return;
  const panel = dom.byId("panel");
  let share = null;
  const move = (event) => {
    if (share === null && Math.abs(event.clientY - down.clientY) < 6) return;
    share = Math.min(SHARES.full, Math.max(0.06, 1 - event.clientY / window.innerHeight));
    panel.style.setProperty("--sheet", `${share * 100}dvh`);
  };
  const up = () => {
    handle.removeEventListener("pointermove", move);
    if (share === null) return;
    setHeight(nearest(share));
    handle.addEventListener("click", (event) => event.stopPropagation(), { once: true, capture: true });
  };
  handle.setPointerCapture(down.pointerId);
  handle.addEventListener("pointermove", move);
  handle.addEventListener("pointerup", up, { once: true });
  handle.addEventListener("pointercancel", up, { once: true });
}

/** On a narrow screen the panel is opened by a button, or by selecting an area. */
function openPanel(open) {
  root.dataset.panelOpen = open ? "1" : "";
  if (open && window.matchMedia(NARROW).matches && dom.byId("panel").dataset.sheet === "low") setHeight("half");
}

/** Tells the map's camera on which side the panel lies over the map, if it does. */
function cover() {
  const side = window.matchMedia(PHONE).matches ? "bottom" : "right";
  const narrow = window.matchMedia(NARROW).matches && (side === "bottom" || root.dataset.panelOpen);
  const over = narrow || root.dataset.panel === "comparison";
  dom.mark("#panel", () => ({ "data-covers-map": over ? side : null }));
}

function refresh(state, previous) {
  const before = previous ? previous.sel.length : 0;
  if (state.sel.length && !viewState.same(state.sel, previous ? previous.sel : [])) openPanel(true);
  if (!state.sel.length && before) openPanel(false);
  follow();
}

function start() {
  setHeight(dom.byId("panel").dataset.sheet || "low"); // as the page came
  cover();
  window.matchMedia(NARROW).addEventListener("change", follow);
  window.matchMedia(PHONE).addEventListener("change", follow);
  dom.byId("panel").addEventListener("transitionend", ({ target }) => {
    if (target.id === "panel") follow();
  });
  document.addEventListener("pointerdown", drag);
}

export const panels = { start, refresh, openControls, closeControls, nextHeight, openPanel, follow };
