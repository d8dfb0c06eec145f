/**
 * The answer to the latest question: answers are fetched once, and one that arrives after another
 * has been asked for is not brought into use.
 *
 * @template Answer
 */
export class Latest {
  /** The answer in use; null before the first. @type {Answer | null} */
  current = null;
  /** @type {Map<string, Promise<Answer>>} */
  #answers = new Map();
  #shown = "";

  /** @param {(query: string) => Promise<Answer>} ask @param {(answer: Answer) => void} use brings an answer into use */
  constructor(ask, use) {
    this.ask = ask;
    this.use = use;
  }

  /** The answer to a query; a failed try is forgotten, so that it can be made again. @param {string} query */
  fetch(query) {
    const known = this.#answers.get(query) ?? this.ask(query);
    if (!this.#answers.has(query)) {
      this.#answers.set(query, known);
      known.catch(() => this.#answers.delete(query));
    }
    return known;
  }

  /**
   * Brings the answer to what `wanted` asks into use; resolves with whether it is another one than
   * before, and is still wanted. Rejects when it cannot be had.
   *
   * @param {() => string} wanted
   */
  async load(wanted) {
    const query = wanted();
    if (this.current && query === this.#shown) return false;
    const answer = await this.fetch(query);
    if (wanted() !== query || (this.current && query === this.#shown)) return false;
    this.use(answer);
    this.current = answer;
    this.#shown = query;
    return true;
  }
}
