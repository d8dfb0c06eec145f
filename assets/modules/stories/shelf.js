/**
 * What this browser keeps of the visitor's own, a list under a key: stories, or a draft of answers.
 * It never writes over what it could not read.
 */
export const KEY = "yhdyspinta.stories";

/** The list in a stored text, or null. @param {string | null} text @returns {unknown[] | null} */
function listIn(text) {
  try {
    const list = JSON.parse(text ?? "");
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}

export class Shelf {
  /** @type {() => Storage} May throw. */
  #storage;
  /** @type {string | null} The text that was read or written last. */
  #seen = null;
  /** @type {string | null} The stored text that is no list, until it is kept aside. */
  #unread = null;
  /** Why the latest stories are not kept: "story_not_kept", "story_full", or "". */
  trouble = "";

  /** @type {string} */
  #key;
  /** @type {(list: unknown[]) => boolean} */
  #fits;

  /**
   * @param {() => Storage} storage
   * @param {{ key?: string, fits?: (list: unknown[]) => boolean }} [what]  where the list is kept, and whether a stored one can be used
   */
  constructor(storage, { key = KEY, fits = () => true } = {}) {
    this.#storage = storage;
    this.#key = key;
    this.#fits = fits;
  }

  get #asideKey() {
    return `${this.#key}.aside.`;
  }

  get #toldKey() {
    return `${this.#key}.told`;
  }

  /** Asks the storage for something; null where there is none. @template T @param {(storage: Storage) => T} work @returns {T | null} */
  #ask(work) {
    try {
      return work(this.#storage());
    } catch {
      return null;
    }
  }

  /** The list that is stored now, or null when there is none that can be read. */
  load() {
    const text = this.#ask((storage) => storage.getItem(this.#key));
    const found = listIn(text);
    const list = found && this.#fits(found) ? found : null;
    this.#seen = text;
    this.#unread = text !== null && !list ? text : null;
    return list;
  }

  /**
   * The list that another window has stored since, or null. A storage that has been emptied is no
   * list: what this window holds is then all there is.
   */
  news() {
    const text = this.#ask((storage) => storage.getItem(this.#key));
    return text === null || text === this.#seen ? null : this.load();
  }

  /** Keeps aside what could not be read; false when there is no room for it. @param {Storage} storage */
  #setAside(storage) {
    if (this.#unread === null) return true;
    const name = `${this.#asideKey}${Date.now().toString(36)}`;
    try {
      storage.setItem(name, this.#unread);
    } catch {
      storage.removeItem(this.#key); // there is room for one of them only
      try {
        storage.setItem(name, this.#unread);
      } catch {
        storage.setItem(this.#key, this.#unread);
        return false;
      }
    }
    this.#unread = null;
    return true;
  }

  /** Stores a list of stories, after what could not be read has been kept aside; true when it is stored. @param {readonly unknown[]} list */
  save(list) {
    const storage = this.#ask((found) => found);
    if (!storage) {
      this.trouble = "story_not_kept";
      return false;
    }
    try {
      if (!this.#setAside(storage)) throw new DOMException("", "QuotaExceededError");
      const text = JSON.stringify(list);
      storage.setItem(this.#key, text);
      this.#seen = text;
      this.trouble = "";
    } catch (error) {
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      this.trouble = full ? "story_full" : "story_not_kept";
    }
    return this.trouble === "";
  }

  /** Names under which texts are kept aside. */
  #names() {
    const names = this.#ask((storage) => Array.from({ length: storage.length }, (_none, at) => storage.key(at) ?? ""));
    return (names ?? []).filter((name) => name.startsWith(this.#asideKey)).sort();
  }

  /** Every stored text that could not be read, the one still in its place as the last. */
  aside() {
    const kept = this.#names().map((name) => this.#ask((storage) => storage.getItem(name)));
    return [...kept, this.#unread].filter((text) => text !== null);
  }

  /** Removes what is kept aside, as the visitor wants. */
  forget() {
    for (const name of this.#names()) this.#ask((storage) => storage.removeItem(name));
    if (this.#unread === null) return;
    this.#ask((storage) => storage.removeItem(this.#key));
    this.#unread = null;
    this.#seen = null;
  }

  #mark() {
    return this.aside()
      .map(({ length }) => length)
      .join(",");
  }

  /** Whether the visitor has yet to hear of what is kept aside. */
  tells() {
    return this.aside().length > 0 && this.#ask((storage) => storage.getItem(this.#toldKey)) !== this.#mark();
  }

  /** The visitor has heard of what is kept aside. */
  told() {
    this.#ask((storage) => storage.setItem(this.#toldKey, this.#mark()));
  }
}
