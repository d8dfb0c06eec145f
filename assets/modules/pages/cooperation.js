/** The page on duties and who carries them. */

import { startFolds } from "../cooperation/folds.js";
import { BODY, drawInterfaces, startInterfaces } from "../cooperation/matrix.js";
import { startTools } from "../cooperation/tools.js";
import { StaticLayout } from "../frame/static-layout.js";
import { answered } from "../shared/actions.js";
import { startFrame } from "../shared/frame.js";
import { answerDash } from "../view/dash.js";
import { startDash } from "../view/start-dash.js";
import { swapWhenDrawn } from "../view/swap.js";

startFrame();
startInterfaces();
startTools();
startFolds();
answerDash({ drawInterfaces });
swapWhenDrawn([BODY]);
window.yhdyspinta = { StaticLayout, answered };
startDash();
