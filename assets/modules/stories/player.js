/**
 * Plays a story in the presenter's view: which step, what is said, where the camera looks.
 *
 * @import { View } from "../view/store.js"
 * @import { Said, Step, Story } from "./types.js"
 * @import { Way } from "./steps.js"
 */
import { camera } from "../map/camera.js";
import { network } from "../offline/this-page.js";
import { sameYear } from "../offline/view-files.js";
import { announce as announceModule } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { answerSets } from "../view/answer-sets.js";
import { state } from "../view/store.js";
import { isLed, sayToLeader } from "./host.js";
import { prefetch, prepare } from "./keeping.js";
import { placeOf, stepOf } from "./steps.js";
import { book, pick, text } from "./this-page.js";
import { yearFrame } from "./year-frame.js";

const SECONDS_KEY = "yhdyspinta.seconds";
/** What of a step's view has to be on screen for its words to be true. */
const SPOKEN_OF = ["theme", "compare", "year", "data", "versus"];

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let running = true;
let asked = 0; // grows with every step that is asked for; an answer to an earlier one is too late

const presenting = (/** @type {View} */ current = state.get()) => current.present === "1";

/** The story that is told. @param {View} [current] */
const storyOf = (current = state.get()) => (presenting(current) ? book.find(current.story) : undefined);

/** The number of the current step from 0, or -1 when no story is told. @param {View} [current] */
function index(current = state.get()) {
  const at = Number(current.step || 1) - 1;
  return storyOf(current)?.steps[at] ? at : -1;
}

/** The current step. @param {View} [current] @returns {Step | undefined} */
const stepNow = (current = state.get()) => storyOf(current)?.steps[index(current)];

/** `{n, of}` of the current step among those that can be drawn; null when no story is told. @param {View} [current] */
function place(current = state.get()) {
  const story = storyOf(current);
  return story && index(current) >= 0 ? placeOf(story.playable, index(current)) : null;
}

/** The words of a step. @param {Step} step @returns {Said} */
const wordsOf = (step) => ({ title: pick(step.title), caption: pick(step.caption), notes: pick(step.notes) });

/** The words of the current step; none when something else than its view is on screen. @param {View} current @returns {Said} */
function told(current) {
  const step = stepNow(current);
  if (!step || step.faults.length) return {};
  // When the presenter looks at something else meanwhile, the step's words would be untrue.
  return SPOKEN_OF.every((name) => state.same(step.view[name], current[name])) ? wordsOf(step) : {};
}

/** Whether a step is shown in a frame, because it is of another year. @param {Step | undefined} step */
const isFramed = (step) => step !== undefined && !step.faults.length && !sameYear(step.view) && !isLed();

/** What a view has beside its own parameters while a story is told. @param {string} id @param {number} at */
const telling = (id, at) => ({ story: id, step: String(at + 1), present: "1", view: "map" });

/** A step as the frame shows it. @param {Story} story @param {number} at */
function framed({ id, raw, steps }, at) {
  const { view } = steps[at];
  const query = state.toQuery({ ...state.get(), ...view, ...telling(id, at) });
  return { id, at, raw, year: String(view.year), address: location.pathname + query };
}

/**
 * Changes the view, once its answers are here; false when something else has been asked for or
 * done meanwhile.
 * @param {View} next
 */
async function goTo(next) {
  asked += 1;
  const [mine, from] = [asked, state.get()];
  try {
    await answerSets.load(next);
  } catch {
    announceModule(text("answers_failed"));
    return false;
  }
  if (mine !== asked || state.get() !== from) return false;
  // A page in a frame has no history of its own: Back belongs to the page around it.
  if (isLed()) await state.set(next, { replace: true });
  else await answerSets.show(next);
  return true;
}

/** Gives up the step that is on its way. */
function cancel() {
  asked += 1;
}

/** Shows a view of another year: in the frame while presenting, or on a page of its own. @param {View} next @param {boolean} present */
async function showElsewhere(next, present) {
  if (isLed()) return false; // the page that leads has asked the wrong one
  cancel();
  const { story, step, view } = next;
  if (present)
    await state.set({ story, step, view, present: "1" }); // the frame shows the rest
  else state.leaveFor(next); // other borders need the page anew
  return true;
}

