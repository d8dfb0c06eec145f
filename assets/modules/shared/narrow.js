/**
 * Where there is no room for panels beside a map: in narrow windows, and beside a second map. The
 * controls are in a drawer then, and the details lie over the map. The style sheets say the same.
 */
const QUERY = "(max-width: 1099px)";

const window_ = () => window.matchMedia(QUERY);

export const narrow = {
  /** True when panels give way to the maps. */
  is: () => window_().matches || document.documentElement.dataset.beside === "1",
  /** Calls back when the window has become narrow, or wide. @param {() => void} act */
  onResize: (act) => window_().addEventListener("change", act),
};
