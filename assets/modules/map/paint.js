/**
 * The colours of a map: what each municipality is painted with under a view.
 *
 * `catalogue` knows classes and filters (see catalogue.js). The result is `{theme, classes, faded}`:
 * `classes` has the class key of every municipality by its code, `faded` the codes that the filters
 * leave out. It holds codes and keys only, so it can travel through a Dash store.
 */
export function paint(view, catalogue) {
  const shown = catalogue.visible(view);
  const codes = catalogue.municipalities();
  return {
    theme: view.theme,
    classes: Object.fromEntries(codes.map((code) => [code, catalogue.classOf(code, view.theme)])),
    faded: codes.filter((code) => !shown.has(code)),
  };
}

/** The view of the second map beside the first: its theme, with the filters of the first; or null. */
export function secondView(view) {
  if (!view.compare || view.view !== "map") return null;
  return { ...view, theme: view.compare, compare: "", classTheme: view.theme };
}
