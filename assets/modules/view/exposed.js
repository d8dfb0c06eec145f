/** What the console of the map's page may ask: the view, the map, the catalogue. */

import { borders } from "../map/border-lines.js";
import { camera } from "../map/camera.js";
import { model } from "../map/catalogue.js";
import { detail } from "../map/detail.js";
import { maps } from "../map/maps.js";
import { pairs } from "../map/pairs.js";
import { selection } from "../map/selection.js";
import { tooltip } from "../map/tooltip.js";
import { keep } from "../offline/this-page.js";
import { answered } from "../shared/actions.js";
import { shareDialog } from "../sharing/dialog.js";
import { loadStories } from "../stories/load.js";
import { answerSets } from "../view/answer-sets.js";
import { config } from "../view/config.js";
import { state } from "../view/store.js";

export const exposed = {
  answered,
  borders,
  camera,
  config,
  detail,
  keep,
  loadStories,
  maps,
  model,
  pairs,
  selection,
  sets: answerSets,
  share: shareDialog,
  state,
  tooltip,
};
