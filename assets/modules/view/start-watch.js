/**
 * Watches over the start of a page, apart from everything that may fail in it: when the page is not
 * there in time, the notice in the document says so, what has failed, and what to do. Styles show
 * the notice by themselves after a while, should this script not run either.
 */

const PATIENCE_MS = 12_000;
/** Status from which on an answer is a failure. */
const FAILURE = 400;

/** Names of what could not be loaded, each once. @type {Set<string>} */
const failed = new Set();
const ready = () => document.documentElement.dataset.page === "ready";

/** The last part of an address, by which support knows it. @param {string} address */
const nameOf = (address) => new URL(address, location.href).pathname.split("/").pop() ?? address;

function say() {
  const notice = document.getElementById("start-error");
  if (!notice || ready()) return;
  const list = notice.querySelector("[data-failed]");
  if (list) list.textContent = [...failed].join(", ");
  notice.classList.toggle("start-error--named", failed.size > 0);
  notice.classList.add("start-error--shown");
}

/** A script or style sheet that does not load ends the wait. @param {Event} event */
function noteElement({ target }) {
  if (target instanceof HTMLScriptElement) note(target.src);
  if (target instanceof HTMLLinkElement && target.rel === "stylesheet") note(target.href);
}

/** @param {string} address */
function note(address) {
  if (!address) return;
  failed.add(nameOf(address));
  say();
}

/** An answer of Dash or of the data that is an error ends the wait too. @param {PerformanceObserverEntryList} list */
function noteAnswers(list) {
  for (const entry of /** @type {PerformanceResourceTiming[]} */ (list.getEntries())) {
    const { pathname, origin } = new URL(entry.name);
    const ours = origin === location.origin && /^\/(_dash-|data\/|static\/)/.test(pathname);
    if (ours && entry.responseStatus >= FAILURE) note(entry.name);
  }
}

window.addEventListener("error", noteElement, { capture: true });
new PerformanceObserver(noteAnswers).observe({ type: "resource", buffered: true });
setTimeout(say, PATIENCE_MS);
new MutationObserver((_, observer) => {
  if (!ready()) return;
  observer.disconnect();
  document.getElementById("start-error")?.remove();
}).observe(document.documentElement, { attributeFilter: ["data-page"] });
