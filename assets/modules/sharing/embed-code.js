/** The code that embeds the map in another page, and how that will look. */
import { dom } from "../shared/dom.js";
import { heading } from "../shared/heading.js";
import { state } from "../view/store.js";
import { addresses } from "./addresses.js";

const COLUMN = 800; // px: how wide a page of readers is taken to be
const off = new Set(); // switches that are off, such as "lock:theme"

/** The values of one option, "lock" or "hide", in the order of the switches. */
function values(option) {
  return [...document.querySelectorAll("[data-action='embed-option']")]
    .map(({ dataset }) => dataset.value.split(":"))
    .filter(([name, value]) => name === option && off.has(`${name}:${value}`))
    .map(([, value]) => value);
}

const address = () => addresses.embedded({ lock: values("lock"), hide: values("hide") });

/** The frame as an element; its text is the code. */
function frame(height) {
  return dom.h("iframe", {
    src: address(),
    title: heading.title(state.get()),
    width: "100%",
    height,
    loading: "lazy",
    style: "border:0",
  });
}

/** Shows the frame as it is on a page of a computer, in the room that there is. */
function shrink(preview, height) {
  const scale = Math.min(1, preview.parentElement.clientWidth / COLUMN);
  preview.style.cssText = `width: ${COLUMN}px; height: ${height}px; scale: ${scale}`;
  preview.parentElement.style.height = `${height * scale + 2}px`; // with its border
}

/** Brings code and preview to the present view and options. */
function refresh() {
  const { value: height } = dom.byId("share-size");
  dom.byId("share-code").value = frame(height).outerHTML;
  const preview = dom.byId("share-preview");
  shrink(preview, height);
  if (preview.src !== address()) preview.src = address();
}

function toggle(button) {
  const { value } = button.dataset;
  if (!off.delete(value)) off.add(value);
  button.setAttribute("aria-checked", String(!off.has(value)));
  refresh();
}

/** Empties the preview, which would go on working unseen. */
function forget() {
  dom.byId("share-preview").removeAttribute("src");
}

document.addEventListener("change", ({ target }) => target.id === "share-size" && refresh());

export const embedCode = { refresh, toggle, forget };
