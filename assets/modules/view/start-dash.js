/**
 * Runs the scripts of Dash, in their order, and starts it. The document holds them back: to run them
 * takes longer than to draw the map, which does not need them.
 */

/** A script that runs, which a copy of one in a template does not. @param {HTMLScriptElement} held */
function running(held) {
  const src = held.getAttribute("src") ?? "";
  return Object.assign(document.createElement("script"), { src, async: false });
}

export function startDash() {
  const held = /** @type {HTMLTemplateElement | null} */ (document.getElementById("_dash-renderer"));
  const scripts = [...(held?.content.querySelectorAll("script") ?? [])].map(running);
  scripts.at(-1)?.addEventListener("load", () => new window.DashRenderer());
  document.body.append(...scripts);
  held?.remove();
}