/** Shows a step, presenting or, for a look while editing, as the map is. @param {string} id @param {number | undefined} at @param {{ present?: boolean }} [options] */
async function show(id, at = 0, { present = true } = {}) {
  const step = book.find(id)?.steps[at];
  if (!step || step.faults.length) return false;
  const plain = { story: "", step: "", present: "", view: "map" };
  const next = { ...state.get(), ...step.view, ...(present ? telling(id, at) : plain) };
  if (!sameYear(step.view)) return showElsewhere(next, present);
  const done = await goTo(next);
  if (done && !present) look(step, true);
  return done;
}

/** Points the camera at a step's part of the country. @param {Step} step @param {boolean} smooth */
function look(step, smooth) {
  if (step.faults.length) return;
  if (step.box) camera.showPart(step.box, { smooth });
  else if (!state.filtersByArea(step.view)) camera.wholeCountry({ smooth });
}

/** Goes another step of the story that is told; the page that leads does it, if there is one. @param {Way} way */
function go(way) {
  if (isLed()) {
    sayToLeader({ act: way });
    return;
  }
  const story = storyOf();
  const now = index();
  const at = story && now >= 0 ? stepOf(way, story.playable, now) : undefined;
  if (story && at !== undefined) void show(story.id, at);
}

/** Begins to tell a story, at its first step unless another is named. @param {string} id @param {number} [at] */
async function play(id, at = book.find(id)?.playable[0]) {
  prepare(book.find(id));
  if (at !== undefined && (await show(id, at))) announceModule(text("presenting"));
}

/** Seconds after which steps follow by themselves; 0 when they wait. */
function seconds() {
  try {
    return Number(localStorage.getItem(SECONDS_KEY) || 0);
  } catch {
    return 0;
  }
}

/** @param {number} n */
function setSeconds(n) {
  try {
    localStorage.setItem(SECONDS_KEY, String(n));
  } catch {
    return; // the choice lasts as long as it can: not at all
  }
  running = true;
  wait();
}

/** Waits for the next step if the time is set; the last step stays. */
function wait() {
  clearTimeout(timer);
  if (seconds() && running && index() >= 0 && !isLed()) timer = setTimeout(() => go("next"), seconds() * 1000);
}

function toggleTime() {
  running = !running;
  wait();
  announceModule(text(running ? "time_on" : "time_off"));
}

/** Says aloud which step is on screen. */
function announce(current = state.get()) {
  const title = told(current).title || dom.byId("presenter-title")?.textContent || "";
  announceModule(text("step_said", { ...(place(current) ?? { n: 0, of: 0 }), title }));
}

/** Loads the page of the next step's year, if it is another, before it is asked for. */
function prepareNext() {
  const story = storyOf();
  const next = story && stepOf("next", story.playable, index());
  if (story && next !== undefined && isFramed(story.steps[next])) yearFrame.prepare(framed(story, next));
}

/** Leaves a presentation at a step of another year for the page of that year. @param {View} previous */
function leaveFrame(previous) {
  const step = stepNow(previous);
  if (isFramed(step)) state.leaveFor({ ...state.get(), ...step?.view });
}

/** Shows the step of another year that a view tells of; false when its step is of this year. @param {View} current */
function showFramed(current) {
  const story = storyOf(current);
  const at = index(current);
  if (!story || at < 0 || !isFramed(story.steps[at])) return false;
  yearFrame.show(framed(story, at));
  return true;
}

/** @param {View} current @param {View | null} previous */
function begin(current, previous) {
  wait();
  network.look();
  // A page from the worker's cache may begin with another view than that of its address.
  if (isLed() && previous && presenting(previous) && !presenting(current)) sayToLeader({ act: "leave" });
  if (!presenting(current) && previous && yearFrame.isVisible()) leaveFrame(previous);
  if (!presenting(current)) yearFrame.close();
}

/** @param {View} current @param {View | null} previous */
function refresh(current, previous) {
  const moved = !previous || current.step !== previous.step || current.story !== previous.story;
  const turned = Boolean(previous) && presenting(current) !== presenting(previous ?? undefined);
  const begun = presenting(current) && (!previous || turned);
  if (begun) prepare(storyOf(current));
  if (!moved && !turned) return;
  begin(current, previous);
  if (showFramed(current)) return;
  yearFrame.hide();
  const step = stepNow(current);
  if (!step) return;
  look(step, Boolean(previous) && !begun);
  if (isLed()) return; // it is said when the page that leads has asked for the step
  if (previous) announce(current);
  dom.whenIdle(prepareNext);
}

export const player = {
  refresh,
  announce,
  told,
  place,
  play,
  show,
  go,
  cancel,
  index,
  storyOf,
  presenting,
  prefetch,
  prepare: () => prepare(storyOf()),
  seconds,
  setSeconds,
  toggleTime,
};
