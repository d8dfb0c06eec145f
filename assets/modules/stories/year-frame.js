/**
 * Steps of another year: a frame with the page of that year over this page, which goes on leading.
 * Full screen, the speaker's window and the clock of the steps stay as they are.
 *
 * @import { Said } from "./host.js"
 *
 * @typedef {{ id: string, at: number, raw: any, year: string, address: string }} FramedStep
 * @typedef {object} Leading What the page does when the one in the frame says something.
 * @property {(act: string) => void} act A key or a button asks for something.
 * @property {() => void} shown A step is on screen.
 */
import { FRAME, hearFrom } from "./host.js";

const PATIENCE = 15_000; // ms after which a page that has said nothing is loaded again when it is asked for

/** @type {HTMLIFrameElement | null} */
let frame = null;
/** @type {FramedStep | null} The step that the frame shows, or is to show. */
let wanted = null;
let ready = false; // whether the page in the frame hears
let loadedAt = 0;
let visible = false; // whether the frame is wanted on screen

const window_ = () => frame?.contentWindow ?? null;

function send() {
  if (!ready || !wanted) return;
  const { id, at, raw } = wanted;
  window_()?.postMessage({ step: { id, at, raw } }, location.origin);
}

/** What lies under the frame is out of reach while it is on screen. @param {boolean} covered */
function cover(covered) {
  for (const element of document.body.children) {
    if (element instanceof HTMLElement && element !== frame) element.inert = covered;
  }
}

/** Brings the frame on screen once it shows the step that is wanted. @param {number} at */
function reveal(at) {
  if (!frame || !visible || wanted?.at !== at || frame.dataset.shown) return;
  frame.dataset.shown = "1";
  cover(true);
  window_()?.focus();
}

/** Loads the page of a step's year, unless it is there already. @param {FramedStep} step */
function load(step) {
  const coming = ready || performance.now() - loadedAt < PATIENCE;
  const same = frame && coming && wanted?.year === step.year;
  wanted = step;
  if (same) return send();
  frame?.remove();
  ready = false;
  loadedAt = performance.now();
  frame = document.createElement("iframe");
  frame.className = "year-frame";
  frame.name = FRAME;
  frame.src = step.address;
  document.body.append(frame);
}

/** @param {Leading} leading */
function start({ act, shown }) {
  hearFrom(window_, (/** @type {Said} */ said) => {
    if ("ready" in said) {
      ready = true;
      send();
    } else if ("shown" in said) {
      reveal(said.shown);
      shown();
    } else if (visible) {
      act(said.act);
    }
  });
}

/** Shows a step of another year; what is on screen stays there until it has come. @param {FramedStep} step */
function show(step) {
  visible = true;
  load(step);
}

/** Loads the page of a step that may come next, unseen. @param {FramedStep} step */
function prepare(step) {
  if (!visible && wanted?.year !== step.year) load(step);
}

/** Takes the frame off the screen, and keeps its page for the next step of its year. */
function hide() {
  if (!visible) return;
  visible = false;
  if (!frame?.dataset.shown) return;
  delete frame.dataset.shown;
  cover(false);
  window.focus();
}

/** Lets the page in the frame go. */
function close() {
  hide();
  frame?.remove();
  frame = null;
  wanted = null;
  ready = false;
}

/** The document on screen: the frame's while it shows a step. @returns {Document} */
const shownDocument = () => (frame?.dataset.shown && frame.contentDocument) || document;

export const yearFrame = { start, show, prepare, hide, close, isVisible: () => visible, shownDocument };
