/**
 * The stories: ready ones from the server, the visitor's own in this browser, with undo. Own ones
 * are held as they came, and only what the visitor changes is changed in them.
 */

import { model } from "../map/catalogue.js";
import { storyAnswers as answers } from "./answers.js";
import { storyCheck } from "./check.js";
import { editor } from "./editor.js";
import { storyShelf as shelf } from "./shelf.js";

const { read, pick, wordsIn, isObject, FORMAT, VERSION, MOST } = storyCheck;
const CHOSEN = "yhdyspinta.story";
const ID = /^[a-z][a-z0-9-]{0,39}$/;
const MOST_UNDO = 50;

let ready = [];
let own = []; // {id, raw}
const readings = new Map(); // id -> {raw, round, story}
let picked = null; // the story chosen last, where the browser keeps nothing
const past = []; // {id, before, after, at} of the visitor's changes
const listeners = [];

const tell = () => listeners.forEach((listener) => listener());
const entry = (id) => own.find((each) => each.id === id);
const text = (value) => JSON.stringify(value);

/** A new id; the random part keeps stories of several browsers apart. */
function newId() {
  return `own-${Array.from(crypto.getRandomValues(new Uint8Array(5)), (n) => n.toString(16).padStart(2, "0")).join("")}`;
}

/** Takes a stored list; a story without an id that can be used gets one for as long as it is open. */
function take(list) {
  const ids = new Set();
  own = list.map((raw) => {
    const good = isObject(raw) && ID.test(raw.id) && !ids.has(raw.id);
    const id = good ? raw.id : newId();
    ids.add(id);
    return { id, raw };
  });
}

/** Takes the ready stories and what the browser has kept. */
function start(stories) {
  ready = stories.map((raw) => ({ id: raw.id, raw }));
  take(shelf.load() || []);
  answers.on(tell);
  window.addEventListener("storage", ({ key }) => key === shelf.KEY && editor.isWriting() === false && follow());
}

/** Takes what another window has stored, if it has. */
function follow() {
  const list = shelf.news();
  if (!list) return;
  take(list);
  tell();
}

/** Puts a story in its place, or removes it when there is nothing to put. */
function place(id, raw, at = own.length) {
  const was = own.findIndex((each) => each.id === id);
  const rest = own.filter((each) => each.id !== id);
  if (raw !== undefined) rest.splice(was < 0 ? at : was, 0, { id, raw });
  own = rest;
}

function keep() {
  shelf.save(own.map(({ raw }) => raw));
  tell();
}

/**
 * Changes one story: `work(raw)` gives what it becomes, undefined removes it. When another window
 * has changed the same story since, both stay: the change goes into a copy. Returns the id of the
 * story that holds the change, null where there was nothing to do.
 */
function change(id, work) {
  const mine = entry(id)?.raw;
  const list = shelf.news();
  if (list) take(list);
  const theirs = entry(id)?.raw;
  const apart = text(mine) !== text(theirs) && theirs !== undefined;
  const after = work(mine);
  if (apart && after === undefined) {
    tell();
    return null;
  }
  const to = apart ? newId() : id;
  const raw = apart ? { ...copied(after), id: to } : after;
  past.push({ id: to, before: apart ? undefined : mine, after: raw, at: own.indexOf(entry(id)) });
  if (past.length > MOST_UNDO) past.shift();
  place(to, raw);
  keep();
  return to;
}

/** Takes back the last change; false when there is none, or another window has gone on from it. */
function undo() {
  const last = past.pop();
  if (!last) return false;
  const list = shelf.news();
  if (list) take(list);
  const same = text(entry(last.id)?.raw) === text(last.after);
  if (same) place(last.id, last.before, last.at < 0 ? own.length : last.at);
  if (same) keep();
  else tell();
  return same;
}

/** A story as it can be used, with what is wrong with its answers; read anew when they change. */
function reading({ id, raw }) {
  const held = readings.get(id);
  if (held && held.raw === raw && held.round === answers.round()) return held.story;
  const story = read(raw, id);
  story.steps.forEach((step, at) => {
    step.faults.push(...answers.faults(step.view, at + 1));
  });
  story.playable = story.steps.flatMap(({ faults }, at) => (faults.length ? [] : [at]));
  readings.set(id, { raw, round: answers.round(), story });
  return story;
}

function find(id) {
  const found = entry(id) || ready.find((each) => each.id === id);
  return found && reading(found);
}

/** The title of a story, or what stands for one. */
const nameOf = ({ title, fault }) => pick(title) || model.text(fault ? "story_unreadable" : "story_untitled");

const isOwn = (id) => Boolean(entry(id));

/** Adds a story as it is under an id of its own; returns the id. */
function add(raw, id = newId()) {
  return change(id, () => ({ ...raw, id }));
}

function create() {
  const title = { [model.catalogue.lang]: model.text("story_untitled") };
  return add({ format: FORMAT, version: VERSION, title, steps: [] });
}

/** The same story under a title that says that it is a copy. */
function copied(raw) {
  const titles = Object.entries(wordsIn(raw.title));
  const title = Object.fromEntries(
    titles.map(([lang, words]) => [lang, model.text("story_copied_title", { title: words })]),
  );
  return { ...structuredClone(raw), title: { ...(isObject(raw.title) ? raw.title : {}), ...title } };
}

const copy = (id) => add(copied(find(id).raw));
const remove = (id) => change(id, () => undefined);

/** Changes an own story: `work(raw)` works on a copy. Returns the id of the story changed. */
function edit(id, work) {
  return change(id, (raw) => {
    const next = structuredClone(raw);
    work(next);
    return next;
  });
}

/** Sets or removes a text of a story or a step; `owner` is the value as it is stored. */
function write(owner, field, lang, words) {
  const texts = isObject(owner[field]) ? owner[field] : wordsIn(owner[field]);
  if (words) texts[lang] = words;
  else delete texts[lang];
  owner[field] = texts;
}

function choose(id) {
  picked = id;
  try {
    localStorage.setItem(CHOSEN, id);
  } catch {
    // It holds for as long as the page is open.
  }
  tell();
}

/** The id of the story that is open in the list: the last one chosen, or none. */
function chosen() {
  if (picked === null) {
    try {
      picked = localStorage.getItem(CHOSEN);
    } catch {
      picked = "";
    }
  }
  return find(picked) ? picked : "";
}

// What could not be stored goes with the page, so the browser asks first.
window.addEventListener("beforeunload", (event) => {
  if (own.length && past.length && shelf.trouble()) event.preventDefault();
});

export const book = {
  start,
  find,
  isOwn,
  add,
  create,
  copy,
  remove,
  edit,
  write,
  undo,
  choose,
  chosen,
  pick,
  nameOf,
  follow,
  ready: () => ready.map(reading),
  own: () => own.map(reading),
  canUndo: () => past.length > 0,
  isFull: (id) => find(id).steps.length >= MOST.steps,
  on: (listener) => listeners.push(listener),
};
