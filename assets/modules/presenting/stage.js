/** What a presenter has at hand: single keys, blank screens, a circle around the pointer, a list. */
import { camera } from "../map/camera.js";
import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";
import { player } from "../stories/player.js";
import { speaker } from "./speaker.js";

const KEYS_OFF = "yhdyspinta.keys";
const { h } = dom;
let off = false; // whether single keys are switched off

/** The keys as the list shows them: what is pressed, and what it does. */
const LIST = [
  ["←  →", "keys_steps"],
  ["Home  End", "keys_ends"],
  ["F", "keys_full"],
  ["B  W", "keys_black"],
  ["C", "keys_cursor"],
  ["+  −  0", "keys_zoom"],
  ["S", "keys_speaker"],
  ["T", "keys_time"],
  ["?", "keys_help"],
  ["Esc", "keys_leave"],
];

const KEYS = {
  ArrowRight: () => player.next(),
  PageDown: () => player.next(),
  " ": () => player.next(),
  ArrowLeft: () => player.previous(),
  PageUp: () => player.previous(),
  Home: () => (player.index() < 0 ? camera.wholeCountry() : player.first()),
  End: () => player.last(),
  f: fullScreen,
  b: () => blank("black"),
  w: () => blank("white"),
  c: circle,
  "+": () => camera.zoomIn(),
  "=": () => camera.zoomIn(),
  "-": () => camera.zoomOut(),
  0: () => camera.wholeCountry(),
  s: () => speaker.open(),
  t: () => player.toggleTime(),
  "?": help,
};

function fullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen().catch(() => null);
}

/** An element of the stage, made once beside the page. */
function piece(id, make) {
  return dom.byId(id) || document.body.appendChild(make());
}

function blank(colour) {
  const curtain = piece("curtain", () => h("div", { id: "curtain", class: "curtain", role: "status", hidden: true }));
  const same = !curtain.hidden && curtain.dataset.colour === colour;
  curtain.dataset.colour = colour;
  curtain.hidden = same;
  curtain.replaceChildren(h("p", { class: "visually-hidden" }, same ? "" : model.text("blank")));
  curtain.addEventListener("click", lift, { once: true });
}

/** Takes the curtain away; true when there was one. */
function lift() {
  const curtain = dom.byId("curtain");
  if (!curtain || curtain.hidden) return false;
  curtain.hidden = true;
  return true;
}

function circle() {
  const ring = piece("ring", () => h("div", { id: "ring", class: "ring", "aria-hidden": "true", hidden: true }));
  ring.hidden = !ring.hidden;
  if (ring.hidden) document.removeEventListener("pointermove", follow);
  else document.addEventListener("pointermove", follow);
}

function follow({ clientX, clientY }) {
  dom.byId("ring").style.transform = `translate(${clientX}px, ${clientY}px)`;
}

function readOff() {
  try {
    off = localStorage.getItem(KEYS_OFF) === "off";
  } catch {
    off = false;
  }
}

function setOff(value) {
  off = value;
  try {
    localStorage.setItem(KEYS_OFF, off ? "off" : "on");
  } catch {
    return; // the choice holds for this page
  }
}

function makeHelp() {
  const close = h("button", { type: "button", class: "button button--primary" }, model.text("keys_close"));
  const box = h("input", { type: "checkbox", id: "keys-on", checked: !off });
  const rows = LIST.map(([keys, key]) =>
    h(
      "div",
      {},
      h(
        "dt",
        {},
        keys.split("  ").map((name) => h("kbd", {}, name)),
      ),
      h("dd", {}, model.text(key)),
    ),
  );
  const dialog = h(
    "dialog",
    { id: "keys", class: "keys", "aria-labelledby": "keys-title" },
    h("h2", { id: "keys-title" }, model.text("keys_title")),
    h("dl", {}, rows),
    h("label", { class: "keys__switch" }, box, h("span", {}, model.text("keys_on"))),
    close,
  );
  close.addEventListener("click", () => dialog.close());
  box.addEventListener("change", () => setOff(!box.checked));
  return dialog;
}

function help() {
  piece("keys", makeHelp).showModal();
}

/** Whether a key belongs to what has the focus, such as a field or the map used by keyboard. */
function taken({ key, target }) {
  if (target.closest("input, textarea, select, dialog")) return true;
  if (target.closest("button, a") && key === " ") return true;
  const onMap = target.matches(".leaflet-container :focus-visible");
  return onMap && (key.startsWith("Arrow") || [" ", "Home"].includes(key));
}

/** Before everybody else, for the map's areas would take the arrows after a click. */
function keydown(event) {
  if (!player.presenting() || event.ctrlKey || event.metaKey || event.altKey) return;
  // Escape closes the list of keys first; only the next one ends the presentation.
  if (event.key === "Escape" && event.target.closest("dialog")) event.stopPropagation();
  const lifted = !["Shift", "b", "w", "B", "W"].includes(event.key) && lift();
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const act = Object.hasOwn(KEYS, name) && !taken(event) && !(off && event.key.length === 1) && KEYS[name];
  if (!act && !lifted) return;
  event.preventDefault();
  event.stopPropagation();
  if (act) act();
}

/** The small buttons of the foot: the same as the keys, for mouse and touch. */
function tools() {
  const place = player.place();
  const stepping = !place
    ? []
    : [
        button("tool_previous", "chevron-left", "previous", { disabled: place.n <= 1 }),
        h("span", { class: "presenter-tools__place" }, model.text("place", place)),
        button("tool_next", "chevron-right", "next", { disabled: place.n === place.of }),
      ];
  return [
    ...stepping,
    button("tool_speaker", "notebook", "speaker"),
    button("tool_full", "maximize", "full"),
    button("tool_keys", "keyboard", "help"),
  ];
}

function button(label, icon, act, more = {}) {
  return h(
    "button",
    {
      type: "button",
      class: "icon-button",
      "data-stage": act,
      title: model.text(label),
      "aria-label": model.text(label),
      ...more,
    },
    h("span", { class: `icon icon--${icon}`, "aria-hidden": "true" }),
  );
}

const TOOLS = {
  previous: () => player.previous(),
  next: () => player.next(),
  speaker: () => speaker.open(),
  full: fullScreen,
  help,
};

function click({ target }) {
  const found = target.closest("[data-stage]");
  if (found) TOOLS[found.dataset.stage]();
}

function refresh(current) {
  if (player.presenting(current)) {
    dom.fill("presenter-tools", tools());
    return;
  }
  lift();
  const ring = dom.byId("ring");
  if (ring && !ring.hidden) circle();
  if (document.fullscreenElement) document.exitFullscreen();
}

function start() {
  readOff();
  document.addEventListener("keydown", keydown, true);
  document.addEventListener("click", click);
}

export const stage = { start, refresh };
