/**
 * Starts the page where answers are filled in: draws its parts, answers buttons, fields and keys.
 *
 * @import { Act } from "../../shared/actions.js"
 * @import { Column, Rows } from "./types.js"
 */
import { model } from "../../map/catalogue.js";
import { startMapActions } from "../../map/map-actions.js";
import { mounting } from "../../map/mounting.js";
import { selection } from "../../map/selection.js";
import { answerActions } from "../../shared/actions.js";
import { announce } from "../../shared/announce.js";
import { dom } from "../../shared/dom.js";
import { saveFile } from "../../shared/save-file.js";
import { state } from "../../view/store.js";
import { chooseArea } from "./choosing.js";
import { fill, words } from "./context.js";
import { correcting } from "./correction.js";
import { META, pathOf } from "./draft.js";
import { GROUP_CELL, groupChange, groupSheet, groupsFrom, newGroup, newKey, withoutGroup } from "./groups.js";
import { fillMap } from "./map.js";
import { pasting } from "./pasting.js";
import { filledFrom, sheetsOf, topicRow, withCell, withoutOldOrigin } from "./rows.js";
import { askVisitor, makeWorkbook, sendToCheck } from "./server.js";
import { KEY } from "./store.js";
import { openArea } from "./views/area.js";
import { fieldInHand, severalIn, valueIn } from "./views/fields.js";
import { groups } from "./views/groups.js";
import { done, origin } from "./views/origin.js";
import { palette, topics } from "./views/palette.js";
import { pasteDialog } from "./views/paste.js";
import { table } from "./views/table.js";
import { notices, tools } from "./views/tools.js";

let sending = { busy: false, words: "" };
let said = "";

/** Id of a part -> what draws it. @type {Record<string, () => unknown>} */
const PARTS = {
  "fill-notice": () => notices(said),
  "fill-topics": topics,
  "fill-palette": palette,
  "fill-area": openArea,
  "fill-start": tools,
  "fill-table": table,
  "fill-groups": groups,
  "fill-origin": origin,
  "fill-done": () => done(sending),
  "fill-dialog": pasteDialog,
};

/** Draws the parts anew, all of them or some. @param {string[]} [names] */
function draw(names = Object.keys(PARTS)) {
  if (model.ready) for (const name of names) dom.draw(name, PARTS[name]());
}

/** The value that a button stands for. @param {HTMLElement} button */
const valueOn = ({ dataset }) => dataset.value ?? "";

/** @param {string} topic */
function chooseTopic(topic) {
  said = "";
  state.set({ topic, sel: [] });
}

/** Fills the rows of the topic from what is published or known, or empties them; undo brings back what was there. @param {string} from */
function startFrom(from) {
  const { topic, data } = fill;
  const rows = /** @type {Record<string, Rows>} */ ({
    published: data.published[topic.id],
    known: data.known[topic.id],
  })[from];
  const listed = topic.id === data.groups.topic ? groupsOf(from) : {};
  fill.store.change({ ...filledFrom(topic, rows ?? {}), ...listed });
  announce(words("started"));
}

/** Changes that list the published groups in place of those of the draft, or none. @param {string} from */
const groupsOf = (from) =>
  groupsFrom(fill.store.draft, fill.data.groups, from === "published" ? fill.data.groups.published : []);

/** Adds a group and opens it. */
function addGroup() {
  const key = newKey(Date.now(), Math.random());
  fill.group = key;
  fill.store.change(newGroup(key));
  announce(words("group_added"));
  document.getElementById("fill-group-name")?.focus();
}

/** @param {string} key */
function removeGroup(key) {
  fill.store.change(withoutGroup(fill.data.groups, key));
  announce(words("group_removed"));
  /** @type {HTMLElement | null} */ (document.querySelector("[data-action='fill-group-add']"))?.focus();
}

/** @param {() => Promise<string>} work comes to what went wrong, "" for nothing */
async function send(work) {
  sending = { busy: true, words: "" };
  draw(["fill-done"]);
  sending = { busy: false, words: await work() };
  draw(["fill-done"]);
}

const sheets = () => ({
  ...sheetsOf(fill.store.draft, fill.data.topics, fill.data.meta),
  ...groupSheet(fill.store.draft, fill.data.groups),
});

/** Sends the draft to the checks, if anything is filled in. */
async function check() {
  const rows = Object.keys(sheets()).length > 1;
  return rows ? sendToCheck(sheets()) : words("nothing_filled");
}

/** Saves the draft as the template's workbook. */
async function download() {
  const outcome = await makeWorkbook(sheets());
  if ("words" in outcome) return outcome.words;
  saveFile(outcome.data, words("file_name"));
  return "";
}

/** Saves what this browser had kept and could not be read. */
function saveAside() {
  saveFile(new Blob(fill.store.aside(), { type: "text/plain" }), words("aside_file"));
}

/** What has been shown is published by the next button, which may be out of sight. */
function goOnToPublishing() {
  const next = /** @type {HTMLElement | null} */ (document.querySelector("[data-action='fill-publish']"));
  next?.focus();
}

