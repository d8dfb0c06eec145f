/** Pages of text, and whatever has nothing but the frame. */
import { StaticLayout } from "../frame/static-layout.js";
import { answered } from "../shared/actions.js";
import { startFrame } from "../shared/frame.js";
import { startDash } from "../view/start-dash.js";
import { swapWhenDrawn } from "../view/swap.js";

startFrame();
swapWhenDrawn();
window.yhdyspinta = { StaticLayout, answered };
startDash();
