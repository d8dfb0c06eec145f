/** Pages of text, and whatever has nothing but the frame. */
import { answered } from "../shared/actions.js";
import { startFrame } from "../shared/frame.js";

startFrame();
window.yhdyspinta = { answered };
