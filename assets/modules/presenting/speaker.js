/** Tells the speaker's window where the story is, and does what it asks for. */
import { model } from "../map/catalogue.js";
import { storyCheck } from "../stories/check.js";
import { player } from "../stories/player.js";
import { config } from "../view/config.js";

const { pick } = storyCheck;
const name = `yhdyspinta-${crypto.getRandomValues(new Uint32Array(1))[0].toString(36)}`;
const channel = new BroadcastChannel(name);

/** What the speaker sees: the step on screen, its notes, and what comes next. */
function message() {
  const at = player.index();
  const shown = (id) => document.getElementById(id).textContent;
  const now = { title: shown("presenter-title"), caption: shown("presenter-sentence") };
  if (at < 0) return { story: model.text("product"), place: "", notes: "", next: "", ...now };
  const story = player.storyOf();
  const step = story.steps[at];
  const following = story.playable.find((each) => each > at);
  return {
    story: pick(story.title),
    place: model.text("place", player.place()),
    title: pick(step.title) || now.title,
    caption: pick(step.caption) || now.caption,
    notes: pick(step.notes),
    next: following === undefined ? "–" : pick(story.steps[following].title),
  };
}

const tell = () => channel.postMessage({ show: message() });

channel.addEventListener("message", ({ data }) => {
  if (data.ask) tell();
  if (data.go === "next") player.next();
  if (data.go === "previous") player.previous();
});

/** Opens the window, one for each window of the audience. */
function open() {
  window.open(`${config.urls.speaker}#${name}`, name, "popup,width=900,height=640");
}

/** Follows the story; what is not the step's own has been written by the time of the next frame. */
function refresh(current) {
  if (player.presenting(current)) requestAnimationFrame(tell);
}

export const speaker = { open, refresh };