/** @type {Record<string, Act>} */
const ACTIONS = {
  "fill-topic": (button) => chooseTopic(valueOn(button)),
  "fill-choose": (button) => state.set({ sel: [valueOn(button)] }, { replace: true }),
  "fill-close": () => state.set({ sel: [] }, { replace: true }),
  "fill-start": (button) => startFrom(valueOn(button)),
  "fill-group-add": addGroup,
  "fill-group-remove": (button) => removeGroup(valueOn(button)),
  "fill-undo": () => fill.store.undo(),
  "fill-redo": () => fill.store.redo(),
  "fill-paste": () => pasting.open(),
  "fill-paste-read": () => pasting.read(),
  "fill-paste-apply": () => pasting.apply(),
  "fill-paste-close": () => pasting.close(),
  "fill-preview": () => correcting.preview().then(goOnToPublishing),
  "fill-publish": () => correcting.publish(),
  "fill-check": () => send(check),
  "fill-download": () => send(download),
  "fill-save-aside": saveAside,
  "fill-forget-aside": () => fill.store.forgetAside(),
};

/** Takes what a field of a row or of the origin says; `name` is "area/column" or "meta/column". @param {string} name @param {string} text */
function takeCell(name, text) {
  const [area, column] = name.split("/");
  const { topic } = fill;
  if (area === META) {
    const field = /** @type {Column} */ (fill.data.meta.find(({ id }) => id === column));
    fill.store.change({ [pathOf(META, "", column)]: valueIn(field, text) });
    return;
  }
  if (area.startsWith(GROUP_CELL)) {
    const { groups } = fill.data;
    fill.store.change(groupChange(groups, area.slice(GROUP_CELL.length), column, (of) => valueIn(of, text)));
    return;
  }
  const found = /** @type {Column} */ (topic.columns.find(({ id }) => id === column));
  const row = topicRow(fill.store.draft, topic, area);
  const changes = withCell(topic, area, row, column, valueIn(found, text));
  fill.store.change(withoutOldOrigin(topic, area, row, fill.published(area), changes));
}

/** Takes what several boxes say together. @param {HTMLInputElement} box */
function takeSeveral(box) {
  const several = severalIn(box);
  if (several) takeCell(several.name, several.text);
}

/** @param {Event} event */
function change({ target }) {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || !model.ready) return;
  if (target.name === "brush") {
    fill.brushes[fill.topic.id] = target.value;
    draw(["fill-palette"]);
  } else if (target.id === "fill-planned" && target instanceof HTMLInputElement) {
    fill.planned = target.checked;
    draw(["fill-palette"]);
  } else if (target.dataset.cell) takeCell(target.dataset.cell, target.value);
  else if (target instanceof HTMLInputElement) takeSeveral(target);
}

/** Keeps what is being written when the page is left in the middle of it. */
function keepWriting() {
  const field = fieldInHand();
  if (field?.dataset.cell && model.ready) takeCell(field.dataset.cell, field.value);
}

/** @param {Event} event */
function input({ target }) {
  if (target instanceof HTMLTextAreaElement && target.id === "fill-pasted") pasting.type(target.value);
  else if (target instanceof HTMLInputElement && target.id === "fill-why") correcting.reason(target.value);
}

/** A text that is being written has an undo of its own. @param {EventTarget | null} target */
const isWriting = (target) =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== "radio" && target.type !== "checkbox");

/** @param {KeyboardEvent} event */
function keydown(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event.target)) return;
  const key = event.key.toLowerCase();
  if (key === "z" && event.shiftKey) fill.store.redo();
  else if (key === "z") fill.store.undo();
  else if (key === "y") fill.store.redo();
  else return;
  event.preventDefault();
}

/** Everything follows the draft. @param {string[]} _paths @param {boolean} fromElsewhere */
function follow(_paths, fromElsewhere) {
  said = fromElsewhere ? words("elsewhere") : "";
  fillMap.repaint();
  draw();
}

/** Answers buttons, fields, the view and other windows from now on. */
function listen() {
  startMapActions();
  selection.answerBy(chooseArea);
  answerActions(ACTIONS, () => model.ready);
  document.addEventListener("change", change);
  document.addEventListener("input", input);
  document.addEventListener("visibilitychange", () => document.hidden && keepWriting());
  window.addEventListener("pagehide", keepWriting);
  document.addEventListener("keydown", keydown);
  window.addEventListener("storage", ({ key }) => (key === KEY || key === null) && fill.store.catchUp());
  state.on((now, previous) => model.ready && mounting.refresh(now, previous));
  state.on(() => draw());
  fill.store.on(follow);
  correcting.start(() => draw(["fill-area"]));
  pasting.start(() => draw(["fill-dialog"]));
}

/** Loads what the map is drawn from. @param {Record<string, any>} config of the page */
async function load({ urls }) {
  await model.load(/** @type {{ catalogue: string, geometry: string }} */ (urls));
  fillMap.follow();
}

/** The page has been drawn by Dash: its parts are drawn into it. */
function drawn() {
  draw();
}

/** Asks who the visitor is, which can wait. */
async function later() {
  await askVisitor();
  draw(["fill-area"]);
}

export const fillPage = { listen, load, drawn, later };
