/** Plays a story in the presenter's view: which step, what is said, where the camera looks. */
import { camera } from "../map/camera.js";
import { model } from "../map/catalogue.js";
import { keep, network } from "../offline/this-page.js";
import { profile } from "../profile/profile.js";
import { announce as announceModule } from "../shared/announce.js";
import { dom } from "../shared/dom.js";
import { answerSets } from "../view/answer-sets.js";
import { config } from "../view/config.js";
import { state } from "../view/store.js";
import { book } from "./book.js";
import { storyCheck } from "./check.js";

const { pick } = storyCheck;
const SECONDS_KEY = "yhdyspinta.seconds";
let timer = null;
let running = true;

const presenting = (current = state.get()) => current.present === "1";
const storyOf = (current = state.get()) => book.find(current.story);

/** The number of the current step from 0, or -1 when no story is told. */
function index(current = state.get()) {
  const story = storyOf(current);
  const at = Number(current.step || 1) - 1;
  return story && presenting(current) && story.steps[at] ? at : -1;
}

/** `{n, of}` of the current step among those that can be drawn; null when no story is told. */
function place(current = state.get()) {
  const at = index(current);
  if (at < 0) return null;
  const { playable } = storyOf(current);
  return { n: playable.filter((each) => each <= at).length, of: playable.length };
}

/** `{title, caption, notes}` of the current step; the view's own words where it has none. */
function told(current) {
  const at = index(current);
  if (at < 0) return {};
  const step = storyOf(current).steps[at];
  const { view } = step;
  // When the presenter looks at something else meanwhile, the step's words would be untrue.
  const shown = ["theme", "compare", "data", "versus"];
  if (step.faults.length || shown.some((name) => view[name] !== current[name])) return {};
  return { title: pick(step.title), caption: pick(step.caption), notes: pick(step.notes) };
}

/** An address for the answers of a view, which may be of another year. */
function addressOf(kind, view) {
  return answerSets.address(kind, view).replace(`/${model.catalogue.year}/`, `/${view.year}/`);
}

/** Shows a step, presenting or, for a look while editing, as the map is. */
async function show(id, at, { present = true } = {}) {
  const story = book.find(id);
  const step = story?.steps[at];
  if (!step || step.faults.length) return false;
  const { view } = step;
  const told = { story: present ? id : "", step: present ? String(at + 1) : null, present: present ? "1" : "" };
  const next = { ...state.get(), ...view, ...told, view: "map" };
  if (!sameYear(view)) {
    state.leaveFor(next); // other borders need the page anew
    return true;
  }
  await answerSets.show(next);
  if (!present) look(step, true);
  return true;
}

/** Points the camera at a step's part of the country. */
function look(step, smooth) {
  if (step.faults.length) return;
  const filtered = state.filtersByArea(step.view);
  if (step.box) camera.showPart(step.box, { smooth });
  else if (!filtered) camera.wholeCountry({ smooth });
}

/** Goes to a step of the story that is told: the one that is chosen among those that can be drawn. */
function go(choose) {
  const now = index();
  if (now < 0) return;
  const at = choose(storyOf().playable, now);
  if (at !== undefined && at !== now) show(state.get().story, at);
}

const next = () => go((steps, now) => steps.find((at) => at > now));
const previous = () => go((steps, now) => steps.findLast((at) => at < now));
const first = () => go(([at]) => at);
const last = () => go((steps) => steps.at(-1));

/** Begins to tell a story, at its first step unless another is named. */
async function play(id, at = (book.find(id) || { playable: [] }).playable[0]) {
  prepare(book.find(id));
  if (await show(id, at)) announceModule(model.text("presenting"));
}

const sameYear = (view) => String(view.year) === String(model.catalogue.year);

/** Every view of some stories that can be drawn, and the one on screen. */
const viewsOf = (stories) => [
  state.get(),
  ...stories.flatMap(({ steps, playable }) => playable.map((at) => steps[at].view)),
];

/** What other answers need beside their page: the profiles of whatever can be selected. */
function filesOf(view) {
  const divisions = [view.division, ...model.mainDivisions(), ...view.sel.map((key) => key.split(":")[0])];
  const profiles = divisions.map((division) => `${addressOf("profiles", view)}${division}.json`);
  return sameYear(view) ? [addressOf("answers", view), ...profiles] : profiles;
}

/** The page that a story comes to when it goes to another year, or comes back from there. */
function pageOf({ year, data, versus }) {
  const { lang } = model.catalogue;
  return location.pathname + state.toQuery({ ...state.schema.defaults, lang, year, data, versus });
}

/** Asks the worker for what stories need to go on without a network. */
function prefetch(stories) {
  const views = viewsOf(stories.filter(Boolean));
  const pages = views.every(sameYear) ? [] : views.map(pageOf);
  const files = [...views.flatMap(filesOf), config.urls.speaker];
  keep([...new Set(files)], [...new Set(pages)]);
}

/** The same, with the profiles at hand already, for a presentation that begins or is made. */
function prepare(story = storyOf()) {
  profile.prefetch(model.mainDivisions());
  prefetch([story]);
}

function seconds() {
  try {
    return Number(localStorage.getItem(SECONDS_KEY) || 0);
  } catch {
    return 0;
  }
}

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
  if (seconds() && running && index() >= 0) timer = setTimeout(next, seconds() * 1000);
}

function toggleTime() {
  running = !running;
  wait();
  announceModule(model.text(running ? "time_on" : "time_off"));
}

function announce(current) {
  const { title } = told(current);
  announceModule(
    model.text("step_said", { ...place(current), title: title || dom.byId("presenter-title").textContent }),
  );
}

function refresh(current, previous_) {
  const moved = !previous_ || current.step !== previous_.step || current.story !== previous_.story;
  const begun = presenting(current) && (!previous_ || !presenting(previous_));
  if (begun) prepare();
  if (!moved && !begun) return;
  wait();
  network.look();
  if (index(current) < 0) return;
  look(storyOf(current).steps[index(current)], Boolean(previous_) && !begun);
  if (previous_) announce(current);
}

export const player = {
  refresh,
  told,
  place,
  play,
  show,
  go,
  next,
  previous,
  first,
  last,
  index,
  storyOf,
  presenting,
  prefetch,
  prepare,
  seconds,
  setSeconds,
  toggleTime,
};
