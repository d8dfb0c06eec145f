/**
 * What a presenter has at hand: single keys, blank screens, a circle around the pointer, a list.
 *
 * @import { View } from "../view/store.js"
 */

import { html, nothing, render } from "lit-html";
import { camera } from "../map/camera.js";
import { dom } from "../shared/dom.js";
import { isLed, sayToLeader } from "../stories/host.js";
import { player } from "../stories/player.js";
import { text } from "../stories/this-page.js";
import { GOING } from "./keys.js";
import { presenter } from "./presenter.js";
import { speaker } from "./speaker.js";

const KEYS_OFF = "yhdyspinta.keys";
let off = false; // whether single keys are switched off
/** @type {string} The colour of the curtain, or "" while it is up. */
let curtain = "";
let ring = false; // whether there is a circle around the pointer

/** The keys as the list shows them: what is pressed, and what it does. */
const LIST = [
  [["←", "→"], "keys_steps"],
  [["Home", "End"], "keys_ends"],
  [["F"], "keys_full"],
  [["B", "W"], "keys_black"],
  [["C"], "keys_cursor"],
  [["+", "−", "0"], "keys_zoom"],
  [["S"], "keys_speaker"],
  [["T"], "keys_time"],
  [["?"], "keys_help"],
  [["Esc"], "keys_leave"],
];

/** What the page that leads does itself, whichever page has heard the key. @type {Record<string, () => void>} */
const LEADING = {
  next: () => player.go("next"),
  previous: () => player.go("previous"),
  first: () => player.go("first"),
  last: () => player.go("last"),
  full: fullScreen,
  speaker: () => speaker.open(),
  time: () => player.toggleTime(),
  leave: () => void presenter.leave(),
};

/** What each page does for what it shows. @type {Record<string, () => void>} */
const HERE = {
  black: () => blank("black"),
  white: () => blank("white"),
  circle: () => setRing(!ring),
  closer: () => camera.zoomIn(),
  farther: () => camera.zoomOut(),
  whole: () => camera.wholeCountry(),
  help,
};

/** Key -> what it asks for. @type {Record<string, string>} */
const KEYS = {
  ...GOING,
  Home: "first",
  End: "last",
  f: "full",
  b: "black",
  w: "white",
  c: "circle",
  "+": "closer",
  "=": "closer",
  "-": "farther",
  0: "whole",
  s: "speaker",
  t: "time",
  "?": "help",
};

/** Does what a key or a button asks for. @param {string} name */
function act(name) {
  if (name === "first" && player.index() < 0) HERE.whole();
  else if (HERE[name]) HERE[name]();
  else if (isLed()) sayToLeader({ act: name });
  else LEADING[name]?.();
}

function fullScreen() {
  if (document.fullscreenElement) void document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => null);
}

/** The place of curtain, circle and list, made once beside the page. */
function place() {
  const found = dom.byId("stage");
  if (found) return found;
  return document.body.appendChild(Object.assign(document.createElement("div"), { id: "stage" }));
}

function draw() {
  render(html`${curtainPart()}${ringPart()}${helpPart()}`, place());
}

const curtainPart = () => html`<div
  id="curtain" class="curtain" role="status" data-colour=${curtain || "black"} ?hidden=${!curtain} @click=${lift}
><p class="visually-hidden">${curtain ? text("blank") : ""}</p></div>`;

const ringPart = () => html`<div id="ring" class="ring" aria-hidden="true" ?hidden=${!ring}></div>`;

/** @param {string} colour */
function blank(colour) {
  curtain = curtain === colour ? "" : colour;
  draw();
}

/** Takes the curtain away; true when there was one. */
function lift() {
  if (!curtain) return false;
  curtain = "";
  draw();
  return true;
}

/** @param {boolean} on */
function setRing(on) {
  ring = on;
  draw();
  if (on) document.addEventListener("pointermove", follow);
  else document.removeEventListener("pointermove", follow);
}

/** @param {PointerEvent} event */
function follow({ clientX, clientY }) {
  const element = dom.byId("ring");
  if (element) element.style.transform = `translate(${clientX}px, ${clientY}px)`;
}

function readOff() {
  try {
    off = localStorage.getItem(KEYS_OFF) === "off";
  } catch {
    off = false;
  }
}

