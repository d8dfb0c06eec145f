/**
 * The schema of a view's parameters, as the page's configuration brings it: which there are, what
 * they hold, and what has to happen when one changes. Python makes it (layers/view/parameters.py).
 *
 * @typedef {string | string[]} Value A text, or a list of texts; a flag is "1" or "".
 * @typedef {Record<string, Value>} ViewParams Every parameter by its name in the address.
 *
 * @typedef {object} Parameter
 * @property {string} name
 * @property {"text" | "list" | "flag" | "number"} kind
 * @property {Value} default
 * @property {boolean} [paints] The map is painted anew when it changes.
 * @property {boolean} [filters] It takes municipalities out.
 * @property {string} [division] The division whose codes an area filter holds.
 * @property {"page" | "answers"} [bound] What the server sends before another value can be shown.
 * @property {boolean} [presentation] It says how one looks at the view.
 * @property {boolean} [personal] It belongs to the visitor.
 * @property {string[]} [allowed] All values it can have.
 * @property {string} [pattern] What a text has to match as a whole.
 * @property {number} [most] Items of a list, or the greatest number.
 *
 * @typedef {object} Schema
 * @property {readonly string[]} names Every parameter, in the order of the address.
 * @property {ReadonlyMap<string, Parameter>} parameters
 * @property {Readonly<ViewParams>} defaults
 * @property {readonly string[]} paints
 * @property {readonly string[]} filters Area filters and the class filter.
 * @property {readonly string[]} areaFilters
 * @property {Readonly<Record<string, string>>} divisions Area filter -> its division.
 * @property {readonly string[]} bound What a page came with: language, year and answers.
 * @property {readonly string[]} page What needs a new page: language and year.
 * @property {readonly string[]} answers
 * @property {readonly string[]} shapes What decides which data of the server the map shows.
 * @property {readonly string[]} presentation
 * @property {Readonly<ViewParams>} plain The defaults of `presentation`.
 * @property {readonly string[]} ofStep What a step of a story keeps.
 */

/**
 * Reads the schema out of a page's configuration.
 *
 * @param {{parameters: Parameter[]}} config
 * @returns {Schema}
 */
export function readSchema({ parameters }) {
  /** @param {(parameter: Parameter) => unknown} test */
  const named = (test) => Object.freeze(parameters.filter(test).map(({ name }) => name));
  /** @param {(parameter: Parameter) => unknown} test */
  const defaults = (test) =>
    Object.freeze(Object.fromEntries(parameters.filter(test).map((each) => [each.name, each.default])));
  return Object.freeze({
    names: named(() => true),
    parameters: new Map(parameters.map((each) => [each.name, each])),
    defaults: defaults(() => true),
    paints: named((each) => each.paints),
    filters: named((each) => each.filters),
    areaFilters: named((each) => each.filters && each.division),
    divisions: Object.freeze(
      Object.fromEntries(parameters.flatMap(({ name, division }) => (division ? [[name, division]] : []))),
    ),
    bound: named((each) => each.bound),
    page: named((each) => each.bound === "page"),
    answers: named((each) => each.bound === "answers"),
    shapes: named((each) => each.bound || (each.paints && !each.filters)),
    presentation: named((each) => each.presentation),
    plain: defaults((each) => each.presentation),
    ofStep: named((each) => !each.presentation && !each.personal),
  });
}
