/**
 * Views in the browser's history: each step of the address keeps the view that it was written for.
 *
 * @import { ViewParams } from "./schema.js"
 */

const HANDED = "yhdyspinta.handed";

/** Writes a view into the history, as a new step or in place of the present one. @param {ViewParams} view @param {string} query @param {boolean} replace */
export function writeStep(view, query, replace) {
  history[replace ? "replaceState" : "pushState"]({ yhdyspinta: view }, "", location.pathname + query);
}

/** The view of the present step; null for an address that the browser's own code has not written. @returns {ViewParams | null} */
export const viewOfStep = () => history.state?.yhdyspinta ?? null;

/** Gives the present step a view when it has none, as after a skip link; its address stays as it is. @param {ViewParams} view */
export function adoptStep(view) {
  history.replaceState({ yhdyspinta: view }, "");
}

/** Goes to a page anew, which takes the view up by `takeHandedView`. @param {ViewParams} view @param {string} query */
export function leaveFor(view, query) {
  const address = location.pathname + query;
  try {
    sessionStorage.setItem(HANDED, JSON.stringify({ address, view }));
  } finally {
    location.assign(address);
  }
}

/** The view for which another page of this window made way; null without one. @returns {ViewParams | null} */
export function takeHandedView() {
  try {
    const left = JSON.parse(sessionStorage.getItem(HANDED) ?? "null");
    sessionStorage.removeItem(HANDED);
    return left?.address === location.pathname + location.search ? left.view : null;
  } catch {
    return null; // the server has read the address
  }
}
