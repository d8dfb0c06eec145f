/**
 * The files with profiles: one for each division, and one for each area by itself for whoever
 * cannot wait for the whole division.
 *
 * @import { Markup } from "../shared/markup.js"
 *
 * @typedef {[feature: string, label: string, texts: string[]]} Compared  A row of the comparison.
 * @typedef {{ profile: Markup, sentence: string, compare: Compared[] }} Profile
 * @typedef {Record<string, Profile>} Division  Code -> profile.
 *
 * @typedef {object} Source
 * @property {(url: string) => Promise<any>} fetchJson
 * @property {(name: string) => string} addressOf  Address of "division" or of "division/code", for
 *   the answers on screen at the time.
 * @property {(ms: number) => Promise<void>} wait
 * @property {number} patience  ms that an area waits for the profiles of its whole division.
 */
export class ProfileFiles {
  /** @type {Source} */
  #source;
  /** @type {Map<string, Promise<Division>>} */
  #files = new Map();
  /** @type {Set<string>} Addresses of the profiles that are here. */
  #arrived = new Set();

  /** @param {Source} source */
  constructor(source) {
    this.#source = source;
  }

  /** True when the profiles of a division are here. @param {string} division */
  has(division) {
    return this.#arrived.has(this.#source.addressOf(division));
  }

  /** The profiles of a division, fetched once; a failed try is forgotten so that it can be mended. @param {string} division */
  division(division) {
    const url = this.#source.addressOf(division);
    const known = this.#files.get(url);
    if (known) return known;
    /** @type {Promise<Division>} */
    const file = this.#source.fetchJson(url);
    this.#files.set(url, file);
    file.then(
      () => this.#arrived.add(url),
      () => this.#files.delete(url),
    );
    return file;
  }

  /**
   * The profile of an area among those of its division, or by itself if they are long in coming or
   * do not come. Rejects when neither comes.
   *
   * @param {string} division
   * @param {string} code
   * @returns {Promise<Profile>}
   */
  async area(division, code) {
    const alone = this.#source.addressOf(`${division}/${code}`); // before the answers on screen change
    const among = this.division(division).then((areas) => found(areas[code], alone));
    const first = await Promise.race([among.catch(() => null), this.#source.wait(this.#source.patience)]);
    return first || Promise.any([among, this.#source.fetchJson(alone)]);
  }

  /**
   * The profiles of keys ("division:code"), in their order.
   *
   * @param {string[]} keys
   * @returns {Promise<(Profile & { key: string })[]>}
   */
  all(keys) {
    return Promise.all(
      keys.map(async (key) => {
        const [division, code] = key.split(":");
        return { key, ...(await this.area(division, code)) };
      }),
    );
  }
}

/** @param {Profile | undefined} profile @param {string} address */
function found(profile, address) {
  if (!profile) throw new Error(`no profile: ${address}`);
  return profile;
}
