/** The page where answers are filled in: a map that colours as one fills, and the rows beside it. */

import { chooseArea } from "../answers/fill/choosing.js";
import { fillPage } from "../answers/fill/page.js";
import { derive } from "../answers/fill/view.js";
import { StaticLayout } from "../frame/static-layout.js";
import { model } from "../map/catalogue.js";
import { colour } from "../map/colour.js";
import { DivisionMap } from "../map/component.js";
import { maps } from "../map/maps.js";
import { mounting } from "../map/mounting.js";
import { answered } from "../shared/actions.js";
import { startFrame } from "../shared/frame.js";
import { readConfig } from "../view/config.js";
import { answerDash } from "../view/dash.js";
import { startPage } from "../view/first-view.js";
import { state } from "../view/store.js";

/** A click on the map marks the area; the view follows by itself. @param {import("../map/colour.js").Clicked | null} clicked */
function mark(clicked) {
  if (clicked && model.ready) chooseArea(model.areaKey(clicked.municipality, model.divisionOf(state.get())));
  return window.dash_clientside.no_update;
}

const config = readConfig();
state.init(config, derive);
window.addEventListener("popstate", () => state.back());
startFrame();
fillPage.listen();
answerDash({
  colour,
  select: mark,
  follow: (/** @type {import("../view/schema.js").ViewParams} */ view) => state.follow(view),
});
window.yhdyspinta = { DivisionMap, StaticLayout, answered, config, maps, model, state };
startPage({
  load: () => fillPage.load(config),
  open: (/** @type {HTMLElement} */ host) => mounting.open(host, config.urls.geometry),
  mount: mounting.onMount,
  drawn: fillPage.drawn,
  later: () => fillPage.later(),
});
