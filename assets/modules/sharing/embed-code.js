/** The tab with the code that embeds the map in another page, and how that will look. */
import { dom } from "../shared/dom.js";
import { heading } from "../shared/heading.js";
import { state } from "../view/store.js";
import { addresses } from "./addresses.js";
import { frameCode, optionValues } from "./frame-code.js";

const COLUMN = 800; // px: how wide a page of readers is taken to be
const BORDER = 2; // px of the preview, above and below

/** The room for the preview; it knows the title of the frame. */
const room = () => /** @type {HTMLElement} */ (dom.byId("share-preview"));

/** The frame of the preview. A page with an empty one takes longer to open, so it comes with the dialog. */
function preview() {
  const there = room().querySelector("iframe");
  if (there) return there;
  const frame = Object.assign(document.createElement("iframe"), { title: room().dataset.title, tabIndex: -1 });
  room().append(frame);
  return frame;
}

/** The switches that are off, such as "lock:theme", in their order. */
const off = () =>
  [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-action='embed-option']"))]
    .filter((button) => button.getAttribute("aria-checked") === "false")
    .map(({ dataset }) => dataset.value ?? "");

const address = () =>
  addresses.here().embedded({ lock: optionValues(off(), "lock"), hide: optionValues(off(), "hide") });

/** Shows the frame as it is on a page of a computer, in the room that there is. @param {number} height  px */
function shrink(height) {
  const frame = preview();
  const around = room();
  const scale = Math.min(1, around.clientWidth / COLUMN);
  frame.style.cssText = `width: ${COLUMN}px; height: ${height}px; scale: ${scale}`;
  around.style.height = `${height * scale + BORDER}px`;
}

/** Brings code and preview to the present view and options. */
function refresh() {
  const { value: height } = /** @type {HTMLSelectElement} */ (dom.byId("share-size"));
  const src = address();
  const code = /** @type {HTMLTextAreaElement} */ (dom.byId("share-code"));
  code.value = frameCode({ src, title: heading.title(state.get()), height });
  shrink(Number(height));
  if (preview().src !== src) preview().src = src;
}

/** Turns an option over. @param {HTMLElement} button */
function toggle(button) {
  button.setAttribute("aria-checked", String(button.getAttribute("aria-checked") !== "true"));
  refresh();
}

/** Takes the preview away, which would go on working unseen. */
function forget() {
  room().replaceChildren();
}

/** Starts to follow the chooser of the height. */
function start() {
  document.addEventListener("change", ({ target }) => {
    if (target === dom.byId("share-size")) refresh();
  });
}

export const embedCode = { start, refresh, toggle, forget };
