/** Tells readers of the screen what has happened, through the page's live region. */

/** Says a text aloud; the same text twice in a row is said twice. */
export function announce(text) {
  const region = document.getElementById("announcer");
  if (!region) return;
  region.textContent = "";
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}
