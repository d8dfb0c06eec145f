/**
 * The page as a step of another page's presentation. A step of another year needs the borders of
 * that year, so it is a page of its own, in a frame over the page that presents. The frame shows;
 * the page around it leads.
 *
 * @typedef {{ step: { id: string, at: number, raw: any } }} Told What the leading page says.
 * @typedef {{ ready: true } | { shown: number } | { act: string }} Said What the framed page says.
 */

/** Name of the frame's window, by which the page in it knows what it is. */
export const FRAME = "yhdyspinta-year";

/** Whether this page is in the frame of one that leads. */
export const isLed = () => window.name === FRAME && window.parent !== window;

/** Says something to the page that leads. @param {Said} said */
export const sayToLeader = (said) => window.parent.postMessage(said, location.origin);

/** Hears what is said by a window of this site; `from` tells which. @template T @param {() => Window | null} from @param {(data: T) => void} hear */
export function hearFrom(from, hear) {
  window.addEventListener("message", ({ origin, source, data }) => {
    if (origin === location.origin && source && source === from()) hear(data);
  });
}
