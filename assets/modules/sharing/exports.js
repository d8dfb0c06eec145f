/** Files of the view: fetched with a way to cancel, saved, and told about when that fails. */
import { html } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { camera } from "../map/camera.js";
import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";
import { state } from "../view/store.js";
import { addresses } from "./addresses.js";
import { fileName } from "./file-name.js";
import { ownTemplate } from "./own-template.js";
import { tell } from "./status.js";

const BUSY = 503;
const KEPT = 60_000; // ms for which a file that is being saved stays in memory

/** An answer other than 200, with its status. */
class Refused extends Error {
  /** @param {string} address @param {number} status @param {string} detail what the server says of it, or "" */
  constructor(address, status, detail) {
    super(`${address}: ${status}`);
    this.status = status;
    this.detail = detail;
  }
}

/** @type {{ opener: HTMLElement, controller: AbortController } | null} The file being made. */
let underway = null;
let onlyPart = true; // pictures show what is on screen and not the whole country

/** What a link's file is made with: its size, separator or deck, and the part of the country on screen. @param {HTMLAnchorElement} link */
function parameters({ dataset }) {
  const part = dataset.part && onlyPart ? camera.part() : null;
  return { size: dataset.size, separator: dataset.separator, deck: dataset.deck, bbox: part?.join(",") };
}

/** A link to the fact sheet of each selected area, or words that there is none. @param {string} path @param {string[]} sel */
function factSheets(path, sel) {
  if (!sel.length) return html`<p class="share__none">${model.text("fact_sheet_none")}</p>`;
  return repeat(
    sel,
    (key) => key,
    (key) => factSheet(path, key),
  );
}

/** @param {string} path @param {string} key */
function factSheet(path, key) {
  const [division, code] = key.split(":");
  const name = model.name(division, code);
  return html`<a
    class="file"
    href=${addresses.here().factSheet(path, key)}
    data-action="export"
    aria-label=${model.text("fact_sheet_of", { name })}
  ><span class="icon icon--download" aria-hidden="true"></span>${name}</a>`;
}

/** Brings every link of the dialog to the present view. */
function prepare() {
  const { file } = addresses.here();
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (
    document.querySelectorAll("#share-dialog a[data-path]")
  )) {
    link.href = file(link.dataset.path ?? "", parameters(link));
  }
  dom.show("share-pictured", state.get().compare.length > 1);
  dom.show("share-part", Boolean(camera.part()));
  ownTemplate.draw(bring);
  dom.draw("share-facts", factSheets(dom.byId("share-facts")?.dataset.path ?? "", state.get().sel));
}

/** Chooses whether pictures show only the part of the country on screen. @param {HTMLElement} button */
function togglePart(button) {
  onlyPart = !onlyPart;
  button.setAttribute("aria-checked", String(onlyPart));
  prepare();
}

/** @param {Blob} blob @param {string} name */
function save(blob, name) {
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/**
 * Why there is no file, in words: the server's own, or with a plain link to try.
 *
 * @param {unknown} error @param {HTMLElement} opener
 */
function failure(error, opener) {
  if (error instanceof Refused && error.detail && !(opener instanceof HTMLAnchorElement)) return error.detail;
  const reason = error instanceof Refused && error.status === BUSY ? "export_busy" : "export_failed";
  const text = model.text(navigator.onLine === false ? "no_network" : reason);
  if (!(opener instanceof HTMLAnchorElement)) return text;
  return html`<span>${text} </span><a href=${opener.href} target="_blank" rel="noopener">${model.text("export_open")}</a>`;
}

/** @param {string} address @param {RequestInit} options */
async function make(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Refused(address, answer.status, await detailOf(answer));
  const name = fileName(answer.headers.get("Content-Disposition"));
  save(await answer.blob(), name);
  return name;
}

/** What the server says of a refusal, or "". @param {Response} answer @returns {Promise<string>} */
async function detailOf(answer) {
  const { detail } = await answer.json().catch(() => ({ detail: "" }));
  return typeof detail === "string" ? detail : "";
}

/** @param {HTMLElement} opener */
function begin(opener) {
  cancel();
  underway = { opener, controller: new AbortController() };
  dom.show("share-progress", true);
  return underway;
}

/** Takes the progress away, unless another file is being made by now. @param {typeof underway} mine */
function end(mine) {
  if (underway !== mine) return;
  underway = null;
  dom.show("share-progress", false);
}

/** Answers a press of a link: makes and saves its file. @param {HTMLAnchorElement} link @param {MouseEvent} event */
async function download(link, event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab, as with any link
  event.preventDefault();
  await bring(link, link.getAttribute("aria-label") ?? "", link.href);
}

/**
 * Makes and saves a file, with progress and a way to cancel, and tells how it went.
 *
 * @param {HTMLElement} opener what asked for it; a link can be tried again
 * @param {string} label what the file is called meanwhile
 * @param {string} address @param {RequestInit} [options]
 */
async function bring(opener, label, address, options = {}) {
  const mine = begin(opener);
  tell(model.text("export_making", { name: label }));
  try {
    const name = await make(address, { ...options, signal: mine.controller.signal });
    if (underway === mine) tell(model.text("export_saved", { name }));
  } catch (error) {
    if (underway === mine) tell(failure(error, opener));
  } finally {
    end(mine);
  }
}

/** Gives up the file under way; true when there was one. */
function cancel() {
  if (!underway) return false;
  const mine = underway;
  end(mine);
  mine.controller.abort();
  tell(model.text("export_cancelled"));
  mine.opener.focus();
  return true;
}

export const exports = { prepare, togglePart, download, cancel };
