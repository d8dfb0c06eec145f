/** Loads the code and the texts of stories after the first view, or when somebody asks for them. */
import { model } from "../map/catalogue.js";
import { announce } from "../shared/announce.js";
import { fetchJson } from "../shared/fetch-json.js";
import { addToHead } from "../shared/load.js";
import { config } from "../view/config.js";

const arrived = location.hash; // what the address brought, before the view writes its own
let stories = null;

/** Loads everything once and starts the stories; a failed try is forgotten so it can be mended. */
export function loadStories() {
  const { urls } = config;
  stories =
    stories ||
    Promise.all([
      import("./start.js"),
      fetchJson(urls.stories),
      addToHead("link", { rel: "stylesheet", href: urls.story_styles }),
    ]).then(async ([code, told]) => {
      await code.start(told, arrived);
      return code;
    });
  stories.catch(() => {
    stories = null;
  });
  return stories;
}

/** Opens the list of steps beside the map. */
export async function openStories(button) {
  try {
    (await loadStories()).editor.toggle(button);
  } catch {
    announce(model.text("story_failed"));
  }
}
