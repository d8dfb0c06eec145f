/** The page on answers: the form that takes a file. */
import { startDesk } from "../answers/desk.js";
import { StaticLayout } from "../frame/static-layout.js";
import { answered } from "../shared/actions.js";
import { startFrame } from "../shared/frame.js";
import { startDash } from "../view/start-dash.js";

startFrame();
startDesk();
window.yhdyspinta = { StaticLayout, answered };
startDash();
