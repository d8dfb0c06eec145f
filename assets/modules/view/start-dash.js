/**
 * Runs the scripts of Dash, in their order. The document holds them back: to run them takes longer
 * than to draw the map, which does not need them.
 */
export function startDash() {
  const held = /** @type {HTMLTemplateElement | null} */ (document.getElementById("dash-scripts"));
  for (const script of held?.content.querySelectorAll("script") ?? []) {
    const { id } = script;
    const src = script.getAttribute("src") ?? "";
    document.body.append(Object.assign(document.createElement("script"), { id, src, async: false }));
  }
  held?.remove();
}
