/**
 * The format of stories, checked part by part: what is wrong with a value that came from a file, a
 * link or storage. Nothing here is in words or knows a view; the value is never changed. Python's
 * twin is `layers.stories.ready_stories`, which sends the format.
 *
 * @typedef {object} StoryFormat
 * @property {string} format
 * @property {number} version
 * @property {string[]} langs
 * @property {number} steps The most steps of a story.
 * @property {Record<string, number>} texts Text of a step -> its most characters.
 *
 * @typedef {{code: "format" | "version" | "steps"}} StoryFault
 * @typedef {{code: "step" | "steps" | "box"} | {code: "text", field: string, most: number}} StepFault
 */

/**
 * True for an object that is no list.
 *
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Why a value is no story that this version can read, or null.
 *
 * @param {unknown} value
 * @param {StoryFormat} format
 * @returns {StoryFault | null}
 */
export function storyFault(value, { format, version }) {
  if (!isObject(value) || value.format !== format) return { code: "format" };
  if (typeof value.version === "number" && value.version > version) return { code: "version" };
  if (value.version !== version) return { code: "format" };
  return Array.isArray(value.steps) ? null : { code: "steps" };
}

/**
 * What is wrong with a step, its view left aside.
 *
 * @param {unknown} raw
 * @param {number} at Its place in the story, from 0.
 * @param {StoryFormat} format
 * @returns {StepFault[]}
 */
export function stepFaults(raw, at, format) {
  const step = isObject(raw) ? raw : {};
  const whole = isObject(raw) && ["string", "undefined"].includes(typeof step.query);
  /** @type {StepFault[]} */
  const faults = [];
  if (!whole) faults.push({ code: "step" });
  if (at >= format.steps) faults.push({ code: "steps" });
  if (!isBox(step.box)) faults.push({ code: "box" });
  for (const [field, most] of Object.entries(format.texts)) {
    if (!areWords(step[field], most, format.langs)) faults.push({ code: "text", field, most });
  }
  return faults;
}

/**
 * Whether a value is texts by language, none of them too long, or missing.
 *
 * @param {unknown} value
 * @param {number} most
 * @param {readonly string[]} langs
 */
export function areWords(value, most, langs) {
  if (value === undefined) return true;
  return (
    isObject(value) &&
    langs.every((lang) => {
      const text = value[lang];
      return text === undefined || (typeof text === "string" && characters(text) <= most);
    })
  );
}

/**
 * Characters as Python counts them: one for each code point.
 *
 * @param {string} text
 */
function characters(text) {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g) ?? []).length;
}

/**
 * Whether a value is west, south, east, north in kilometres with room between, or missing.
 *
 * @param {unknown} box
 */
export function isBox(box) {
  if (box === null || box === undefined) return true;
  if (!Array.isArray(box) || box.length !== 4 || !box.every(Number.isFinite)) return false;
  return box[0] < box[2] && box[1] < box[3];
}
