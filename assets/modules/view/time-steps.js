/**
 * Steps of the time line: which answers come before and after, and what is fetched ahead.
 *
 * @typedef {{ data: string, versus: string }} Shown  Answers, and those from which changes are shown.
 *
 * @typedef {object} AnswerSet
 * @property {string} key  Names the answers in addresses.
 * @property {string} name
 * @property {boolean} [own]  The visitor's own.
 * @property {string} before  Id of the answers before; "" for the first.
 * @property {Record<string, string>} changes  Theme, or "" for all -> what changes from those before.
 * @property {import("../shared/markup.js").Markup[]} notices
 */

/**
 * The id of the answers so many steps away, or undefined at an end; own ones come after all.
 *
 * @param {readonly string[]} line
 * @param {string} data
 * @param {number} steps
 */
export function away(line, data, steps) {
  const at = line.indexOf(data);
  return line[(at < 0 ? line.length : at) + steps];
}

/** Whether there is a step to take, or changes to tell of. @param {Shown & { embed: string, story: string }} view @param {readonly string[]} line @param {AnswerSet} set */
export function isUseful({ embed, story, versus }, line, { own }) {
  return !embed && !story && (line.length > 1 || Boolean(versus) || Boolean(own));
}

/**
 * What changes to answers from those before, for a theme or for all; undefined when changes are
 * shown from others than those before.
 *
 * @param {AnswerSet} set
 * @param {string} versus
 * @param {string} theme
 */
export function changesFrom({ before, changes }, versus, theme) {
  if (versus && versus !== before) return undefined;
  return changes[theme] ?? changes[""] ?? "";
}

/**
 * What the next press could ask for: a step either way, and changes shown or hidden.
 *
 * @param {Shown} view
 * @param {readonly string[]} line
 * @param {(data: string) => string} beforeOf  Id of the answers before some, or "".
 * @returns {Shown[]}
 */
export function nextViews({ data, versus }, line, beforeOf) {
  const around = [-1, 1].flatMap((steps) => away(line, data, steps) ?? []);
  const views = around.map((each) => ({ data: each, versus: versus ? beforeOf(each) : "" }));
  const before = beforeOf(data);
  return before || versus ? [...views, { data, versus: versus ? "" : before }] : views;
}
