/**
 * The speaker's window: shows what the audience's window tells, and asks it to go on.
 *
 * @import { Shown } from "./speaker.js"
 */
import { GOING } from "./keys.js";
import { createPulse } from "./pulse.js";

const channel = new BroadcastChannel(location.hash.slice(1));
const { lang } = document.documentElement;
const waiting = byId("place").textContent ?? ""; // what the page says before anything is told
let begun = Date.now();

/** An element of this page. @param {string} id @returns {HTMLElement} */
function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no element ${id}.`);
  return found;
}

/** Writes a text where another stands; the same one is not said twice. @param {string} id @param {string} text */
function write(id, text) {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

/** @param {Shown} shown */
function show({ notes, ...texts }) {
  for (const [id, text] of Object.entries(texts)) write(id, text);
  const lines = notes.split("\n");
  if ([...byId("notes").children].map(({ textContent }) => textContent).join("\n") === notes) return;
  byId("notes").replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })),
  );
}

/** @param {string} way */
const go = (way) => channel.postMessage({ go: way });

const pulse = createPulse({
  ask: () => channel.postMessage({ ask: true }),
  say: (lost) => lost && write("place", waiting),
});

function tick() {
  const now = new Date();
  byId("clock").textContent = now.toLocaleTimeString(lang === "en" ? "en-GB" : lang, {
    hour: "2-digit",
    minute: "2-digit",
  });
  const passed = Math.floor((now.getTime() - begun) / 1000);
  byId("elapsed").textContent = `${Math.floor(passed / 60)}:${String(passed % 60).padStart(2, "0")}`;
  pulse.tick(now.getTime());
}

/** Asks at once when the window is looked at again. */
function look() {
  if (document.hidden) return;
  pulse.look(Date.now());
  tick();
}

channel.addEventListener("message", ({ data }) => {
  if (!data.show) return;
  pulse.heard();
  show(data.show);
});
document.addEventListener("keydown", (event) => {
  const onButton = event.target instanceof Element && event.target.closest("button");
  if (!GOING[event.key] || (onButton && event.key === " ")) return;
  event.preventDefault();
  go(GOING[event.key]);
});
document.addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  if (target.dataset.go) go(target.dataset.go);
  if (target.id === "elapsed") begun = Date.now();
  tick();
});
document.addEventListener("visibilitychange", look);
window.addEventListener("focus", look);
window.addEventListener("pageshow", look);

look();
tick();
setInterval(tick, 1000);
