/** What several tests of stories share: views by Python's rules, texts that say their key, a storage. */
import { createStoryViews } from "../../../assets/modules/stories/views.js";
import { readSchema } from "../../../assets/modules/view/schema.js";
import { twin } from "../twins.js";

const { schemas, rules, current, known } = twin("address");

export const { format } = twin("stories");

export const schema = readSchema({ parameters: schemas.map });

export const views = createStoryViews({
  schema,
  rules,
  known,
  usualData: (year) => current[year],
});

/** A text as its key and what fills it; names of parameters and texts have no other words. @param {string} key @param {Record<string, string | number>} [values] */
export const text = (key, values) => (values ? `${key} ${JSON.stringify(values)}` : key);

/** A browser's storage; it takes so many letters in all. */
export class FakeStorage {
  /** @type {Map<string, string>} */
  items = new Map();

  /** @param {number} [room] */
  constructor(room = Number.POSITIVE_INFINITY) {
    this.room = room;
  }

  get length() {
    return this.items.size;
  }

  /** @param {number} at */
  key(at) {
    return [...this.items.keys()][at] ?? null;
  }

  /** @param {string} key */
  getItem(key) {
    return this.items.get(key) ?? null;
  }

  /** @param {string} key @param {string} value */
  setItem(key, value) {
    const others = [...this.items].filter(([name]) => name !== key);
    const used = others.reduce((sum, [, each]) => sum + each.length, value.length);
    if (used > this.room) throw new DOMException("no room", "QuotaExceededError");
    this.items.set(key, String(value));
  }

  /** @param {string} key */
  removeItem(key) {
    this.items.delete(key);
  }

  clear() {
    this.items.clear();
  }
}
