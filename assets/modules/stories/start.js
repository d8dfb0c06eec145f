/** Starts the stories when their code and texts have come. */

import { model } from "../map/catalogue.js";
import { presenter } from "../presenting/presenter.js";
import { speaker } from "../presenting/speaker.js";
import { stage } from "../presenting/stage.js";
import { tellBy } from "../presenting/told.js";
import { announce } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { state } from "../view/store.js";
import { storyAnswers } from "./answers.js";
import { book } from "./book.js";
import { editor } from "./editor.js";
import { passing } from "./passing.js";
import { player } from "./player.js";
import { storyViews } from "./views.js";

let pause = null;

/** What follows the state; the presenter first, whose words the others read. */
function refresh(current, previous) {
  for (const part of [player, stage, speaker]) part.refresh(current, previous);
}

/** Opens the list of steps and says something in it. */
function tell(text) {
  if (!dom.byId("story-panel") || dom.byId("story-panel").hidden) {
    editor.toggle(document.querySelector("[data-action='story']"));
  }
  editor.draw();
  dom.byId("story-status").textContent = text;
}

/** Opens the story that an address carries, if it carries one. */
async function open(hash) {
  try {
    const id = await passing.receive(hash);
    if (!id) return;
    book.choose(id);
    await look();
    tell(editor.opened(id));
  } catch (error) {
    tell(error.message);
  }
}

/** Has the worker keep what the stories need, once the visitor pauses in making them. */
function keepLater() {
  clearTimeout(pause);
  pause = setTimeout(() => player.prefetch([...book.own(), book.find(book.chosen())]), 1000);
}

/** Asks which of the answers that stories name there are. */
const look = () => storyAnswers.look([...book.own(), ...book.ready()]);

/** Takes the server's stories, texts and rules; called once. */
export async function start({ strings, rules, answers, stories }, arrived) {
  Object.assign(model.catalogue.strings, strings);
  storyViews.use(rules);
  storyAnswers.start(answers);
  book.start(stories);
  await look();
  book.on(keepLater);
  book.on(look);
  editor.start();
  stage.start();
  tellBy(player.told);
  state.on(refresh);
  presenter.refresh(state.get());
  refresh(state.get(), null);
  const { story } = state.get();
  if (story && !book.find(story)) announce(model.text("story_lost"));
  window.addEventListener("hashchange", () => open(location.hash));
  await open(arrived);
  document.documentElement.dataset.stories = "ready";
}

export { book, editor, player };
