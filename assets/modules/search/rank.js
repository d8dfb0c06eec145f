/**
 * Finds areas by what has been typed. The index is Python's (layers/map/search_index.py); how well
 * an entry fits is decided here.
 *
 * @typedef {[label: string, type: string, division: string, code: string, parent: string,
 *   keys: string[], genitives: string[]]} IndexEntry Keys are folded names.
 *
 * @typedef {object} Found
 * @property {string} label
 * @property {string} type
 * @property {string} parent
 * @property {string} key "division:code".
 * @property {number} rank One of `RANKS`.
 *
 * @typedef {object} Typed What has been typed, made ready once for all entries.
 * @property {string} whole
 * @property {string[]} words
 * @property {(division: string) => string} without The text without words for an area's kind.
 */
/** How well an entry fits, the best first. */
export const RANKS = Object.freeze({
  EXACT: 0,
  START: 1,
  WORD: 2,
  KIND: 3,
  WORDS: 4,
  NEAR: 5,
  NONE: Infinity,
});

const LIMIT = 12;
/** Shorter words have too many neighbours for a typing error to be told from another word. */
const LEAST_FOR_ERRORS = 5;
/** @type {WeakMap<readonly string[], string[][]>} */
const split = new WeakMap();
const LINKING = new Set(["of", "the", "i", "vid"]);

/**
 * Small letters and digits without dots, rings and accents, as the index has them.
 *
 * @param {string} text
 */
export function fold(text) {
  const bare = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/ß/g, "ss");
  return bare.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/**
 * The best entries for what has been typed; within a rank they keep the order of the index.
 *
 * @param {readonly IndexEntry[]} index
 * @param {Readonly<Record<string, string[]>>} kinds Division -> folded words for its areas.
 * @param {string} text
 * @param {number} [limit]
 * @returns {Found[]}
 */
export function find(index, kinds, text, limit = LIMIT) {
  const typed = prepare(text, kinds);
  if (!typed.whole) return [];
  return index
    .map((entry) => ({ entry, rank: rank(entry, kinds, typed) }))
    .filter((each) => each.rank < RANKS.NONE)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry: [label, type, division, code, parent], rank: fit }) => ({
      label,
      type,
      parent,
      key: `${division}:${code}`,
      rank: fit,
    }));
}

/**
 * Makes a typed text ready to be compared.
 *
 * @param {string} text
 * @param {Readonly<Record<string, string[]>>} kinds
 * @returns {Typed}
 */
export function prepare(text, kinds) {
  const whole = fold(text);
  const words = whole.split(" ").filter(Boolean);
  /** @type {Map<string, string>} */
  const bare = new Map();
  /** @param {string} division */
  const without = (division) => {
    if (!bare.has(division)) bare.set(division, withoutKind(words, kinds[division] ?? []));
    return bare.get(division) ?? "";
  };
  return { whole, words, without };
}

/**
 * How well an entry fits; `RANKS.NONE` when it does not.
 *
 * @param {IndexEntry} entry
 * @param {Readonly<Record<string, string[]>>} kinds
 * @param {Typed} typed
 */
export function rank([, , division, code, , keys, genitives], kinds, { whole, words, without }) {
  if (/^[0-9]+$/.test(whole)) return rankCode(code, whole);
  if (keys.includes(whole)) return RANKS.EXACT;
  if (keys.some((key) => key.startsWith(whole))) return RANKS.START;
  if (keys.some((key) => ` ${key}`.includes(` ${whole}`))) return RANKS.WORD;
  const name = without(division);
  if (name && (keys.includes(name) || genitives.includes(name))) return RANKS.KIND;
  if (fitsByWords(words, keys, kinds[division] ?? [])) return RANKS.WORDS;
  return nearly(name, keys) ? RANKS.NEAR : RANKS.NONE;
}

/**
 * A code with its leading zeros is meant exactly, one without them as a number.
 *
 * @param {string} code
 * @param {string} typed
 */
function rankCode(code, typed) {
  if (code === typed) return RANKS.EXACT;
  return Number(code) === Number(typed) ? RANKS.START : RANKS.NONE;
}

/**
 * What is left of a text without the words for a kind of area: "iin kunta" -> "iin". Text that
 * names no kind, or nothing else, stays as it is.
 *
 * @param {string[]} words
 * @param {string[]} kinds
 */
function withoutKind(words, kinds) {
  const known = new Set(kinds.flatMap((kind) => kind.split(" ")));
  const linked = words.some((word) => known.has(word));
  const left = words.filter((word) => !known.has(word) && !(linked && LINKING.has(word)));
  return left.length ? left.join(" ") : "";
}

/**
 * Whether every typed word begins a word of one of the names or of the words for the kind.
 *
 * @param {string[]} words
 * @param {string[]} keys
 * @param {string[]} kinds
 */
function fitsByWords(words, keys, kinds) {
  const ofKind = wordsOf(kinds);
  return wordsOf(keys).some((name) =>
    words.every((word) => [name, ...ofKind].some((all) => all.some((each) => each.startsWith(word)))),
  );
}

/**
 * The words of each text, split once, as every key that is pressed asks for them.
 *
 * @param {readonly string[]} texts
 */
function wordsOf(texts) {
  const found = split.get(texts) ?? texts.map((text) => text.split(" "));
  split.set(texts, found);
  return found;
}

/**
 * Whether a name or a word of it is the typed one but for one letter: another, a missing, a
 * needless one, or two that changed places. The first letter counts as typed.
 *
 * @param {string} typed
 * @param {string[]} keys
 */
function nearly(typed, keys) {
  if (typed.length < LEAST_FOR_ERRORS) return false;
  return (
    keys.some((key) => isOneOff(typed, key)) || wordsOf(keys).some((name) => name.some((word) => isOneOff(typed, word)))
  );
}

/**
 * @param {string} a
 * @param {string} b
 */
export function isOneOff(a, b) {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
