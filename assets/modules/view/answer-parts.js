/**
 * Parts of the catalogue that depend on the answers shown, fetched once each.
 *
 * @import { AnswerPart } from "../map/types.js"
 */
export class AnswerParts {
  /** @type {(url: string) => Promise<AnswerPart>} */
  #fetchJson;
  /** @type {Map<string, Promise<AnswerPart>>} Name of the answers -> their part, on its way. */
  #arriving = new Map();
  /** @type {Map<string, AnswerPart>} */
  #here = new Map();

  /** @param {(url: string) => Promise<AnswerPart>} fetchJson */
  constructor(fetchJson) {
    this.#fetchJson = fetchJson;
  }

  /** The part of some answers if it is here. @param {string} name */
  get(name) {
    return this.#here.get(name);
  }

  /** Takes a part that the page came with. @param {string} name @param {AnswerPart} part */
  put(name, part) {
    this.#here.set(name, part);
    this.#arriving.set(name, Promise.resolve(part));
  }

  /** Fetches a part once; a failed try is forgotten so that it can be mended. @param {string} name @param {string} url */
  load(name, url) {
    const known = this.#arriving.get(name);
    if (known) return known;
    const part = this.#fetchJson(url);
    this.#arriving.set(name, part);
    part.then(
      (found) => this.#here.set(name, found),
      () => this.#arriving.delete(name),
    );
    return part;
  }
}

/**
 * The classes of a filter that a theme has.
 *
 * @param {string[]} chosen
 * @param {{ choice: string }[]} choices
 */
export function keptClasses(chosen, choices) {
  const known = new Set(choices.map(({ choice }) => choice));
  return chosen.filter((key) => known.has(key));
}
