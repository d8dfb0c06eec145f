/**
 * Whether the server can be reached. It is asked for a sign of life only when something failed, or
 * when somebody looks and the last sign is five minutes old; never for a page that nobody sees, and
 * never for a map embedded in another site.
 *
 * @typedef {"" | "offline" | "no_server"} State
 *   Key of the text to be shown: empty while the server can be reached, "offline" without a
 *   network, "no_server" when there is a network but no sign of life.
 * @typedef {object} Given
 * @property {Pick<Document, "hidden" | "addEventListener">} document
 * @property {Pick<Window, "addEventListener">} window
 * @property {Pick<Navigator, "onLine">} navigator
 * @property {() => Promise<boolean>} askServer  whether the server gives a sign of life, see
 *   `createAskServer`; a rejection means no
 * @property {(state: State) => void} say  shows the state; called when it has changed
 * @property {boolean} [embedded]  true for a map in a frame of another site
 * @property {() => number} [now]  time in ms
 * @property {(work: () => void, ms: number) => number} [setTimer]
 * @property {(timer: number) => void} [clearTimer]
 */

/** While all is well, a sign of life is believed for so long. */
export const CALM_MS = 300_000;
/** Pauses between questions while there is no sign of life; the last one is repeated. */
export const WORRIED_MS = [2_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * @param {Given} given
 */
export function createNetwork({
  document,
  window,
  navigator,
  askServer,
  say,
  embedded = false,
  now = () => performance.now(),
  setTimer = (work, ms) => Number(setTimeout(work, ms)),
  clearTimer = (timer) => clearTimeout(timer),
}) {
  /** @type {State} */
  let state = "";
  let lastSign = now();
  let failures = 0;
  let timer = 0;
  /** @type {Promise<void> | null} */
  let asking = null;

  /** @param {State} next */
  function change(next) {
    if (next === state) return;
    state = next;
    say(state);
  }

  async function isThere() {
    if (!navigator.onLine) return false;
    return askServer().catch(() => false);
  }

  function waitToAsk() {
    clearTimer(timer);
    const pause = WORRIED_MS[Math.min(failures, WORRIED_MS.length) - 1] ?? 0;
    // Without a network there is nothing to ask; the browser says when there is one.
    if (state === "no_server") timer = setTimer(() => void (document.hidden || ask()), pause);
  }

  async function askOnce() {
    const there = await isThere();
    failures = there ? 0 : failures + 1;
    if (there) lastSign = now();
    change(there ? "" : navigator.onLine ? "no_server" : "offline");
    waitToAsk();
  }

  /** Asks the server; several who ask at once get one answer. */
  function ask() {
    asking ??= askOnce().finally(() => {
      asking = null;
    });
    return asking;
  }

  /** Asks if it is not known since less than five minutes whether the server can be reached. */
  async function look() {
    if (embedded || document.hidden) return;
    if (state !== "" || !navigator.onLine || now() - lastSign >= CALM_MS) await ask();
  }

  /** Takes notice that something the server was asked for failed. */
  async function failed() {
    if (!embedded && !document.hidden && state === "") await ask();
    else if (document.hidden) lastSign = Number.NEGATIVE_INFINITY; // look when the page is seen again
  }

  function start() {
    if (embedded) return;
    window.addEventListener("online", () => void look());
    window.addEventListener("offline", () => void failed());
    document.addEventListener("visibilitychange", () => void look());
    if (!navigator.onLine) void failed();
  }

  return { start, look, failed, isReached: () => state === "" };
}

/** @typedef {ReturnType<typeof createNetwork>} Network */

/**
 * How a page asks for a sign of life: through the service worker, where a failure leaves no line in
 * the console, or itself where there is no worker.
 * @param {object} given
 * @param {() => Pick<ServiceWorker, "postMessage"> | null | undefined} given.worker  the page's own
 * @param {WindowOrWorkerGlobalScope["fetch"]} given.fetch
 * @param {number} [given.patience]  in ms; a worker of an earlier version does not know the question
 * @returns {() => Promise<boolean>}
 */
export function createAskServer({ worker, fetch, patience = 8_000 }) {
  return async () => {
    const found = worker();
    if (found) return askWorker(found, { alive: true }, patience);
    const response = await fetch("/healthz", {
      method: "HEAD",
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    });
    return response.ok;
  };
}

/**
 * Asks a service worker something that it answers with yes or no; rejects when it does not answer.
 * @param {Pick<ServiceWorker, "postMessage">} worker
 * @param {{ alive: true } | { reached: true }} question
 * @param {number} patience  in ms
 * @returns {Promise<boolean>}
 */
export function askWorker(worker, question, patience) {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const close = setTimeout(() => {
      port1.close();
      reject(new Error("The service worker does not answer."));
    }, patience);
    port1.onmessage = ({ data }) => {
      clearTimeout(close);
      port1.close();
      resolve(data === true);
    };
    worker.postMessage(question, [port2]);
  });
}
