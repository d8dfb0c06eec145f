/**
 * The answer sets that steps name: which there are, and which are the newest.
 *
 * @import { ViewParams } from "../view/schema.js"
 * @import { Step, Story, Text } from "./types.js"
 *
 * @typedef {object} Given
 * @property {(keys: readonly string[]) => Promise<Record<string, string | null>>} ask Names of the
 *   sets "year:id", null for one that there is not.
 * @property {readonly (readonly [string, string])[]} names Keys and names that the page knows.
 * @property {(id: string) => { name: string, before: string }} known What the page knows of a set.
 * @property {(year: string) => string} usualData The current answers of a year.
 * @property {(view: ViewParams) => string} queryOf
 * @property {Text} text
 */

/** Sets beside the published ones, which nothing newer takes the place of. */
const APART = ["example", "own"];
const AT_ONCE = 100; // sets asked for in one request

/** @param {string} year @param {string} id */
const keyOf = (year, id) => `${year}:${id}`;

/** The sets of a view, its own and the one it compares with, as keys. @param {ViewParams} view */
const setsOf = ({ year, data, versus }) =>
  [data, versus].filter(Boolean).map((id) => ({ id: String(id), key: keyOf(String(year), String(id)) }));

export class StoryAnswers {
  #given;
  /** @type {Map<string, string | null>} */
  #names;
  /** @type {() => void} Called when more has become known. */
  onKnown = () => {};

  /** @param {Given} given */
  constructor(given) {
    this.#given = given;
    this.#names = new Map(given.names);
  }

  /** @param {string} year @param {string} id */
  name(year, id) {
    return this.#names.get(keyOf(year, id)) || this.#given.known(id).name;
  }

  /** What is wrong with the answers of a step, in words; nothing is as long as nobody knows. @param {ViewParams} view @param {number} n */
  faults(view, n) {
    const gone = setsOf(view).filter(({ key }) => this.#names.get(key) === null);
    return gone.map(({ id }) => this.#given.text("error_answers", { n, name: id }));
  }

  /**
   * Asks which of the sets of some stories there are, once for each, or `again`; what cannot be
   * asked stays open.
   * @param {readonly Story[]} stories @param {{ again?: boolean }} [options]
   */
  async look(stories, { again = false } = {}) {
    const sets = stories.flatMap(({ steps }) => steps.flatMap(({ view }) => setsOf(view)));
    const keys = [...new Set(sets.map(({ key }) => key))].filter((key) => again || !this.#names.has(key));
    for (let at = 0; at < keys.length; at += AT_ONCE) {
      const found = await this.#given.ask(keys.slice(at, at + AT_ONCE)).catch(() => null);
      if (!found) continue;
      for (const [key, name] of Object.entries(found)) this.#names.set(key, name);
      this.onKnown();
    }
  }

  /** Whether a step may get the newest answers: it names none, older ones, or some that are gone. @param {Step} step @param {number} at */
  isBehind({ view, named, faults }, at) {
    const gone = this.faults(view, at + 1);
    if (faults.length > gone.length) return false;
    if (!named || gone.length) return true;
    return view.data !== this.#given.usualData(String(view.year)) && !APART.includes(String(view.data));
  }

  /** A step's query with the newest answers, and both names in words. @param {Step} step */
  renewed({ view, named }) {
    const { usualData, known, queryOf, text } = this.#given;
    const [year, old] = [String(view.year), String(view.versus)];
    const data = usualData(year);
    const gone = this.#names.get(keyOf(year, old)) === null;
    const versus = old && (gone || old === data) ? known(data).before : old;
    const classes = old && !versus ? [] : view.class; // without changes there are no classes of them
    return {
      query: queryOf({ ...view, data, versus, class: classes }),
      from: named ? this.name(year, String(view.data)) : text("step_unnamed"),
      to: this.name(year, data),
    };
  }
}
