/**
 * Pasting two columns: the server reads them, the visitor sees what was understood, and nothing is
 * filled in before they say so.
 *
 * @import { PastedRow } from "./types.js"
 */
import { announce } from "../../shared/announce.js";
import { fill, words } from "./context.js";
import { pairsOf } from "./paste.js";
import { fromPasted } from "./rows.js";
import { readPasted } from "./server.js";

const NOTHING = {
  text: "",
  busy: false,
  words: "",
  topic: "",
  more: false,
  left: 0,
  rows: /** @type {PastedRow[] | null} */ (null),
};
let now = NOTHING;
let drawn = () => {};

/** @param {Partial<typeof NOTHING>} patch */
function set(patch) {
  now = { ...now, ...patch };
  drawn();
}

/** The text has changed, so what was read of it no longer holds. @param {string} text */
const type = (text) => set({ text, rows: null, words: "" });

/** Has the text read. */
async function read() {
  const { text } = now;
  const { pairs, numbers, more } = pairsOf(text);
  if (!pairs.length) return set({ words: words("paste_nothing") });
  set({ busy: true, words: "" });
  const { topic } = fill;
  const outcome = await readPasted(topic, pairs, numbers);
  if (now.text !== text) return set({ busy: false });
  if ("words" in outcome) return set({ busy: false, words: outcome.words });
  set({ busy: false, more, topic: topic.id, ...outcome.data });
}

const understood = () => (now.rows ?? []).filter(({ area }) => area);

/** Fills in the rows that were understood, as one step. */
function apply() {
  const rows = understood();
  const { topic } = fill;
  if (!rows.length || now.topic !== topic.id) return;
  fill.store.change(fromPasted(topic, fill.store.draft, rows, fill.data.published[topic.id]));
  announce(words("pasted", { n: rows.length }));
  close();
}

/** @returns {HTMLDialogElement | null} */
const dialog = () => /** @type {HTMLDialogElement | null} */ (document.getElementById("fill-dialog"));

function open() {
  set(NOTHING);
  dialog()?.showModal();
  document.getElementById("fill-pasted")?.focus();
}

function close() {
  dialog()?.close();
  now = NOTHING;
}

/** Has `draw` called when something here changes. @param {() => void} draw */
function start(draw) {
  drawn = draw;
}

export const pasting = { start, get: () => now, understood, type, read, apply, open, close };
