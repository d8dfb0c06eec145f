/** The tabs of the dialog for sharing, in their order. */
export const TABS = Object.freeze(["link", "files", "embed"]);

/** The tab to which a key leads from one, round at the ends; undefined for other keys. @param {string} key @param {string} tab */
export function tabAfter(key, tab) {
  const at = TABS.indexOf(tab);
  switch (key) {
    case "ArrowRight":
      return TABS[(at + 1) % TABS.length];
    case "ArrowLeft":
      return TABS[(at - 1 + TABS.length) % TABS.length];
    case "Home":
      return TABS[0];
    case "End":
      return TABS[TABS.length - 1];
    default:
      return undefined;
  }
}
