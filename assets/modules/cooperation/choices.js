/**
 * What is chosen in the matrix and its legend, and what a link of theirs leads to.
 *
 * @typedef {object} Choice
 * @property {string} topic "" for none
 * @property {string} actor "" for none
 * @property {string[]} kind the kinds to highlight; none means all
 *
 * @typedef {object} Link What a link stands for: a kind, or a topic and an actor of which one may be "".
 * @property {string} [kind]
 * @property {string} [topic]
 * @property {string} [actor]
 */

/** Kinds with one added or taken away, in the order of `all`. @param {readonly string[]} chosen @param {string} kind @param {readonly string[]} all */
export function toggled(chosen, kind, all) {
  const next = new Set(chosen);
  if (!next.delete(kind)) next.add(kind);
  return all.filter((each) => next.has(each));
}

/** Whether a link stands for what is chosen. @param {Choice} view @param {Link} link */
export function isChosen(view, { kind, topic = "", actor = "" }) {
  return kind ? view.kind.includes(kind) : view.topic === topic && view.actor === actor;
}

/**
 * The view that a link leads to; what is chosen already is let go.
 *
 * @template {Choice} View
 * @param {View} view @param {Link} link @param {readonly string[]} kinds all kinds, in their order
 * @returns {View}
 */
export function after(view, link, kinds) {
  if (link.kind) return { ...view, kind: toggled(view.kind, link.kind, kinds) };
  const { topic = "", actor = "" } = isChosen(view, link) ? {} : link;
  return { ...view, topic, actor };
}

/** The detail of what is chosen; a cell without facts has that of its topic. @template T @param {Readonly<Record<string, T>>} details by "topic:actor" @param {Choice} view @returns {T | undefined} */
export function detailOf(details, { topic, actor }) {
  return [`${topic}:${actor}`, `${topic}:`].filter((key) => Object.hasOwn(details, key)).map((key) => details[key])[0];
}

/** Whether a cell lies in the row or the column chosen. @param {Choice} view @param {string} topic @param {string} actor "" for the head of a row or a column */
export function isLit(view, topic, actor) {
  return Boolean((topic && topic === view.topic) || (actor && actor === view.actor));
}

/** Whether a kind recedes behind those to highlight. @param {Choice} view @param {string} kind */
export const isFaded = (view, kind) => view.kind.length > 0 && !view.kind.includes(kind);
