/**
 * The sheet with details on a phone: it stands at one of three heights, and its handle is pressed
 * or dragged.
 *
 * @import { Height } from "./sheet-heights.js"
 */
import { dom } from "./dom.js";
import { nearest, nextHeight, shareAt } from "./sheet-heights.js";

const STILL = 6; // px that a press may wander without being a drag
let changed = () => {};
let dragged = false; // the press that is ending moved the sheet, so its click is none

/** @param {Height} height */
function setHeight(height) {
  const panel = dom.byId("panel");
  if (!panel) return;
  panel.dataset.sheet = height;
  panel.style.removeProperty("--sheet");
  dom.mark("[data-action='sheet-height']", () => ({ "aria-expanded": String(height !== "low") }));
  changed();
}

/** The height at which the sheet stands. */
const height = () => dom.byId("panel")?.dataset.sheet;

/** Answers a press of the handle: one height up, and from the top back down. @param {MouseEvent} event */
function press(event) {
  const drag = dragged && event.detail > 0; // a key on the handle is no part of a drag
  dragged = false;
  if (!drag) setHeight(nextHeight(height()));
}

/** Lets the handle be dragged; a press without a move stays a press. @param {PointerEvent} down */
function drag(down) {
  dragged = false;
  const handle = /** @type {Element} */ (down.target).closest(".sheet-handle");
  const panel = dom.byId("panel");
  if (!handle || !panel) return;
  /** @type {number | null} */
  let share = null;
  const move = (/** @type {PointerEvent} */ event) => {
    if (share === null && Math.abs(event.clientY - down.clientY) < STILL) return;
    share = shareAt(event.clientY, window.innerHeight);
    panel.style.setProperty("--sheet", `${share * 100}dvh`);
  };
  const listening = new AbortController();
  const up = () => {
    listening.abort();
    if (share === null) return;
    dragged = true;
    setHeight(nearest(share));
  };
  const { signal } = listening;
  handle.setPointerCapture(down.pointerId);
  handle.addEventListener("pointermove", /** @type {EventListener} */ (move), { signal });
  handle.addEventListener("pointerup", up, { signal });
  handle.addEventListener("pointercancel", up, { signal });
}

/** Starts it; `onChange` is called when its height has changed. @param {() => void} onChange */
function start(onChange) {
  changed = onChange;
  setHeight(/** @type {Height | undefined} */ (height()) ?? "low"); // as the page came
  document.addEventListener("pointerdown", drag);
}

export const sheet = { start, press, height, setHeight };
