/** The page on borders: a map of two divisions, and the parts that say how they fit together. */
import { filters } from "../filters/filters.js";
import { StaticLayout } from "../frame/static-layout.js";
import { model } from "../map/catalogue.js";
import { changed, colour, selectClicked } from "../map/colour.js";
import { DivisionMap } from "../map/component.js";
import { mounting } from "../map/mounting.js";
import { derive } from "../relations/choices.js";
import { relationsPage } from "../relations/page.js";
import { relationParts } from "../relations/parts.js";
import { startFrame } from "../shared/frame.js";
import { readConfig } from "../view/config.js";
import { answerDash } from "../view/dash.js";
import { exposed } from "../view/exposed.js";
import { startPage } from "../view/first-view.js";
import { state } from "../view/store.js";

const config = readConfig();
state.init(config, derive);
model.filters = state.schema.divisions;
window.addEventListener("popstate", () => state.back());
startFrame();
relationsPage.listen();
answerDash({
  colour,
  select: selectClicked,
  follow: (/** @type {import("../view/schema.js").ViewParams} */ view) => state.follow(view),
  filter: changed(filters.reduce),
});
window.yhdyspinta = { DivisionMap, StaticLayout, ...exposed };
startPage({
  adopted: relationParts.inDocument(),
  load: () => relationsPage.load(config),
  open: (/** @type {HTMLElement} */ host) => mounting.open(host, config.urls.geometry),
  mount: mounting.onMount,
  drawn: relationsPage.drawn,
  later: () => {},
});
