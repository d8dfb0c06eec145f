/** The answer sets that steps name: which there are, and which are the newest. */
import { model } from "../map/catalogue.js";
import { answerSets } from "../view/answer-sets.js";
import { config } from "../view/config.js";
import { state as viewState } from "../view/store.js";
import { storyViews } from "./views.js";

/** Sets beside the published ones, which nothing newer takes the place of. */
const APART = ["example", "own"];
const AT_ONCE = 100; // sets asked for in one request
const PATIENCE = 4000; // ms after which stories go on without an answer
const names = new Map(); // "year:id" -> name, or null where there is no such set
const listeners = [];
let address = "";
let round = 0; // grows with everything that becomes known

const keyOf = (year, id) => `${year}:${id}`;

/** Takes the address that tells which sets there are, and those that the page knows. */
function start(asked) {
  address = asked;
  const { state, sets, year_sets } = config;
  Object.entries(sets).forEach(([id, { name: words }]) => names.set(keyOf(state.year, id), words));
  for (const [year, found] of Object.entries(year_sets)) {
    found.forEach(([id, words]) => names.set(keyOf(year, id), words));
  }
}

const name = (year, id) => names.get(keyOf(year, id)) || answerSets.known(id).name;

/** The sets of a view: `[year, id]` of its answers and of those it compares with. */
const setsOf = ({ year, data, versus }) => [data, versus].filter(Boolean).map((id) => [year, id]);

/** What is wrong with the answers of a view, in words; nothing is as long as nobody knows. */
function faults(view, n) {
  return setsOf(view)
    .filter(([year, id]) => names.get(keyOf(year, id)) === null)
    .map(([, id]) => model.text("error_answers", { n, name: id }));
}

async function ask(keys) {
  const signal = AbortSignal.timeout(PATIENCE);
  const answer = await fetch(`${address}&sets=${keys.map(encodeURIComponent).join(",")}`, { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  Object.entries(await answer.json()).forEach(([key, found]) => names.set(key, found));
  round += 1;
  listeners.forEach((listener) => listener());
}

/**
 * Asks which of the sets of some stories there are, once for each, or `again`; without a network
 * it stays open.
 */
async function look(stories, { again = false } = {}) {
  const sets = stories.flatMap(({ steps }) => steps.flatMap(({ view }) => setsOf(view)));
  const keys = [...new Set(sets.map(([year, id]) => keyOf(year, id)))].filter((key) => again || !names.has(key));
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    await ask(keys.slice(at, at + AT_ONCE)).catch(() => null);
  }
}

/** Whether a step may get the newest answers: it names none, older ones, or some that are gone. */
function isBehind({ query, view, named, faults: found }, at) {
  const gone = faults(view, at + 1);
  if (found.length > gone.length || typeof query !== "string") return false;
  if (!named || gone.length) return true;
  return view.data !== storyViews.usualData(view.year) && !APART.includes(view.data);
}

/** `{query, from, to}`: a step's query with the newest answers, and both names in words. */
function renewed({ view, named }) {
  const data = storyViews.usualData(view.year);
  const gone = names.get(keyOf(view.year, view.versus)) === null;
  const versus = view.versus && (gone || view.versus === data ? answerSets.known(data).before : view.versus);
  const classes = view.versus && !versus ? [] : view.class; // without changes there are no classes of them
  return {
    query: storyViews.queryOf({ ...viewState.get(), ...view, data, versus, class: classes }),
    from: named ? name(view.year, view.data) : model.text("step_unnamed"),
    to: name(view.year, data),
  };
}

export const storyAnswers = {
  start,
  name,
  faults,
  look,
  isBehind,
  renewed,
  round: () => round,
  on: (listener) => listeners.push(listener),
};
