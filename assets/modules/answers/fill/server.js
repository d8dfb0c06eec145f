/**
 * What the page asks of the server. Nothing is sent before the visitor asks for it, but for who they
 * are; a request never throws, but comes to words that say what to do.
 *
 * @import { Outcome, PastedRow, Topic, Visitor } from "./types.js"
 */
import { config } from "../../view/config.js";
import { fill, words } from "./context.js";

/** @returns {{ words: string }} */
const offline = () => ({ words: words("offline") });

/** Asks who the visitor is, and for the token of forms. @returns {Promise<Visitor | null>} */
export async function askVisitor() {
  try {
    const response = await fetch(config.urls.visitor, { cache: "no-store" });
    fill.visitor = response.ok ? await response.json() : null;
  } catch {
    fill.visitor = null; // without a network; whoever needs it asks again
  }
  return fill.visitor;
}

/** The words of a refusal. @param {Response} response */
async function refusal(response) {
  try {
    const { detail } = await response.json();
    return { words: String(detail || words("failed")) };
  } catch {
    return { words: words("failed") };
  }
}

/** Sends a form. @param {string} url @param {Record<string, string>} fields @returns {Promise<Outcome<Response>>} */
async function post(url, fields) {
  const visitor = fill.visitor ?? (await askVisitor());
  if (!visitor) return offline();
  try {
    const body = new URLSearchParams({ token: visitor.token, ...fields });
    const response = await fetch(url, { method: "POST", body });
    return response.ok ? { data: response } : await refusal(response);
  } catch {
    return offline();
  }
}

/** Sends a form that comes back as JSON. @param {string} url @param {Record<string, string>} fields @returns {Promise<Outcome<any>>} */
async function postForJson(url, fields) {
  const outcome = await post(url, fields);
  return "words" in outcome ? outcome : { data: await outcome.data.json() };
}

/** Has pasted rows read. @param {Topic} topic @param {[string, string][]} pairs @param {number[]} numbers @returns {Promise<Outcome<{ rows: PastedRow[], left: number }>>} */
export const readPasted = (topic, pairs, numbers) =>
  postForJson(config.urls.pasted, {
    topic: topic.id,
    rows: JSON.stringify(pairs),
    numbers: JSON.stringify(numbers),
  });

/** Has a workbook made. @param {object} sheets @returns {Promise<Outcome<Blob>>} */
export async function makeWorkbook(sheets) {
  const outcome = await post(config.urls.template, { sheets: JSON.stringify(sheets) });
  return "words" in outcome ? outcome : { data: await outcome.data.blob() };
}

/**
 * @typedef {object} Correction
 * @property {Topic} topic
 * @property {import("./types.js").Row} row
 * @property {string} why
 */

/** What publishing one row would change. @param {Correction} correction @returns {Promise<Outcome<{ version: number, changes: { area: string, before: string, after: string }[] }>>} */
export const previewCorrection = ({ topic, row, why }) =>
  postForJson(config.urls.correction, { topic: topic.id, row: JSON.stringify(row), why });

/** Publishes it over a version. @param {Correction} correction @param {number} basedOn @returns {Promise<Outcome<{ version: number, page: string }>>} */
export const publishCorrection = ({ topic, row, why }, basedOn) =>
  postForJson(config.urls.correction, {
    topic: topic.id,
    row: JSON.stringify(row),
    why,
    confirmed: "1",
    based_on: String(basedOn),
  });

/** What the page of answers says is wrong. @param {Response} response */
async function troubleOn(response) {
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return page.querySelector(".alert")?.textContent?.trim() || words("failed");
}

/**
 * Sends the sheets as a file to the checks, the way the form of the page of answers does, and goes
 * to the report. Says what is wrong when that cannot be.
 *
 * @param {object} sheets
 * @returns {Promise<string>} "" when the browser is on its way
 */
export async function sendToCheck(sheets) {
  const visitor = await askVisitor(); // a page of long ago has an old token
  if (!visitor) return words("offline");
  if (!visitor.store) return words("no_store");
  const body = new FormData();
  body.set("token", visitor.token);
  body.set("file", new Blob([JSON.stringify(sheets)], { type: "application/json" }), "answers.json");
  try {
    const response = await fetch(config.urls.check, { method: "POST", body });
    if (!response.ok) return troubleOn(response);
  } catch {
    return words("offline");
  }
  location.assign(config.urls.report);
  return "";
}
