/**
 * The start of a page with a map. The document carries a picture of the page, in which the map is
 * drawn at once; when Dash has drawn the page itself, the map moves there and the picture goes.
 */
import { dom } from "../shared/dom.js";
import { connectDash } from "./dash.js";

const PICTURE = "first-view";
const PAGE = "react-entry-point";

/**
 * @typedef {object} Start
 * @property {() => Promise<unknown>} load  loads the data of the page
 * @property {(host: HTMLElement) => Promise<void>} open  draws the map in an element
 * @property {(act: (host: HTMLElement, adopt: () => void) => Promise<void>) => void} mount  calls `act`
 *   when Dash has drawn the place of the map; `adopt` moves the map there
 * @property {() => void} drawn  brings the page to the view
 * @property {() => void} later  does what can wait
 */

/** Takes along what a reader has typed or chosen in the picture, and where the focus is. @param {HTMLElement} picture @param {HTMLElement} page */
function carryOver(picture, page) {
  /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */
  const fields = picture.querySelectorAll("input[id], select[id]");
  for (const field of fields) {
    /** @type {HTMLInputElement | HTMLSelectElement | null} */
    const twin = page.querySelector(`#${CSS.escape(field.id)}`);
    if (twin && field.value !== twin.value) twin.value = field.value;
  }
  const active = document.activeElement;
  const focused = active && picture.contains(active) ? active.id : "";
  return () => focused && document.getElementById(focused)?.focus({ preventScroll: true });
}

/** Puts the page in the place of its picture. */
function swap() {
  const picture = document.getElementById(PICTURE);
  const page = document.getElementById(PAGE);
  if (!page) return;
  page.hidden = false;
  if (!picture) return;
  const focus = carryOver(picture, page);
  picture.remove();
  focus();
}

/** Puts a page without a map in the place of its picture as soon as Dash has drawn it. */
export function swapWhenDrawn() {
  const page = document.getElementById(PAGE);
  if (!page) return;
  const look = () => {
    if (!page.querySelector("#main")) return;
    watcher.disconnect();
    swap();
    document.documentElement.dataset.page = "ready";
  };
  const watcher = new MutationObserver(look);
  watcher.observe(page, { childList: true, subtree: true });
  look();
}

/** @param {unknown} error */
function fail(error) {
  console.error(error);
  dom.show("map-error", true);
}

/** Starts a page with a map. @param {Start} start */
export function startPage({ load, open, mount, drawn, later }) {
  /** @type {Promise<void> | null} */
  let opened = null;
  const openIn = (/** @type {HTMLElement} */ host) => {
    opened = opened ?? open(host);
    return opened;
  };
  const loaded = load();
  const picture = document.getElementById("map");
  if (picture) loaded.then(() => openIn(picture)).catch(() => null);
  mount(async (host, adopt) => {
    swap();
    connectDash();
    try {
      await loaded;
      await openIn(host);
    } catch (error) {
      fail(error);
      return;
    }
    adopt();
    drawn();
    document.documentElement.dataset.page = "ready";
    later();
  });
}
