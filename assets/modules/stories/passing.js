/** Stories go from hand to hand: as a file, in a link, and as slides. */
import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";
import { state } from "../view/store.js";
import { storyAnswers } from "./answers.js";
import { book } from "./book.js";
import { storyCheck } from "./check.js";

const { accept, pick, wrong, isObject } = storyCheck;
const MOST_LINK = 4000; // letters; longer addresses get cut in messages
const MOST_LETTERS = 500000; // a link that unpacks to more is not a story
const MOST_TITLE = 2000; // letters of a title that the server takes
const REFUSED = 400;
const HASH = "#story=";

function download(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = dom.h("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

const fileName = (story, ending) =>
  `${
    pick(story.title)
      .replace(/[\\/:*?"<>|]+/g, " ")
      .trim() || "story"
  }.${ending}`;

/** Saves a story as it is stored, what cannot be read in it too. */
function save(story) {
  const blob = new Blob([`${JSON.stringify(story.raw, null, 2)}\n`], { type: "application/json" });
  download(blob, fileName(story, "json"));
}

/** Saves the texts that the browser has kept aside because they could not be read. */
function saveAside(texts) {
  download(new Blob([texts.join("\n")], { type: "text/plain" }), "yhdyspintakartta.txt");
}

/** Reads a story from a file's text; returns its new id. */
function read(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong("error_json");
  }
  return book.add(accept(value));
}

/** Runs bytes through a stream that packs or unpacks them. */
function through(bytes, stream) {
  return new Response(new Blob([bytes]).stream().pipeThrough(stream));
}

/** The story without the speaker's notes in as few letters as an address takes; null for too many. */
async function pack({ raw }) {
  const steps = raw.steps.map((step) => (isObject(step) ? { ...step, notes: undefined } : step));
  const text = JSON.stringify({ ...raw, id: undefined, steps });
  const bytes = await through(text, new CompressionStream("deflate-raw")).arrayBuffer();
  if (bytes.byteLength > MOST_LINK) return null;
  const letters = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return letters.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

async function unpack(letters) {
  try {
    const bytes = Uint8Array.from(atob(letters.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
    const text = await through(bytes, new DecompressionStream("deflate-raw")).text();
    return text.length <= MOST_LETTERS ? JSON.parse(text) : null;
  } catch {
    throw wrong("error_link");
  }
}

/** The address that carries the story, or null when it would be too long. */
async function link(story) {
  const lang = state.toQuery({ ...state.schema.defaults, lang: model.catalogue.lang });
  const packed = await pack(story);
  const address = `${location.origin}/${lang}${HASH}${packed}`;
  return packed && address.length <= MOST_LINK ? address : null;
}

/** An id that depends on what the story says, so that a link opened twice is one story. */
async function idOf(letters) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(letters));
  return `got-${[...new Uint8Array(digest)]
    .slice(0, 6)
    .map((n) => n.toString(16).padStart(2, "0"))
    .join("")}`;
}

/** Takes the story of a link that was opened; returns its id, or null when there is none. */
async function receive(hash) {
  if (!hash.startsWith(HASH)) return null;
  const letters = hash.slice(HASH.length);
  const id = await idOf(letters);
  if (book.find(id)) return id;
  return book.add(accept(await unpack(letters)), id);
}

/** What slides leave out, in words; "" when that is nothing. */
function leftOut({ steps, playable }) {
  const numbers = steps
    .map((_step, at) => at)
    .filter((at) => !playable.includes(at))
    .map((at) => at + 1);
  return numbers.length ? model.text("story_left_out", { steps: numbers.join(", ") }) : "";
}

/** What can be drawn of the story in one language, as the server makes slides of it. */
function told(story) {
  const { lang } = model.catalogue;
  return {
    title: pick(story.title).slice(0, MOST_TITLE),
    remark: leftOut(story),
    steps: story.playable
      .map((at) => story.steps[at])
      .map((step) => ({
        query: state.toQuery({ ...state.schema.defaults, ...step.view, lang }, { lasting: true }),
        box: step.box,
        title: pick(step.title),
        caption: pick(step.caption),
        notes: pick(step.notes),
      })),
  };
}

function ask(story) {
  const headers = { "Content-Type": "application/json" };
  return fetch("/export.pptx", { method: "POST", headers, body: JSON.stringify(told(story)) });
}

/** Saves a story as slides; returns what they leave out, in words. Rejects when there are none. */
async function slides(id) {
  let answer = await ask(book.find(id));
  if (answer.status === REFUSED) {
    // Answers may have been withdrawn since the page was opened.
    await storyAnswers.look([book.find(id)], { again: true });
    answer = await ask(book.find(id));
  }
  if (!answer.ok) throw new Error(String(answer.status));
  const story = book.find(id);
  download(await answer.blob(), fileName(story, "pptx"));
  return leftOut(story);
}

export const passing = { save, saveAside, read, link, receive, slides };
