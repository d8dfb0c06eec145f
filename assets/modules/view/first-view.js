/**
 * The start of a page with a map. The document carries a picture of the page, in which the map is
 * drawn at once; when Dash has drawn the page itself, the map moves there and the picture goes.
 */
import { dom } from "../shared/dom.js";
import { connectDash } from "./dash.js";

const PICTURE = "first-view";
const PAGE = "react-entry-point";

/** Takes along what a reader has typed or chosen in the picture, and where the focus is. */
function carryOver(picture, page) {
  for (const field of picture.querySelectorAll("input[id], select[id]")) {
    const twin = page.querySelector(`#${CSS.escape(field.id)}`);
    if (twin && field.value !== twin.value) twin.value = field.value;
  }
  const focused = picture.contains(document.activeElement) ? document.activeElement.id : "";
  return () => focused && document.getElementById(focused)?.focus({ preventScroll: true });
}

/** Puts the page in the place of its picture. */
function swap() {
  const picture = dom.byId(PICTURE);
  const page = dom.byId(PAGE);
  page.hidden = false;
  if (!picture) return;
  const focus = carryOver(picture, page);
  picture.remove();
  focus();
}

/** Puts a page without a map in the place of its picture as soon as Dash has drawn it. */
export function swapWhenDrawn() {
  const page = dom.byId(PAGE);
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

function fail(error) {
  console.error(error);
  dom.show("map-error", true);
}

/**
 * Starts a page: `load()` its data, `open(host)` the map, `mount(act)` tells when Dash has drawn the
 * place of the map, `drawn()` brings the page to the view, `later()` does what can wait.
 */
export async function startPage({ load, open, mount, drawn, later }) {
  let opened = null;
  const openIn = (host) => {
    opened = opened ?? open(host);
    return opened;
  };
  const loaded = load();
  const picture = dom.byId("map");
  if (picture) loaded.then(() => openIn(picture)).catch(() => null);
  mount(async (host, adopt) => {
    swap();
    connectDash();
    try {
      await loaded;
      await openIn(host);
      adopt();
      drawn();
      document.documentElement.dataset.page = "ready";
      later();
    } catch (error) {
      fail(error);
    }
  });
}
