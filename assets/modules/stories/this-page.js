/**
 * What the page has of stories: those of the visitor and of the server, how their views are read,
 * and which answers there are.
 *
 * @import { Rules } from "../view/rules.js"
 * @import { StoryFormat } from "./schema.js"
 * @import { Story, Text, Words } from "./types.js"
 * @import { StoryViews } from "./views.js"
 *
 * @typedef {object} Sent What the server sends for stories.
 * @property {Record<string, string>} strings
 * @property {Rules} rules
 * @property {StoryFormat} format
 * @property {string} answers Address that tells which answers there are.
 * @property {any[]} stories
 */
import { model } from "../map/catalogue.js";
import { answerSets } from "../view/answer-sets.js";
import { config } from "../view/config.js";
import { state } from "../view/store.js";
import { StoryAnswers } from "./answers.js";
import { Book } from "./book.js";
import { acceptStory, pick as pickIn, playableOf, readStory, wordsIn } from "./check.js";
import { isObject } from "./schema.js";
import { Shelf } from "./shelf.js";
import { createStoryViews } from "./views.js";

const CHOSEN = "yhdyspinta.story";
const PATIENCE = 4000; // ms after which stories go on without knowing which answers there are

/** @type {Text} */
export const text = (key, values) => model.text(key, values);

/** The text in the reader's language, or in the first one that there is. @param {Words} words */
export const pick = (words) => pickIn(words, model.catalogue.lang, known.format.langs);

/** Filled by `begin`. @type {{ format: StoryFormat, views: StoryViews, answers: StoryAnswers }} */
export const known = /** @type {any} */ ({});

export const shelf = new Shelf(() => localStorage);

/** A story as it can be used, with what is wrong with its answers. @param {unknown} raw @param {string} id @returns {Story} */
function read(raw, id) {
  const { format, views } = known;
  const story = readStory(raw, id, { format, read: views.read, text, lang: model.catalogue.lang });
  story.steps.forEach((step, at) => {
    step.faults.push(...known.answers.faults(step.view, at + 1));
  });
  return { ...story, playable: playableOf(story.steps) };
}

/** Takes a story from outside; an Error says why it is none. @param {unknown} value */
export const accept = (value) => acceptStory(value, { format: known.format, text });

/** The same story under a title that says that it is a copy. @param {any} raw */
function copied(raw) {
  const titles = Object.entries(wordsIn(raw.title, model.catalogue.lang, known.format.langs));
  const title = Object.fromEntries(titles.map(([lang, words]) => [lang, text("story_copied_title", { title: words })]));
  return { ...structuredClone(raw), title: { ...(isObject(raw.title) ? raw.title : {}), ...title } };
}

export const book = new Book({ shelf, read, copied });

/** Whether a story can have no more steps. @param {string} id */
export const isFull = (id) => (book.find(id)?.steps.length ?? 0) >= known.format.steps;

/** The current answers of a year, which are the first of its sets. @param {string} year @returns {string} */
const usualData = (year) => config.year_sets[year]?.[0]?.[0] ?? state.schema.defaults.data;

/** Keys "year:id" and names of the answers that the page knows. @returns {[string, string][]} */
function namesOfPage() {
  const ofYear = Object.entries(config.sets).map(([id, { name }]) => [`${config.state.year}:${id}`, name]);
  const ofYears = Object.entries(config.year_sets).flatMap(([year, sets]) =>
    sets.map((/** @type {[string, string]} */ [id, name]) => [`${year}:${id}`, name]),
  );
  return [...ofYear, ...ofYears];
}

/** Takes what the server has sent; called once. @param {Sent} sent */
export function begin({ strings, format, rules, answers, stories }) {
  Object.assign(model.catalogue.strings, strings);
  known.format = format;
  known.views = createStoryViews({ schema: state.schema, rules, usualData, known: config.known });
  known.answers = new StoryAnswers({
    ask: async (keys) => {
      const signal = AbortSignal.timeout(PATIENCE);
      const answer = await fetch(`${answers}&sets=${keys.map(encodeURIComponent).join(",")}`, { signal });
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    },
    names: namesOfPage(),
    known: answerSets.known,
    usualData,
    queryOf: known.views.queryOf,
    text,
  });
  book.start(stories);
  known.answers.onKnown = () => book.refresh();
  book.onApart = choose; // before the list is drawn, so that nobody loses their place in it
}

/** The title of a story, or what stands for one. @param {Story} story */
export const nameOf = ({ title, fault }) => pick(title) || text(fault ? "story_unreadable" : "story_untitled");

/** @type {string | null} The story chosen last, where the browser keeps nothing. */
let chosenHere = null;

function chosenBefore() {
  try {
    return localStorage.getItem(CHOSEN) ?? "";
  } catch {
    return "";
  }
}

/** The story that is open in the list, if any: the one chosen last. */
export const chosen = () => {
  chosenHere ??= chosenBefore();
  return book.find(chosenHere);
};

/** Opens a story in the list; "" opens none. @param {string} id */
export function choose(id) {
  chosenHere = id;
  try {
    localStorage.setItem(CHOSEN, id);
  } catch {
    // It holds for as long as the page is open.
  }
}
