/** Loads the code and the texts of stories after the first view, or when somebody asks for them. */
import { model } from "../map/catalogue.js";
import { announce } from "../shared/announce.js";
import { fetchJson } from "../shared/fetch-json.js";
import { addToHead } from "../shared/load.js";
import { config } from "../view/config.js";
import { state } from "../view/store.js";
import { KEY } from "./shelf.js";

const arrived = globalThis.location?.hash ?? ""; // what the address brought, before the view writes its own

/** @typedef {typeof import("./start.js")} Stories */

/** @type {Promise<Stories> | null} */
let stories = null;

/** Loads code, texts and styles, and starts the stories. @returns {Promise<Stories>} */
async function load() {
  const { urls } = config;
  const [code, sent] = await Promise.all([
    import("./start.js"),
    fetchJson(urls.stories),
    addToHead("link", { rel: "stylesheet", href: urls.story_styles }),
  ]);
  await code.start(sent, arrived);
  return code;
}

/** Loads everything once; a failed try is forgotten so it can be mended. */
export function loadStories() {
  stories ??= load();
  stories.catch(() => {
    stories = null;
  });
  return stories;
}

/** Whether a view needs stories. @param {import("../view/store.js").View} view */
const tells = ({ story, present }) => Boolean(story || present);

/** Whether the visitor has stories of their own; a browser that keeps nothing has none. */
function hasOwn() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Loads the stories for who needs them now, and from now on for who begins to; null for others, or when they do not come. */
export function bringStories() {
  state.on((view, previous) => void (tells(view) && !tells(previous) && loadStories().catch(() => null)));
  const needed = tells(state.get()) || arrived.length > 1 || hasOwn();
  return needed ? loadStories().catch(() => null) : Promise.resolve(null);
}

/** Opens the list of steps beside the map. @param {HTMLElement} button */
export async function openStories(button) {
  try {
    (await loadStories()).editor.toggle(button);
  } catch {
    announce(model.text("story_failed"));
  }
}
