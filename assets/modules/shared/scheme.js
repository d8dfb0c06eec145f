/**
 * Light or dark pages, as the reader has chosen on this device; otherwise as the system has it.
 *
 * @typedef {"" | "light" | "dark"} Scheme  "" follows the system.
 */

const KEY = "scheme";
const DARK = "(prefers-color-scheme: dark)";

/** What was kept, as a scheme; anything else follows the system. @param {unknown} kept @returns {Scheme} */
export const asScheme = (kept) => (kept === "light" || kept === "dark" ? kept : "");

/** The scheme kept on this device; none where nothing may be kept. */
export function keptScheme() {
  try {
    return asScheme(localStorage.getItem(KEY));
  } catch {
    return "";
  }
}

/** Keeps a scheme for the next pages; where nothing may be kept it holds for this page only. @param {Scheme} scheme */
export function keepScheme(scheme) {
  try {
    if (scheme) localStorage.setItem(KEY, scheme);
    else localStorage.removeItem(KEY);
  } catch {
    // The choice itself is made all the same.
  }
}

/** Whether the page is dark, by the reader's choice or the system's. */
export function isDark() {
  const { scheme } = document.documentElement.dataset;
  return scheme ? scheme === "dark" : window.matchMedia(DARK).matches;
}

/** Calls back when the page may have become light or dark. @param {() => void} act */
export function onScheme(act) {
  window.matchMedia(DARK).addEventListener("change", act);
  new MutationObserver(act).observe(document.documentElement, { attributeFilter: ["data-scheme"] });
}

/** Gives a document a scheme, its styles and the colour of the window around it. @param {Document} document @param {Scheme} scheme */
export function applyScheme(document, scheme) {
  const root = document.documentElement;
  if (scheme) root.dataset.scheme = scheme;
  else delete root.dataset.scheme;
  for (const meta of document.querySelectorAll("meta[name='theme-color'][data-scheme]")) {
    const mine = meta.getAttribute("data-scheme");
    const always = scheme === mine ? "all" : "not all";
    meta.setAttribute("media", scheme ? always : `(prefers-color-scheme: ${mine})`);
  }
}
