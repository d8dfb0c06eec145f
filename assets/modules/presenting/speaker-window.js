/** The speaker's window: shows what the audience's window tells, and asks it to go on. */

const channel = new BroadcastChannel(location.hash.slice(1));
const byId = (id) => document.getElementById(id);
const lang = document.documentElement.lang;
let begun = Date.now();

const KEYS = {
  ArrowRight: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "previous",
  PageUp: "previous",
};

function show({ story, place, title, caption, notes, next }) {
  byId("story").textContent = story;
  byId("place").textContent = place;
  byId("title").textContent = title;
  byId("caption").textContent = caption;
  byId("notes").replaceChildren(
    ...notes.split("\n").map((line) => Object.assign(document.createElement("p"), { textContent: line })),
  );
  byId("next").textContent = next;
}

const go = (way) => channel.postMessage({ go: way });

function tick() {
  const now = new Date();
  const time = { hour: "2-digit", minute: "2-digit" };
  byId("clock").textContent = now.toLocaleTimeString(lang === "en" ? "en-GB" : lang, time);
  const passed = Math.floor((now - begun) / 1000);
  byId("elapsed").textContent = `${Math.floor(passed / 60)}:${String(passed % 60).padStart(2, "0")}`;
}

channel.addEventListener("message", ({ data }) => data.show && show(data.show));
document.addEventListener("keydown", (event) => {
  const button = event.target.closest("button");
  if (!KEYS[event.key] || (button && event.key === " ")) return;
  event.preventDefault();
  go(KEYS[event.key]);
});
document.addEventListener("click", ({ target }) => {
  if (target.dataset.go) go(target.dataset.go);
  if (target.id === "elapsed") begun = Date.now();
  tick();
});

channel.postMessage({ ask: true });
tick();
setInterval(tick, 1000);
