/**
 * Views of steps as addresses and back, by the schema and the rules by which the server reads
 * addresses. A step keeps what is seen, never how one looks at it or who looks.
 *
 * @import { Schema, ViewParams } from "../view/schema.js"
 * @import { Rules } from "../view/rules.js"
 * @import { Dropped } from "../view/address.js"
 *
 * @typedef {object} Given
 * @property {Schema} schema
 * @property {Rules} rules
 * @property {(year: string) => string} usualData The current answers of a year.
 * @property {Readonly<Record<string, string>>} known Answers that tell their year by themselves.
 *
 * @typedef {{ view: ViewParams, named: boolean, wrong: Dropped[] }} ReadView
 */
import { fromQuery, readQuery, toQuery } from "../view/address.js";
import { allowedBy, FIRST } from "../view/rules.js";

/** The parameters of a view that a step keeps. @param {Schema} schema @param {ViewParams} view @returns {ViewParams} */
export const partOfStep = (schema, view) => Object.fromEntries(schema.ofStep.map((name) => [name, view[name]]));

/** @param {Given} given */
export function createStoryViews({ schema, rules, usualData, known }) {
  /**
   * The view of a query, whether it names its answers, and the parts that cannot be used.
   * @param {string} query @returns {ReadView}
   */
  function read(query) {
    const named = readQuery(schema, query).given.get("data");
    /** @param {string} name @param {ViewParams} view */
    const usual = (name, view) => {
      if (name === "data") return usualData(String(view.year));
      if (name === "year" && named !== undefined && Object.hasOwn(known, named)) return known[named];
      return schema.defaults[name];
    };
    const { state, dropped } = fromQuery(schema, query, { may: allowedBy(rules), usual, first: FIRST });
    return { view: partOfStep(schema, state), named: named !== undefined, wrong: dropped };
  }

  /** The query of a view as a step keeps it: with the name of its answers. @param {ViewParams} view */
  function queryOf(view) {
    return toQuery(schema, { ...schema.defaults, ...partOfStep(schema, view) }, { lasting: true });
  }

  return { read, queryOf, usualData };
}

/** @typedef {ReturnType<typeof createStoryViews>} StoryViews */
