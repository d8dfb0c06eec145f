/**
 * Which of the stored entries go when there are too many. Pure.
 *
 * @typedef {{ key: string, bytes: number }} Entry  `key` is an address, oldest entries first.
 * @typedef {{ name: string, entries: Entry[] }} Version  What is stored of one version of the app.
 * @typedef {{ versions: number, entries: number, bytes: number }} Limits
 * @typedef {{ versions: string[], entries: { name: string, key: string }[] }} Dropped
 *   Names of versions that go as a whole, and single entries of the one that is left.
 */

/** @type {Readonly<Limits>} */
export const LIMITS = { versions: 2, entries: 1500, bytes: 80_000_000 };

/** What a page cannot be drawn without goes last, whole documents before that, data first. */
const RANKS = [/^\/data\//, /^\/(?!static\/|_dash-(layout|dependencies|component-suites))/];

/** @param {Entry} entry */
function rank({ key }) {
  const path = key.replace(/^https?:\/\/[^/]+/, "");
  const found = RANKS.findIndex((pattern) => pattern.test(path));
  return found < 0 ? RANKS.length : found;
}

/**
 * Versions in the order in which they go: oldest first, the current one last.
 * @param {Version[]} versions
 * @param {string} current
 */
function inOrder(versions, current) {
  const others = versions.filter(({ name }) => name !== current);
  return [...others, ...versions.filter(({ name }) => name === current)];
}

/** @param {Version[]} versions */
export function total(versions) {
  const entries = versions.flatMap((version) => version.entries);
  return { entries: entries.length, bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/**
 * Whether stored versions exceed the limits.
 * @param {Version[]} versions
 * @param {Limits} limits
 */
function exceeds(versions, limits) {
  const { entries, bytes } = total(versions);
  return versions.length > limits.versions || entries > limits.entries || bytes > limits.bytes;
}

/**
 * Entries of the last version that must go for it to keep within the limits.
 * @param {Version} version
 * @param {Limits} limits
 */
function excess({ name, entries }, limits) {
  const candidates = entries
    .map((entry, at) => ({ entry, at }))
    .sort((a, b) => rank(a.entry) - rank(b.entry) || a.at - b.at);
  let left = total([{ name, entries }]);
  const gone = [];
  for (const { entry } of candidates) {
    if (left.entries <= limits.entries && left.bytes <= limits.bytes) break;
    left = { entries: left.entries - 1, bytes: left.bytes - entry.bytes };
    gone.push({ name, key: entry.key });
  }
  return gone;
}

/**
 * What goes so that the rest keeps within the limits: whole versions, oldest first, then entries of
 * the current version.
 * @param {Version[]} versions  in the order in which they were made
 * @param {string} current  name of the version that runs
 * @param {Limits} limits
 * @returns {Dropped}
 */
export function toDrop(versions, current, limits) {
  const left = inOrder(versions, current);
  const dropped = [];
  while (left.length > 1 && exceeds(left, limits)) dropped.push(left.shift()?.name ?? "");
  return { versions: dropped, entries: left[0] ? excess(left[0], limits) : [] };
}

/**
 * Limits that make room for some bytes in a full storage: a tenth of what there is at least.
 * @param {Version[]} versions
 * @param {number} bytes
 * @returns {Limits}
 */
export function withRoomFor(versions, bytes) {
  const now = total(versions).bytes;
  return { ...LIMITS, bytes: Math.max(0, now - Math.max(bytes, now / 10)) };
}
