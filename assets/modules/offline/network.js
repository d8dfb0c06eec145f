/** Whether the server can be reached: said quietly at the edge of the page while it cannot. */
import { model } from "../map/catalogue.js";
import { dom } from "../shared/dom.js";

const CALM = 20_000; // ms between looks while all is well
const WORRIED = 2_000; // ms between looks while it is not
const PATIENCE = 8_000; // ms; a worker of an earlier version does not know the question
let note = null;
let timer = null;
let looking = null;
let reached = true;

/** Asks the server through the worker, where a failure leaves no line in the console. */
function askWorker(worker) {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ alive: true }, [port2]);
    setTimeout(reject, PATIENCE);
  });
}

/** True when the server answers; without a worker, as far as the browser knows. */
async function ask() {
  const worker = navigator.serviceWorker && navigator.serviceWorker.controller;
  if (!navigator.onLine || !worker) return navigator.onLine;
  return askWorker(worker).catch(() => navigator.onLine);
}

function tell() {
  note = note || document.body.appendChild(dom.h("p", { class: "offline", role: "status" }));
  const text = reached ? "" : model.text(navigator.onLine ? "no_server" : "offline");
  if (note.textContent !== text) note.textContent = text;
}

async function lookNow() {
  reached = await ask();
  tell();
  clearTimeout(timer);
  timer = setTimeout(watch, reached ? CALM : WORRIED);
}

/** Looks whether the server is there; several who ask at once get one answer. */
function look() {
  looking = looking || lookNow().finally(() => { looking = null; });
  return looking;
}

/** Looks again, unless nobody sees the page. */
function watch() {
  if (document.hidden) timer = setTimeout(watch, CALM);
  else look();
}

function start() {
  for (const change of ["online", "offline"]) window.addEventListener(change, look);
  document.addEventListener("visibilitychange", () => document.hidden || look());
  look();
}

export const network = { start, look, reached: () => reached };
