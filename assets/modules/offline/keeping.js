/** The worker that keeps the page going without a network: what it is asked to keep. */
import { config } from "../view/config.js";

const SHOWN_LATER = /icons\/.+\.svg$|latin-\d+-normal\.woff2$/;

/** Every file of this page so far, for the worker to keep: it was not there when they came. */
function files() {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const mine = loaded.filter(({ origin, pathname }) =>
    origin === location.origin && /^\/(static|data|_dash-component-suites)\//.test(pathname));
  return [...new Set(mine.map(({ href }) => href))];
}

/** Asks the worker to keep this page, its files and some more. */
export async function keep(more = [], pages = []) {
  const workers = navigator.serviceWorker;
  if (!workers || !(await workers.getRegistration())) return;
  const { active } = await workers.ready;
  for (const page of [location.href, ...pages]) active.postMessage({ page });
  active.postMessage({ keep: [...files(), ...more] });
}

/** Icons and type that the style sheets name; browsers fetch them only when they are shown. */
function pictures() {
  return [...document.styleSheets].filter(({ href }) => href).flatMap((sheet) =>
    [...sheet.cssRules].flatMap(({ cssText }) => [...cssText.matchAll(/url\("(.+?)"\)/g)])
      .map(([, address]) => new URL(address, sheet.href))
      .filter(({ pathname }) => SHOWN_LATER.test(pathname)).map(({ href }) => href));
}

/** Registers the worker and has it keep this page; false where the browser keeps nothing. */
export async function keepPage() {
  const workers = navigator.serviceWorker;
  if (!workers) return false;
  // Where a browser keeps nothing, as in private windows, the page works as before. A browser
  // looks for a new version by itself; to register again would fail without a network.
  const registered = workers.controller || (await workers.register(config.urls.worker).catch(() => null));
  if (!registered) return false;
  await keep([...pictures(), config.urls.stories]);
  return true;
}
