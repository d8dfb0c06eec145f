/**
 * Stories go from hand to hand: as a file, in a link, and as slides.
 *
 * @import { Step, Story } from "./types.js"
 */
import { model } from "../map/catalogue.js";
import { saveFile } from "../shared/save-file.js";
import { state } from "../view/store.js";
import { canPack, HASH, idOfLink, pack, unpack } from "./packing.js";
import { isObject } from "./schema.js";
import { accept, book, known, pick, text } from "./this-page.js";

const MOST_LINK = 4000; // letters; longer addresses get cut in messages
const MOST_TITLE = 2000; // letters of a title that the server takes
const REFUSED = 400;
const HALF_PAIRS = /\p{Surrogate}/gu;

/** @param {Story} story @param {string} ending */
function fileName(story, ending) {
  const title = pick(story.title)
    .replace(/[\\/:*?"<>|]+/g, " ")
    .trim();
  return `${title || "story"}.${ending}`;
}

/** Saves a story as it is stored, what cannot be read in it too. @param {Story} story */
function save(story) {
  const blob = new Blob([`${JSON.stringify(story.raw, null, 2)}\n`], { type: "application/json" });
  saveFile(blob, fileName(story, "json"));
}

/** Saves the texts that the browser has kept aside because they could not be read. @param {readonly string[]} texts */
function saveAside(texts) {
  saveFile(new Blob([texts.join("\n")], { type: "text/plain" }), "yhdyspintakartta.txt");
}

/** Reads a story from a file's text; returns its new id. An Error says what is wrong. @param {string} content */
function read(content) {
  let value;
  try {
    value = JSON.parse(content);
  } catch {
    throw new Error(text("error_json"));
  }
  return book.add(accept(value));
}

/** The story without its id and the speaker's notes, which stay here. @param {any} raw */
function withoutNotes(raw) {
  const steps = raw.steps.map((/** @type {any} */ step) => (isObject(step) ? { ...step, notes: undefined } : step));
  return { ...raw, id: undefined, steps };
}

/** The address that carries the story; an Error says why there is none. @param {Story} story */
async function link(story) {
  if (!canPack()) throw new Error(text("story_no_links"));
  const lang = state.toQuery({ ...state.schema.defaults, lang: model.catalogue.lang });
  const packed = await pack(withoutNotes(story.raw));
  const address = `${location.origin}/${lang}${HASH}${packed}`;
  if (!packed || address.length > MOST_LINK) throw new Error(text("story_long"));
  return address;
}

/** Takes the story of a link that was opened; its id, or null when there is none. An Error says what is wrong. @param {string} hash */
async function receive(hash) {
  if (!hash.startsWith(HASH)) return null;
  if (!canPack()) throw new Error(text("story_no_links"));
  const letters = hash.slice(HASH.length);
  const id = await idOfLink(letters);
  if (book.find(id)) return id;
  const value = await unpack(letters).catch(() => {
    throw new Error(text("error_link"));
  });
  return book.add(accept(value), id);
}

/** What slides leave out, in words; "" when that is nothing. @param {Story} story */
function leftOut({ steps, playable }) {
  const numbers = steps.flatMap((_step, at) => (playable.includes(at) ? [] : [at + 1]));
  return numbers.length ? text("story_left_out", { steps: numbers.join(", ") }) : "";
}

/** A text as the server takes it: without halves of signs. @param {string} words */
const whole = (words) => words.replace(HALF_PAIRS, "\ufffd");

/** @param {Step} step */
const slideOf = ({ view, box, title, caption, notes }) => ({
  query: state.toQuery({ ...state.schema.defaults, ...view, lang: model.catalogue.lang }, { lasting: true }),
  box,
  title: whole(pick(title)),
  caption: whole(pick(caption)),
  notes: whole(pick(notes)),
});

/** Asks for the slides of what can be drawn of a story, in one language. @param {Story} story */
function ask(story) {
  const title = [...whole(pick(story.title))].slice(0, MOST_TITLE).join("");
  const steps = story.playable.map((at) => slideOf(story.steps[at]));
  const headers = { "Content-Type": "application/json" };
  return fetch("/export.pptx", {
    method: "POST",
    headers,
    body: JSON.stringify({ title, remark: leftOut(story), steps }),
  });
}

/** Saves a story as slides; what they leave out, in words. Rejects when there are none. @param {Story} story */
async function slides(story) {
  let asked = story;
  let answer = await ask(asked);
  if (answer.status === REFUSED) {
    // Answers may have been withdrawn since the page was opened.
    await known.answers.look([asked], { again: true });
    asked = book.find(story.id) ?? asked;
    answer = await ask(asked);
  }
  if (!answer.ok) throw new Error(String(answer.status));
  saveFile(await answer.blob(), fileName(asked, "pptx"));
  return leftOut(asked);
}

export const passing = { save, saveAside, read, link, receive, slides };
