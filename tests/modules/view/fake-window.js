/** A window with an address, a history and a storage for the tests of the view, all in memory. */

const ORIGIN = "https://kartta.example.fi";

export class FakeWindow {
  /** @param {string} [address] */
  constructor(address = "/") {
    /** @type {{ url: string, state: any }[]} */
    this.steps = [{ url: new URL(address, ORIGIN).href, state: null }];
    this.at = 0;
    this.reloads = 0;
    /** @type {string[]} */
    this.left = [];
    /** @type {Map<string, string>} */
    this.stored = new Map();
  }

  get url() {
    return new URL(this.steps[this.at].url);
  }

  /** Puts the window in the place of the browser's own. */
  use() {
    Object.assign(globalThis, {
      location: this.#location(),
      history: this.#history(),
      sessionStorage: {
        getItem: (/** @type {string} */ key) => this.stored.get(key) ?? null,
        setItem: (/** @type {string} */ key, /** @type {string} */ value) => this.stored.set(key, value),
        removeItem: (/** @type {string} */ key) => this.stored.delete(key),
      },
    });
    return this;
  }

  #location() {
    const url = () => this.url;
    return {
      get pathname() {
        return url().pathname;
      },
      get search() {
        return url().search;
      },
      reload: () => {
        this.reloads += 1;
      },
      assign: (/** @type {string} */ address) => this.left.push(address),
    };
  }

  #history() {
    const here = () => this.steps[this.at];
    return {
      get state() {
        return here().state;
      },
      pushState: (/** @type {any} */ state, /** @type {string} */ _title, /** @type {string} */ address) =>
        this.#push(state, address),
      // Without an address the present one stays, as in browsers.
      replaceState: (/** @type {any} */ state, /** @type {string} */ _title, address = this.url.href) => {
        this.steps[this.at] = { url: new URL(address, this.url).href, state: structuredClone(state) };
      },
    };
  }

  /** @param {any} state @param {string} address */
  #push(state, address) {
    const url = new URL(address, this.url).href;
    this.steps.splice(this.at + 1, Infinity, { url, state: structuredClone(state) });
    this.at += 1;
  }

  /** A link to a place in the page. @param {string} hash */
  follow(hash) {
    this.#push(null, hash);
  }

  /** Back or Forward. @param {number} by */
  go(by) {
    this.at += by;
  }
}