/** @param {boolean} value */
function setOff(value) {
  off = value;
  try {
    localStorage.setItem(KEYS_OFF, off ? "off" : "on");
  } catch {
    return; // the choice holds for this page
  }
}

/** @returns {HTMLDialogElement | null} */
const helpDialog = () => document.querySelector("#keys");

/** @param {Event} event */
const switchKeys = ({ target }) => setOff(!(/** @type {HTMLInputElement} */ (target).checked));

function helpPart() {
  const rows = LIST.map(
    ([keys, key]) => html`<div>
      <dt>${[keys].flat().map((name) => html`<kbd>${name}</kbd>`)}</dt>
      <dd>${text(String(key))}</dd>
    </div>`,
  );
  return html`<dialog id="keys" class="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">${text("keys_title")}</h2>
    <dl>${rows}</dl>
    <label class="keys__switch">
      <input type="checkbox" id="keys-on" ?checked=${!off} @change=${switchKeys}>
      <span>${text("keys_on")}</span>
    </label>
    <button type="button" class="button button--primary" @click=${() => helpDialog()?.close()}>
      ${text("keys_close")}
    </button>
  </dialog>`;
}

function help() {
  draw();
  helpDialog()?.showModal();
}

/** Whether a key belongs to what has the focus, such as a field or the map used by keyboard. @param {KeyboardEvent} event */
function taken({ key, target }) {
  if (!(target instanceof Element)) return false;
  if (target.closest("input, textarea, select, dialog")) return true;
  if (target.closest("button, a") && key === " ") return true;
  const onMap = target.matches(".leaflet-container :focus-visible");
  return onMap && (key.startsWith("Arrow") || [" ", "Home"].includes(key));
}

/** What a key asks for, or undefined. @param {KeyboardEvent} event */
function askedBy(event) {
  const single = event.key.length === 1;
  const name = single ? event.key.toLowerCase() : event.key;
  if (!Object.hasOwn(KEYS, name) || taken(event) || (off && single)) return undefined;
  return KEYS[name];
}

/** Before everybody else, for the map's areas would take the arrows after a click. @param {KeyboardEvent} event */
function keydown(event) {
  if (event.key === "Escape") player.cancel();
  if (!player.presenting() || event.ctrlKey || event.metaKey || event.altKey) return;
  // Escape closes the list of keys first; only the next one ends the presentation.
  const inDialog = event.target instanceof Element && event.target.closest("dialog");
  if (event.key === "Escape" && inDialog) event.stopPropagation();
  const lifted = !["Shift", "b", "w", "B", "W"].includes(event.key) && lift();
  const name = askedBy(event);
  if (!name && !lifted) return;
  event.preventDefault();
  event.stopPropagation();
  if (name) act(name);
}

/** A small button of the foot. @param {string} label @param {string} icon @param {string} name @param {boolean} [disabled] */
const button = (label, icon, name, disabled = false) => html`<button
  type="button" class="icon-button" data-stage=${name} title=${text(label)} aria-label=${text(label)}
  ?disabled=${disabled}
><span class=${`icon icon--${icon}`} aria-hidden="true"></span></button>`;

/** The same as the keys, for mouse and touch; an iPhone has no full screen. */
function tools() {
  const at = player.place();
  const stepping =
    at &&
    html`${button("tool_previous", "chevron-left", "previous", at.n <= 1)}
      <span class="presenter-tools__place">${text("place", at)}</span>
      ${button("tool_next", "chevron-right", "next", at.n === at.of)}`;
  return html`${stepping || nothing}
    ${button("tool_speaker", "notebook", "speaker")}
    ${document.fullscreenEnabled ? button("tool_full", "maximize", "full") : nothing}
    ${button("tool_keys", "keyboard", "help")}`;
}

/** @param {MouseEvent} event */
function click({ target }) {
  const found = target instanceof Element && target.closest("[data-stage]");
  if (found instanceof HTMLElement) act(found.dataset.stage ?? "");
}

/** Follows the view. @param {View} current */
function refresh(current) {
  if (player.presenting(current)) {
    dom.draw("presenter-tools", tools());
    return;
  }
  lift();
  if (ring) setRing(false);
  if (document.fullscreenElement) void document.exitFullscreen();
}

/** Hears keys and buttons from now on. */
function start() {
  readOff();
  document.addEventListener("keydown", keydown, true);
  document.addEventListener("click", click);
}

export const stage = { start, refresh, act };
