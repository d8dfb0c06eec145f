/**
 * Starts the stories when their code and texts have come.
 *
 * @import { View } from "../view/store.js"
 * @import { Told } from "./host.js"
 * @import { Sent } from "./this-page.js"
 */
import { presenter } from "../presenting/presenter.js";
import { speaker } from "../presenting/speaker.js";
import { stage } from "../presenting/stage.js";
import { tellBy } from "../presenting/told.js";
import { announce } from "../shared/announce.js";
import { state } from "../view/store.js";
import { editor } from "./editor.js";
import { hearFrom, isLed, sayToLeader } from "./host.js";
import { passing } from "./passing.js";
import { player } from "./player.js";
import { KEY } from "./shelf.js";
import { begin, book, choose, chosen, known, text } from "./this-page.js";
import { yearFrame } from "./year-frame.js";

const PAUSE = 1000; // ms after a change before what stories need is kept
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;

/** What follows the state; the player first, whose words the others read. @param {View} current @param {View | null} previous */
function refresh(current, previous) {
  player.refresh(current, previous);
  stage.refresh(current);
  if (!isLed()) speaker.refresh(current);
}

/** Opens the story that an address carries, if it carries one. @param {string} hash */
async function open(hash) {
  try {
    const id = await passing.receive(hash);
    if (!id) return;
    choose(id);
    await look();
    editor.tell(editor.opened(id));
  } catch (error) {
    editor.tell(error instanceof Error ? error.message : String(error));
  }
}

/** Has the worker keep what the stories need, once the visitor pauses in making them. */
function keepLater() {
  clearTimeout(pause);
  pause = setTimeout(() => player.prefetch([...book.own(), chosen()]), PAUSE);
}

/** Asks which of the answers that stories name there are. */
const look = () => known.answers.look([...book.own(), ...book.ready()]);

/** Shows what the page around this one wants shown. @param {Told} told */
async function showTold({ step: { id, at, raw } }) {
  book.lend(id, raw);
  await player.show(id, at);
  player.announce();
  sayToLeader({ shown: at });
}

/** Follows the page that leads, or leads one in a frame. */
function pair() {
  yearFrame.start({ act: stage.act, shown: speaker.tell });
  if (!isLed()) return;
  hearFrom(() => window.parent, showTold);
  sayToLeader({ ready: true });
}

function listen() {
  book.on(keepLater);
  book.on(() => void look());
  state.on(refresh);
  window.addEventListener(
    "storage",
    ({ key }) => (key === KEY || key === null) && !editor.isWriting() && book.follow(),
  );
  window.addEventListener("hashchange", () => open(location.hash));
}

/** Takes the server's stories, texts and rules, and what the address brought; called once. @param {Sent} sent @param {string} arrived */
export async function start(sent, arrived) {
  begin(sent);
  await look();
  editor.start();
  stage.start();
  tellBy(player.told);
  listen();
  await presenter.refresh(state.get());
  refresh(state.get(), null);
  pair();
  const { story } = state.get();
  if (story && !isLed() && !book.find(story)) announce(text("story_lost"));
  await open(arrived);
  Object.assign(window.yhdyspinta, { book, player, storyViews: known.views }); // for the console
  document.documentElement.dataset.stories = "ready";
}

export { book, editor, player };
