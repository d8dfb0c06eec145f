/**
 * Puts the page that Dash has drawn in the place of the first view from the server, in one step:
 * the same ids never stand twice in the document once other code can look for them.
 */
(function () {
  "use strict";

  const first = document.getElementById("first-view");
  const drawn = document.getElementById("react-entry-point");

  const watcher = new MutationObserver(() => {
    if (!drawn.querySelector("#main")) return;
    watcher.disconnect();
    first.remove();
    drawn.hidden = false;
  });
  watcher.observe(drawn, { childList: true, subtree: true });
})();
