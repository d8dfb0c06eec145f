/**
 * Tells the speaker's window where the story is, and does what it asks for.
 *
 * @import { View } from "../view/store.js"
 * @import { Way } from "../stories/steps.js"
 *
 * @typedef {{ story: string, place: string, title: string, caption: string, notes: string, next: string }} Shown
 */
import { dom } from "../shared/dom.js";
import { player } from "../stories/player.js";
import { stepOf } from "../stories/steps.js";
import { pick, text } from "../stories/this-page.js";
import { yearFrame } from "../stories/year-frame.js";
import { config } from "../view/config.js";

const NAME = "yhdyspinta.speaker";
/** @type {BroadcastChannel | null} */
let channel = null;
/** @type {MutationObserver | null} Sees what the presenter's view says. */
let watcher = null;

/** Name of the channel: one for each window of the audience, also after it has been loaded anew. */
function channelName() {
  const fresh = `yhdyspinta-${crypto.getRandomValues(new Uint32Array(1))[0].toString(36)}`;
  try {
    const kept = sessionStorage.getItem(NAME) ?? fresh;
    sessionStorage.setItem(NAME, kept);
    return kept;
  } catch {
    return fresh;
  }
}

/** What the speaker sees: the step on screen, its notes, and what comes next. @returns {Shown} */
function message() {
  const shown = (/** @type {string} */ id) => yearFrame.shownDocument().getElementById(id)?.textContent ?? "";
  const now = { title: shown("presenter-title"), caption: shown("presenter-sentence") };
  const story = player.storyOf();
  const at = player.index();
  const place = player.place();
  if (!story || !place) return { story: text("product"), place: "", notes: "", next: "", ...now };
  const step = story.steps[at];
  const following = stepOf("next", story.playable, at);
  return {
    story: pick(story.title),
    place: text("place", place),
    title: pick(step.title) || now.title,
    caption: pick(step.caption) || now.caption,
    notes: pick(step.notes),
    next: following === undefined ? "–" : pick(story.steps[following].title),
  };
}

const tell = () => channel?.postMessage({ show: message() });

/** Tells of words that come later, as the sentence of a profile does; frames are not drawn for windows that lie behind. */
function watch() {
  const presenter = dom.byId("presenter");
  if (watcher || !presenter) return;
  watcher = new MutationObserver(tell);
  watcher.observe(presenter, { childList: true, characterData: true, subtree: true });
}

/** @param {{ ask?: boolean, go?: Way }} asked */
function answer({ ask, go }) {
  if (ask) watch();
  if (ask) tell();
  if (go === "next" || go === "previous") player.go(go);
}

function listen() {
  if (channel) return channel;
  channel = new BroadcastChannel(channelName());
  channel.addEventListener("message", ({ data }) => answer(data));
  return channel;
}

/** Opens the window, one for each window of the audience. */
function open() {
  const { name } = listen();
  window.open(`${config.urls.speaker}#${name}`, name, "popup,width=900,height=640");
}

/** Follows the story. @param {View} current */
function refresh(current) {
  if (!player.presenting(current)) return;
  listen();
  setTimeout(tell); // by then the others have written their words
}

export const speaker = { open, refresh, tell };
