/**
 * Lists of stories that two windows have changed at the same time, brought together by their ids.
 * Nothing is lost: of a story that both have changed both stay. Pure, and the same in both windows.
 *
 * @import { Entry } from "./types.js"
 */
import { digest } from "./packing.js";
import { isObject } from "./schema.js";

const ID = /^[a-z][a-z0-9-]{0,39}$/;

/** A value as text: two values are the same when their texts are. @param {unknown} value */
export const textOf = (value) => JSON.stringify(value);

/** Whether a story can be known by the id that it brings. @param {unknown} raw @returns {boolean} */
export const hasId = (raw) => isObject(raw) && typeof raw.id === "string" && ID.test(raw.id);

/** The id by which a stored value is known. @param {unknown} raw @returns {string} */
const idOf = (raw) => (isObject(raw) && hasId(raw) ? String(raw.id) : `kept-${digest(textOf(raw))}`);

/** The stories of a stored list; one without an id that can be used gets one that depends on what it holds. @param {readonly unknown[]} list @returns {Entry[]} */
export function entriesOf(list) {
  /** @type {Set<string>} */
  const ids = new Set();
  return list.map((raw) => {
    const first = idOf(raw);
    let id = first;
    for (let n = 2; ids.has(id); n += 1) id = `kept-${digest(first)}-${n}`;
    ids.add(id);
    return { id, raw };
  });
}

/** @param {readonly Entry[]} entries @returns {Map<string, any>} */
const byId = (entries) => new Map(entries.map(({ id, raw }) => [id, raw]));

/**
 * What becomes of one story: `[kept]`, `[kept, beside]` for two versions, or nothing when it is
 * removed. An undefined value stands for a story that is not there.
 * @param {any} base @param {any} mine @param {any} theirs @returns {any[]}
 */
function versions(base, mine, theirs) {
  const [was, here, there] = [base, mine, theirs].map(textOf);
  if (here === there || here === was) return theirs === undefined ? [] : [theirs];
  if (there === was) return mine === undefined ? [] : [mine];
  if (theirs === undefined) return [mine];
  if (mine === undefined) return [theirs];
  return here > there ? [mine, theirs] : [theirs, mine]; // whichever window asks
}

/** A story of which there is another version, under an id and titles of its own, in any language the same. @param {any} raw @returns {Entry} */
function second(raw) {
  const id = `own-${digest(textOf(raw))}`;
  if (!isObject(raw)) return { id: `kept-${digest(textOf(raw))}`, raw };
  const titles = isObject(raw.title) ? Object.entries(raw.title) : [];
  const texts = titles.map(([lang, words]) => [lang, typeof words === "string" ? `${words} (2)` : words]);
  return { id, raw: { ...raw, id, ...(texts.length ? { title: Object.fromEntries(texts) } : {}) } };
}

/**
 * `base` is what both windows began with, `mine` and `theirs` what they have now. `copies` are the
 * ids of stories that are new because both windows have changed the same one.
 * @param {{ base: readonly Entry[], mine: readonly Entry[], theirs: readonly Entry[] }} lists
 * @returns {{ entries: Entry[], copies: string[] }}
 */
export function merge({ base, mine, theirs }) {
  const [were, here, there] = [base, mine, theirs].map(byId);
  const found = new Map();
  const copies = [];
  for (const id of new Set([...there.keys(), ...here.keys()])) {
    const [kept, beside] = versions(were.get(id), here.get(id), there.get(id));
    if (kept !== undefined) found.set(id, kept);
    if (beside === undefined) continue;
    const copy = second(beside);
    if (!there.has(copy.id) && !here.has(copy.id)) copies.push(copy.id);
    found.set(copy.id, copy.raw);
  }
  return { entries: [...found].map(([id, raw]) => ({ id, raw })), copies };
}
