/**
 * Makes the words beside the map fit their column: long keys and explanations, large type and small
 * windows take more room than there is, and nothing may run over the foot.
 */
import { dom } from "../shared/dom.js";

/** What is given up, a step at a time: counts side by side, the explanation of a theme, the counts. */
const STEPS = ["", "wide", "wide quiet", "wide quiet bare"];
/** What a story says is never given up. */
const STEPS_TOLD = ["", "wide", "wide bare"];

let isTold = false;
let watching = false;

/** Gives up as little as it needs; the column scrolls when even that is not enough. */
function fitAgain() {
  const side = dom.byId("presenter");
  if (!side || side.hidden) return;
  for (const step of isTold ? STEPS_TOLD : STEPS) {
    side.dataset.fit = step;
    if (side.scrollHeight <= side.clientHeight + 1) return;
  }
}

/** Fits what the column says now, and when the window or its type changes. @param {{ told: boolean }} what  whether a story says it */
export function fit({ told }) {
  isTold = told;
  fitAgain();
  if (watching) return;
  watching = true;
  window.addEventListener("resize", fitAgain);
  document.fonts.ready.then(fitAgain);
}
