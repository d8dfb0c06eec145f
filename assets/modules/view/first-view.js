/**
 * The start of a page with a map. The document carries a picture of the page, in which the map is
 * drawn at once; when Dash has drawn the page itself, the map moves there and the picture goes.
 */
import { dom } from "../shared/dom.js";
import { connectDash } from "./dash.js";
import { startDash } from "./start-dash.js";
import { swap } from "./swap.js";

/** How long Dash waits for the map, in ms: without it the page has buttons at least. */
const PATIENCE = 3000;

/** @param {unknown} error */
function fail(error) {
  console.error(error);
  dom.show("map-error", true);
}

/**
 * Starts a page: `load()` its data, `open(host)` the map, `mount(act)` tells when Dash has drawn the
 * place of the map, `drawn()` brings the page to the view, `later()` does what can wait.
 *
 * @param {object} parts
 * @param {readonly string[]} [parts.adopted] elements whose content moves out of the picture, see swap.js
 * @param {() => Promise<unknown>} parts.load
 * @param {(host: HTMLElement) => Promise<unknown>} parts.open
 * @param {(act: (host: HTMLElement, adopt: () => void) => void) => void} parts.mount
 * @param {() => void} parts.drawn
 * @param {() => void} parts.later
 */
export async function startPage({ adopted = [], load, open, mount, drawn, later }) {
  /** @type {Promise<unknown> | null} */
  let opened = null;
  const openIn = (/** @type {HTMLElement} */ host) => {
    opened = opened ?? open(host);
    return opened;
  };
  const loaded = load();
  const picture = dom.byId("map");
  const drawnFirst = (picture ? loaded.then(() => openIn(picture)) : loaded).catch(() => null);
  Promise.race([drawnFirst, new Promise((resolve) => setTimeout(resolve, PATIENCE))]).then(() =>
    dom.afterPaint(startDash),
  );
  mount(async (host, adopt) => {
    swap(adopted);
    try {
      await loaded;
      await openIn(host);
    } catch (error) {
      fail(error);
      return;
    }
    adopt();
    connectDash(); // not before there are maps: what is to be painted would be lost
    drawn();
    document.documentElement.dataset.page = "ready";
    later();
  });
}
