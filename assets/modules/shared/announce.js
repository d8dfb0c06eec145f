/** Tells readers of the screen what has happened, through the page's live region. */

const REGION = "announcer";
const APART = 500; // ms between two texts, or a screen reader hears only of the second

/** @type {string[]} Texts that are still to be said. */
const waiting = [];
let saying = false;

/** Says the next text: into an emptied region, for the same text twice in a row is said twice. */
function sayNext() {
  const text = waiting.shift();
  const region = document.getElementById(REGION);
  saying = text !== undefined && region !== null;
  if (!saying || !region) return;
  region.textContent = "";
  setTimeout(() => {
    region.textContent = text ?? "";
    setTimeout(sayNext, APART);
  }, 20);
}

/** Says a text aloud, after those that are being said; one that is waiting already is not said twice. @param {string} text */
export function announce(text) {
  if (!text || waiting.includes(text)) return;
  waiting.push(text);
  if (!saying) sayNext();
}
